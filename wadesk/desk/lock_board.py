"""Lock board: who is answering whom right now, as far as this Desk has heard.

Passing news, never stored. The time left is counted on this Desk's clock from the moment
the news came, which is good enough to show; the Hub alone judges.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.wire.hub_api import LockNews

LONG_AGO = Instant(0)


@dataclass(frozen=True, slots=True)
class HeldLock:
    holder: AgentId
    fence: int
    until: Instant
    since: Instant
    """When this holding was first heard of: a renewal keeps its fence, a new holder has another."""


class LockBoard:
    """Written by the engine, read by whoever shows it; each entry is replaced as a whole."""

    def __init__(self, clock: Callable[[], Instant]) -> None:
        self._clock = clock
        self._held: dict[ConversationId, HeldLock] = {}

    def replace(self, news: Iterable[LockNews]) -> frozenset[ConversationId]:
        """All locks there are; what is not among them is free. Names what may have changed.

        One not heard of before was there before we were, nobody knows how long.
        """
        before = self._held
        held = (self._heard(one, LONG_AGO) for one in news if one.holder is not None)
        self._held = dict(held)
        return frozenset(before) | frozenset(self._held)

    def note(self, news: LockNews) -> frozenset[ConversationId]:
        where = ConversationId(news.conversation)
        if news.holder is None:
            self._held.pop(where, None)
        else:
            self._held.update([self._heard(news, self._clock())])
        return frozenset({where})

    def held(self, conversation: ConversationId) -> HeldLock | None:
        lock = self._held.get(conversation)
        return lock if lock is not None and self._clock() < lock.until else None

    def _heard(self, news: LockNews, first: Instant) -> tuple[ConversationId, HeldLock]:
        where = ConversationId(news.conversation)
        before = self._held.get(where)
        since = before.since if before is not None and before.fence == news.fence else first
        until = Instant(self._clock() + news.ttl_ms)
        return where, HeldLock(AgentId(news.holder or 0), news.fence, until, since)
