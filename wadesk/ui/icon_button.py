"""Icon button: a flat button of one drawing, named by its tooltip and for screen readers."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wadesk.ui import icons, theme
from wadesk.ui.buttons import CORNER
from wadesk.ui.flat_button import FlatButton

MIRRORED = frozenset({"back", "onward"})
"""Drawings that point the way one reads."""


class IconButton(FlatButton):
    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, side: int = theme.TARGET
    ) -> None:
        super().__init__(name, side, parent)
        self._icon = icon

    def show_drawing(self, icon: str, name: str) -> None:
        """It does something else from now on."""
        self._icon = icon
        self.show_name(name)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ink = self._ink(now)
        if self.isEnabled():
            self.draw_ground(painter, inside)
        self.draw_focus(painter, inside.adjusted(2, 2, -2, -2), CORNER - 2)
        if self._icon in MIRRORED and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        glyph = min(theme.LARGE_ICON, self._side - theme.GAP)
        corner = QPoint((self.width() - glyph) // 2, (self.height() - glyph) // 2)
        icons.paint(painter, self._icon, corner, glyph, ink)

    def _ink(self, now: theme.Theme) -> QColor:
        if not self.isEnabled():
            return now.outline
        return now.text if self.isChecked() or self.underMouse() else now.quiet
