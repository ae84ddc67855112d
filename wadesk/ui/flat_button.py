"""Flat button: a small square that a drawing alone tells, so that it has a name besides."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import CORNER


class FlatButton(QAbstractButton):
    """One that can be switched on shows it by ground and outline, not by colour alone."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setFixedSize(side, side)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_name(name)

    def show_name(self, name: str) -> None:
        """By its tooltip, and for screen readers."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def draw_ground(self, painter: QPainter, inside: QRectF) -> None:
        """Where it is switched on, pressed or pointed at; its owner asks whether it can be."""
        if self.isChecked() or self.isDown() or self.underMouse():
            now = theme.theme_of(self.palette())
            painter.setPen(QPen(now.outline) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(now.selected if self.isChecked() else now.hover)
            painter.drawRoundedRect(inside, CORNER, CORNER)

    def draw_focus(self, painter: QPainter, inside: QRectF, corner: int) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.theme_of(self.palette()).text, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inside, corner, corner)
