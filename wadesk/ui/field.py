"""Field: one line to type into, with an outline that can be seen in light and dark alike."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit

from wadesk.ui import theme

CORNER = 3


class Field(QLineEdit):
    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setMinimumHeight(theme.TARGET)
        self.setTextMargins(theme.GAP, 0, theme.GAP, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now, has_focus = theme.theme_of(self.palette()), self.hasFocus()
        width = 2.0 if has_focus else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent if has_focus else now.outline, width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, CORNER, CORNER)
