"""Outbox list: what waits on this computer, in the order in which it is to leave."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt

from wadesk.core.records import ClientKey, Instant
from wadesk.ui import outbox_words
from wadesk.ui.index import NOWHERE
from wadesk.ui.models.pending_steps import Turn, steps
from wadesk.ui.models.row_list import RowList
from wadesk.ui.outbox_words import WaitingLine
from wadesk.ui.roles import Role
from wadesk.ui.tooltip import tip


class OutboxList(RowList[WaitingLine]):
    def __init__(self, clock: Callable[[], Instant]) -> None:
        super().__init__()
        self._clock = clock
        self._is_live = True

    def show_lines(self, lines: Sequence[WaitingLine], *, is_live: bool) -> None:
        """Only what changed is told, so that a choice and a focus stay where they are."""
        by_key = {one.pending.key: one for one in lines}
        before = [one.pending for one in self.all]
        for step in steps(before, [one.pending for one in lines]):
            if step.turn is Turn.REMOVED:
                self.beginRemoveRows(NOWHERE, step.at, step.at)
                del self.all[step.at]
                self.endRemoveRows()
            elif step.turn is Turn.INSERTED:
                self.beginInsertRows(NOWHERE, step.at, step.at)
                self.all.insert(step.at, by_key[step.pending.key])
                self.endInsertRows()
            else:
                self.all[step.at] = by_key[step.pending.key]
                self.dataChanged.emit(self.index(step.at), self.index(step.at))
        if is_live != self._is_live:
            self._is_live = is_live
            self.look_at_the_clock()

    def look_at_the_clock(self) -> None:
        """What was true a moment ago may not be now."""
        if self.all:
            self.dataChanged.emit(self.index(0), self.index(len(self.all) - 1))

    def told(self, number: int, role: int) -> Any:
        line = self.all[number]
        match role:
            case Role.ID:
                return line.pending.key
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                words = outbox_words.words(line.pending)
                return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return outbox_words.spoken(line, self._clock(), is_live=self._is_live)
            case _:
                return None

    def row_of(self, key: ClientKey) -> int | None:
        keys = [one.pending.key for one in self.all]
        return keys.index(key) if key in keys else None

    def standing(self, line: WaitingLine) -> outbox_words.Standing:
        return outbox_words.standing(line.pending, self._clock(), is_live=self._is_live)

    def before_after_move(self, row: int, *, is_up: bool) -> tuple[bool, ClientKey | None]:
        """Whether it can move one place, and before whom it stands then; none: at the end."""
        if is_up:
            above = self.row(row - 1)
            return above is not None, above.pending.key if above is not None else None
        beyond = self.row(row + 2)
        return self.row(row + 1) is not None, beyond.pending.key if beyond is not None else None
