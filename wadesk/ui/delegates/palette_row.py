"""Palette row: a hit, a person or a command; what was looked for stands out in it.

In a column of its own the first row of each section has the section's name beside it.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wadesk.core.search_found import Excerpt
from wadesk.ui import fonts, icons, theme
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.models.palette_list import PaletteList
from wadesk.ui.palette_rows import PaletteRow
from wadesk.ui.theme import GAP, ICON, PAD, Theme

AIR = 6
HEADINGS = 112


class PaletteRowDelegate(QStyledItemDelegate):
    def __init__(self, rows: PaletteList, parent: QWidget, *, has_headings: bool = True) -> None:
        super().__init__(parent)
        self._rows = rows
        self._room = HEADINGS if has_headings else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's shape
        title, line = QFontMetrics(fonts.font(bold=True)), QFontMetrics(fonts.font(Size.SMALL))
        return QSize(200, title.height() + line.height() + 2 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.row(index.row())
        if row is None:
            return
        whole: QRect = option.rect
        now = theme.theme_of(option.palette)
        painter.save()
        place = _cut(painter, whole, self._room)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, now.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, now.hover)
        if self._room and self._rows.is_first(index.row()):
            _paint_heading(painter, whole, self._room, row.section.heading, now)
        _paint_row(painter, place.adjusted(PAD, AIR, -PAD, -AIR), row, now)
        painter.restore()


def _paint_heading(painter: QPainter, whole: QRect, room: int, heading: str, now: Theme) -> None:
    painter.setFont(fonts.font(Size.SMALL))
    painter.setPen(now.quiet)
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = whole.right() - room + 1 if is_mirrored else whole.left()
    place = QRect(left, whole.top() + AIR, room, whole.height() - 2 * AIR).adjusted(PAD, 0, -GAP, 0)
    shown = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, shown)


def _paint_row(painter: QPainter, place: QRect, row: PaletteRow, now: Theme) -> None:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    if row.icon:
        left = place.right() - ICON + 1 if is_mirrored else place.left()
        top = place.top() + (place.height() - ICON) // 2
        icons.paint(painter, row.icon, QPoint(left, top), ICON, now.quiet)
    place = _cut(painter, place, ICON + GAP)
    bold, small = fonts.font(bold=True), fonts.font(Size.SMALL)
    height = QFontMetrics(bold).height()
    first = QRect(place.left(), place.top(), place.width(), height)
    if not row.line.text:
        first.moveTop(place.top() + (place.height() - height) // 2)
    painter.setFont(small)
    painter.setPen(now.quiet)
    if row.end:
        side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(first, side, row.end)
        taken = QFontMetrics(small).horizontalAdvance(row.end) + GAP
        first = first.adjusted(taken, 0, 0, 0) if is_mirrored else first.adjusted(0, 0, -taken, 0)
    _paint_excerpt(painter, first, row.title, bold, (now.text, now.accent))
    second = QRect(place.left(), place.top() + height, place.width(), place.height() - height)
    _paint_excerpt(painter, second, row.line, small, (now.quiet, now.text))


def _paint_excerpt(
    painter: QPainter, place: QRect, said: Excerpt, font: QFont, inks: tuple[QColor, QColor]
) -> None:
    """One line, from where its own script begins, with the words that were looked for."""
    if not said.text or place.width() <= 0:
        return
    shown = QFontMetrics(font).elidedText(
        said.text, Qt.TextElideMode.ElideRight, place.width() - GAP // 2
    )
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # of these very words
    option.setAlignment(_side(painter))
    layout.setTextOption(option)
    layout.setFormats([_marked(said, shown, mark, inks[1]) for mark in said.marks])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    painter.setPen(inks[0])
    layout.draw(painter, QPointF(place.left(), place.top()))


def _marked(
    said: Excerpt, shown: str, mark: tuple[int, int], ink: QColor
) -> QTextLayout.FormatRange:
    """Qt counts halves of what lies beyond the first plane of letters."""
    begin, end = (min(_units(said.text[:place]), _units(shown)) for place in mark)
    found, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setForeground(ink)
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)  # colour never stands alone
    found.start, found.length, found.format = begin, end - begin, look
    return found


def _side(painter: QPainter) -> Qt.AlignmentFlag:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _cut(painter: QPainter, place: QRect, room: int) -> QRect:
    """Without so much where one begins to read."""
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return place.adjusted(0, 0, -room, 0) if is_mirrored else place.adjusted(room, 0, 0, 0)
