"""Row list: records one below the other, each to a row, and what is told of a row by each role."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, Qt

from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.roles import Role

Record = TypeVar("Record")


class RowList(QAbstractListModel, Generic[Record]):
    """``all`` are those that are shown; lists that tell more than their records say so."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Record] = []

    def show(self, records: Sequence[Record]) -> None:
        """These in place of whatever stood here: views choose anew."""
        self.beginResetModel()
        self.all = list(records)
        self.endResetModel()

    def row(self, number: int) -> Record | None:
        return self.all[number] if 0 <= number < len(self.all) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.row(index.row()) if index.isValid() else None
        if found is None:
            return None
        return found if role == Role.RECORD else self.told(index.row(), role)

    def told(self, number: int, role: int) -> Any:
        """Of a row that is there; nothing where nobody should ask."""
        raise NotImplementedError
