"""Replies on screen: what the thread panel asks, answered by the Desk and by the view.

Only the view knows which answer its reader has had before their eyes.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from wadesk.core.composer_state import Cause, ComposerState
from wadesk.core.draft import Draft
from wadesk.core.inbox import ConversationLine
from wadesk.core.policy import Policy, WindowPolicy
from wadesk.core.presence import Viewing
from wadesk.core.records import NO_ANSWER, AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer
from wadesk.core.thread import Bubble, newest_heard
from wadesk.ui import text
from wadesk.ui.reasons import because


class Known(Protocol):
    """What a Desk knows of replies."""

    @property
    def me(self) -> AgentId: ...

    def policy(self) -> Policy: ...
    def hub_now(self) -> Instant: ...
    def line(self, conversation: ConversationId) -> ConversationLine | None: ...
    def draft(self, conversation: ConversationId) -> Draft | None: ...
    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState: ...
    def unseen(self, typed: Draft) -> Sequence[Answer]: ...
    def unseen_by(self, key: ClientKey) -> Sequence[Answer]: ...
    def as_draft(self, key: ClientKey) -> Draft | None: ...
    def plan_as_draft(self, number: int) -> Draft | None: ...
    def news(self, conversation: ConversationId, typed: Draft | None) -> int: ...
    def heard(self, conversation: ConversationId, typed: Draft) -> Sequence[Answer]: ...
    def see(self, conversation: ConversationId, newest: MessageId) -> None: ...
    def viewers(self, conversation: ConversationId) -> Sequence[Viewing]: ...
    def owner(self, conversation: ConversationId) -> AgentId | None: ...
    def may_take(self, conversation: ConversationId) -> bool: ...
    def may_curate(self) -> bool: ...
    def asking(self, conversation: ConversationId) -> AgentId | None: ...
    def ask_answer(self, conversation: ConversationId) -> bool | None: ...
    def lock_trouble(self, conversation: ConversationId) -> str: ...
    def member_name(self, agent: AgentId) -> str: ...


class RepliesOnScreen:
    """``on_screen`` names the bubbles that are painted just now."""

    def __init__(self, known: Known, on_screen: Callable[[], Sequence[Bubble]]) -> None:
        self._known = known
        self._on_screen = on_screen
        self._read: dict[ConversationId, MessageId] = {}
        self._heard: dict[ConversationId, MessageId] = {}

    def note_what_is_shown(self, conversation: ConversationId) -> None:
        """What is before the reader, of a conversation as it is by now."""
        line = self._known.line(conversation)
        if line is not None:
            self.note_what_is_shown_of(line)

    def note_what_is_shown_of(self, line: ConversationLine) -> None:
        """The reader has these bubbles before them; what they have read they do not unread."""
        conversation, read = line.id, self.answer_on_screen(line.id)
        shown = [one for one in self._on_screen() if one.conversation == conversation]
        self._read[conversation] = line.base_of_reader(shown, read)
        heard = newest_heard(shown, line.last_message)
        if heard > self._heard.get(conversation, NO_ANSWER):
            self._heard[conversation] = heard
            self._known.see(conversation, heard)

    @property
    def window(self) -> WindowPolicy:
        return self._known.policy().window

    def hub_now(self) -> Instant:
        return self._known.hub_now()

    def answer_on_screen(self, conversation: ConversationId) -> MessageId:
        return self._read.get(conversation, NO_ANSWER)

    def draft(self, conversation: ConversationId) -> Draft | None:
        return self._known.draft(conversation)

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState:
        return self._known.state(conversation, typed)

    def unseen(self, typed: Draft) -> Sequence[Answer]:
        return self._known.unseen(typed)

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]:
        return self._known.unseen_by(key)

    def as_draft(self, key: ClientKey) -> Draft | None:
        return self._known.as_draft(key)

    def plan_as_draft(self, number: int) -> Draft | None:
        return self._known.plan_as_draft(number)

    def said(self, message: MessageId) -> str:
        """The words of a message of one's own, as long as it is before the reader."""
        mine = (one for one in self._on_screen() if one.member == self._known.me)
        return next((one.text for one in mine if one.id == message), "")

    def news(self, conversation: ConversationId, typed: Draft | None) -> int:
        return self._known.news(conversation, typed)

    def heard(self, conversation: ConversationId, typed: Draft) -> Sequence[Answer]:
        return self._known.heard(conversation, typed)

    def viewers(self, conversation: ConversationId) -> Sequence[Viewing]:
        return self._known.viewers(conversation)

    def owner(self, conversation: ConversationId) -> AgentId | None:
        return self._known.owner(conversation)

    def may_take(self, conversation: ConversationId) -> bool:
        return self._known.may_take(conversation)

    def may_unblock(self) -> bool:
        return self._known.may_curate()

    def asking(self, conversation: ConversationId) -> AgentId | None:
        return self._known.asking(conversation)

    def ask_answer(self, conversation: ConversationId) -> bool | None:
        return self._known.ask_answer(conversation)

    def lock_trouble(self, conversation: ConversationId) -> str:
        """In words; a Desk knows it as a reason, or as the line that is not there."""
        reason = self._known.lock_trouble(conversation)
        if reason == Cause.OFFLINE:
            return QCoreApplication.translate(
                "Replies", "The Hub is away, and only it can do this: try again in a moment."
            )
        return because(reason) if reason else ""

    def name(self, agent: AgentId | None) -> str:
        """A colleague's name; the phone app's for nobody; nothing for oneself."""
        if agent is None:
            return QCoreApplication.translate("Replies", "The phone")
        return "" if agent == self._known.me else self._known.member_name(agent)

    def customer(self, conversation: ConversationId) -> str:
        line = self._known.line(conversation)
        return text.title(line) if line is not None else ""
