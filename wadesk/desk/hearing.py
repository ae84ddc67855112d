"""Hearing: when the Hub was last heard, by its own clock, and whether all of it is here.

The Hub says what time it is when a line begins and once a minute; from there it is counted on
by a clock that nobody can set. So what is written down carries an echo of the Hub's own time,
and this machine's clock, right or wrong, decides nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from wadesk.core.policy import MINUTE_MS
from wadesk.core.records import Instant

WRONG_BY_MS = 2 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class _Told:
    time: Instant  # what the Hub said
    ticks: Instant  # when it said so


class Hearing:
    """Written by the engine, read from any thread."""

    def __init__(
        self,
        clock: Callable[[], Instant],
        ticks: Callable[[], Instant],
        last: Instant | None = None,
    ) -> None:
        self._clock = clock
        self._ticks = ticks
        self._told: _Told | None = None
        self._heard = last
        self.is_catching_up = False
        """The Hub is there, and not all that it knows is here yet."""

    def told(self, time: Instant) -> None:
        """The Hub has said what time it is."""
        self._told = _Told(time, self._ticks())

    def heard(self) -> None:
        """Something came on the line; that counts once all that came before it is here."""
        if self._told is not None and not self.is_catching_up:
            self._heard = self.hub_now()

    def heard_at(self) -> Instant | None:
        """When the Hub was last heard, also by a Desk that has only begun; None: never."""
        return self._heard

    def hub_now(self) -> Instant:
        """What time it is at the Hub, as well as it is known here."""
        told = self._told
        return self._clock() if told is None else Instant(told.time + self._ticks() - told.ticks)

    def ahead_ms(self) -> int:
        """How much later it is at the Hub than by this machine's clock."""
        return self.hub_now() - self._clock()

    def clock_is_off_by(self) -> int:
        """How wrong this machine's clock is; 0 where nobody would notice."""
        ahead_ms = self.ahead_ms()
        return ahead_ms if abs(ahead_ms) > WRONG_BY_MS else 0
