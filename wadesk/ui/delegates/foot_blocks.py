"""Foot blocks: when and how far, what people think of it, and what its author may do."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from wadesk.core.thread import Bubble, Reaction
from wadesk.ui import icons, text
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.delegates.text_lines import elided
from wadesk.ui.row_words import deed_words, foot_words
from wadesk.ui.text import translate
from wadesk.ui.theme import GAP, ICON
from wadesk.ui.thread_row import ThreadRow

PILL_HEIGHT = 24
PILL_OVERLAP = 6
PILLS_MOST = 6


class AuthorBlock:
    """Who speaks for us, or who in a group."""

    def __init__(self, author: str, faces: Faces, width: float) -> None:
        self._author, self._face = author, faces.small_bold
        metrics = QFontMetricsF(self._face)
        self.width = min(width, metrics.horizontalAdvance(author) + 2)
        self.height = metrics.height()

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setFont(self._face)
        painter.setPen(look.theme.accent)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, start, elided(self._author, self._face, box.width()))


class FootBlock:
    """The time, and for our own messages icon and word of their state."""

    def __init__(self, row: ThreadRow, faces: Faces, most: float) -> None:
        self._face = faces.small
        self._state = row.standing
        when = [text.clock_time(row.at)]
        self._is_edited = isinstance(row.said, Bubble) and row.said.edited_at is not None
        if self._is_edited:
            when.insert(0, translate("Thread", "edited"))
        self._when = " · ".join(when)
        metrics = QFontMetricsF(self._face)
        room = most - metrics.horizontalAdvance(self._when) - GAP - ICON - 5
        word = foot_words(row)
        self._word = elided(word, self._face, max(room, 0.0))
        self._word_width = metrics.horizontalAdvance(self._word)
        self.width = metrics.horizontalAdvance(self._when) + 2
        if self._state:
            self.width += GAP + ICON + 3 + self._word_width
        self.height = max(metrics.height(), ICON if self._state else 0.0) + 1

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setFont(self._face)
        left = box.right() - self.width
        painter.setPen(look.theme.quiet)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, box.top(), self.width, box.height()), middle, self._when)
        if not self._state:
            return
        ink = look.theme.state(self._state).ink
        word = QRectF(box.right() - self._word_width, box.top(), self._word_width + 2, box.height())
        painter.setPen(ink)
        painter.drawText(word, middle, self._word)
        top = box.top() + (box.height() - ICON) / 2
        where = QPoint(round(word.left() - ICON - 3), round(top))
        icons.paint(painter, self._state, where, ICON, ink)

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        if self._is_edited and point.x() >= box.right() - self.width:
            return Target(is_former=True, tip=translate("Thread", "What it said before"))
        return NOTHING


class MoreBlock:
    """The rest of a long message, for who presses it."""

    def __init__(self, faces: Faces, most: float) -> None:
        self._words, self._face = translate("Thread", "Read more"), faces.small_bold
        metrics = QFontMetricsF(self._face)
        self.width = min(most, metrics.horizontalAdvance(self._words) + 2)
        self.height = metrics.height() + 2

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setFont(self._face)
        painter.setPen(look.theme.accent)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, start, elided(self._words, self._face, box.width()))

    def target_at(self, _point: QPointF, _box: QRectF) -> Target:
        return Target(is_more=True)


class ReactionsBlock:
    """One pill for each emoji, with a count where several chose it."""

    def __init__(
        self, reactions: Sequence[Reaction], reactors: Sequence[str], faces: Faces
    ) -> None:
        self._face = faces.small
        self._who = ", ".join(reactors)
        counts: dict[str, int] = {}
        for one in reactions:
            counts[one.emoji] = counts.get(one.emoji, 0) + 1
        named = [f"{emoji} {count}" if count > 1 else emoji for emoji, count in counts.items()]
        self._pills = named[:PILLS_MOST]
        metrics = QFontMetricsF(self._face)
        self._widths = [metrics.horizontalAdvance(pill) + 2 * GAP for pill in self._pills]
        self.width = sum(self._widths) + 4 * (len(self._widths) - 1)
        self.height = float(PILL_HEIGHT)

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        left = box.left()
        painter.setFont(self._face)
        for pill, width in zip(self._pills, self._widths, strict=True):
            shape = QRectF(left, box.top(), width, PILL_HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(look.theme.line, 1))
            painter.setBrush(look.theme.window)
            painter.drawRoundedRect(shape, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
            painter.setPen(look.theme.text)
            painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, pill)
            left += width + 4

    def target_at(self, _point: QPointF, _box: QRectF) -> Target:
        """Who chose which stands beside the pointer."""
        return Target(is_reaction=True, tip=self._who)


class DeedsBlock:
    """What its author may do with it, side by side."""

    def __init__(self, row: ThreadRow, faces: Faces) -> None:
        self._face = faces.small_bold
        self._names = [(deed, deed_words(deed, row)) for deed in row.deeds]
        metrics = QFontMetricsF(self._face)
        self._widths = [ICON + 4 + metrics.horizontalAdvance(words) for _, words in self._names]
        self.width = sum(self._widths) + 2 * GAP * (len(self._names) - 1)
        self.height = metrics.height() + GAP

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        painter.setFont(self._face)
        for (name, words), shape in zip(self._names, self._shapes(box), strict=True):
            top = round(shape.center().y() - ICON / 2)
            icons.paint(painter, name, QPoint(round(shape.left()), top), ICON, look.theme.accent)
            painter.setPen(look.theme.accent)
            rest = shape.adjusted(ICON + 4, 0, 2, 0)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, words)

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        for (name, _), shape in zip(self._names, self._shapes(box), strict=True):
            if shape.contains(point):
                return Target(deed=name)
        return NOTHING

    def _shapes(self, box: QRectF) -> list[QRectF]:
        shapes, left = [], box.left()
        for width in self._widths:
            shapes.append(QRectF(left, box.top(), width, box.height()))
            left += width + 2 * GAP
        return shapes
