"""Lock board: who is answering whom right now, as far as this Desk has heard.

Passing news, never stored. The time left is counted on this Desk's clock from the moment
the news came, which is good enough to show; the Hub alone judges.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.desk.spans import Clocks, Span
from wadesk.wire.hub_api import LockNews


@dataclass(frozen=True, slots=True)
class HeldLock:
    """``since``: a renewal keeps its fence and its beginning, a new holder has another."""

    holder: AgentId
    fence: int
    until: Instant
    since: Instant
    taken_from: AgentId | None = None


@dataclass(frozen=True, slots=True)
class _Heard:
    lock: HeldLock
    lasts: Span


class LockBoard:
    """Written by the engine, read by whoever shows it; each entry is replaced as a whole."""

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks
        self._held: dict[ConversationId, _Heard] = {}
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
        if before is not None and news.fence < before.lock.fence:
            return frozenset()
        if news.holder is None:
            self._held.pop(where, None)
        else:
            self._held.update([self._heard(news)])
        return frozenset({where})

    def held(self, conversation: ConversationId) -> HeldLock | None:
        heard = self._held.get(conversation)
        until = self._clocks.end(heard.lasts) if heard is not None else None
        return replace(heard.lock, until=until) if heard is not None and until else None

    def places(self) -> frozenset[ConversationId]:
        """Where somebody has a lock, or had one just now."""
        return frozenset(self._held)

    def taken_by(self, conversation: ConversationId, me: AgentId) -> AgentId | None:
        """The colleague who took it from me, until I have settled it or they have ended."""
        lock = self.held(conversation)
        if lock is None or lock.taken_from != me or lock.holder == me:
            return None
        is_settled = lock.fence <= self._settled.get(conversation, -1)
        return None if is_settled else lock.holder

    def settle(self, conversation: ConversationId) -> None:
        """The agent has sent, cleared or left: who took it over is no matter any more."""
        heard = self._held.get(conversation)
        if heard is not None:
            self._settled[conversation] = heard.lock.fence

    def give_away(self, conversation: ConversationId) -> None:
        """The next holder gets it from my own hand."""
        heard = self._held.get(conversation)
        if heard is not None:
            self._settled[conversation] = heard.lock.fence + 1

    def keep(self, conversation: ConversationId) -> None:
        """It could not be given away."""
        self._settled.pop(conversation, None)

    def _heard(self, news: LockNews) -> tuple[ConversationId, _Heard]:
        where, lasts = ConversationId(news.conversation), self._clocks.span(news.ttl_ms)
        before = self._held.get(where)
        if before is not None and before.lock.fence == news.fence:
            return where, _Heard(replace(before.lock, until=lasts.shown), lasts)
        since = Instant(self._clocks.now() - news.held_ms)
        holder, taken_from = AgentId(news.holder or 0), _member(news.taken_from)
        return where, _Heard(HeldLock(holder, news.fence, lasts.shown, since, taken_from), lasts)


def _member(member: int | None) -> AgentId | None:
    return None if member is None else AgentId(member)
