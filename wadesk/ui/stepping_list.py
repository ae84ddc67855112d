"""Stepping list: gone through from beside it, by the keys of a field or by buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from wadesk.ui.text import translate
from wadesk.ui.uniform_list import UniformList


class SteppingList(UniformList):
    def step(self, by: int) -> bool:
        """As far as there are rows, and at the last more are asked for; whether there are any.

        From before the first one it is the first.
        """
        count = self.model().rowCount()
        if count:
            row = min(max(self.currentIndex().row() + by, 0), count - 1)
            self.setCurrentIndex(self.model().index(row, 0))
            if row == count - 1:
                self.model().fetchMore(self.rootIndex())
        return count > 0

    def step_round(self, by: int) -> bool:
        """From the last one to the first, and back; whether there are any."""
        count = self.model().rowCount()
        if count:
            row = (self.currentIndex().row() + by) % count
            self.setCurrentIndex(self.model().index(row, 0))
        return count > 0

    def announce(self, where: QWidget) -> None:
        """The focus is elsewhere, so a screen reader must be told what is chosen."""
        chosen, count = self.currentIndex(), self.model().rowCount()
        said = chosen.data(Qt.ItemDataRole.AccessibleTextRole)
        words = translate("CaretList", "{place} of {count}")
        place = words.format(place=chosen.row() + 1, count=count)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(where, f"{said}, {place}"))
