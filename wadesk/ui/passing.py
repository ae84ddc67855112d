"""Passing: what is not there until it is asked for, and goes again by Esc or its way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from wadesk.ui import card, theme


class Passing(QWidget):
    """Whoever asked for it hears ``left``, and has the keyboard back."""

    left = Signal()

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


class PassingCard(Passing):
    """One that stands on a ground of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = card.column(self)

    def stand_side_by_side(self, narrow: QLayout, wide: QLayout) -> None:
        """A column of what there is, and beside it the one that was chosen."""
        across = QHBoxLayout()
        across.setSpacing(theme.PAD)
        across.addLayout(narrow)
        across.addLayout(wide, 1)
        self.inside.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        self.inside.addLayout(across)

    def paintEvent(self, _: QPaintEvent) -> None:
        card.paint_ground(self, theme.theme_of(self.palette()).window)
