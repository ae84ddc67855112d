"""Start errands: a conversation with who has not written, opened at the Hub and then here.

The Hub names the conversation; it is shown as soon as its row has come, with the templates
beside it, for nothing else can be sent yet.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from wadesk.core.changes import Changes
from wadesk.core.inbox import ConversationLine
from wadesk.core.our_number import OurNumber
from wadesk.core.records import ConversationId
from wadesk.core.template_form import TemplateForm
from wadesk.ui.errands import Promised
from wadesk.ui.memory import Memory, words
from wadesk.ui.start_card import StartPage
from wadesk.ui.unkept import Unkept

NAME = "start"


class Desk(Memory, Protocol):
    """As much of one as is needed for it."""

    def our_number(self) -> OurNumber | None: ...
    def line(self, conversation: ConversationId, /) -> ConversationLine | None: ...
    def templates(self, conversation: ConversationId, /) -> Sequence[TemplateForm]: ...
    def open_conversation(self, phone: str, called: str, opt_in: str, /) -> Future[int]: ...


class StartErrands(QObject):
    opened = Signal(int)  # show it, with the templates where free text may not be sent
    left = Signal()

    def __init__(self, desk: Desk, page: StartPage, promised: Promised) -> None:
        super().__init__(page)
        self._desk, self._page, self._promised = desk, page, promised
        self._awaited: ConversationId | None = None
        page.card.take_back(words(desk.remembered(NAME)))
        unkept = Unkept(page.card, NAME, lambda: page.card.typed, desk, promised)
        page.card.edited.connect(unkept.touch)
        page.card.wanted.connect(self._on_wanted)
        page.card.left.connect(self._on_left)

    def absorb(self, changes: Changes) -> None:
        """The row that was waited for may have come."""
        if self._awaited is not None and (changes.everything or changes.conversations):
            self._show()

    def ask(self) -> None:
        ours = self._desk.our_number()
        self._page.card.ask(ours.display if ours is not None else "")

    def _on_wanted(self, phone: str, called: str, agreed: str) -> None:
        promises: list[Future[int]] = []

        def begin() -> Future[Any]:
            promises.append(self._desk.open_conversation(phone, called, agreed))
            return promises[0]

        def kept() -> None:
            self._awaited = ConversationId(promises[0].result())
            self._show()

        self._promised(begin, kept, self._page.card.refuse)

    def _show(self) -> None:
        if self._awaited is not None and self._desk.line(self._awaited) is not None:
            where, self._awaited = self._awaited, None
            self._page.card.opened()
            self.opened.emit(where)

    def _on_left(self) -> None:
        self._awaited = None
        self._page.card.become_busy(is_busy=False)
        self.left.emit()
