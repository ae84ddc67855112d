"""Device table: the linked devices as rows, this one first and those on their way out last."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    Qt,
    Signal,
)

from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.core.team import LinkedDesk
from wadesk.ui import device_words
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.roles import Role
from wadesk.ui.text import translate
from wadesk.ui.tooltip import tip


class Column(IntEnum):
    DEVICE = 0
    OWNER = 1
    PROGRAM = 2
    SEEN = 3
    STATE = 4


class DeviceTable(QAbstractTableModel):
    """A name that is typed leaves as a signal; the row changes when the Hub has said so."""

    rename_requested = Signal(object, str)  # the device, and what it is to be called

    def __init__(self, clock: Callable[[], Instant]) -> None:
        super().__init__()
        self._clock = clock
        self._desks: list[LinkedDesk] = []
        self._policy = DevicePolicy()
        self._can_rename = False

    @property
    def policy(self) -> DevicePolicy:
        return self._policy

    def now(self) -> Instant:
        return self._clock()

    def show_desks(
        self, desks: Sequence[LinkedDesk], policy: DevicePolicy, *, can_rename: bool
    ) -> None:
        """Only what came, went or moved is told, so that a choice stays where it is."""
        self._policy, self._can_rename = policy, can_rename
        shown = [one for one in desks if device_words.is_shown(one, self.now())]
        wanted = sorted(shown, key=_place)
        ids = {one.id for one in wanted}
        for row in reversed(range(len(self._desks))):
            if self._desks[row].id not in ids:
                self.beginRemoveRows(NOWHERE, row, row)
                del self._desks[row]
                self.endRemoveRows()
        for row, desk in enumerate(wanted):
            self._put(row, desk)
        self.look_at_the_clock()

    def look_at_the_clock(self) -> None:
        """What was true a moment ago may not be now."""
        if self._desks:
            last = self.index(len(self._desks) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def desk(self, row: int) -> LinkedDesk | None:
        return self._desks[row] if 0 <= row < len(self._desks) else None

    def row_of(self, device: int) -> int | None:
        ids = [one.id for one in self._desks]
        return ids.index(device) if device in ids else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._desks)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        desk = self.desk(index.row())
        is_open = desk is not None and desk.state in device_words.COUNTED
        if index.column() == Column.DEVICE and is_open and self._can_rename:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        desk = self.desk(index.row()) if index.isValid() else None
        return None if desk is None else self._said(desk, Column(index.column()), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        desk = self.desk(index.row())
        name = " ".join(str(value).split())
        if desk is not None and role == Qt.ItemDataRole.EditRole and name not in {"", desk.name}:
            self.rename_requested.emit(desk.id, name)
        return False  # the row says so when it is so

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _heading(Column(section))
        return None

    def lines(self, desk: LinkedDesk, column: Column) -> tuple[str, ...]:
        """What a cell says, the first line the louder one."""
        match column:
            case Column.DEVICE:
                return desk.name, device_words.where(desk)
            case Column.OWNER:
                return desk.member_name, device_words.linked(desk, self.now())
            case Column.PROGRAM:
                return (device_words.program(desk),)
            case Column.SEEN:
                return (device_words.seen(desk, self.now()),)
            case Column.STATE:
                return tuple(
                    chip.words for chip in device_words.chips(desk, self.now(), self._policy)
                )

    def _said(self, desk: LinkedDesk, column: Column, role: int) -> Any:
        match role:
            case Role.RECORD:
                return desk
            case Role.ID:
                return desk.id
            case Qt.ItemDataRole.EditRole:
                return desk.name
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                lines = self.lines(desk, column)
                return lines[0] if role == Qt.ItemDataRole.DisplayRole else tip("\n".join(lines))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(desk, column)
            case _:
                return None

    def _spoken(self, desk: LinkedDesk, column: Column) -> str:
        """The first cell tells the whole row, so that up and down are enough."""
        if column is Column.DEVICE:
            return device_words.spoken(desk, self.now(), self._policy)
        said = ". ".join(filter(None, self.lines(desk, column)))
        return f"{_heading(column)}: {said}"

    def _put(self, row: int, desk: LinkedDesk) -> None:
        here = self.row_of(desk.id)
        if here is None:
            self.beginInsertRows(NOWHERE, row, row)
            self._desks.insert(row, desk)
            self.endInsertRows()
            return
        if here != row:
            self.beginMoveRows(NOWHERE, here, here, NOWHERE, row)
            self._desks.insert(row, self._desks.pop(here))
            self.endMoveRows()
        self._desks[row] = desk


def _place(desk: LinkedDesk) -> tuple[bool, bool, str, str, int]:
    is_out = desk.state not in device_words.COUNTED
    return is_out, not desk.is_here, desk.member_name.casefold(), desk.name.casefold(), desk.id


def _heading(column: Column) -> str:
    match column:
        case Column.DEVICE:
            return translate("Devices", "Device")
        case Column.OWNER:
            return translate("Devices", "Owner \u00b7 linked")
        case Column.PROGRAM:
            return translate("Devices", "System \u00b7 app")
        case Column.SEEN:
            return translate("Devices", "Last seen")
        case Column.STATE:
            return translate("Devices", "State")
