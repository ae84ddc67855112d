"""Emoji table: emoji in rows of nine, each section beginning on a row of its own."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from wadesk.ui.emoji_book import Emoji
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.roles import Role

COLUMNS = 9


class EmojiTable(QAbstractTableModel):
    """A cell after the last of a section is empty, and nothing can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Sequence[Emoji]] = []
        self._starts: list[int] = []
        self._skin = ""

    def show_sections(self, sections: Sequence[Sequence[Emoji]], skin: str) -> None:
        self.beginResetModel()
        self._rows, self._starts, self._skin = [], [], skin
        for section in sections:
            self._starts.append(len(self._rows))
            self._rows += [section[at : at + COLUMNS] for at in range(0, len(section), COLUMNS)]
        self.endResetModel()

    def row_of(self, section: int) -> int:
        """Where a section begins."""
        return self._starts[section]

    def emoji(self, index: Index) -> Emoji | None:
        row, column = index.row(), index.column()
        if not 0 <= row < len(self._rows) or not 0 <= column < len(self._rows[row]):
            return None
        return self._rows[row][column]

    def glyph(self, index: Index) -> str:
        """As it is drawn and chosen, in its skin."""
        found = self.emoji(index)
        return found.with_skin(self._skin) if found is not None else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.emoji(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.emoji(index)
        if found is None:
            return None
        match role:
            case Role.RECORD:
                return found
            case Qt.ItemDataRole.DisplayRole:
                return self.glyph(index)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return found.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None
