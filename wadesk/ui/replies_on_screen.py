"""Replies on screen: what the thread panel asks, answered by the Desk and by the view.

Only the view knows which answer its reader has had before their eyes.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from wadesk.core.composer_state import ComposerState
from wadesk.core.draft import Draft
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import NO_ANSWER, AgentId, ClientKey, ConversationId, MessageId
from wadesk.core.situation import Answer
from wadesk.core.thread import Bubble, newest_answer


class Known(Protocol):
    """What a Desk knows of replies."""

    @property
    def me(self) -> AgentId: ...

    def line(self, conversation: ConversationId) -> ConversationLine | None: ...
    def draft(self, conversation: ConversationId) -> Draft | None: ...
    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState: ...
    def unseen(self, typed: Draft) -> Sequence[Answer]: ...
    def unseen_by(self, key: ClientKey) -> Sequence[Answer]: ...
    def as_draft(self, key: ClientKey) -> Draft | None: ...
    def member_name(self, agent: AgentId) -> str: ...


class RepliesOnScreen:
    """``on_screen`` names the bubbles that are painted just now."""

    def __init__(self, known: Known, on_screen: Callable[[], Sequence[Bubble]]) -> None:
        self._known = known
        self._on_screen = on_screen
        self._read: dict[ConversationId, MessageId] = {}

    def note_what_is_shown(self, conversation: ConversationId) -> None:
        """The reader has these bubbles before them; what they have read they do not unread."""
        shown = [one for one in self._on_screen() if one.conversation == conversation]
        newest = newest_answer(shown)
        line = self._known.line(conversation)
        oldest = min((bubble.id for bubble in shown), default=0)
        if line is not None and NO_ANSWER < line.answer < oldest:
            newest = max(newest, line.answer)  # further up: it was passed on the way here
        self._read[conversation] = max(newest, self._read.get(conversation, NO_ANSWER))

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

    def name(self, agent: AgentId | None) -> str:
        """A colleague's name; the phone app's for nobody; nothing for oneself."""
        if agent is None:
            return QCoreApplication.translate("Replies", "The phone")
        return "" if agent == self._known.me else self._known.member_name(agent)
