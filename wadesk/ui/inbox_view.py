"""Inbox view: the list of conversations as a person moves through it.

Up, Down, Home, End and the first letters of a name move; Enter opens for writing. When the
chosen conversation leaves the list nothing is chosen: no other is put under a pair of hands
that is about to type.
"""

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from wadesk.core.records import ConversationId
from wadesk.ui.models.conversation_list import NOWHERE, ConversationList, Index
from wadesk.ui.roles import Role
from wadesk.ui.uniform_list import UniformList

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class InboxView(UniformList):
    conversation_chosen = Signal(object)
    conversation_opened = Signal(object)
    nothing_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Conversations"))
        self.doubleClicked.connect(self._open)
        self._rows: ConversationList | None = None
        self._chosen: ConversationId | None = None
        self._top: tuple[ConversationId, int] | None = None
        self._typed = ""
        self._typed_last = QElapsedTimer()

    @property
    def chosen(self) -> ConversationId | None:
        return self._chosen

    def show_rows(self, rows: ConversationList) -> None:
        self._rows = rows
        self.setModel(rows)
        rows.rowsAboutToBeInserted.connect(self.hold_place)
        rows.rowsAboutToBeMoved.connect(self.hold_place_beside)
        rows.rowsAboutToBeRemoved.connect(self.hold_place_beside)
        rows.rowsInserted.connect(self.keep_place)
        rows.rowsMoved.connect(self.keep_place)
        rows.rowsRemoved.connect(self.keep_place)
        rows.modelAboutToBeReset.connect(self._note_top)
        rows.modelReset.connect(self._choose_again)
        rows.modelReset.connect(self._return_to_top)

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

    def _note_top(self) -> None:
        """Indexes do not outlive a new beginning, but ids do."""
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
