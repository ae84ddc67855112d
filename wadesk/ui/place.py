"""Place: where in a long list a window stands, without knowing how long the list is in pixels.

A place is a row and how far its top lies below the window's. All steps are made from there,
by the heights of the rows that are passed, so that a million rows cost what a hundred do and
nothing on the screen ever moves by more or less than it was asked to. The end is found from
the last row upwards, in the same way; a list that is shorter than the window stands on the
window's floor.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

LOWEST = 16  # no row is lower, so that few rows can be in a window
FINEST = 64  # scroll bar units in a row
UNITS_MOST = 1 << 30


@dataclass(frozen=True, slots=True)
class Place:
    row: int
    top: int  # below the upper edge of the window; mostly nought or less


@dataclass(frozen=True, slots=True)
class Rung:
    """One row as the window shows it."""

    row: int
    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height


class Rows(Protocol):
    """How many rows there are, and how high each is."""

    def count(self) -> int: ...
    def row_height(self, row: int) -> int: ...


class Measured:
    """Rows as they are this moment: to find a place asks the same heights several times."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._heights: dict[int, int] = {}

    def count(self) -> int:
        return self._rows.count()

    def row_height(self, row: int) -> int:
        if row not in self._heights:
            self._heights[row] = self._rows.row_height(row)
        return self._heights[row]


def end(rows: Rows, window: int) -> Place:
    """The place from which the last row stands on the floor."""
    return above(rows, rows.count() - 1, window)


def above(rows: Rows, row: int, floor: int) -> Place:
    """The place from which the given row ends at ``floor``."""
    top = floor
    while row >= 0:
        top -= rows.row_height(row)
        if top <= 0 or row == 0:
            break
        row -= 1
    return Place(max(row, 0), top)


def settled(rows: Rows, place: Place, window: int) -> Place:
    """The same place, named by the first row in sight, and never beyond either end."""
    count = rows.count()
    if count == 0:
        return Place(0, 0)
    row, top = min(max(place.row, 0), count - 1), place.top
    while top > 0 and row > 0:
        row -= 1
        top -= rows.row_height(row)
    while row < count - 1 and top + rows.row_height(row) <= 0:
        top += rows.row_height(row)
        row += 1
    found = Place(row, 0) if row == 0 and top > 0 else Place(row, top)
    return _not_beyond(rows, found, window)


def is_end(rows: Rows, place: Place, window: int) -> bool:
    """Where there is nothing, one is at its end."""
    if rows.count() == 0:
        return True
    return _may_see_end(rows, place, window) and place == end(rows, window)


def rungs(rows: Rows, place: Place, window: int) -> Iterator[Rung]:
    """The rows in sight, from the upper one down."""
    row, top = place.row, place.top
    while row < rows.count() and top < window:
        height = rows.row_height(row)
        yield Rung(row, top, height)
        row, top = row + 1, top + height


def units(count: int) -> int:
    """Scroll bar steps in a row: as fine as the bar's numbers allow."""
    return max(1, min(FINEST, UNITS_MOST // max(count, 1)))


def value(rows: Rows, place: Place) -> int:
    """Where the scroll bar's handle stands for a place: it counts rows, and parts of one."""
    if rows.count() == 0 or place.top >= 0:
        return place.row * units(rows.count())
    share = min(-place.top / max(rows.row_height(place.row), 1), 1.0)
    return int((place.row + share) * units(rows.count()))


def place_of(rows: Rows, handle: int) -> Place:
    """The place that a scroll bar's handle points at."""
    row, rest = divmod(max(handle, 0), units(rows.count()))
    if row >= rows.count():
        return Place(max(rows.count() - 1, 0), 0)
    return Place(row, -(rows.row_height(row) * rest // units(rows.count())))


def _not_beyond(rows: Rows, place: Place, window: int) -> Place:
    if not _may_see_end(rows, place, window):
        return place
    last = end(rows, window)
    return last if (place.row, -place.top) > (last.row, -last.top) or last.top > 0 else place


def _may_see_end(rows: Rows, place: Place, window: int) -> bool:
    return rows.count() - place.row <= window // LOWEST + 2
