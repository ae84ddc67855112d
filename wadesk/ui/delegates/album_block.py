"""Album block: several pictures as one grid, of which each message's row draws its slice.

The messages stay rows of their own, which can be walked through, quoted and chosen. So the
grid is laid out as a whole, and a row shows as much of its height as is its share.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from wadesk.core.thread import Bubble
from wadesk.ui import icons, text
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.picture_block import draw_copy, draw_empty, draw_words_on
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.text import translate
from wadesk.ui.theme import LARGE_ICON

WIDE = 300
TILE = 118
BETWEEN = 3
COLUMNS_MOST = 3
FEW = 4  # so many and fewer stand two in a row


class AlbumBlock:
    """The slice of the row at ``place``; ``height`` is that slice's."""

    def __init__(self, members: Sequence[Bubble], place: int, faces: Faces, width: float) -> None:
        self._members, self._place, self._faces = members, place, faces
        self.width = min(width, float(WIDE))
        columns = 2 if len(members) <= FEW else COLUMNS_MOST
        self._frames = _frames(len(members), columns, self.width)
        self._whole = self._frames[-1].bottom()
        edges = [round(self._whole * one / len(members)) for one in (place, place + 1)]
        self._top, self.height = float(edges[0]), float(edges[1] - edges[0])

    @property
    def is_first(self) -> bool:
        return self._place == 0

    @property
    def is_last(self) -> bool:
        return self._place == len(self._members) - 1

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        corner = QPointF(box.left(), box.top() - self._top)
        slice_ = QRectF(box.left(), box.top(), self.width, self.height)
        painter.save()
        painter.setClipRect(slice_, Qt.ClipOperation.IntersectClip)
        for member, frame in zip(self._members, self._frames, strict=True):
            where = frame.translated(corner)
            if where.intersects(slice_):
                self._draw_tile(painter, where, member, look)
        painter.restore()

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        inside = point - QPointF(box.left(), box.top() - self._top)
        for member, frame in zip(self._members, self._frames, strict=True):
            if frame.contains(inside):
                return Target(opened=member.id, tip=translate("Thread", "Open (Enter)"))
        return NOTHING

    def tile(self, corner: QPointF) -> QRectF:
        """Where this row's own picture lies, which may be beside its slice."""
        return self._frames[self._place].translated(corner - QPointF(0, self._top))

    def _draw_tile(self, painter: QPainter, frame: QRectF, member: Bubble, look: Look) -> None:
        if not draw_copy(painter, frame, member, look, is_filled=True):
            draw_empty(painter, frame, look)
            if member.kind == "image":
                self._draw_sign(painter, frame, "image", look)
        if member.kind == "video":
            self._draw_sign(painter, frame, "play", look)
            length = look.sounds.duration_ms(member)
            draw_words_on(
                painter, frame, text.length(length) if length else text.kind("video"), self._faces
            )
        if member.reactions:
            emoji = " ".join(one.emoji for one in member.reactions[:2])
            pill = QRectF(frame.right() - 40, frame.bottom() - 26, 36, 22)
            painter.setPen(QPen(look.theme.line, 1))
            painter.setBrush(look.theme.window)
            painter.drawRoundedRect(pill, 11, 11)
            painter.setPen(look.theme.text)
            painter.setFont(self._faces.small)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, emoji)

    @staticmethod
    def _draw_sign(painter: QPainter, frame: QRectF, name: str, look: Look) -> None:
        where = frame.center().toPoint() - QPoint(LARGE_ICON // 2, LARGE_ICON // 2)
        icons.paint(painter, name, where, LARGE_ICON, look.theme.text)


def _frames(count: int, columns: int, width: float) -> list[QRectF]:
    """From the upper left on; the last line's pictures share its whole width."""
    frames: list[QRectF] = []
    lines = math.ceil(count / columns)
    for line in range(lines):
        here = min(columns, count - line * columns)
        each = (width - BETWEEN * (here - 1)) / here
        for place in range(here):
            left = place * (each + BETWEEN)
            frames.append(QRectF(left, line * (TILE + BETWEEN), each, TILE))
    return frames
