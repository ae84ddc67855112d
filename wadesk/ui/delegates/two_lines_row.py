"""Two lines row: a row of a short list; a title with a word at its end, and one quiet line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wadesk.ui import fonts, icons, theme
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.theme import GAP, ICON

AIR = 7


@dataclass(frozen=True, slots=True)
class TwoLines:
    title: str
    line: str
    beside: str = ""  # quietly behind the title
    end: str = ""  # at the end of the first line
    icon: str = ""  # before the second line
    state: str = ""  # in whose ink the second line is written
    is_quiet: bool = False


class TwoLinesDelegate(QStyledItemDelegate):
    """``lines`` tells what a row says; None where there is nothing to draw."""

    def __init__(self, lines: Callable[[Index], TwoLines | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's shape
        title, line = QFontMetrics(fonts.font(bold=True)), QFontMetrics(fonts.font(Size.SMALL))
        return QSize(200, title.height() + line.height() + 2 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        said = self._lines(index)
        if said is None:
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        now = theme.theme_of(palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, now.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, now.hover)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(now.accent)
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        _paint_lines(painter, place.adjusted(theme.PAD, AIR, -theme.PAD, -AIR), said, now)
        painter.restore()


def _paint_lines(painter: QPainter, place: QRect, said: TwoLines, now: theme.Theme) -> None:
    bold, small = fonts.font(bold=True), fonts.font(Size.SMALL)
    first = QRect(place.left(), place.top(), place.width(), QFontMetrics(bold).height())
    second = QRect(place.left(), first.bottom() + 1, place.width(), place.height() - first.height())
    room = QFontMetrics(small).horizontalAdvance(said.end) + GAP if said.end else 0
    painter.setPen(now.quiet)
    painter.setFont(small)
    _words(painter, first, said.end, Qt.AlignmentFlag.AlignTrailing)
    painter.setPen(now.quiet if said.is_quiet else now.text)
    painter.setFont(bold)
    first = _without_end(first, room, painter)
    _words(painter, first, said.title, Qt.AlignmentFlag.AlignLeading)
    taken = QFontMetrics(bold).horizontalAdvance(said.title) + GAP
    if said.beside and taken < first.width():
        painter.setPen(now.quiet)
        painter.setFont(small)
        rest = _without_start(first, taken, painter)
        _words(painter, rest, said.beside, Qt.AlignmentFlag.AlignLeading)
    ink = now.state(said.state).ink if said.state else now.quiet
    if said.icon:
        second = _with_icon(painter, second, said.icon, ink)
    painter.setPen(ink)
    painter.setFont(small)
    _words(painter, second, said.line, Qt.AlignmentFlag.AlignLeading)


def _with_icon(painter: QPainter, place: QRect, name: str, ink: QColor) -> QRect:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = place.right() - ICON + 1 if is_mirrored else place.left()
    top = place.top() + (place.height() - ICON) // 2
    icons.paint(painter, name, QPoint(left, top), ICON, ink)
    step = ICON + GAP // 2
    return place.adjusted(0, 0, -step, 0) if is_mirrored else place.adjusted(step, 0, 0, 0)


def _without_end(place: QRect, room: int, painter: QPainter) -> QRect:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return place.adjusted(room, 0, 0, 0) if is_mirrored else place.adjusted(0, 0, -room, 0)


def _without_start(place: QRect, taken: int, painter: QPainter) -> QRect:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return place.adjusted(0, 0, -taken, 0) if is_mirrored else place.adjusted(taken, 0, 0, 0)


def _words(painter: QPainter, place: QRect, words: str, side: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, shown)
