"""Replies: what a thread's panel reads, each a small look at what this Desk knows."""

from collections.abc import Sequence
from typing import Protocol

from wadesk.core.composer_state import ComposerState
from wadesk.core.draft import Draft
from wadesk.core.policy import WindowPolicy
from wadesk.core.presence import Viewing
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer


class Replies(Protocol):
    @property
    def window(self) -> WindowPolicy: ...

    def plan_as_draft(self, number: int) -> Draft | None:
        """What was to leave at its hour."""

    def hub_now(self) -> Instant:
        """What time it is at the Hub, as well as it is known here."""

    def draft(self, conversation: ConversationId) -> Draft | None: ...

    def answer_on_screen(self, conversation: ConversationId) -> MessageId: ...

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState: ...

    def unseen(self, typed: Draft) -> Sequence[Answer]: ...

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]: ...

    def as_draft(self, key: ClientKey) -> Draft | None: ...

    def said(self, message: MessageId) -> str:
        """The words of a message on the screen; nothing of one that is not there."""

    def news(self, conversation: ConversationId, typed: Draft | None) -> int:
        """How many messages of the customer's have come since this was begun."""

    def heard(self, conversation: ConversationId, typed: Draft) -> Sequence[Answer]:
        """And what they say, oldest first; at most a few."""

    def viewers(self, conversation: ConversationId) -> Sequence[Viewing]: ...

    def owner(self, conversation: ConversationId) -> AgentId | None: ...

    def may_take(self, conversation: ConversationId) -> bool: ...

    def may_unblock(self) -> bool:
        """Whether I may let in a customer who is blocked."""

    def asking(self, conversation: ConversationId) -> AgentId | None:
        """The colleague who would like to answer in my place."""

    def ask_answer(self, conversation: ConversationId) -> bool | None:
        """What was said to my own wish to answer, while that is news."""

    def lock_trouble(self, conversation: ConversationId) -> str:
        """Why a wish about the lock came to nothing, while that is news."""

    def name(self, agent: AgentId | None) -> str:
        """A colleague's name; the phone app's for nobody; nothing for oneself."""

    def customer(self, conversation: ConversationId) -> str:
        """What to call who writes to us."""
