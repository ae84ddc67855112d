"""Search place: where a search is begun by key, and where what it has found is opened."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.ui.command_list import offered_by
from wadesk.ui.memory import Memory
from wadesk.ui.search_errands import BEFORE_KEY, HERE_KEY, KEY, NEXT_KEY, Finder, SearchErrands
from wadesk.ui.workplace import Workplace


class Desk(Memory, Protocol):
    """As much of one as is needed for it."""

    def searching(self) -> Finder: ...


class SearchPlace(QObject):
    """Of one workplace; the palette lies over the whole ``window``, whatever page is shown."""

    shown = Signal()  # something of the inbox is to be seen

    def __init__(
        self,
        workplace: Workplace,
        desk: Desk,
        clock: Callable[[], Instant],
        window: QWidget,
    ) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self.errands = SearchErrands(desk.searching, clock, self._here, window, desk)
        self.errands.setParent(self)  # it ends with the workplace, which the window outlives
        self.pane = self.errands.pane
        workplace.listed.addWidget(self.pane)
        self.errands.opened.connect(self._open)
        self.errands.pane_wanted.connect(self._show_pane)
        workplace.title_changed.connect(self._note_opened)
        workplace.inbox.bar.labels_wanted.connect(self._show_inbox)
        workplace.inbox.bar.search_wanted.connect(self.errands.begin)
        self._everywhere = QShortcut(KEY, window, self.errands.begin)
        for key, deed in (
            (HERE_KEY, self.errands.begin_here),
            (NEXT_KEY, lambda: self.errands.step(1)),
            (BEFORE_KEY, lambda: self.errands.step(-1)),
        ):
            QShortcut(key, workplace, deed)
        self.errands.offer_commands(lambda: offered_by((*workplace.slices, self.errands)))

    def absorb(self, changes: Changes) -> None:
        self.errands.absorb(changes)

    def put_away(self) -> None:
        self._everywhere.setEnabled(False)
        self._everywhere.deleteLater()
        self.errands.put_away()

    def _here(self) -> ConversationId | None:
        line = self._workplace.thread_panel.line
        return line.id if line is not None else None

    def _note_opened(self) -> None:
        line = self._workplace.thread_panel.line
        if line is not None:
            self.errands.note_opened(line)

    def _open(self, conversation: ConversationId, message: MessageId | None, words: str) -> None:
        """A conversation to write in, or a message to be read among its neighbours."""
        place = self._workplace
        self.shown.emit()
        place.inbox.choose(conversation)
        place.open(conversation)
        if place.thread_panel.line is None:
            return
        if message is None:
            place.thread_panel.composer.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        place.view.show_message(message, words)
        if not self.pane.isVisible():
            place.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_inbox(self) -> None:
        if self._workplace.listed.currentWidget() is not self._workplace.inbox:
            self._show_pane(False)
        self.shown.emit()

    def _show_pane(self, is_wanted: bool) -> None:
        """In the place of the conversations."""
        shown = self.pane if is_wanted else self._workplace.inbox
        self._workplace.listed.setCurrentWidget(shown)
        self.shown.emit()
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
