"""Chosen words: what of a thread is marked to be copied, from a place in one bubble to another.

Rows are held by Qt's own persistent indexes, so that the choice stays with its bubbles
whatever comes above or below them; where a thread starts over, it is let go of.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPersistentModelIndex

from wadesk.ui.delegates.bubble_layout import BubbleLayout
from wadesk.ui.index import Index

Range = tuple[int, int]
LAST = 1 << 30  # beyond all places of a bubble's words


@dataclass(frozen=True, slots=True)
class End:
    """One end of the choice: a place among the words of a row."""

    index: QPersistentModelIndex
    place: int

    @property
    def at(self) -> tuple[int, int]:
        return self.index.row(), self.place


class ChosenWords:
    """``layout_of`` lays out any row, be it in sight or not."""

    def __init__(self, layout_of: Callable[[Index], BubbleLayout | None]) -> None:
        self._layout_of = layout_of
        self._anchor: End | None = None
        self._head: End | None = None

    def __bool__(self) -> bool:
        ends = self._ends()
        return ends is not None and ends[0].at != ends[1].at

    def begin(self, index: Index, place: int) -> None:
        self._anchor = self._head = End(QPersistentModelIndex(index), place)

    def extend(self, index: Index, place: int) -> None:
        if self._anchor is not None:
            self._head = End(QPersistentModelIndex(index), place)

    def step(self, index: Index, by: int) -> None:
        """One sign on from where the choice ends; it begins at the bubble's own first or last."""
        head = self._head
        layout = self._layout_of(index)
        if layout is None:
            return
        if head is None or not head.index.isValid() or head.index.row() != index.row():
            self.begin(index, 0 if by > 0 else layout.length)
            head = self._head
        if head is not None:
            self.extend(index, layout.step(head.place, by))

    def drop(self) -> bool:
        """Whether there was anything."""
        had = bool(self)
        self._anchor = self._head = None
        return had

    def in_row(self, row: int) -> Range | None:
        """Which places of this row are chosen."""
        ends = self._ends()
        if ends is None or not ends[0].at[0] <= row <= ends[1].at[0]:
            return None
        start = ends[0].place if row == ends[0].at[0] else 0
        end = ends[1].place if row == ends[1].at[0] else LAST
        return (start, end) if start < end else None

    def rows(self) -> range:
        """Of the choice, in reading order."""
        ends = self._ends()
        return range(ends[0].at[0], ends[1].at[0] + 1) if ends is not None else range(0)

    def words(self, index: Index) -> str | None:
        """What is chosen of this row; None where that is all of it."""
        chosen = self.in_row(index.row())
        layout = self._layout_of(index)
        if chosen is None or layout is None:
            return ""
        if chosen[0] == 0 and chosen[1] >= layout.length:
            return None
        return layout.words(*chosen)

    def _ends(self) -> tuple[End, End] | None:
        anchor, head = self._anchor, self._head
        if anchor is None or head is None:
            return None
        if not anchor.index.isValid() or not head.index.isValid():
            return None
        return (anchor, head) if anchor.at <= head.at else (head, anchor)
