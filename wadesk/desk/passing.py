"""Passing: all that is told and never stored: locks, who looks at what, and who asks for what."""

from dataclasses import dataclass

from wadesk.core.records import AgentId, ConversationId
from wadesk.desk.asks import Asks
from wadesk.desk.feed_events import PassingNews
from wadesk.desk.hearing import Hearing
from wadesk.desk.lock_board import LockBoard
from wadesk.desk.presence import PresenceBoard
from wadesk.desk.spans import Clocks
from wadesk.wire.hub_api import Ask, AskAnswered, LockNews, Locks, Presence, Viewers


@dataclass(frozen=True, slots=True)
class Passing:
    """Gone when the Desk is closed, and whole again soon after it is back."""

    locks: LockBoard
    presence: PresenceBoard
    asks: Asks
    hearing: Hearing

    def take(self, news: PassingNews) -> frozenset[ConversationId]:
        """Names the conversations that may look different now."""
        match news:
            case Locks(locks):
                return self.locks.replace(locks)
            case LockNews():
                return self.locks.note(news)
            case Presence(present):
                return self.presence.replace(present)
            case Viewers():
                return self.presence.note(news)
            case Ask():
                return self.asks.note(news)
            case AskAnswered():
                return self.asks.note_answer(news)


def nothing_yet(me: AgentId, clocks: Clocks, hearing: Hearing) -> Passing:
    return Passing(LockBoard(clocks), PresenceBoard(me, clocks), Asks(clocks), hearing)
