"""News board: what is passing, told while it lasts: locks, onlookers, and who asks whom.

None of it is a row: the locks themselves are in the record, and this is only their
announcement. The board is a short ring: a stream that missed some of it is told all locks
and all onlookers anew, so no stream has a queue. A question that was missed is asked again.
"""

from collections import deque
from dataclasses import dataclass

import msgspec

from wadesk.core.records import Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.core.visibility import Sight
from wadesk.wire.hub_api import Ask, AskAnswered, LockNews, Viewers

RING = 512

News = LockNews | Viewers | Ask | AskAnswered
EVENTS: dict[type[News], str] = {
    LockNews: "lock",
    Viewers: "viewers",
    Ask: "ask",
    AskAnswered: "asked",
}

WORDS = frozenset({EVENTS[Ask], EVENTS[AskAnswered]})
"""What is said once, and is no part of how anything stands."""

Event = tuple[str, bytes]
"""Its name and what it says."""


@dataclass(frozen=True, slots=True)
class Posted:
    """One announcement with its number, and who may hear it."""

    number: int
    scope: str
    member: int | None  # None: everybody who sees the scope
    event: Event

    def is_for(self, member: int, sight: Sight) -> bool:
        return self.member in {None, member} and sight.covers(self.scope)


class NewsBoard:
    def __init__(self) -> None:
        self._ring: deque[Posted] = deque(maxlen=RING)
        self.latest = 0

    def post(self, scope: str, news: News, member: int | None = None) -> None:
        """Announce something to all who see its scope, or to one member of them."""
        self.latest += 1
        event = EVENTS[type(news)], msgspec.json.encode(news)
        self._ring.append(Posted(self.latest, scope, member, event))

    def since(self, heard: int, member: int, sight: Sight) -> tuple[list[Event], bool]:
        """What is left of the news posted after ``heard``, and whether that is all of it."""
        is_all = not self._ring or self._ring[0].number <= heard + 1
        left = (one for one in self._ring if one.number > heard)
        return [one.event for one in left if one.is_for(member, sight)], is_all


def announcement(conversation: int, lock: ReplyLock, now: Instant) -> LockNews:
    """One lock as it is told: for how long still and for how long already, by the Hub's clock."""
    holder = lock.held_by(now)
    if holder is None:
        return LockNews(conversation, None, lock.fence, 0)
    left_ms, held_ms = max(0, lock.until - now), max(0, now - lock.since)
    return LockNews(conversation, holder, lock.fence, left_ms, held_ms, lock.taken_from)
