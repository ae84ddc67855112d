"""Picture block: a small copy of a photo, video or sticker, or a frame that names it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from wadesk.core.thread import Bubble
from wadesk.ui import icons, text
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.delegates.text_lines import elided
from wadesk.ui.parts import Picture
from wadesk.ui.pictures import Pictures
from wadesk.ui.text import translate
from wadesk.ui.theme import GAP, LARGE_ICON, RADIUS
from wadesk.ui.thumbnail import STICKER, TALLEST, WIDEST

FRAME_HEIGHT = 132
SHADE = 0.07  # of the ink in the frame's ground
DISC = 44
VEIL = QColor(0, 0, 0, 150)
"""Behind white signs on a picture, whatever its colours."""


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
        is_there = draw_copy(painter, frame, self._owner, look)
        if not is_there:
            self._draw_frame(painter, frame, look)
        if self._picture.kind == "video" and self._owner is not None:
            self._draw_play(painter, frame, look, is_named=not is_there and self._shape is None)

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        frame = QRectF(box.left(), box.top(), self.width, self.height - 4)
        if self._owner is None or self._picture.kind == "sticker" or not frame.contains(point):
            return NOTHING
        return Target(opened=self._owner.id, tip=translate("Thread", "Open (Enter)"))

    def _draw_play(self, painter: QPainter, frame: QRectF, look: Look, *, is_named: bool) -> None:
        middle = frame.center() - QPointF(0, DISC / 2 if is_named else 0)
        disc = QRectF(middle.x() - DISC / 2, middle.y() - DISC / 2, DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(VEIL)
        painter.drawEllipse(disc)
        where = QPoint(round(middle.x()) - LARGE_ICON // 2, round(middle.y()) - LARGE_ICON // 2)
        icons.paint(painter, "play", where, LARGE_ICON, QColor("white"))
        length = look.sounds.duration_ms(self._owner) if self._owner is not None else None
        if length is not None:
            draw_words_on(painter, frame, text.length(length), self._faces)

    def _draw_frame(self, painter: QPainter, frame: QRectF, look: Look) -> None:
        draw_empty(painter, frame, look)
        if self._shape is None:  # else it will be back in a moment
            self._name(painter, frame, look)

    def _name(self, painter: QPainter, frame: QRectF, look: Look) -> None:
        middle = frame.center()
        if self._picture.kind != "video" or self._owner is None:
            where = QPoint(round(middle.x()) - LARGE_ICON // 2, round(middle.y()) - LARGE_ICON)
            icons.paint(painter, self._picture.kind, where, LARGE_ICON, look.theme.text)
        told = look.pictures.coming(self._owner) if self._owner is not None else None
        details = (self._picture.title, told.words if told else self._picture.detail)
        named = " · ".join(part for part in details if part)
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


def draw_copy(
    painter: QPainter, frame: QRectF, owner: Bubble | None, look: Look, *, is_filled: bool = False
) -> bool:
    """The picture in its frame, cut where it must fill it; whether there is one."""
    image = look.pictures.thumbnail(owner) if owner is not None else None
    if image is None or image.isNull():
        return False
    whole = QRectF(image.rect())
    part = _middle(whole, frame) if is_filled else whole
    painter.save()
    corners = QPainterPath()
    corners.addRoundedRect(frame, RADIUS - 4, RADIUS - 4)
    painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(frame, image, part)
    painter.restore()
    return True


def draw_empty(painter: QPainter, frame: QRectF, look: Look) -> None:
    """Where a picture is to be."""
    painter.setPen(QPen(mixed(look.ground, look.theme.text, 2 * SHADE), 1))
    painter.setBrush(mixed(look.ground, look.theme.text, SHADE))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 4, RADIUS - 4)


def draw_words_on(painter: QPainter, frame: QRectF, words: str, faces: Faces) -> None:
    """In the lower corner of a picture."""
    metrics = QFontMetricsF(faces.small)
    wide, high = metrics.horizontalAdvance(words) + 12, metrics.height() + 2
    pill = QRectF(frame.left() + 6, frame.bottom() - high - 6, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(VEIL)
    painter.drawRoundedRect(pill, high / 2, high / 2)
    painter.setPen(QColor("white"))
    painter.setFont(faces.small)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def _middle(whole: QRectF, frame: QRectF) -> QRectF:
    """As much of the picture's middle as has the frame's shape."""
    share = min(whole.width() / max(frame.width(), 1.0), whole.height() / max(frame.height(), 1.0))
    part = QRectF(0, 0, frame.width() * share, frame.height() * share)
    part.moveCenter(whole.center())
    return part


def picture_block(
    said: object, picture: Picture, faces: Faces, width: float, pictures: Pictures
) -> PictureBlock:
    """A template's header has no picture of its own."""
    if not isinstance(said, Bubble) or said.kind != picture.kind:
        return PictureBlock(picture, faces, width)
    return PictureBlock(picture, faces, width, said, pictures.shape(said))
