"""Picture block: a small copy of a photo, video or sticker, or a frame that names it."""

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from wadesk.core.thread import Bubble
from wadesk.ui import icons
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.text_lines import elided
from wadesk.ui.parts import Picture
from wadesk.ui.pictures import Pictures
from wadesk.ui.theme import GAP, LARGE_ICON, RADIUS
from wadesk.ui.thumbnail import STICKER, TALLEST, WIDEST

FRAME_HEIGHT = 132
SHADE = 0.07  # of the ink in the frame's ground


class PictureBlock:
    """It keeps the shape of its picture and asks for the picture itself when it is painted."""

    def __init__(
        self,
        picture: Picture,
        faces: Faces,
        width: float,
        owner: Bubble | None = None,
        shape: QSizeF | None = None,
    ) -> None:
        self._picture, self._faces, self._owner, self._shape = picture, faces, owner, shape
        self.width, self.height = self._measures(width)
        self.height += 4

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        frame = QRectF(box.left(), box.top(), self.width, self.height - 4)
        image = look.pictures.thumbnail(self._owner) if self._owner is not None else None
        if image is None:
            self._draw_frame(painter, frame, look)
            return
        painter.save()
        corners = QPainterPath()
        corners.addRoundedRect(frame, RADIUS - 4, RADIUS - 4)
        painter.setClipPath(corners)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, image)
        painter.restore()

    def _draw_frame(self, painter: QPainter, frame: QRectF, look: Look) -> None:
        painter.setPen(QPen(mixed(look.ground, look.theme.text, 2 * SHADE), 1))
        painter.setBrush(mixed(look.ground, look.theme.text, SHADE))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 4, RADIUS - 4)
        if self._shape is None:  # else it will be back in a moment
            self._name(painter, frame, look)

    def _name(self, painter: QPainter, frame: QRectF, look: Look) -> None:
        middle = frame.center()
        where = QPoint(round(middle.x()) - LARGE_ICON // 2, round(middle.y()) - LARGE_ICON)
        icons.paint(painter, self._picture.kind, where, LARGE_ICON, look.theme.text)
        named = " · ".join(part for part in (self._picture.title, self._picture.detail) if part)
        words = QRectF(frame.left() + GAP, middle.y() + 6, frame.width() - 2 * GAP, 24)
        painter.setFont(self._faces.small)
        painter.setPen(look.theme.text)
        shown = elided(named, self._faces.small, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)

    def _measures(self, width: float) -> tuple[float, float]:
        if self._shape is None:
            if self._picture.kind == "sticker":
                return min(width, STICKER), STICKER
            return min(width, WIDEST), FRAME_HEIGHT
        size = self._shape
        share = min(1.0, min(width, WIDEST) / size.width(), TALLEST / size.height())
        return max(size.width() * share, 1.0), max(size.height() * share, 1.0)


def picture_block(
    said: object, picture: Picture, faces: Faces, width: float, pictures: Pictures
) -> PictureBlock:
    """A template's header has no picture of its own."""
    if not isinstance(said, Bubble) or said.kind != picture.kind:
        return PictureBlock(picture, faces, width)
    return PictureBlock(picture, faces, width, said, pictures.shape(said))
