"""Reading errands: what was before somebody's eyes for a moment is read, and nobody need say so.

Only a window that has the focus is looked at. What somebody has marked as unread stays so
until they come back to it.
"""

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from wadesk.core.records import ConversationId, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui.errands import Promised

MOMENT_MS = 600  # whoever only passes by has read nothing
_COMING_BACK = frozenset({QEvent.Type.WindowActivate, QEvent.Type.Show})


class Desk(Protocol):
    def mark_read(self, conversation: ConversationId, upto: MessageId) -> Future[Any]: ...


class ReadingErrands(QObject):
    """``on_screen`` names the bubbles that are painted just now, and ``opened`` their thread."""

    def __init__(
        self,
        desk: Desk,
        view: QWidget,
        on_screen: Callable[[], Sequence[Bubble]],
        opened: Callable[[], ConversationId | None],
        promised: Promised,
    ) -> None:
        super().__init__(view)
        self._desk, self._view, self._promised = desk, view, promised
        self._on_screen, self._opened = on_screen, opened
        self._read: dict[ConversationId, MessageId] = {}
        self._left_unread: ConversationId | None = None
        self._is_looking = True
        self._moment = QTimer(self, singleShot=True, interval=MOMENT_MS)
        self._moment.timeout.connect(self.look)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was painted while nobody looked is before the eyes of who comes back."""
        if event.type() in _COMING_BACK:
            self.look_soon()
        return super().eventFilter(watched, event)

    def look_soon(self) -> None:
        """Something else is on the screen."""
        where = self._opened()
        if where != self._left_unread:
            self._left_unread = None
        if self._is_looking:
            self._moment.start()

    def leave_unread(self, conversations: Collection[ConversationId]) -> None:
        """By the reader's own word: not as long as this thread stays open."""
        for one in conversations:
            self._read.pop(one, None)
        where = self._opened()
        if where in conversations:
            self._left_unread = where

    def put_away(self) -> None:
        """Nobody is before this screen, or will be."""
        self._moment.stop()
        self._is_looking = False

    def look(self) -> None:
        """Note what has been before somebody's eyes."""
        where = self._opened()
        is_looked_at = self._view.isVisible() and self._view.isActiveWindow()
        if where is None or where == self._left_unread or not is_looked_at:
            return
        shown = [one.id for one in self._on_screen() if one.conversation == where]
        newest = MessageId(max(shown, default=0))
        if newest > self._read.get(where, 0):
            self._read[where] = newest
            self._promised(
                lambda: self._desk.mark_read(where, newest), lambda: None, lambda _: None
            )
