"""Lock board: who is answering whom right now, as far as this Desk has heard.

Passing news, never stored. The time left is counted on this Desk's clock from the moment
the news came, which is good enough to show; the Hub alone judges.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.wire.hub_api import LockNews


@dataclass(frozen=True, slots=True)
class HeldLock:
    """``since``: a renewal keeps its fence and its beginning, a new holder has another."""

    holder: AgentId
    fence: int
    until: Instant
    since: Instant
    taken_from: AgentId | None = None


class LockBoard:
    """Written by the engine, read by whoever shows it; each entry is replaced as a whole."""

    def __init__(self, clock: Callable[[], Instant]) -> None:
        self._clock = clock
        self._held: dict[ConversationId, HeldLock] = {}
        self._settled: dict[ConversationId, int] = {}
        """Up to which fence a take-over is no news to the agent any more."""

    def replace(self, news: Iterable[LockNews]) -> frozenset[ConversationId]:
        """All locks there are; what is not among them is free. Names what may have changed."""
        before = self._held
        self._held = dict(self._heard(one) for one in news if one.holder is not None)
        return frozenset(before) | frozenset(self._held)

    def note(self, news: LockNews) -> frozenset[ConversationId]:
        """One lock; where two roads brought news, that of a former holding is passed over."""
        where = ConversationId(news.conversation)
        before = self._held.get(where)
        if before is not None and news.fence < before.fence:
            return frozenset()
        if news.holder is None:
            self._held.pop(where, None)
        else:
            self._held.update([self._heard(news)])
        return frozenset({where})

    def held(self, conversation: ConversationId) -> HeldLock | None:
        lock = self._held.get(conversation)
        return lock if lock is not None and self._clock() < lock.until else None

    def taken_by(self, conversation: ConversationId, me: AgentId) -> AgentId | None:
        """The colleague who took it from me, until I have settled it or they have ended."""
        lock = self.held(conversation)
        if lock is None or lock.taken_from != me or lock.holder == me:
            return None
        is_settled = lock.fence <= self._settled.get(conversation, -1)
        return None if is_settled else lock.holder

    def settle(self, conversation: ConversationId) -> None:
        """The agent has sent, cleared or left: who took it over is no matter any more."""
        lock = self._held.get(conversation)
        if lock is not None:
            self._settled[conversation] = lock.fence

    def give_away(self, conversation: ConversationId) -> None:
        """The next holder gets it from my own hand."""
        lock = self._held.get(conversation)
        if lock is not None:
            self._settled[conversation] = lock.fence + 1

    def keep(self, conversation: ConversationId) -> None:
        """It could not be given away."""
        self._settled.pop(conversation, None)

    def _heard(self, news: LockNews) -> tuple[ConversationId, HeldLock]:
        where, now = ConversationId(news.conversation), self._clock()
        before = self._held.get(where)
        if before is not None and before.fence == news.fence:
            since, taken_from = before.since, before.taken_from
        else:
            since, taken_from = Instant(now - news.held_ms), _member(news.taken_from)
        until = Instant(now + news.ttl_ms)
        return where, HeldLock(AgentId(news.holder or 0), news.fence, until, since, taken_from)


def _member(member: int | None) -> AgentId | None:
    return None if member is None else AgentId(member)
