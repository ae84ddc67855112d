"""Check box: on or off, with an outline that can be seen in light and dark alike."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from wadesk.ui import theme

SIDE, CORNER, TICK_WIDTH = 16, 4, 2.0
TICK = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))  # as shares of the box
INDENT = SIDE + theme.GAP  # where the words begin


class CheckBox(QCheckBox):
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, self.text())
        return QSize(INDENT + words.width() + 2, max(SIDE, words.height()) + theme.GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _: object) -> bool:
        """The words are part of it."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        is_on = self.isChecked()
        ink = now.accent if self.isEnabled() else now.outline
        painter.setPen(QPen(ink if is_on else now.outline, 1.2))
        painter.setBrush(ink if is_on else now.field)
        painter.drawRoundedRect(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6), CORNER, CORNER)
        if is_on:
            painter.setPen(QPen(now.on_accent, TICK_WIDTH))
            painter.drawPolyline(
                QPolygonF([QPointF(box.x() + x * SIDE, box.y() + y * SIDE) for x, y in TICK])
            )
        painter.setPen(now.text if self.isEnabled() else now.quiet)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._words(), flags.value | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.text, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _box(self) -> QRect:
        top = (self.height() - SIDE) // 2
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QRect(self.width() - SIDE - 1 if is_mirrored else 1, top, SIDE, SIDE)

    def _words(self) -> QRect:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.rect().adjusted(
            0 if is_mirrored else INDENT, 0, -INDENT if is_mirrored else 0, 0
        )
