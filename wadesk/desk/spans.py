"""Spans: how long something heard is still believed, though somebody sets this machine's clock.

Each is counted on two clocks: the one that is shown, which stands still for nobody and may be
set, and the one that nobody can set, which may stand still while the machine sleeps. It is
over as soon as either says so, so that no ghost outlives its time.
"""

from collections.abc import Callable
from dataclasses import dataclass

from wadesk.core.policy import SECOND_MS
from wadesk.core.records import Instant


@dataclass(frozen=True, slots=True)
class Span:
    """When it ends, by either clock."""

    shown: Instant
    ticks: Instant


class Clocks:
    """Both clocks of this machine."""

    def __init__(
        self, clock: Callable[[], Instant], ticks: Callable[[], Instant] | None = None
    ) -> None:
        self._clock = clock
        self._ticks = ticks or clock

    def now(self) -> Instant:
        return self._clock()

    def span(self, lasts_ms: int) -> Span:
        return Span(Instant(self._clock() + lasts_ms), Instant(self._ticks() + lasts_ms))

    def end(self, span: Span) -> Instant | None:
        """When it is over, by the clock that is shown; None: it is."""
        now, left = self._clock(), span.ticks - self._ticks()
        if left <= 0 or span.shown <= now:
            return None
        was_set_back = span.shown - now > left + SECOND_MS
        return Instant(now + left) if was_set_back else span.shown
