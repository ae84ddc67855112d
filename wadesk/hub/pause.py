"""Pause: a door that stays shut for a while after wrong tries, and for how long still."""

from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Instant


class Paused(Refused):
    """Nothing is looked at before the pause is over; ``wait_ms`` is for a countdown."""

    def __init__(self, reason: Reason, until: Instant, now: Instant) -> None:
        super().__init__(reason)
        self.wait_ms = max(0, until - now)
