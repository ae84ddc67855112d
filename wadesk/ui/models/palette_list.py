"""Palette list: the rows of a search; older messages are asked for as one comes to their end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.models.row_list import RowList
from wadesk.ui.palette_rows import PaletteRow
from wadesk.ui.tooltip import tip


class PaletteList(RowList[PaletteRow]):
    """``older_wanted`` is told once, until older ones or none have come."""

    older_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._has_more = self._is_asked = False

    def show_rows(self, rows: Sequence[PaletteRow], *, has_more: bool = False) -> None:
        self._has_more, self._is_asked = has_more, False
        self.show(rows)

    def add_older(self, rows: Sequence[PaletteRow], *, has_more: bool) -> None:
        self._has_more, self._is_asked = has_more, False
        if rows:
            count = len(self.all)
            self.beginInsertRows(NOWHERE, count, count + len(rows) - 1)
            self.all.extend(rows)
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_asked = True
            self.older_wanted.emit()

    def told(self, number: int, role: int) -> str | None:
        row = self.all[number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(number, row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(row.line.text)
            case _:
                return None

    def rows(self) -> Sequence[PaletteRow]:
        return self.all

    def is_first(self, number: int) -> bool:
        """Whether a section begins here, so that its heading stands beside this row."""
        return number == 0 or self.all[number].section is not self.all[number - 1].section

    def _spoken(self, number: int, row: PaletteRow) -> str:
        heading = f"{row.section.heading}: " if self.is_first(number) else ""
        return f"{heading}{row.spoken}"
