"""Inbox view: the list of conversations as a person moves through it.

Up, Down, Home, End and the first letters of a name move; Enter opens for writing. When the
list moves by itself, what is looked at stays in its place, unless one is at the top. When the
chosen conversation leaves the list nothing is chosen: no other is put under a pair of hands
that is about to type.
"""

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from wadesk.core.records import ConversationId
from wadesk.ui.models.conversation_list import NOWHERE, ConversationList, Index
from wadesk.ui.roles import Role

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class InboxView(QListView):
    conversation_chosen = Signal(int)
    conversation_opened = Signal(int)
    nothing_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Conversations"))
        self.doubleClicked.connect(self._open)
        self._rows: ConversationList | None = None
        self._chosen: ConversationId | None = None
        self._typed = ""
        self._typed_last = QElapsedTimer()
        self._anchor: tuple[QPersistentModelIndex, int] | None = None

    @property
    def chosen(self) -> ConversationId | None:
        return self._chosen

    def show_rows(self, rows: ConversationList) -> None:
        self._rows = rows
        self.setModel(rows)
        rows.rowsAboutToBeInserted.connect(self._hold_place)
        rows.rowsAboutToBeMoved.connect(self._hold_place_beside)
        rows.rowsAboutToBeRemoved.connect(self._hold_place_beside)
        rows.rowsInserted.connect(self._keep_place)
        rows.rowsMoved.connect(self._keep_place)
        rows.rowsRemoved.connect(self._keep_place)
        rows.modelReset.connect(self._choose_again)

    def choose(self, conversation: ConversationId | None) -> None:
        """From outside: a link, a notice. One that is not in the list is chosen all the same."""
        row = (
            None if conversation is None or self._rows is None else self._rows.row_of(conversation)
        )
        if row is None or self._rows is None:
            self.setCurrentIndex(NOWHERE)
        else:
            self.setCurrentIndex(self._rows.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        found = current.data(Role.ID) if current.isValid() else None
        chosen = None if found is None else ConversationId(found)
        if chosen == self._chosen:
            return
        self._chosen = chosen
        if chosen is None:
            self.nothing_chosen.emit()
        else:
            self.conversation_chosen.emit(chosen)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        if start <= self.currentIndex().row() <= end:
            self.setCurrentIndex(NOWHERE)
        super().rowsAboutToBeRemoved(parent, start, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed in one go are the beginning of a name; one letter again goes on."""
        if self._rows is None:
            return
        pause = QApplication.keyboardInputInterval()
        is_new = not self._typed_last.isValid() or self._typed_last.hasExpired(pause)
        self._typed = search if is_new else self._typed + search
        self._typed_last.start()
        row = self._rows.place_named(self._typed, self.currentIndex().row() + is_new)
        if row is not None:
            self.setCurrentIndex(self._rows.index(row))

    def _open(self) -> None:
        if self._chosen is not None:
            self.conversation_opened.emit(self._chosen)

    def _choose_again(self) -> None:
        """The list started over: the same conversation is chosen, wherever it stands now."""
        chosen = self._chosen
        self.choose(chosen)
        if chosen is not None and not self.currentIndex().isValid():
            self._chosen = None
            self.nothing_chosen.emit()

    def _hold_place(self) -> None:
        self._hold(QPoint(1, 1))

    def _hold_place_beside(self, _parent: QModelIndex, start: int, end: int) -> None:
        """What moves away is no hold."""
        top = self.indexAt(QPoint(1, 1))
        beside = end + 1 if start <= top.row() <= end else top.row()
        self._hold(self.visualRect(top.siblingAtRow(beside)).topLeft() + QPoint(1, 1))

    def _hold(self, place: QPoint) -> None:
        self._anchor = None
        held = self.indexAt(place)
        if self.verticalScrollBar().value() > 0 and held.isValid():
            self._anchor = QPersistentModelIndex(held), self.visualRect(held).top()

    def _keep_place(self) -> None:
        if self._anchor is None:
            return
        held, top = self._anchor
        self._anchor = None
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(held).top() - top)
