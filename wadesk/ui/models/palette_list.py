"""Palette list: the rows of a search; older messages are asked for as one comes to their end."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from wadesk.ui.palette_rows import PaletteRow
from wadesk.ui.roles import Role
from wadesk.ui.tooltip import tip

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PaletteList(QAbstractListModel):
    """``older_wanted`` is told once, until older ones or none have come."""

    older_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PaletteRow] = []
        self._has_more = self._is_asked = False

    def show_rows(self, rows: Sequence[PaletteRow], *, has_more: bool = False) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._has_more, self._is_asked = has_more, False
        self.endResetModel()

    def add_older(self, rows: Sequence[PaletteRow], *, has_more: bool) -> None:
        self._has_more, self._is_asked = has_more, False
        if rows:
            count = len(self._rows)
            self.beginInsertRows(NOWHERE, count, count + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_asked

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_asked = True
            self.older_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Role.RECORD:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(row.line.text)
            case _:
                return None

    def row(self, number: int) -> PaletteRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rows(self) -> Sequence[PaletteRow]:
        return self._rows

    def is_first(self, number: int) -> bool:
        """Whether a section begins here, so that its heading stands beside this row."""
        return number == 0 or self._rows[number].section is not self._rows[number - 1].section

    def _spoken(self, number: int, row: PaletteRow) -> str:
        heading = f"{row.section.heading}: " if self.is_first(number) else ""
        return f"{heading}{row.spoken}"
