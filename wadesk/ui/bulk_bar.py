"""Bulk bar: what can be done with several conversations at once."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wadesk.ui import list_deeds, theme
from wadesk.ui.icon_button import IconButton
from wadesk.ui.list_deeds import ICONS, ListDeed
from wadesk.ui.tinted_label import LineLabel, plain

SIDE = 28


class BulkBar(QWidget):
    """Not there unless several are marked; ``left`` says that only the open one is to be."""

    deed_requested = Signal(object)  # ListDeed
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._words = 0, ""
        self.said = LineLabel(plain, bold=True)
        self.buttons = {
            deed: IconButton(ICONS[deed], list_deeds.named(deed), side=SIDE) for deed in ListDeed
        }
        self.leave = IconButton("close", self.tr("Mark none (Esc)"), side=SIDE)
        self.leave.clicked.connect(self.left)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.PAD + theme.EDGE, 2, theme.GAP, 2)
        across.setSpacing(0)
        across.addWidget(self.said, 1)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self.deed_requested.emit(deed))
            across.addWidget(button)
        across.addWidget(self.leave)
        self.hide()

    def show_count(self, count: int) -> None:
        self._count = count
        self._say()
        self.setVisible(count > 1)

    def show_progress(self, words: str) -> None:
        """What is being done with them; empty: nothing any more."""
        self._words = words
        self._say()
        for button in self.buttons.values():
            button.setEnabled(not words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        """The number alone, where there is no room for more."""
        whole = self._words or self.tr("%n marked", "", self._count)
        taken = self.said.fontMetrics().horizontalAdvance(whole)
        room = self.width() - SIDE * (len(self.buttons) + 1) - 2 * theme.PAD
        self.said.setText(whole if taken <= room else str(self._count))
        self.setAccessibleName(whole)
