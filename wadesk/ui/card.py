"""Card: a rounded ground that holds together what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.ui import theme


class Card(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside = column(self)

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).window)


def column(on: QWidget) -> QVBoxLayout:
    """What stands on a ground, one below the other, with room around it."""
    inside = QVBoxLayout(on)
    inside.setContentsMargins(2 * theme.PAD, 2 * theme.GAP, 2 * theme.PAD, 2 * theme.GAP)
    inside.setSpacing(theme.GAP)
    return inside


def paint_ground(widget: QWidget, colour: QColor) -> None:
    """The rounded ground alone, for what is no card but stands on one."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(theme.theme_of(widget.palette()).line)
    inside = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)
