"""Lock wishes: asking the Hub for a conversation's lock, or giving it back.

A lock is courtesy and good for seconds, so a wish is never kept: what cannot be asked now is
forgotten. What came of it is on the lock board; why what an agent asked for by hand was not
done is told for a while.
"""

import logging
import secrets
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wadesk.core.changes import Changes
from wadesk.core.composer_state import Cause
from wadesk.core.errors import Malformed, Unavailable
from wadesk.core.policy import SECOND_MS
from wadesk.core.records import AgentId, ConversationId
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.mirror import Mirror
from wadesk.desk.passing import Passing
from wadesk.desk.spans import Clocks, Span
from wadesk.desk.wake_up import WakeUp
from wadesk.wire.hub_api import (
    AnswerAsk,
    AskForLock,
    ClaimLock,
    CommandAnswer,
    CommandRequest,
    LockNews,
    LockWish,
    ReleaseLock,
    SetOwner,
    TakeLock,
)

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

WISHES_MAX = 64
TOLD_MS = 20 * SECOND_MS

_log = logging.getLogger(__name__)

Wish = LockWish | SetOwner


@dataclass(frozen=True, slots=True)
class _Trouble:
    reason: str
    lasts: Span


class LockWishes:
    """Filled from any thread, emptied by the engine."""

    def __init__(self, news: WakeUp, clocks: Clocks) -> None:
        self._news = news
        self._clocks = clocks
        self._wishes: deque[Wish] = deque(maxlen=WISHES_MAX)
        self._troubles: dict[ConversationId, _Trouble] = {}

    def add(self, wish: Wish) -> None:
        self._troubles.pop(ConversationId(wish.conversation), None)
        self._wishes.append(wish)
        self._news.wake()

    def trouble(self, conversation: ConversationId) -> str:
        """Why the last thing asked for by hand was not done: a ``Reason`` or a ``Cause``."""
        found = self._troubles.get(conversation)
        return found.reason if found is not None and self._clocks.end(found.lasts) else ""

    async def run(self, hub: "HubClient", mirror: Mirror, passing: Passing, me: AgentId) -> None:
        while True:
            while self._wishes:
                wish = self._wishes.popleft()
                touched = await self._asked(hub, wish, passing, me)
                if touched:
                    mirror.tell(Changes(conversations=touched))
            await self._news.wait_until(None)

    async def _asked(
        self, hub: "HubClient", wish: Wish, passing: Passing, me: AgentId
    ) -> frozenset[ConversationId]:
        try:
            answer = await hub.command(CommandRequest(secrets.token_hex(16), wish))
        except HubRefusal as refusal:
            if refusal.concerns_this_device:
                raise
            return self._not_done(wish, refusal.reason, passing)
        except (Unavailable, Malformed) as error:
            _log.info("a lock could not be asked for: %s", error)
            return self._not_done(wish, Cause.OFFLINE, passing)
        news = _news(wish, answer, me)
        return passing.locks.note(news) if news is not None else frozenset()

    def _not_done(self, wish: Wish, reason: str, passing: Passing) -> frozenset[ConversationId]:
        if isinstance(wish, ClaimLock | ReleaseLock):
            return frozenset()  # nobody has asked for it by hand
        where = ConversationId(wish.conversation)
        self._troubles[where] = _Trouble(reason, self._clocks.span(TOLD_MS))
        if isinstance(wish, AskForLock):
            passing.asks.take_back(where)
        elif isinstance(wish, AnswerAsk):
            passing.locks.keep(where)
        return frozenset({where})


def _news(wish: Wish, answer: CommandAnswer, me: AgentId) -> LockNews | None:
    """What the Hub's answer means for the board, if it says anything about it."""
    match wish:
        case ReleaseLock():
            return LockNews(wish.conversation, None, wish.fence, 0)
        case ClaimLock() | TakeLock():
            return LockNews(wish.conversation, me, answer.fence or 0, answer.ttl_ms or 0)
        case AskForLock() | AnswerAsk() | SetOwner():
            return None
