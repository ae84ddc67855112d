"""Row badges: a row's labels, as many as there is room for, and how many words are new."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from wadesk.core.inbox import MANY_UNREAD
from wadesk.core.label import Label
from wadesk.ui import text, theme
from wadesk.ui.theme import Theme

INSET = 6  # before the dot and behind the words
DOT = 7
BETWEEN = 4  # the dot and the words, and one chip and the next
APART = 3  # one dot alone and the next
WIDEST = 108
NARROWEST = 44
"""A label of which less than this could be shown is counted instead."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """Which labels are shown, each in its width, and which have no room for their names."""

    shown: tuple[tuple[Label, int], ...]
    hidden: tuple[Label, ...] = ()
    dots_most: int = 0  # where none is named

    @property
    def rest(self) -> int:
        return len(self.hidden)


def fitting(labels: Sequence[Label], metrics: QFontMetrics, room: int) -> Fitting:
    """The first ones, as many as fit beside the number of the others."""
    shown: list[tuple[Label, int]] = []
    for place, label in enumerate(labels):
        others = len(labels) - place - 1
        spare = room - (_width_of_rest(others, metrics) + BETWEEN if others else 0)
        wide = min(width(label.name, metrics), WIDEST)
        if spare < min(wide, NARROWEST):
            return Fitting(tuple(shown), tuple(labels[place:]), max(room, 0) // (DOT + APART))
        shown.append((label, min(wide, spare)))
        room -= min(wide, spare) + BETWEEN
    return Fitting(tuple(shown))


def width(name: str, metrics: QFontMetrics) -> int:
    return INSET + DOT + BETWEEN + metrics.horizontalAdvance(name) + INSET + 1


def least_width(labels: Sequence[Label]) -> int:
    """For a dot alone, which is the least that is told."""
    return DOT + APART if labels else 0


def rest_width(fit: Fitting, metrics: QFontMetrics) -> int:
    if fit.shown:
        return _width_of_rest(fit.rest, metrics) if fit.rest else 0
    return min(fit.rest, fit.dots_most) * (DOT + APART)


def paint_label(painter: QPainter, label: Label, place: QRect, colours: Theme) -> None:
    """A quiet pill with a dot in the label's colour, in the painter's font and direction."""
    painter.save()
    inside = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(colours.line, 1))
    painter.setBrush(colours.window)
    painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
    is_left = painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft
    middle = place.left() + INSET + DOT / 2 if is_left else place.right() + 1 - INSET - DOT / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.label(label.colour).ink)
    painter.drawEllipse(QPointF(middle, inside.center().y()), DOT / 2, DOT / 2)
    taken = INSET + DOT + BETWEEN
    words = place.adjusted(*((taken, 0, -INSET, 0) if is_left else (INSET, 0, -taken, 0)))
    painter.setPen(colours.text)
    name = painter.fontMetrics().elidedText(label.name, Qt.TextElideMode.ElideRight, words.width())
    painter.setLayoutDirection(text.direction(name))
    side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, flags.value | Qt.TextFlag.TextSingleLine.value, name)
    painter.restore()


def paint_rest(painter: QPainter, fit: Fitting, place: QRect, colours: Theme) -> None:
    """How many more there are; where none is named, each is a dot in its colour."""
    if fit.shown:
        painter.setPen(colours.quiet)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"+{fit.rest}")
        return
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    is_left = painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft
    middle = QRectF(place).center().y()
    for number, label in enumerate(fit.hidden[: fit.dots_most]):
        along = number * (DOT + APART) + DOT / 2
        across = place.left() + along if is_left else place.right() + 1 - along
        painter.setBrush(colours.label(label.colour).ink)
        painter.drawEllipse(QPointF(across, middle), DOT / 2, DOT / 2)
    painter.restore()


def unread_words(count: int) -> str:
    return f"{MANY_UNREAD - 1}+" if count >= MANY_UNREAD else str(count)


def unread_size(count: int, metrics: QFontMetrics) -> tuple[int, int]:
    """Wide and high; a circle where it is one figure."""
    high = metrics.height() + 2
    return max(metrics.horizontalAdvance(unread_words(count)) + high // 2 + 2, high), high


def paint_unread(painter: QPainter, count: int, place: QRect, colours: Theme) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.accent)
    painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, unread_words(count))
    painter.restore()


def _width_of_rest(count: int, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(f"+{count}") + theme.GAP // 2
