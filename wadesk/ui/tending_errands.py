"""Tending errands: all that keeps the inbox in order, as one slice beside list and thread."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent

from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId
from wadesk.ui import deed_errands, reading_errands, undoing
from wadesk.ui.command_list import Command
from wadesk.ui.deed_errands import DeedErrands
from wadesk.ui.errands import Promised
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.list_deeds import ListDeed
from wadesk.ui.reading_errands import ReadingErrands
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView
from wadesk.ui.undo_bar import UndoBar
from wadesk.ui.undoing import Undoing


class Desk(deed_errands.Desk, undoing.Desk, reading_errands.Desk, Protocol):
    """As much of one as is needed for all of it."""


class TendingErrands(QObject):
    def __init__(
        self,
        desk: Desk,
        inbox: InboxPanel,
        panel: ThreadPanel,
        view: ThreadView,
        promised: Promised,
    ) -> None:
        super().__init__(panel)
        self._inbox, self._panel = inbox, panel
        self.undoing = Undoing(desk, UndoBar(inbox), promised, inbox)
        self.undoing.give_way((panel.composer.writing, panel.composer.noting))
        self.deeds = DeedErrands(desk, self.undoing, promised, self._opened, self)
        self.deeds.listen_to(view)
        self.reading = ReadingErrands(desk, view, view.on_screen, self._opened, promised)
        self.deeds.labels_wanted.connect(inbox.bar.labels_wanted)
        self.deeds.unread_again.connect(self.reading.leave_unread)
        view.shown_changed.connect(self.reading.look_soon)
        inbox.deed_requested.connect(self._on_list_deed)
        self._head = panel.around.head
        self._head.deeds.addWidget(self.deeds.buttons)
        self._head.installEventFilter(self)

    def absorb(self, changes: Changes) -> None:
        if changes.everything or changes.outbox:
            self.undoing.tell_refusals()

    def commands(self) -> Sequence[Command]:
        return self.deeds.commands()

    def put_away(self) -> None:
        """The window is closing: what was offered is not on offer any more."""
        self.undoing.put_away()
        self.reading.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._head and isinstance(event, QResizeEvent):
            self.deeds.buttons.fit(event.size().width())
        return super().eventFilter(watched, event)

    def _opened(self) -> ConversationId | None:
        line = self._panel.line
        return line.id if line is not None else None

    def _on_list_deed(self, deed: ListDeed) -> None:
        marked = self._inbox.view.marked()
        chosen = self._inbox.view.chosen
        where = marked or ([chosen] if chosen is not None else [])
        self.deeds.request(deed, where, self._inbox.anchor(deed))
