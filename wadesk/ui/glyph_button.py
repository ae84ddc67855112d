"""Glyph button: a small flat button of one emoji, named by its tooltip and for screen readers."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import CORNER
from wadesk.ui.emoji_grid import glyph_font
from wadesk.ui.flat_button import FlatButton


class GlyphButton(FlatButton):
    def __init__(
        self, glyph: str, name: str, parent: QWidget | None = None, *, side: int = theme.TARGET
    ) -> None:
        super().__init__(name, side, parent)
        self.glyph, self._share = glyph, 1.3 if side <= theme.TARGET else 1.7

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self.draw_ground(painter, inside)
        self.draw_focus(painter, inside, CORNER)
        painter.setPen(theme.theme_of(self.palette()).text)
        painter.setFont(glyph_font(self._share))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.glyph)
