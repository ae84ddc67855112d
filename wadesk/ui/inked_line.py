"""Inked line: one line of several short texts, each in an ink of its own and with its icon.

What has no room ends in an ellipsis; a tooltip tells the whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from wadesk.ui import fonts, icons, theme
from wadesk.ui.fonts import Size
from wadesk.ui.tinted_label import Ink, quiet
from wadesk.ui.tooltip import tip

BETWEEN = " \u00b7 "
GLYPH = 14
BESIDE = 4  # icon and words


@dataclass(frozen=True, slots=True)
class Part:
    words: str
    ink: Ink = quiet
    glyph: str = ""


class InkedLine(QLabel):
    """To a screen reader a label, whose words are all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(Size.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        if tuple(parts) == self._parts:
            return
        self._parts = tuple(parts)
        self.setText(BETWEEN.join(part.words for part in self._parts))
        self.setAccessibleName(self.text())
        self.setToolTip(tip(self.text()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, max(self.fontMetrics().height(), GLYPH))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        left = 0
        for number, part in enumerate(self._parts):
            if number:
                left += self._write(painter, Part(BETWEEN), left)
            left += self._write(painter, part, left)

    def _write(self, painter: QPainter, part: Part, left: int) -> int:
        """From this place on; how much of the line it took."""
        ink = part.ink(theme.theme_of(self.palette()))
        start = left
        if part.glyph and left + GLYPH <= self.width():
            top = (self.height() - GLYPH) // 2
            corner = self._mirrored(QRect(left, top, GLYPH, GLYPH)).topLeft()
            icons.paint(painter, part.glyph, QPoint(corner), GLYPH, ink)
            left += GLYPH + BESIDE
        metrics = self.fontMetrics()
        room = max(self.width() - left, 0)
        shown = metrics.elidedText(part.words, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(shown)
        painter.setPen(ink)
        place = self._mirrored(QRect(left, 0, min(wide + 1, room), self.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        return left + wide - start

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
