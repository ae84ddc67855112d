"""Bulk bar: what can be done with several conversations at once, and how much is on its way."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.ui import list_deeds, theme
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.list_deeds import ICONS, ListDeed
from wadesk.ui.tinted_label import LineLabel, plain, quiet

SIDE = 28
MANY = 10
"""From so many changes on it takes a while until the Hub has all of them."""


class BulkBar(QWidget):
    """Not there unless several are marked; ``left`` says that only the open one is to be."""

    deed_requested = Signal(object)  # ListDeed
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = self._on_their_way = 0
        self.said, self.progress = LineLabel(plain, bold=True), LineLabel(quiet, Size.SMALL)
        self.buttons = {
            deed: IconButton(ICONS[deed], list_deeds.named(deed), side=SIDE) for deed in ListDeed
        }
        self.leave = IconButton("close", self.tr("Mark none (Esc)"), side=SIDE)
        self.leave.clicked.connect(self.left)
        self.marked = QWidget()
        across = QHBoxLayout(self.marked)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.said, 1)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self.deed_requested.emit(deed))
            across.addWidget(button)
        across.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAD + theme.EDGE, 2, theme.GAP, 2)
        column.addWidget(self.marked)
        column.addWidget(self.progress)
        self._show()

    def show_count(self, count: int) -> None:
        self._count = count
        self._show()

    def show_on_their_way(self, count: int) -> None:
        """How many changes the Hub has not told yet; a few are there before they are read."""
        self._on_their_way = count
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _show(self) -> None:
        is_much = self._on_their_way >= MANY
        self.marked.setVisible(self._count > 1)
        self.progress.setVisible(is_much)
        self.setVisible(self._count > 1 or is_much)
        self._say()

    def _say(self) -> None:
        """The number alone, where there is no room for more."""
        whole = self.tr("%n marked", "", self._count)
        taken = self.said.fontMetrics().horizontalAdvance(whole)
        room = self.width() - SIDE * (len(self.buttons) + 1) - 2 * theme.PAD
        self.said.setText(whole if taken <= room else str(self._count))
        self.progress.setText(
            self.tr("%n change(s) on the way to the Hub\u2026", "", self._on_their_way)
        )
        self.setAccessibleName(whole)
