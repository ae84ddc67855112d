"""Inbox view: the list of conversations as a person moves through it, and marks several.

Up, Down, Home, End and the first letters of a name move; Enter opens for writing; small letters
that name a deed do it with all that is marked, a capital always begins a name. One row alone is
looked at, several are marked and leave the thread beside as it is. When the chosen conversation
leaves the list nothing is chosen: no other is put under a pair of hands that is about to type.
The keys go on from where it stood, so that closing one after the other needs no way back.
"""

from itertools import groupby

from PySide6.QtCore import (
    QElapsedTimer,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from wadesk.core.records import ConversationId
from wadesk.ui import list_deeds
from wadesk.ui.buttons import ENTER
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.list_deeds import KEYS, ListDeed
from wadesk.ui.menu import Menu
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.roles import Role
from wadesk.ui.uniform_list import UniformList

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class InboxView(UniformList):
    conversation_chosen = Signal(object)
    conversation_opened = Signal(object)
    nothing_chosen = Signal()
    marked_changed = Signal(int)  # how many rows are marked
    deed_requested = Signal(object)  # ListDeed, with all that is marked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Conversations"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(self._open)
        self._rows: ConversationList | None = None
        self._chosen: ConversationId | None = None
        self._open_beside: ConversationId | None = None
        self._top: tuple[ConversationId, int] | None = None
        self._former: list[ConversationId] = []
        self._gap: int | None = None  # the row that took the place of the chosen one that left
        self.menu: QMenu | None = None
        self._anchor_of_row = QWidget(self.viewport())
        self._anchor_of_row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._anchor_of_row.hide()
        self._typed = ""
        self._typed_last = QElapsedTimer()

    @property
    def chosen(self) -> ConversationId | None:
        return self._chosen

    @property
    def open_beside(self) -> ConversationId | None:
        """The conversation that is on the screen, whether this view shows it or not."""
        return self._open_beside

    @property
    def marked_count(self) -> int:
        return sum(part.height() for part in self._parts())

    def marked(self) -> list[ConversationId]:
        """All that a deed is meant for, from top to bottom."""
        if self._rows is None:
            return []
        parts = sorted((part.top(), part.bottom()) for part in self._parts())
        found = [one for first, last in parts for one in self._rows.ids_between(first, last)]
        return list(dict.fromkeys(found))

    def row_anchor(self) -> QWidget:
        """Stands where the current row does, for what opens below it."""
        self._anchor_of_row.setGeometry(self.visualRect(self.currentIndex()))
        self._anchor_of_row.show()
        return self._anchor_of_row

    def mark_one(self) -> None:
        """Only what is open stays marked."""
        self.selectionModel().clearSelection()
        self.choose(self._open_beside)

    def show_rows(self, rows: ConversationList) -> None:
        self._rows = rows
        self.setModel(rows)
        rows.rowsAboutToBeInserted.connect(self.hold_place)
        rows.rowsAboutToBeMoved.connect(self.hold_place_beside)
        rows.rowsAboutToBeRemoved.connect(self.hold_place_beside)
        rows.rowsInserted.connect(self.keep_place)
        rows.rowsInserted.connect(self._choose_who_came_back)
        rows.rowsInserted.connect(lambda _, first, last: self._shift_gap(first, last - first + 1))
        rows.rowsMoved.connect(self._shift_gap_by_move)
        rows.rowsMoved.connect(self.keep_place)
        rows.rowsRemoved.connect(self.keep_place)
        rows.modelAboutToBeReset.connect(self._note_what_was)
        rows.modelReset.connect(self._choose_again)
        rows.modelReset.connect(self._return_to_top)

    def choose(self, conversation: ConversationId | None) -> None:
        """From outside: a link, a notice. One that is not in the list is chosen all the same."""
        self._open_beside = conversation
        row = (
            None if conversation is None or self._rows is None else self._rows.row_of(conversation)
        )
        if row is None or self._rows is None:
            self.setCurrentIndex(NOWHERE)
        else:
            self.setCurrentIndex(self._rows.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._settle()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._settle()
        self.marked_changed.emit(self.marked_count)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        if start <= self.currentIndex().row() <= end:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(NOWHERE, keep)
            self._gap = start
        elif self._gap is not None and start < self._gap:
            self._gap -= min(end + 1, self._gap) - start
        super().rowsAboutToBeRemoved(parent, start, end)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where the chosen one has left, down is who took its place, and up who stood above it."""
        count = self.model().rowCount()
        if self.currentIndex().isValid() or self._gap is None or not count:
            return super().moveCursor(action, modifiers)
        move = QAbstractItemView.CursorAction
        if action not in {move.MoveDown, move.MoveUp}:
            return super().moveCursor(action, modifiers)
        goal = self._gap if action == move.MoveDown else self._gap - 1
        return self.model().index(min(max(goal, 0), count - 1), 0)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """Of several rows each says by more than its ground whether it is marked."""
        super().initViewItemOption(option)
        if self.marked_count > 1:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = KEYS.get(event.key())
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open()
        elif event.key() == Qt.Key.Key_Escape and self.marked_count > 1:
            self.mark_one()
        elif deed and event.modifiers() == NO_MODIFIER and not self._is_typing_a_name:
            self._do(deed)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the mouse, or with all if it is among the marked."""
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
        elif self.currentIndex().isValid():
            index = self.currentIndex()
        if not index.isValid():
            return
        self.menu = self._made_menu()
        place = self.visualRect(index).center() if event.pos().isNull() else event.pos()
        self.menu.popup(self.viewport().mapToGlobal(place))

    def _made_menu(self) -> QMenu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in ListDeed:
            action = menu.addAction(f"{list_deeds.words(deed)}\t{list_deeds.key(deed)}")
            action.triggered.connect(lambda _=False, deed=deed: self._do(deed))
        return menu

    def _do(self, deed: ListDeed) -> None:
        if self.marked_count:
            self.deed_requested.emit(deed)

    @property
    def _is_typing_a_name(self) -> bool:
        pause = QApplication.keyboardInputInterval()
        return self._typed_last.isValid() and not self._typed_last.hasExpired(pause)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed in one go are the beginning of a name; one letter again goes on."""
        if self._rows is None:
            return
        is_new = not self._is_typing_a_name
        self._typed = search if is_new else self._typed + search
        self._typed_last.start()
        row = self._rows.place_named(self._typed, self.currentIndex().row() + is_new)
        if row is not None:
            self.setCurrentIndex(self._rows.index(row))

    def _open(self) -> None:
        if self._chosen is not None:
            self.conversation_opened.emit(self._chosen)

    def _parts(self) -> list[QItemSelectionRange]:
        if self._rows is None:
            return []
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _settle(self) -> None:
        """Of several rows none is looked at; what is open beside stays so."""
        current = self.currentIndex()
        if not current.isValid():
            self._take(None)
            return
        self._gap = None
        if self.marked_count == 1 and self.selectionModel().isSelected(current):
            self._take(ConversationId(current.data(Role.ID)))

    def _take(self, chosen: ConversationId | None) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        if chosen is None:
            self.nothing_chosen.emit()
        else:
            self._open_beside = chosen
            self.conversation_chosen.emit(chosen)

    def _choose_again(self) -> None:
        """The list started over: the same are chosen and marked, wherever they stand now."""
        chosen = self._chosen
        self._chosen = self._open_beside  # which is looked at already, so it is no choice
        self.choose(self._open_beside)
        if not self.currentIndex().isValid():
            self._chosen = None
            if chosen is not None:
                self.nothing_chosen.emit()
        if len(self._former) > 1:
            self._mark(self._former)
        self.marked_changed.emit(self.marked_count)

    def _choose_who_came_back(self, _parent: Index, first: int, last: int) -> None:
        """What is open beside was not in this view, and is again."""
        if self.currentIndex().isValid() or self._rows is None or self._open_beside is None:
            return
        if self._open_beside in self._rows.ids_between(first, last) and not self.marked_count:
            self._chosen = self._open_beside
            self.choose(self._open_beside)

    def _shift_gap(self, first: int, count: int) -> None:
        if self._gap is not None and first < self._gap:
            self._gap += count

    def _shift_gap_by_move(
        self, _from: QModelIndex, first: int, last: int, _to: QModelIndex, goal: int
    ) -> None:
        """A row that leaves from above and comes in below moves the gap up, and the other way."""
        if self._gap is not None:
            count = last - first + 1
            self._gap += count * ((goal < self._gap) - (first < self._gap))

    def _mark(self, conversations: list[ConversationId]) -> None:
        if self._rows is None:
            return
        found = (self._rows.row_of(one) for one in conversations)
        rows = sorted(row for row in found if row is not None)
        parts = QItemSelection()
        for _, run in groupby(enumerate(rows), lambda one: one[1] - one[0]):
            row_run = [row for _, row in run]
            parts.select(self._rows.index(row_run[0]), self._rows.index(row_run[-1]))
        self.selectionModel().select(parts, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _note_what_was(self) -> None:
        """Indexes do not outlive a new beginning, but ids do."""
        self._gap = None
        self._former = self.marked()
        top = self.indexAt(QPoint(1, 1))
        is_scrolled = self.verticalOffset() > 0 and top.isValid()
        self._top = (top.data(Role.ID), self.visualRect(top).top()) if is_scrolled else None

    def _return_to_top(self) -> None:
        """Choosing again has scrolled to the chosen one, which nobody asked for."""
        self.updateGeometries()
        if self._top is None or self._rows is None:
            self.verticalScrollBar().setValue(0)
            return
        row = self._rows.row_of(self._top[0])
        if row is not None:
            there = self.visualRect(self._rows.index(row)).top()
            self.verticalScrollBar().setValue(self.verticalOffset() + there - self._top[1])
