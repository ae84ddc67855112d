"""Presence: which colleagues look at what, as far as this Desk has heard, and what it shows itself.

Both are passing news. What was heard ends by arithmetic unless it is said again; what is shown
here is said at every change, again and again while it lasts, and never once it is over.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wadesk.core.errors import Malformed, Unavailable
from wadesk.core.presence import Viewing, colleagues
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.spans import Clocks, Span
from wadesk.desk.wake_up import WakeUp
from wadesk.wire.hub_api import Looking, Viewers

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

NOTHING = Looking(None)
LEAST_MS = 100  # between two of the same words, whatever the policy says

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Heard:
    viewing: tuple[Viewing, ...]
    lasts: Span


class PresenceBoard:
    """Written by the engine, read by whoever shows it; each entry is replaced as a whole."""

    def __init__(self, me: AgentId, clocks: Clocks) -> None:
        self._me = me
        self._clocks = clocks
        self._heard: dict[ConversationId, _Heard] = {}

    def replace(self, news: Iterable[Viewers]) -> frozenset[ConversationId]:
        """Everybody there is. Names what may look different."""
        before = self._heard
        self._heard = dict(self._entry(one) for one in news if one.viewers)
        return frozenset(before) | frozenset(self._heard)

    def note(self, news: Viewers) -> frozenset[ConversationId]:
        where, heard = self._entry(news)
        before = self.viewing(where)
        if heard.viewing:
            self._heard[where] = heard
        else:
            self._heard.pop(where, None)
        return frozenset({where}) if heard.viewing != before else frozenset()

    def viewing(self, conversation: ConversationId) -> Sequence[Viewing]:
        """The colleagues before whom it is just now, those who write first."""
        heard = self._heard.get(conversation)
        return heard.viewing if heard is not None and self._clocks.end(heard.lasts) else ()

    def everybody(self) -> frozenset[AgentId]:
        """The colleagues who have any conversation before them just now."""
        return frozenset(one.member for where in self._heard for one in self.viewing(where))

    def ends_at(self, conversation: ConversationId) -> Instant | None:
        """When to look again, if nothing is heard until then."""
        heard = self._heard.get(conversation)
        return self._clocks.end(heard.lasts) if heard is not None else None

    def _entry(self, news: Viewers) -> tuple[ConversationId, _Heard]:
        looking = [Viewing(AgentId(one.member), one.writing) for one in news.viewers]
        where, lasts = ConversationId(news.conversation), self._clocks.span(news.ttl_ms)
        return where, _Heard(colleagues(looking, self._me), lasts)


class Gaze:
    """What this Desk has on its screen; said from any thread, told to the Hub by the engine."""

    def __init__(self, news: WakeUp, clock: Callable[[], Instant]) -> None:
        self._news = news
        self._clock = clock
        self._wanted = NOTHING
        self._is_forgotten = False

    def look_at(self, conversation: ConversationId | None, *, writing: bool) -> None:
        """The latest counts; what was not told in time is never told."""
        wanted = Looking(conversation, writing and conversation is not None)
        if wanted != self._wanted:
            self._wanted = wanted
            self._news.wake()

    def say_again(self) -> None:
        """The line is a new one: whatever was told on the former, the Hub has forgotten."""
        self._is_forgotten = True
        self._news.wake()

    async def run(
        self, hub: "HubClient", is_connected: Callable[[], bool], every_ms: Callable[[], int]
    ) -> None:
        told, due = NOTHING, self._clock()
        while True:
            if self._is_forgotten or not is_connected():
                self._is_forgotten, told = False, NOTHING
            pause_ms = max(every_ms(), LEAST_MS)
            is_due = told != NOTHING and not 0 < due - self._clock() <= pause_ms
            if is_connected() and (self._wanted != told or is_due):
                told = self._wanted
                await _tell(hub, told)
                due = Instant(self._clock() + pause_ms)
                continue  # it may have changed meanwhile
            await self._news.wait_until(due if told != NOTHING else None)


async def _tell(hub: "HubClient", looking: Looking) -> None:
    try:
        await hub.looking(looking)
    except HubRefusal as refusal:
        if refusal.concerns_this_device:
            raise
        _log.info("the Hub does not want to know what is looked at: %s", refusal)
    except (Unavailable, Malformed) as error:  # the next one says the same and more
        _log.info("it was not told what is looked at: %s", error)
