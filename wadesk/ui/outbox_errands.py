"""Outbox errands: what is decided about all that waits, carried to the Desk and shown again."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from wadesk.core.changes import Changes
from wadesk.core.draft import Draft, joined
from wadesk.core.errors import WadeskError
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId, MessageId
from wadesk.ui.errands import Promised
from wadesk.ui.outbox_panel import OutboxPanel
from wadesk.ui.outbox_words import WaitingLine
from wadesk.ui.reasons import in_words
from wadesk.ui.text import translate

PLANS = "scheduled"


class Deeds(Protocol):
    """As much of a Desk as is needed for them."""

    @property
    def is_live(self) -> Callable[[], bool]: ...

    def outbox(self) -> Sequence[WaitingLine]: ...
    def draft(self, conversation: ConversationId) -> Draft | None: ...
    def undo(self, key: ClientKey) -> Draft: ...
    def take_back(self, key: ClientKey, reviewed: MessageId) -> Draft: ...
    def discard(self, key: ClientKey) -> Draft | None: ...
    def send_now(self, key: ClientKey) -> None: ...
    def confirm(self, key: ClientKey, reviewed: MessageId | None = None) -> ClientKey: ...
    def move(self, key: ClientKey, before: ClientKey | None) -> None: ...
    def cancel_scheduled(self, number: int) -> Future[ClientKey]: ...


class OutboxErrands(QObject):
    """``to_write`` carries a draft that is to be gone on with in its conversation."""

    to_write = Signal(object)
    counted = Signal(int)

    def __init__(self, desk: Deeds, panel: OutboxPanel, promised: Promised) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._promised = desk, panel, promised
        self._undone: Draft | None = None
        panel.edit_requested.connect(self._on_edit)
        panel.send_requested.connect(self._on_send)
        panel.discard_requested.connect(self._on_discard)
        panel.move_requested.connect(self._on_move)
        panel.cancel_requested.connect(self._on_cancel)
        panel.put_back_requested.connect(self._on_put_back)

    def absorb(self, changes: Changes) -> None:
        is_about_it = bool(changes.outbox or changes.messages or PLANS in changes.other)
        if changes.everything or is_about_it:
            self.refresh()

    def refresh(self) -> None:
        lines = self._desk.outbox()
        self._panel.show_lines(lines, is_live=self._desk.is_live())
        self.counted.emit(len(lines))

    def _on_edit(self, key: ClientKey) -> None:
        """What can still be called back is; what was refused is taken back."""
        found = self._find(key)
        is_refused = found is not None and found.pending.owed is Owed.REFUSED

        def edit() -> None:
            desk = self._desk
            self.to_write.emit(desk.take_back(key, NO_ANSWER) if is_refused else desk.undo(key))

        self._tried(edit)

    def _on_send(self, key: ClientKey) -> None:
        found = self._find(key)
        is_refused = found is not None and found.pending.owed is Owed.REFUSED

        def send() -> None:
            if is_refused:
                self._desk.confirm(key, NO_ANSWER)
            else:
                self._desk.send_now(key)

        self._tried(send)

    def _on_discard(self, key: ClientKey) -> None:
        def discard() -> None:
            self._undone = self._desk.discard(key)
            words = translate("Outbox", "Discarded.")
            self._panel.say(words, can_put_back=self._undone is not None)

        self._tried(discard)

    def _on_put_back(self) -> None:
        draft, self._undone = self._undone, None
        self._panel.say("")
        if draft is not None:
            present = self._desk.draft(draft.conversation)
            self.to_write.emit(draft if present is None else joined(present, draft))

    def _on_move(self, key: ClientKey, before: ClientKey | None) -> None:
        self._tried(lambda: self._desk.move(key, before))

    def _on_cancel(self, number: int) -> None:
        self._promised(lambda: self._desk.cancel_scheduled(number), self.refresh, self._panel.say)

    def _find(self, key: ClientKey) -> WaitingLine | None:
        return next((one for one in self._desk.outbox() if one.pending.key == key), None)

    def _tried(self, deed: Callable[[], None]) -> None:
        self._panel.say("")
        try:
            deed()
        except WadeskError as no:
            self._panel.say(in_words(no))
        self.refresh()
