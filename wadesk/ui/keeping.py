"""Keeping: drafts and replies made safe, tried again where the disk was full, and said so."""

from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from wadesk.core.draft import Draft
from wadesk.core.records import ClientKey, ConversationId
from wadesk.ui.settling import Settling
from wadesk.ui.thread_panel import ThreadPanel

TRY_AGAIN_MS = 3_000  # a disk that was full


class Desk(Protocol):
    """As much of one as is needed for it."""

    def send_draft(self, draft: Draft) -> Future[ClientKey]: ...
    def keep_draft(self, draft: Draft) -> Future[None]: ...


class Keeping(QObject):
    saved = Signal()  # nothing that was typed is in danger any more

    def __init__(self, desk: Desk, panel: ThreadPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self.promised = Settling(panel).promised
        self._unsaved: dict[ConversationId, Draft] = {}
        self._try_again = QTimer(self, interval=TRY_AGAIN_MS, singleShot=True)
        self._try_again.timeout.connect(self._keep_again)
        panel.send_requested.connect(self._on_send_requested)
        panel.keep_requested.connect(self._on_keep_requested)

    @property
    def is_all_saved(self) -> bool:
        return not self._unsaved

    def put_away(self) -> None:
        self._try_again.stop()

    def _on_send_requested(self, draft: Draft) -> None:
        where = draft.conversation
        self.promised(
            lambda: self._desk.send_draft(draft),
            lambda: self._on_sent(where),
            lambda why: self._panel.not_sent(where, why),
        )

    def _on_sent(self, where: ConversationId) -> None:
        self._note_saved(where)
        self._panel.sent(where)

    def _on_keep_requested(self, draft: Draft) -> None:
        self.promised(
            lambda: self._desk.keep_draft(draft),
            lambda: self._on_kept(draft),
            lambda why: self._on_not_kept(draft, why),
        )

    def _on_kept(self, draft: Draft) -> None:
        self._note_saved(draft.conversation)
        self._panel.draft_kept(draft)

    def _on_not_kept(self, draft: Draft, why: str) -> None:
        self._unsaved[draft.conversation] = draft
        self._try_again.start()
        self._panel.draft_not_kept(draft, why)

    def _note_saved(self, conversation: ConversationId) -> None:
        if self._unsaved.pop(conversation, None) is not None and not self._unsaved:
            self._try_again.stop()
            self.saved.emit()

    def _keep_again(self) -> None:
        """There may be room by now; a text that was written on meanwhile is the newer one."""
        current = self._panel.drafting.current
        for where, draft in tuple(self._unsaved.items()):
            is_here = current is not None and current.conversation == where
            self._on_keep_requested(current if is_here and current is not None else draft)
