"""Noting: the notes being written for the team, one for each conversation, apart from drafts.

They are kept as drafts are, within a second of the first unsaved keystroke and on leaving. A
note claims no lock and has no base: no customer ever sees it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wadesk.core.records import ConversationId
from wadesk.ui.drafting import KEEP_MS


class Noting(QObject):
    """``saved`` reads what was kept; an empty text ends what was being noted."""

    keep_requested = Signal(object, str)  # ConversationId, the words

    def __init__(
        self, saved: Callable[[ConversationId], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._saved = saved
        self._texts: dict[ConversationId, str] = {}
        self._adding: set[ConversationId] = set()
        self._is_unsaved = False
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.keep_now)
        self.where: ConversationId | None = None

    @property
    def is_adding(self) -> bool:
        """Whether what is written here is being made safe as a note."""
        return self.where in self._adding

    def open(self, conversation: ConversationId) -> str:
        self.leave()
        self.where = conversation
        if conversation not in self._texts:
            self._texts[conversation] = self._saved(conversation)
        return self._texts[conversation]

    def leave(self) -> None:
        self.keep_now()
        if self.where is not None and not self._texts.get(self.where):
            self._texts.pop(self.where, None)
        self.where = None

    def write(self, text: str) -> None:
        if self.where is None or self.is_adding:
            return
        self._texts[self.where] = text
        self._is_unsaved = True
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        if self._is_unsaved and self.where is not None:
            self._is_unsaved = False
            self._timer.stop()
            self.keep_requested.emit(self.where, self._texts[self.where])

    def take_up(self, conversation: ConversationId, words: str) -> str | None:
        """These are noted on the disk as well; how the note reads now, where it is open."""
        if conversation != self.where:
            self._texts.pop(conversation, None)  # it is read anew
            return None
        text = self._texts.get(conversation, "")
        if words not in text:
            self.write(f"{text}\n\n{words}" if text.strip() else words)
        return self._texts[conversation]

    def hand_over(self) -> str | None:
        """It is to be a note now: it stays as it is until it is known to be one."""
        text = self._texts.get(self.where, "") if self.where is not None else ""
        if self.where is None or not text.strip() or self.is_adding:
            return None
        self.keep_now()
        self._adding.add(self.where)
        return text

    def added(self, conversation: ConversationId) -> None:
        self._adding.discard(conversation)
        self._texts.pop(conversation, None)
        if conversation == self.where:
            self._texts[conversation] = ""

    def not_added(self, conversation: ConversationId) -> None:
        self._adding.discard(conversation)
