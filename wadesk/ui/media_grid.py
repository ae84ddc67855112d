"""Media grid: what was sent in a conversation, as small squares, the newest first.

A square shows the picture if it is on this machine, and asks for it by being painted; a film
or a document shows what it is. Arrow keys go from one to the next.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from wadesk.core.thread import Bubble
from wadesk.ui import contact_words, fonts, icons, theme
from wadesk.ui.fonts import Size
from wadesk.ui.pictures import NoPictures, Pictures
from wadesk.ui.tooltip import tip

ACROSS = 3
SQUARE = 74
CORNER = 6
GLYPH = 20


class MediaSquare(QAbstractButton):
    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._shown: Bubble | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(SQUARE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> Bubble | None:
        return self._shown

    def show_bubble(self, bubble: Bubble) -> None:
        self._shown = bubble
        words = contact_words.medium(bubble)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SQUARE, SQUARE)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(inside, CORNER, CORNER)
        painter.fillPath(shape, now.hover)
        picture = self._pictures.thumbnail(self._shown) if self._shown is not None else None
        painter.setClipPath(shape)
        if picture is not None:
            painter.drawImage(self.rect(), picture, _middle(picture, self.size()))
        else:
            self._draw_kind(painter, now)
        painter.setClipping(False)
        painter.setPen(QPen(now.text if self.hasFocus() else now.line, 2 if self.hasFocus() else 1))
        painter.drawPath(shape)

    def _draw_kind(self, painter: QPainter, now: theme.Theme) -> None:
        """What it is; of a document also its name, where there is room for it."""
        if self._shown is None:
            return
        name = contact_words.filename(self._shown)
        metrics = self.fontMetrics()
        below = metrics.height() if name else 0
        top = (self.height() - GLYPH - below) // 2
        corner = QPoint((self.width() - GLYPH) // 2, top)
        icons.paint(painter, self._shown.kind, corner, GLYPH, now.quiet)
        if name:
            painter.setFont(fonts.font(Size.SMALL))
            painter.setPen(now.quiet)
            room = QRect(4, top + GLYPH, self.width() - 8, below)
            words = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideMiddle, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


class MediaGrid(QWidget):
    opened = Signal(object)  # the bubble

    def __init__(self, pictures: Pictures | None = None) -> None:
        super().__init__()
        self._pictures = pictures or NoPictures()
        self.squares: list[MediaSquare] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP // 2)
        for column in range(ACROSS):
            self._grid.setColumnStretch(column, 1)

    @property
    def shown(self) -> list[Bubble]:
        found = [square.shown for square in self.squares if square.isVisibleTo(self)]
        return [one for one in found if one is not None]

    def show_media(self, media: Sequence[Bubble]) -> None:
        for square in self.squares[len(media) :]:
            square.hide()
        for at, bubble in enumerate(media):
            if at == len(self.squares):
                self._add()
            self.squares[at].show_bubble(bubble)
            self.squares[at].show()

    def look_again(self) -> None:
        """A picture has come, or is small enough to be painted by now."""
        for square in self.squares:
            square.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _step(event.key(), is_mirrored=self.isRightToLeft())
        here = next((at for at, one in enumerate(self.squares) if one.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = here + step
        if 0 <= there < len(self.shown):
            self.squares[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        square, at = MediaSquare(self._pictures), len(self.squares)
        square.clicked.connect(lambda: self.opened.emit(square.shown))
        self._grid.addWidget(square, at // ACROSS, at % ACROSS)
        self.squares.append(square)


def _step(key: int, *, is_mirrored: bool) -> int | None:
    onward = -1 if is_mirrored else 1
    steps = {
        Qt.Key.Key_Right: onward,
        Qt.Key.Key_Left: -onward,
        Qt.Key.Key_Down: ACROSS,
        Qt.Key.Key_Up: -ACROSS,
    }
    return steps.get(Qt.Key(key))


def _middle(picture: QImage, place: QSize) -> QRect:
    """The largest part of a picture that has the shape of its place, from its middle."""
    fitting = place.scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = (picture.width() - fitting.width()) // 2
    top = (picture.height() - fitting.height()) // 2
    return QRect(QPoint(left, top), fitting)
