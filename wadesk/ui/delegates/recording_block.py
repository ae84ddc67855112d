"""Recording block: a button, how loud it is along its way, how long it takes, and how fast."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from wadesk.core.thread import Bubble
from wadesk.ui import icons, text
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.delegates.text_lines import elided
from wadesk.ui.parts import Recording
from wadesk.ui.text import translate
from wadesk.ui.theme import GAP, LARGE_ICON

DISC = 38
WAY, WAVE = 216, 30
BAR, BETWEEN = 3, 2
LEAST = 0.1  # of the height: silence is seen too
PALE = 0.32  # of the ink in the ground, for what has not been heard yet
SPEED = 40


class RecordingBlock:
    """It asks for the sound while it is painted; what comes later only repaints it."""

    def __init__(self, part: Recording, faces: Faces, width: float, owner: Bubble | None) -> None:
        self._part, self._faces, self._owner = part, faces, owner
        self._line = QFontMetricsF(faces.small).height()
        self.width = min(width, DISC + GAP + WAY)
        self.height = float(max(DISC, WAVE + self._line)) + 2

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        is_playing = self._owner is not None and look.sounds.is_playing(self._owner)
        disc = self._disc(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.accent)
        painter.drawEllipse(disc)
        inset = (DISC - LARGE_ICON) // 2
        where = QPoint(round(disc.left()) + inset, round(disc.top()) + inset)
        name = "pause" if is_playing else "play"
        icons.paint(painter, name, where, LARGE_ICON, look.theme.on_accent)
        heard = look.sounds.position(self._owner) if self._owner is not None else 0.0
        peaks = look.sounds.waveform(self._owner) if self._owner is not None else None
        self._draw_way(painter, self._way(box), peaks, min(max(heard, 0.0), 1.0), look)
        self._draw_words(painter, box, heard, look, is_playing=is_playing)

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        if self._owner is None:
            return NOTHING
        if self._speed(box).contains(point):
            tip = translate("Thread", "Play faster or slower")
            return Target(hastened=self._owner.id, tip=tip)
        way = self._way(box)
        if way.contains(point):
            return Target(sought=min(max((point.x() - way.left()) / way.width(), 0.0), 1.0))
        if self._disc(box).adjusted(-4, -4, 4, 4).contains(point):
            return Target(played=self._owner.id, tip=translate("Thread", "Play or hold (Space)"))
        return NOTHING

    def _draw_way(
        self,
        painter: QPainter,
        way: QRectF,
        peaks: Sequence[float] | None,
        heard: float,
        look: Look,
    ) -> None:
        count = max(int(way.width()) // (BAR + BETWEEN), 1)
        pale = mixed(look.ground, look.theme.text, PALE)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(count):
            loud = peaks[number * len(peaks) // count] if peaks else 0.0
            tall = max(min(loud, 1.0), LEAST) * way.height()
            left = way.left() + number * (BAR + BETWEEN)
            painter.setBrush(look.theme.accent if number < heard * count else pale)
            top = way.center().y() - tall / 2
            painter.drawRoundedRect(QRectF(left, top, BAR, tall), BAR / 2, BAR / 2)

    def _draw_words(
        self, painter: QPainter, box: QRectF, heard: float, look: Look, *, is_playing: bool
    ) -> None:
        way = self._way(box)
        rest = QRectF(way.left(), way.bottom(), way.width(), self._line)
        length = look.sounds.duration_ms(self._owner) if self._owner is not None else None
        words = self._part.title
        if length is not None:
            whole = text.length(length)
            words = f"{text.length(round(length * heard))} / {whole}" if heard else whole
        elif self._part.detail:
            words = f"{words} · {self._part.detail}"
        speed = look.sounds.speed(self._owner) if self._owner is not None else 1.0
        if is_playing or heard or speed != 1.0:
            self._draw_speed(painter, box, speed, look.theme.accent)
            rest.setRight(rest.right() - SPEED)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._faces.small)
        painter.setPen(look.theme.quiet)
        painter.drawText(rest, middle, elided(words, self._faces.small, rest.width()))

    def _draw_speed(self, painter: QPainter, box: QRectF, speed: float, ink: QColor) -> None:
        painter.setFont(self._faces.small_bold)
        painter.setPen(ink)
        told = translate("Thread", "{speed}×").format(speed=f"{speed:g}")  # noqa: RUF001 - times
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._speed(box), end, told)

    def _disc(self, box: QRectF) -> QRectF:
        return QRectF(box.left(), box.top() + 1, DISC, DISC)

    def _way(self, box: QRectF) -> QRectF:
        left = box.left() + DISC + GAP
        return QRectF(left, box.top(), max(box.left() + self.width - left, 1.0), WAVE)

    def _speed(self, box: QRectF) -> QRectF:
        way = self._way(box)
        return QRectF(way.right() - SPEED, way.bottom(), SPEED, self._line)
