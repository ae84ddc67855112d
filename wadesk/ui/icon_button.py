"""Icon button: a flat button of one drawing, named by its tooltip and for screen readers."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from wadesk.ui import icons, theme
from wadesk.ui.buttons import CORNER

MIRRORED = frozenset({"back", "onward"})
"""Drawings that point the way one reads."""


class IconButton(QAbstractButton):
    """One that can be switched on shows it by ground and outline, not by colour alone."""

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, side: int = theme.TARGET
    ) -> None:
        super().__init__(parent)
        self._icon, self._side = icon, side
        self.setFixedSize(side, side)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_drawing(self, icon: str, name: str) -> None:
        """It does something else from now on."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ink = self._ink(now)
        if self.isEnabled() and (self.isChecked() or self.isDown() or self.underMouse()):
            painter.setPen(QPen(now.outline) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(now.selected if self.isChecked() else now.hover)
            painter.drawRoundedRect(inside, CORNER, CORNER)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.text, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inside.adjusted(2, 2, -2, -2), CORNER - 2, CORNER - 2)
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
