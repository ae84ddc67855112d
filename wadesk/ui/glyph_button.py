"""Glyph button: a small flat button of one emoji, named by its tooltip and for screen readers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import CORNER
from wadesk.ui.emoji_grid import glyph_font


class GlyphButton(QAbstractButton):
    """One that is chosen among several shows it by ground and outline."""

    def __init__(
        self, glyph: str, name: str, parent: QWidget | None = None, *, side: int = theme.TARGET
    ) -> None:
        super().__init__(parent)
        self.glyph, self._share = glyph, 1.3 if side <= theme.TARGET else 1.7
        self.setFixedSize(side, side)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.isDown() or self.underMouse():
            painter.setPen(QPen(now.outline) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(now.selected if self.isChecked() else now.hover)
            painter.drawRoundedRect(inside, CORNER, CORNER)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.text, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inside, CORNER, CORNER)
        painter.setPen(now.text)
        painter.setFont(glyph_font(self._share))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.glyph)
