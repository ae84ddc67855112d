"""Lock wishes: asking the Hub for a conversation's lock, or giving it back.

A lock is courtesy and good for seconds, so a wish is never kept: what cannot be asked now is
forgotten. What came of it is on the lock board.
"""

import logging
import secrets
from collections import deque
from typing import TYPE_CHECKING

from wadesk.core.changes import Changes
from wadesk.core.errors import Malformed, Unavailable
from wadesk.core.records import AgentId
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.lock_board import LockBoard
from wadesk.desk.mirror import Mirror
from wadesk.desk.wake_up import WakeUp
from wadesk.wire.hub_api import ClaimLock, CommandRequest, LockNews, ReleaseLock

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

WISHES_MAX = 64

_log = logging.getLogger(__name__)

Wish = ClaimLock | ReleaseLock


class LockWishes:
    """Filled from any thread, emptied by the engine."""

    def __init__(self, news: WakeUp) -> None:
        self._news = news
        self._wishes: deque[Wish] = deque(maxlen=WISHES_MAX)

    def add(self, wish: Wish) -> None:
        self._wishes.append(wish)
        self._news.wake()

    async def run(self, hub: "HubClient", mirror: Mirror, locks: LockBoard, me: AgentId) -> None:
        while True:
            while self._wishes:
                news = await _answered(hub, self._wishes.popleft(), me)
                if news is not None:
                    mirror.tell(Changes(conversations=locks.note(news)))
            await self._news.wait_until(None)


async def _answered(hub: "HubClient", wish: Wish, me: AgentId) -> LockNews | None:
    """What the Hub's answer means for the board, if it says anything about it."""
    try:
        answer = await hub.command(CommandRequest(secrets.token_hex(16), wish))
    except HubRefusal as refusal:
        if refusal.status == 401:  # noqa: PLR2004 - HTTP's number for "who are you"
            raise
        return None
    except (Unavailable, Malformed) as error:
        _log.info("a lock could not be asked for: %s", error)
        return None
    if isinstance(wish, ReleaseLock):
        return LockNews(wish.conversation, None, wish.fence, 0)
    return LockNews(wish.conversation, me, answer.fence or 0, answer.ttl_ms or 0)
