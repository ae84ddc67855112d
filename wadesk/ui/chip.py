"""Chip: a state as a small pill of icon and words in the state's colours.

Painted by delegates and shown as a widget; both look the same.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wadesk.ui import fonts, icons, theme
from wadesk.ui.fonts import Size

GLYPH = 14
INSET = 7  # before the icon and behind the words
AIR = 3  # above and below the words
BETWEEN = 4  # icon and words
DASHES = (3.0, 2.0)


@dataclass(frozen=True, slots=True)
class Chip:
    state: str
    words: str
    glyph: str = ""  # the state's own icon, unless another is named

    @property
    def icon(self) -> str:
        return self.glyph or self.state


def height(metrics: QFontMetrics) -> int:
    return metrics.height() + 2 * AIR


def width(chip: Chip, metrics: QFontMetrics) -> int:
    return INSET + GLYPH + BETWEEN + metrics.horizontalAdvance(chip.words) + INSET + 1


def paint(painter: QPainter, chip: Chip, place: QRect, colours: theme.Theme) -> None:
    """Within the place, in the painter's font; too long words end in an ellipsis."""
    tint = colours.state(chip.state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, chip.state, QRectF(place), tint)
    glyph, words = _parts(place, painter.layoutDirection())
    icons.paint(painter, chip.icon, glyph, GLYPH, tint.ink)
    painter.setPen(tint.ink)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(chip.words, Qt.TextElideMode.ElideRight, words.width())
    start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, start, shown)
    painter.restore()


def _parts(place: QRect, towards: Qt.LayoutDirection) -> tuple[QPoint, QRect]:
    top = place.top() + (place.height() - GLYPH) // 2
    words = place.adjusted(INSET + GLYPH + BETWEEN, 0, -INSET, 0)
    if towards is Qt.LayoutDirection.LeftToRight:
        return QPoint(place.left() + INSET, top), words
    mirrored = place.adjusted(INSET, 0, -INSET - GLYPH - BETWEEN, 0)
    return QPoint(mirrored.right() + 1 + BETWEEN, top), mirrored


def _paint_ground(painter: QPainter, state: str, place: QRectF, tint: theme.Tint) -> None:
    inside = place.adjusted(0.5, 0.5, -0.5, -0.5)
    radius = inside.height() / 2
    if theme.is_outlined(state):
        pen = QPen(tint.ink, 1.2)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, radius, radius)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint.fill)
    painter.drawRoundedRect(inside, radius, radius)
    if theme.is_hatched(state):
        painter.setBrush(hatching(tint.ink, strength=0.14))
        painter.drawRoundedRect(inside, radius, radius)


def hatching(ink: QColor, *, strength: float) -> QBrush:
    """Thin slanted lines: written, and not on its way yet."""
    faint = QColor(ink)
    faint.setAlphaF(strength)
    return QBrush(faint, Qt.BrushStyle.BDiagPattern)


class ChipLabel(QLabel):
    """A chip among widgets: to a screen reader a label, whose words are its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip("free", "")
        self.setFont(fonts.font(Size.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def chip(self) -> Chip:
        return self._chip

    def show_chip(self, chip: Chip) -> None:
        if chip == self._chip:
            return
        self._chip = chip
        self.setAccessibleName(chip.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(width(self._chip, metrics), height(metrics))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * INSET + GLYPH, height(self.fontMetrics()))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self._chip, self.rect(), theme.theme_of(self.palette()))


def paint_edge(painter: QPainter, state: str, place: QRectF, tint: theme.Tint) -> None:
    """The coloured edge of a row or a banner that is in this state."""
    painter.save()
    if theme.is_outlined(state):
        pen = QPen(tint.ink, place.width())
        pen.setDashPattern(DASHES)
        middle = place.center().x()
        painter.setPen(pen)
        painter.drawLine(QPointF(middle, place.top()), QPointF(middle, place.bottom()))
    elif theme.is_hatched(state):
        painter.fillRect(place, tint.fill)
        painter.fillRect(place, hatching(tint.ink, strength=1.0))
    else:
        painter.fillRect(place, tint.ink)
    painter.restore()
