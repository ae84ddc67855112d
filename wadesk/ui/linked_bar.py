"""Linked bar: how many of the places for devices are taken, as words and as a row of segments."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.fonts import Size
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, quiet

HEIGHT, SEGMENT, BETWEEN = 8, 34, 4
MOST = 8  # more segments than these are one piece


class LinkedBar(QWidget):
    """Without a limit that counts here only the words are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TintedLabel(quiet, Size.SMALL)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.segments = _Segments()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP // 2)
        down.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignTrailing)
        down.addWidget(self.words)

    def show_count(self, linked: int, limit: int | None) -> None:
        self.segments.setVisible(limit is not None)
        if limit is None:
            words = translate("Devices", "{linked} linked").format(linked=linked)
        else:
            words = translate("Devices", "{linked} of {limit} linked")
            words = words.format(linked=linked, limit=limit)
            self.segments.show_count(linked, limit)
        self.words.setText(words)


class _Segments(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._linked, self._limit = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, linked: int, limit: int) -> None:
        self._linked, self._limit = linked, max(limit, 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        count = min(self._limit, MOST)
        return QSize(count * SEGMENT + (count - 1) * BETWEEN, HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        if self._limit > MOST:
            share = min(self._linked / self._limit, 1.0)
            _paint(painter, QRectF(0, 0, self.width(), HEIGHT), now, is_taken=False)
            _paint(painter, QRectF(0, 0, self.width() * share, HEIGHT), now, is_taken=True)
            return
        for at in range(self._limit):
            place = QRectF(at * (SEGMENT + BETWEEN), 0, SEGMENT, HEIGHT)
            _paint(painter, place, now, is_taken=at < self._linked)


def _paint(painter: QPainter, place: QRectF, now: theme.Theme, *, is_taken: bool) -> None:
    painter.setPen(now.accent if is_taken else now.outline)
    painter.setBrush(now.accent if is_taken else now.field)
    inside = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, HEIGHT / 2, HEIGHT / 2)
