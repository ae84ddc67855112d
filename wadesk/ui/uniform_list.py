"""Uniform list: a list view of any number of rows that are all of one height.

Qt's own list asks for every row whenever one comes, goes or moves, which at ten thousand rows
is a stutter with every message. Where all rows are of one height a row's place is a product,
so nothing is laid out; for screen readers and for everything else it stays Qt's list. When
rows come, go or move above, what is looked at stays where it is, unless one is at the top.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from wadesk.ui import scroll_bar
from wadesk.ui.index import NOWHERE, Index

WHEEL_SHARE = 3  # three notches of a wheel bring the next window of rows, less one


class UniformList(QListView):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QAbstractItemModel | None = None
        self._row_height = 1
        self._under_mouse = QPersistentModelIndex()
        self._anchor: tuple[QPersistentModelIndex, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        scroll_bar.make_slim(self)
        self.entered.connect(self._note_under_mouse)
        self.viewportEntered.connect(self._note_nothing_under_mouse)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        self._shown = model
        super().setModel(model)

    # where rows are

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self._row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self._row_height
        return self.model().index(row, 0) if 0 <= row < self._count() else NOWHERE

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def doItemsLayout(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self._row_height = max(self.itemDelegate().sizeHint(option, NOWHERE).height(), 1)
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        bar, window = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(self._count() * self._row_height - window, 0))
        bar.setPageStep(window)
        bar.setSingleStep(max(window // WHEEL_SHARE // WHEEL_SHARE, 1))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        self.updateGeometries()
        bar, place = self.verticalScrollBar(), self.visualRect(index)
        below = place.bottom() + 1 - self.viewport().height()
        wanted = QAbstractItemView.ScrollHint
        if hint is wanted.PositionAtTop or (
            hint is not wanted.PositionAtBottom and place.top() < 0
        ):
            bar.setValue(bar.value() + place.top())
        elif hint is wanted.PositionAtBottom or below > 0:
            bar.setValue(bar.value() + below)

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)

    # what is chosen

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        count, move = self._count(), QAbstractItemView.CursorAction
        current = self.currentIndex().row()
        page = max(self.viewport().height() // self._row_height - 1, 1)
        goals = {
            move.MoveHome: 0,
            move.MoveEnd: count - 1,
            move.MovePageUp: current - page,
            move.MovePageDown: current + page,
            move.MoveUp: current - 1,
            move.MovePrevious: current - 1,
            move.MoveDown: current + 1,
            move.MoveNext: current + 1,
        }
        goal = goals.get(action, current)
        return self.model().index(min(max(goal, 0), count - 1), 0) if count else NOWHERE

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        rect = rect.normalized()
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomLeft())
        chosen = QItemSelection(first, last) if first.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here chooses nothing; Qt's own views would take the first row."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QAbstractScrollArea.focusInEvent(self, event)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
        first = (event.rect().top() + self.verticalOffset()) // self._row_height
        last = (event.rect().bottom() + self.verticalOffset()) // self._row_height
        for row in range(first, min(last + 1, self._count())):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = plain | self._state_of(index)
            self.itemDelegate().paint(painter, option, index)

    def _state_of(self, index: QModelIndex) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_None
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index == self.currentIndex() and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        if self._under_mouse.isValid() and index.row() == self._under_mouse.row():
            state |= QStyle.StateFlag.State_MouseOver
        return state

    def leaveEvent(self, event: QEvent) -> None:
        self._note_nothing_under_mouse()
        super().leaveEvent(event)

    def _note_under_mouse(self, index: QModelIndex) -> None:
        self._under_mouse = QPersistentModelIndex(index)

    def _note_nothing_under_mouse(self) -> None:
        self._under_mouse = QPersistentModelIndex()

    # keeping the place

    def hold_place(self) -> None:
        """Before rows come: remember what is looked at."""
        self._hold(self.indexAt(QPoint(1, 1)))

    def hold_place_beside(self, _parent: QModelIndex, start: int, end: int) -> None:
        """Before rows move or go: what leaves is no hold."""
        top = self.indexAt(QPoint(1, 1))
        self._hold(top.siblingAtRow(end + 1) if start <= top.row() <= end else top)

    def keep_place(self) -> None:
        """After it: bring back what was looked at to where it was."""
        self.updateGeometries()
        if self._anchor is None:
            return
        held, top = self._anchor
        self._anchor = None
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(held).top() - top)
        self.viewport().update()

    def _hold(self, index: QModelIndex) -> None:
        self._anchor = None
        if self.verticalOffset() > 0 and index.isValid():
            self._anchor = QPersistentModelIndex(index), self.visualRect(index).top()

    def _count(self) -> int:
        return self._shown.rowCount() if self._shown is not None else 0
