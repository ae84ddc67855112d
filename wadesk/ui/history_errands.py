"""History errands: how far the phone app's past has come, shown above the conversations."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from wadesk.core.changes import Changes
from wadesk.core.phone_history import PhoneHistory
from wadesk.core.records import Instant
from wadesk.core.rows import PHONE_HISTORY
from wadesk.ui.history_line import HistoryLine


class Desk(Protocol):
    """As much of one as is needed for it."""

    def phone_histories(self) -> Sequence[PhoneHistory]: ...
    def hub_now(self) -> Instant: ...


class HistoryErrands(QObject):
    def __init__(self, desk: Desk, line: HistoryLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._line = desk, line
        self._show()

    def absorb(self, changes: Changes) -> None:
        if changes.everything or PHONE_HISTORY.name in changes.other:
            self._show()

    def _show(self) -> None:
        known = self._desk.phone_histories()
        self._line.show_history(max(known, key=_heard_at, default=None), self._desk.hub_now())


def _heard_at(history: PhoneHistory) -> Instant:
    return history.heard_at or history.asked_at or Instant(0)
