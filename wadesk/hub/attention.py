"""Attention: for how long a Desk has been at work without anybody looking at it.

Known of Desks that have a line open, and only for as long as this Hub runs.
"""

from collections.abc import Callable

from wadesk.core.records import Instant


class Attention:
    def __init__(self, clock: Callable[[], Instant]) -> None:
        self._clock = clock
        self._since: dict[int, Instant] = {}  # by device: its line's beginning, or the last look

    def begin(self, device: int) -> None:
        """A line is open; another one of the same Desk changes nothing."""
        self._since.setdefault(device, self._clock())

    def look(self, device: int) -> None:
        """Somebody at this Desk turned to something, or is still there."""
        if device in self._since:
            self._since[device] = self._clock()

    def end(self, device: int) -> None:
        self._since.pop(device, None)

    def missing_ms(self, device: int) -> int:
        """For how long nobody has looked; 0 of a Desk that has no line."""
        since = self._since.get(device)
        return 0 if since is None else max(0, self._clock() - since)
