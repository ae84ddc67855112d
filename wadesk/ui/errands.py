"""Errands: what an agent decides about a reply, a lock or a wish, carried to the Desk."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from wadesk.core.draft import Draft
from wadesk.core.records import AgentId, ClientKey, ConversationId, MessageId
from wadesk.ui.replies_on_screen import RepliesOnScreen
from wadesk.ui.settling import Ask
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView


class Deeds(Protocol):
    """As much of a Desk as is needed for them."""

    def retry(self, key: ClientKey, reviewed: MessageId | None = None) -> None: ...
    def take_back(self, key: ClientKey, reviewed: MessageId) -> Draft: ...
    def undo(self, key: ClientKey) -> Draft: ...
    def discard(self, key: ClientKey) -> Draft | None: ...
    def keep_as_note(self, draft: Draft) -> Future[ClientKey]: ...
    def refused_as_note(self, key: ClientKey) -> Future[ClientKey]: ...
    def decide(self, message: MessageId, *, arrived: bool) -> Future[ClientKey]: ...
    def send_again(self, message: MessageId, base: MessageId) -> Future[ClientKey]: ...
    def cancel_scheduled(self, number: int) -> Future[ClientKey]: ...
    def discard_plan(self, number: int) -> Future[ClientKey]: ...
    def send_plan(self, number: int, reviewed: MessageId) -> Future[ClientKey]: ...
    def see(self, conversation: ConversationId, newest: MessageId) -> None: ...
    def take(self, conversation: ConversationId) -> None: ...
    def ask(self, conversation: ConversationId) -> None: ...
    def answer_ask(self, conversation: ConversationId, member: AgentId, yes: bool) -> None: ...
    def settle(self, conversation: ConversationId) -> None: ...
    def look_at(self, conversation: ConversationId | None, writing: bool) -> None: ...


Promised = Callable[[Ask, Callable[[], None], Callable[[str], None]], None]
"""Asks for something, and tells whether it is safe, or why it is not."""
Tried = Callable[[Callable[[], None]], None]
"""Does something at once, and says why where it cannot be done."""


@dataclass(frozen=True, slots=True)
class ThreadAtHand:
    """The thread on the screen, and the ways in which what is asked about it is answered."""

    panel: ThreadPanel
    view: ThreadView
    replies: RepliesOnScreen
    tried: Tried
    promised: Promised


class Errands(QObject):
    def __init__(self, desk: Deeds, panel: ThreadPanel, tried: Tried, promised: Promised) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._tried, self._promised = tried, promised
        self._connect()

    def retry(self, key: ClientKey, reviewed: MessageId | None) -> None:
        self._tried(lambda: self._desk.retry(key, reviewed))

    def discard(self, key: str) -> None:
        self._tried(lambda: self._panel.discarded(self._desk.discard(ClientKey(key))))

    def _connect(self) -> None:
        panel, deciding, desk = self._panel, self._panel.deciding, self._desk
        deciding.retry_requested.connect(self.retry)
        deciding.confirm_requested.connect(self.retry)
        deciding.take_back_requested.connect(self._on_take_back)
        deciding.undo_requested.connect(self._on_undo)
        deciding.discard_requested.connect(self.discard)
        deciding.note_requested.connect(self._on_refused_as_note)
        deciding.cancel_requested.connect(self._on_cancel)
        deciding.plan_discard_requested.connect(self._on_discard_plan)
        deciding.plan_send_requested.connect(self._on_send_plan)
        deciding.decided.connect(self._on_decided)
        deciding.send_again_requested.connect(self._on_send_again)
        deciding.read.connect(desk.see)
        deciding.ask_requested.connect(desk.ask)
        deciding.take_requested.connect(desk.take)
        deciding.settle_requested.connect(desk.settle)
        panel.note_requested.connect(self._on_keep_as_note)
        panel.ask_answered.connect(desk.answer_ask)
        panel.look_at_requested.connect(desk.look_at)

    def _on_take_back(self, key: ClientKey, reviewed: MessageId) -> None:
        self._tried(lambda: self._panel.taken_back(self._desk.take_back(key, reviewed)))

    def _on_undo(self, key: ClientKey) -> None:
        self._tried(lambda: self._panel.taken_back(self._desk.undo(key)))

    def _on_keep_as_note(self, draft: Draft) -> None:
        self._asked(lambda: self._desk.keep_as_note(draft), lambda: self._panel.noted(draft))

    def _on_refused_as_note(self, key: ClientKey) -> None:
        self._asked(lambda: self._desk.refused_as_note(key))

    def _on_cancel(self, number: int) -> None:
        self._asked(lambda: self._desk.cancel_scheduled(number))

    def _on_discard_plan(self, number: int, words: Draft | None) -> None:
        self._asked(lambda: self._desk.discard_plan(number), lambda: self._panel.discarded(words))

    def _on_send_plan(self, number: int, reviewed: MessageId) -> None:
        self._asked(lambda: self._desk.send_plan(number, reviewed))

    def _on_decided(self, message: MessageId, has_arrived: bool) -> None:
        self._asked(lambda: self._desk.decide(message, arrived=has_arrived))

    def _on_send_again(self, message: MessageId, base: MessageId) -> None:
        self._asked(lambda: self._desk.send_again(message, base))

    def _asked(self, ask: Ask, kept: Callable[[], None] = lambda: None) -> None:
        self._promised(ask, kept, self._panel.say)
