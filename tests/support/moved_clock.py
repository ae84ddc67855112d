"""Moved clock: the wall's clock, and whatever a test adds to it."""

from dataclasses import dataclass

from wadesk import server
from wadesk.core.records import Instant


@dataclass
class MovedClock:
    ahead_ms: int = 0

    def __call__(self) -> Instant:
        return Instant(server.now() + self.ahead_ms)
