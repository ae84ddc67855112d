"""File block: a document by its name, with the head of its first page where that can be drawn."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from wadesk.core.thread import Bubble
from wadesk.ui import icons, text
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.delegates.text_lines import TextLines, Tones
from wadesk.ui.parts import File
from wadesk.ui.pictures import Paper, Pictures
from wadesk.ui.text import translate
from wadesk.ui.theme import GAP, LARGE_ICON, RADIUS

DISC = 36
PAGE_WIDE, PAGE_HIGH = 260, 120
LEAST = 200

TOP_OF_A_RING, WHOLE_RING = 90 * 16, 360 * 16  # as Qt counts them


class FileBlock:
    """The page takes room only where it is known to be there."""

    def __init__(
        self, part: File, faces: Faces, width: float, owner: Bubble | None, pictures: Pictures
    ) -> None:
        self._owner = owner
        has_page = owner is not None and pictures.shape(owner) is not None
        self._page = QRectF(0, 0, min(width, PAGE_WIDE), PAGE_HIGH if has_page else 0)
        room = max(width - DISC - GAP, 1.0)
        self._title = TextLines(part.title, faces.bold, room)
        detail = _detail(part, pictures.paper(owner) if owner is not None else None)
        self._detail = TextLines(detail, faces.small, room) if detail else None
        lines = [one for one in (self._title, self._detail) if one is not None]
        natural = max(line.width for line in lines) + DISC + GAP
        self.width = min(width, max(natural, LEAST, self._page.width() if has_page else 0))
        words = sum(line.height for line in lines)
        self._top = self._page.height() + (GAP if has_page else 0)
        self._words_top = max(0.0, (DISC - words) / 2)
        self.height = self._top + max(words, DISC) + 4

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        page = look.pictures.thumbnail(self._owner) if self._owner is not None else None
        if page is not None and self._page.height():
            _draw_page(painter, self._page.translated(box.topLeft()), page, look)
        top = box.top() + self._top
        disc = QRectF(box.left(), top, DISC, DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.accent)
        painter.drawEllipse(disc)
        inset = (DISC - LARGE_ICON) // 2
        where = QPoint(round(disc.left()) + inset, round(disc.top()) + inset)
        told = look.pictures.coming(self._owner) if page is None and self._owner else None
        icon = "download" if told is not None and told.is_offered else "document"
        icons.paint(painter, icon, where, LARGE_ICON, look.theme.on_accent)
        if told is not None and told.share is not None:
            _draw_progress(painter, disc, told.share, look)
        words = QPointF(box.left() + DISC + GAP, top + self._words_top)
        self._title.draw(painter, words, Tones(look.theme.text))
        if self._detail is not None:
            below = words + QPointF(0, self._title.height)
            self._detail.draw(painter, below, Tones(look.theme.quiet))

    def target_at(self, _point: QPointF, _box: QRectF) -> Target:
        if self._owner is None:
            return NOTHING
        return Target(opened=self._owner.id, tip=translate("Thread", "Open (Enter)"))


def _detail(part: File, paper: Paper | None) -> str:
    """What is told about it, and what one sees once it is here."""
    told = [part.detail]
    if paper is not None:
        one, many = translate("Thread", "1 page"), translate("Thread", "{count} pages")
        told.append(one if paper.pages == 1 else many.format(count=paper.pages))
        if paper.size and text.size(paper.size) not in part.detail:
            told.append(text.size(paper.size))
    return " · ".join(filter(None, told))


def _draw_progress(painter: QPainter, disc: QRectF, share: float, look: Look) -> None:
    """As far round as it has come."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.on_accent, 2))
    inset = disc.adjusted(3, 3, -3, -3)
    painter.drawArc(inset, TOP_OF_A_RING, round(-share * WHOLE_RING))


def _draw_page(painter: QPainter, frame: QRectF, page: QImage, look: Look) -> None:
    """Its head, as wide as there is room."""
    size = page.deviceIndependentSize()
    shown = min(size.height(), size.width() * frame.height() / max(frame.width(), 1.0))
    ratio = page.devicePixelRatio()
    part = QRectF(0, 0, size.width() * ratio, shown * ratio)
    painter.save()
    corners = QPainterPath()
    corners.addRoundedRect(frame, RADIUS - 4, RADIUS - 4)
    painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(frame, Qt.GlobalColor.white)
    high = shown * frame.width() / max(size.width(), 1.0)
    painter.drawImage(QRectF(frame.left(), frame.top(), frame.width(), high), page, part)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.theme.line, 1))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 4, RADIUS - 4)
