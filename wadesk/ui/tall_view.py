"""Tall view: a list whose rows have heights of their own, and of which only the rows in sight cost.

Qt's list view lays out every row at every change. This one keeps its outside (selection,
keyboard, a list of items for screen readers) and replaces its geometry: see ``place``.
Rows are measured when they come into sight, heights are asked of the delegate, and the
scroll bar counts rows instead of pixels. While the last row is in sight the view stays with
it; otherwise what is on the screen keeps its place, whatever happens above.
"""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from wadesk.ui import place as places
from wadesk.ui import scroll_bar
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.delegates.bubble_layout import BubbleLayout
from wadesk.ui.index import Index
from wadesk.ui.place import Place, Rung
from wadesk.ui.roles import Role
from wadesk.ui.tall_bar import OVERLAP_PX, TallBar
from wadesk.ui.theme import theme_of

BELOW_PX = 7
NOTCH = 120  # what a mouse wheel says for one click
NOTCH_PX = 60

_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
}


class TallView(QListView):
    """``moved`` is emitted when other rows have come into sight."""

    moved = Signal()

    def __init__(self, delegate: BubbleDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scroll_bar.make_slim(self)
        self._bubbles = delegate
        self._place = Place(0, 0)
        self._sticks = True
        self._seen: list[Rung] | None = None
        self._bar = TallBar(self.verticalScrollBar())
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().actionTriggered.connect(self._on_scroll_action)

    # what a list is made of, for ``place``

    def count(self) -> int:
        model: QAbstractItemModel | None = self.model()  # none where nothing is shown
        return model.rowCount() if model is not None else 0

    def row_height(self, row: int) -> int:
        return self._bubbles.height(self.model().index(row, 0), self.viewport().width())

    def layout_of(self, index: Index) -> BubbleLayout | None:
        """Where everything of a row lies, be it in sight or not."""
        return self._bubbles.layout(index, self.viewport().width())

    def key_of(self, index: Index) -> object:
        """What names a row for as long as it exists."""
        return index.data(Role.ID)

    def has_end(self) -> bool:
        """Whether nothing can lie below the last row."""
        return True

    # where it stands

    def floor(self) -> int:
        """Where the last row ends: a little above what lies below the view."""
        return max(self.viewport().height() - BELOW_PX, 0)

    def in_sight(self) -> list[Rung]:
        """The rows on the screen, measured."""
        if self._seen is None:
            self._settle()
        return self._seen or []

    def is_at_end(self) -> bool:
        return self._sticks

    def go_to_end(self) -> None:
        self._sticks = True
        self._shift()

    def go_to(self, place: Place) -> None:
        """Stand here, as far as there is enough below."""
        self._sticks = False
        self._place = place
        self._shift()

    def scroll_by(self, pixels: int) -> None:
        """Down for a positive number."""
        self.in_sight()
        self.go_to(Place(self._place.row, self._place.top - pixels))

    def measure_again(self, key: object) -> None:
        """One row has another shape; of the rest as much as can be stays where it is."""
        sight = self.in_sight()
        rung = next(
            (one for one in sight if self.key_of(self.model().index(one.row, 0)) == key), None
        )
        self._bubbles.forget_one(key)
        self._measure_anew()
        if rung is None:
            return
        grown = self.row_height(rung.row) - rung.height
        if rung.row == self._place.row and rung.top < 0:  # it grows upwards, out of sight
            self._place = Place(rung.row, rung.top - grown)
        self._shift()

    def _shift(self) -> None:
        self._seen = None
        self._settle()
        self.viewport().update()

    def _settle(self) -> None:
        """Measure what is in sight, and tell the scroll bar."""
        rows, floor = places.Measured(self), self.floor()
        if self._sticks and self.has_end():
            self._place = places.end(rows, floor)
        self._place = places.settled(rows, self._place, floor)
        self._sticks = self.has_end() and places.is_end(rows, self._place, floor)
        before = self._seen
        self._seen = list(places.rungs(rows, self._place, self.viewport().height()))
        self._bar.tell(rows, self._place, len(self._seen), floor, is_at_end=self._sticks)
        if before != self._seen:
            self.moved.emit()

    def _measure_anew(self) -> None:
        self._seen = None
        self._bar.forget()

    # Qt's questions about geometry

    def visualRect(self, index: Index) -> QRect:
        """Rows out of sight are said to lie where they would if all were of the least height."""
        width = self.viewport().width()
        if not index.isValid():
            return QRect()
        sight = self.in_sight()
        row = index.row()
        if not sight:
            return QRect(0, 0, width, places.LOWEST)
        if row < sight[0].row:
            top = sight[0].top - (sight[0].row - row) * places.LOWEST
            return QRect(0, top, width, places.LOWEST)
        if row > sight[-1].row:
            top = sight[-1].bottom + (row - sight[-1].row - 1) * places.LOWEST
            return QRect(0, top, width, places.LOWEST)
        rung = sight[row - sight[0].row]
        return QRect(0, rung.top, width, rung.height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        rung = next((one for one in self.in_sight() if one.top <= point.y() < one.bottom), None)
        return self.model().index(rung.row, 0) if rung else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        window, row = self.floor(), index.row()
        hints = QAbstractItemView.ScrollHint
        sight = {one.row: one for one in self.in_sight()}
        if hint is hints.EnsureVisible and row in sight and _is_whole(sight[row], window):
            return
        if hint is hints.PositionAtCenter:
            self.go_to(Place(row, (window - self.row_height(row)) // 2))
        elif hint is hints.PositionAtBottom or (
            hint is hints.EnsureVisible and self._is_below(row)
        ):
            self.go_to(places.above(self, row, window))
        else:
            self.go_to(Place(row, 0))

    def _is_below(self, row: int) -> bool:
        """A row that is higher than the window is shown from its top."""
        sight = self.in_sight()
        fits = self.row_height(row) <= self.viewport().height()
        return bool(sight) and row >= sight[-1].row and row != sight[0].row and fits

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return 0

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        if self.count() == 0:
            return
        area = rect.normalized()
        first, last = self._row_near(area.top()), self._row_near(area.bottom())
        chosen = QItemSelection(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(chosen, command)

    def _row_near(self, y: int) -> int:
        """The counterpart of ``visualRect``, for rows out of sight too."""
        sight = self.in_sight()
        if y < sight[0].top:
            row = sight[0].row - -(-(sight[0].top - y) // places.LOWEST)
        elif y >= sight[-1].bottom:
            row = sight[-1].row + 1 + (y - sight[-1].bottom) // places.LOWEST
        else:
            row = next(one.row for one in sight if one.top <= y < one.bottom)
        return min(max(row, 0), self.count() - 1)

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        _modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        count = self.count()
        if count == 0:
            return QModelIndex()
        row = self.currentIndex().row()
        found = self._next_row(action, row) if row >= 0 else self.in_sight()[-1].row
        return self.model().index(min(max(found, 0), count - 1), 0)

    def _next_row(self, action: QAbstractItemView.CursorAction, row: int) -> int:
        moves = QAbstractItemView.CursorAction
        match action:
            case moves.MoveHome:
                return 0
            case moves.MoveEnd:
                return self.count() - 1
            case moves.MovePageUp:
                return min(self._row_a_page_off(row, -1), row - 1)
            case moves.MovePageDown:
                return max(self._row_a_page_off(row, 1), row + 1)
            case moves.MoveUp | moves.MovePrevious | moves.MoveLeft:
                return row - 1
            case _:
                return row + 1

    def _row_a_page_off(self, row: int, step: int) -> int:
        left = self.viewport().height() - OVERLAP_PX
        while 0 <= row < self.count() and left > 0:
            left -= self.row_height(row)
            row += step
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A row that is higher than the window is read to its end before the next one."""
        step = _STEPS.get(event.key(), 0)
        left = self._left_of_current(step) if step and not event.modifiers() else 0
        if left:
            page = self.viewport().height() - OVERLAP_PX
            self.scroll_by(max(-page, min(left, page)))
        else:
            super().keyPressEvent(event)

    def _left_of_current(self, step: int) -> int:
        """How much of the current row is still out of sight in that direction."""
        current = self.currentIndex().row()
        rung = next((one for one in self.in_sight() if one.row == current), None)
        if rung is None or rung.height <= self.floor():
            return 0
        return max(rung.bottom - self.floor(), 0) if step > 0 else min(rung.top, 0)

    # Qt's news

    def doItemsLayout(self) -> None:
        self._shift()

    def updateGeometries(self) -> None:
        """The scroll bar is told by ``_settle``."""

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        bar = self.verticalScrollBar()
        if self._bar.is_being_told:
            return
        if bar.value() >= bar.maximum():
            self.go_to_end()
        else:
            self.go_to(places.place_of(self, bar.value()))

    def _on_scroll_action(self, action: int) -> None:
        pixels = self._bar.pixels(action, self.viewport().height())
        if pixels is not None:
            self.scroll_by(pixels)
            self._bar.stay()

    def wheelEvent(self, event: QWheelEvent) -> None:
        is_touched = event.phase() is not Qt.ScrollPhase.NoScrollPhase
        pixels = event.pixelDelta().y() if is_touched else 0  # of a plain wheel X11 makes them up
        pixels = pixels or int(event.angleDelta().y() * NOTCH_PX / NOTCH)
        if pixels:
            self.scroll_by(-pixels)
            event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure_anew()
        self._shift()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        if not self._sticks and start <= self._place.row:
            self._place = Place(self._place.row + end - start + 1, self._place.top)
        self._measure_anew()
        super().rowsInserted(parent, start, end)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        super().rowsAboutToBeRemoved(parent, start, end)
        if end < self._place.row:
            self._place = Place(self._place.row - (end - start + 1), self._place.top)
        elif start <= self._place.row:
            self._place = Place(start, 0)
        self._measure_anew()

    def reset(self) -> None:
        """Where it stands is asked for soon enough, and may be told anew before."""
        super().reset()
        self._measure_anew()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme_of(self.palette()).window)
        width = self.viewport().width()
        for rung in self.in_sight():
            box = QRect(0, rung.top, width, rung.height)
            if box.intersects(event.rect()):
                index = self.model().index(rung.row, 0)
                self._bubbles.paint(painter, self._option(index, box), index)
        self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        current = self.currentIndex()
        sight = {rung.row: rung for rung in self.in_sight()}
        if self.hasFocus() and current.isValid() and current.row() in sight:
            rung = sight[current.row()]
            box = QRectF(0, rung.top, self.viewport().width(), rung.height)
            self._bubbles.paint_focus(painter, box, current, theme_of(self.palette()))

    def _option(self, index: QModelIndex, box: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = box
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        option.state = state
        return option


def _is_whole(rung: Rung, window: int) -> bool:
    return rung.top >= 0 and rung.bottom <= window
