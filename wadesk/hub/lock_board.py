"""Lock board: the passing news of who may answer what, kept just long enough to be told.

The locks themselves are rows of the record; this is only their announcement. It is a short
ring: a stream that missed some of it asks for all locks again, so no stream has a queue.
"""

from collections import deque
from dataclasses import dataclass

import msgspec

from wadesk.core.records import Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.core.visibility import Sight
from wadesk.wire.hub_api import LockNews

RING = 512


@dataclass(frozen=True, slots=True)
class Posted:
    """One announcement with its number and the scope in which it may be heard."""

    number: int
    scope: str
    news: bytes


class LockBoard:
    def __init__(self) -> None:
        self._ring: deque[Posted] = deque(maxlen=RING)
        self.latest = 0

    def post(self, conversation: int, scope: str, lock: ReplyLock, now: Instant) -> None:
        self.latest += 1
        news = msgspec.json.encode(announcement(conversation, lock, now))
        self._ring.append(Posted(self.latest, scope, news))

    def since(self, heard: int, sight: Sight) -> list[bytes] | None:
        """What was posted after ``heard``, or None when some of that is forgotten."""
        if self._ring and self._ring[0].number > heard + 1:
            return None
        return [one.news for one in self._ring if one.number > heard and sight.covers(one.scope)]


def announcement(conversation: int, lock: ReplyLock, now: Instant) -> LockNews:
    """One lock as it is told: for how long still and for how long already, by the Hub's clock."""
    holder = lock.held_by(now)
    if holder is None:
        return LockNews(conversation, None, lock.fence, 0)
    left_ms, held_ms = max(0, lock.until - now), max(0, now - lock.since)
    return LockNews(conversation, holder, lock.fence, left_ms, held_ms, lock.taken_from)
