"""Thread places: where every bubble of a thread stands, known before any of them is read.

Times and ids lie densely in two arrays, sixteen bytes a bubble, so that a million rows can
be counted, searched and jumped over while a few dozen records are in memory.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Position


class ThreadPlaces:
    """In reading order; whoever changes it tells the views."""

    def __init__(self) -> None:
        self._times = array("q")
        self._ids = array("q")

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, row: int) -> Position:
        return Position(Instant(self._times[row]), self._ids[row])

    def ids(self, first: int, end: int) -> list[MessageId]:
        return [MessageId(one) for one in self._ids[max(first, 0) : end]]

    def row_for(self, position: Position) -> int:
        """Where it stands, or would stand."""
        return bisect_left(self, position)

    def row_of(self, position: Position) -> int | None:
        row = self.row_for(position)
        return row if row < len(self) and self[row] == position else None

    def rows_of(self, ids: frozenset[MessageId]) -> list[int]:
        """Rows of ids whose time is not known: a walk, for what is rare."""
        return [row for row, one in enumerate(self._ids) if one in ids]

    def put(self, row: int, times: Sequence[Instant], ids: Sequence[MessageId]) -> None:
        self._times[row:row] = array("q", times)
        self._ids[row:row] = array("q", ids)

    def take(self, first: int, last: int) -> None:
        del self._times[first : last + 1]
        del self._ids[first : last + 1]

    def clear(self) -> None:
        self.take(0, len(self))
