"""Device row: one cell of the linked devices; two lines of words, or the chips of a state.

A name is typed where it stands.
"""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wadesk.core.team import LinkedDesk
from wadesk.ui import chip, device_words, fonts, theme
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.models.device_table import Column, DeviceTable
from wadesk.ui.text import translate

AIR = 8  # above and below what a row says
BETWEEN = 4  # two chips, one above the other
LONGEST = 120  # letters of a name


class DeviceRow(QStyledItemDelegate):
    def __init__(self, rows: DeviceTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def height(self) -> int:
        """The same for all, whatever they say."""
        first, second = QFontMetrics(fonts.font(bold=True)), QFontMetrics(fonts.font(Size.SMALL))
        words = first.height() + second.height()
        return max(words, 2 * chip.height(second) + BETWEEN) + 2 * AIR

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's shape
        return QSize(80, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        desk = self._rows.desk(index.row())
        if desk is None:
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        now = theme.theme_of(palette)
        painter.save()
        _paint_ground(painter, option, place, now)
        inside = place.adjusted(theme.PAD, AIR, -theme.GAP, -AIR)
        if index.column() == Column.STATE:
            self._paint_chips(painter, inside, desk, now)
        else:
            self._paint_lines(painter, inside, desk, Column(index.column()))
        painter.restore()

    def createEditor(self, parent: QWidget, _: QStyleOptionViewItem, __: Index) -> QWidget:
        field = Field(translate("Devices", "Name of the device"))
        field.setParent(parent)
        field.setMaxLength(LONGEST)
        field.setAutoFillBackground(True)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Field):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, Field) and isinstance(index, QModelIndex):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _: Index) -> None:
        place: QRect = option.rect
        high = min(editor.sizeHint().height(), place.height())
        top = place.top() + (place.height() - high) // 2
        editor.setGeometry(place.left() + 2, top, place.width() - 4, high)

    def _paint_lines(
        self, painter: QPainter, place: QRect, desk: LinkedDesk, column: Column
    ) -> None:
        now = theme.theme_of(self._palette())
        lines = [line for line in self._rows.lines(desk, column) if line]
        is_quiet = desk.state not in device_words.COUNTED
        heights = []
        for at in range(len(lines)):
            face = fonts.font(bold=column is Column.DEVICE) if at == 0 else fonts.font(Size.SMALL)
            heights.append((face, QFontMetrics(face).height()))
        top = place.top() + (place.height() - sum(high for _, high in heights)) // 2
        for at, (face, high) in enumerate(heights):
            painter.setFont(face)
            painter.setPen(now.quiet if at or is_quiet else now.text)
            line = QRect(place.left(), top, place.width(), high)
            shown = painter.fontMetrics().elidedText(
                lines[at], Qt.TextElideMode.ElideRight, line.width()
            )
            start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, start, shown)
            top += high

    def _paint_chips(
        self, painter: QPainter, place: QRect, desk: LinkedDesk, now: theme.Theme
    ) -> None:
        painter.setFont(fonts.font(Size.SMALL))
        metrics = painter.fontMetrics()
        shown = device_words.chips(desk, self._rows.now(), self._rows.policy)
        high = chip.height(metrics)
        top = place.top() + (place.height() - len(shown) * high - (len(shown) - 1) * BETWEEN) // 2
        for one in shown:
            pill = QRect(place.left(), top, min(chip.width(one, metrics), place.width()), high)
            if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                pill.moveRight(place.right())
            chip.paint(painter, one, pill, now)
            top += high + BETWEEN

    def _palette(self) -> QPalette:
        view = self.parent()
        return view.palette() if isinstance(view, QWidget) else QPalette()


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, now: theme.Theme
) -> None:
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(place, now.selected)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(place, now.hover)
    painter.fillRect(place.left(), place.bottom(), place.width(), theme.LINE, now.line)
