"""Spot block: a place on earth, drawn without asking anybody for a map."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from wadesk.ui import icons
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.delegates.text_lines import TextLines, Tones
from wadesk.ui.parts import Spot
from wadesk.ui.text import translate
from wadesk.ui.theme import RADIUS

WIDE, HIGH = 260, 84
PIN = 26
GROUND, STREET = 0.06, 0.14  # of the ink in the bubble's ground
STREETS = (((-0.1, 0.75), (1.1, 0.3)), ((0.15, -0.1), (0.4, 1.1)), ((0.62, -0.1), (0.8, 1.1)))
LANES = (((-0.1, 0.2), (0.5, 0.05)), ((0.45, 0.95), (1.1, 0.72)))


class SpotBlock:
    def __init__(self, spot: Spot, faces: Faces, width: float) -> None:
        self._spot = spot
        self.width = min(width, float(WIDE))
        self._lines = [TextLines(spot.title, faces.bold, self.width)]
        quiet = [line for line in (spot.detail, spot.point) if line]
        self._lines += [TextLines(line, faces.small, self.width) for line in quiet]
        if spot.link:
            self._link = TextLines(
                translate("Thread", "Open in a map"), faces.small_bold, self.width
            )
        words = sum(one.height for one in self._lines) + (self._link.height if spot.link else 0)
        self.height = HIGH + 6 + words

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        self._draw_ground(painter, QRectF(box.left(), box.top(), self.width, HIGH), look)
        where = QPointF(box.left(), box.top() + HIGH + 6)
        for number, line in enumerate(self._lines):
            line.draw(painter, where, Tones(look.theme.quiet if number else look.theme.text))
            where += QPointF(0, line.height)
        if self._spot.link:
            self._link.draw(painter, where, Tones(look.theme.accent))

    def target_at(self, _point: QPointF, _box: QRectF) -> Target:
        return Target(link=self._spot.link, tip=self._spot.link) if self._spot.link else NOTHING

    def _draw_ground(self, painter: QPainter, frame: QRectF, look: Look) -> None:
        painter.save()
        corners = QPainterPath()
        corners.addRoundedRect(frame, RADIUS - 4, RADIUS - 4)
        painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
        painter.fillRect(frame, mixed(look.ground, look.theme.text, GROUND))
        for streets, wide in ((STREETS, 9), (LANES, 4)):
            painter.setPen(QPen(mixed(look.ground, look.theme.text, STREET), wide))
            for start, end in streets:
                painter.drawLine(_within(frame, start), _within(frame, end))
        painter.restore()
        middle = frame.center()
        where = QPoint(round(middle.x()) - PIN // 2, round(middle.y()) - PIN + 6)
        icons.paint(painter, "location", where, PIN, look.theme.accent)


def _within(frame: QRectF, share: tuple[float, float]) -> QPointF:
    return QPointF(frame.left() + share[0] * frame.width(), frame.top() + share[1] * frame.height())
