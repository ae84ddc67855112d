"""Picture canvas: one picture or page, moved and looked at closely by wheel, mouse and keys.

It draws what it is given and says how much more it could use: large pictures are made smaller
where they are unpacked, so that what is here is never much more than what is seen. Distances
are in pixels of the screen at 1x; the point under the pointer stays there while one comes
nearer.
"""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from wadesk.ui import theme

STEP = 1.25
NEAREST = 8.0  # times its own size
PATIENCE_MS = 150  # after the last change, before more detail is asked for
NOTCH = 120.0  # of a wheel
QUARTER = 90


class PictureCanvas(QWidget):
    """``detail_wanted`` says at which share of its own size the picture is looked at."""

    detail_wanted = Signal(float)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._full = QSizeF()
        self._may_grow = False
        self._near: float | None = None  # None: it fits
        self._turn = 0
        self._middle = QPointF()  # what is in the middle of the view, from the picture's middle
        self._held: QPointF | None = None
        self._waits = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._waits.timeout.connect(lambda: self.detail_wanted.emit(self.scale))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def image(self) -> QImage | None:
        return self._image

    @property
    def full(self) -> QSizeF:
        """The whole picture's own size; a page's in points."""
        return self._full

    @property
    def scale(self) -> float:
        """Pixels of the screen to each of the picture's."""
        return self._near if self._near is not None else self._fitting()

    def show_picture(self, image: QImage, full: QSizeF, *, may_grow: bool) -> None:
        """Another one, whole; a page ``may_grow`` beyond its own size to fill the room."""
        self._full, self._may_grow = full, may_grow
        self._turn = 0
        self._image = image
        self.fit()

    def show_detail(self, image: QImage) -> None:
        """The same one with other dots; nothing moves."""
        self._image = image
        self.update()

    def clear(self) -> None:
        self._image = None
        self._waits.stop()
        self.update()

    def fit(self) -> None:
        self._near, self._middle = None, QPointF()
        self._changed()

    def come_nearer(self, times: float, at: QPointF | None = None) -> None:
        """Around a point of the widget; around the middle where none is named."""
        before, fitting = self.scale, self._fitting()
        after = min(max(before * times, fitting), max(NEAREST, fitting))
        around = (at if at is not None else self._centre()) - self._centre()
        self._middle += around * (1 / before - 1 / after)
        self._near = None if after <= fitting else after
        self._keep_inside()
        self._changed()

    def turn(self) -> None:
        """By a quarter, the way a clock goes."""
        self._turn = (self._turn + QUARTER) % 360
        self.fit()

    def move_by(self, across: float, down: float) -> None:
        self._middle += QPointF(across, down) / self.scale
        self._keep_inside()
        self.update()

    def is_larger_than_view(self) -> bool:
        size = self._turned() * self.scale
        return size.width() > self.width() + 1 or size.height() > self.height() + 1

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale < NEAREST / 2)
        painter.setTransform(self._placed())
        whole = QRectF(QPointF(), self._full)
        whole.moveCenter(QPointF())
        painter.drawImage(whole, self._image)
        hairline = QPen(theme.theme_of(self.palette()).line)
        hairline.setCosmetic(True)
        painter.setPen(hairline)
        painter.drawRect(whole)  # white paper ends somewhere, too

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_inside()
        self._waits.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / NOTCH
        self.come_nearer(STEP**notches, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = self._held - event.position()
            self._held = event.position()
            self.move_by(moved.x(), moved.y())

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """At its own size, or as it fits."""
        if self._near is None:
            self.come_nearer(1 / self.scale, event.position())
        else:
            self.fit()

    def _changed(self) -> None:
        self._waits.start()
        self.zoomed.emit(self.scale)
        self.update()

    def _turned(self) -> QSizeF:
        return self._full.transposed() if self._turn % (2 * QUARTER) else self._full

    def _fitting(self) -> float:
        size = self._turned()
        if size.isEmpty():
            return 1.0
        share = min(self.width() / size.width(), self.height() / size.height())
        return share if self._may_grow else min(share, 1.0)

    def _keep_inside(self) -> None:
        """No more of the empty room is seen than there must be."""
        size = self._turned()
        spare_x = max(size.width() - self.width() / self.scale, 0.0) / 2
        spare_y = max(size.height() - self.height() / self.scale, 0.0) / 2
        self._middle = QPointF(
            min(max(self._middle.x(), -spare_x), spare_x),
            min(max(self._middle.y(), -spare_y), spare_y),
        )

    def _centre(self) -> QPointF:
        return QRectF(self.rect()).center()

    def _placed(self) -> QTransform:
        centre, scale = self._centre(), self.scale
        placed = QTransform.fromTranslate(centre.x(), centre.y())
        placed.scale(scale, scale)
        placed.translate(-self._middle.x(), -self._middle.y())
        return placed.rotate(self._turn)
