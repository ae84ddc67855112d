"""Inbox: the lines of the conversation list and the people in them."""

from dataclasses import dataclass

from wadesk.core.composer_state import ComposerState
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ContactId,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.core.service_window import closes_at
from wadesk.core.thread import Bubble, Position


@dataclass(frozen=True, slots=True)
class Member:
    id: AgentId
    name: str
    role: str
    state: str


@dataclass(frozen=True, slots=True)
class Contact:
    """The customer, by whatever is known of them; any of it may be missing."""

    id: ContactId
    name: str | None
    phone: str | None
    user_id: str | None
    username: str | None
    marketing: str | None

    @property
    def label(self) -> str:
        """What to call them; a username is shown as one."""
        handle = f"@{self.username}" if self.username else None
        number = f"+{self.phone}" if self.phone and self.phone.isdecimal() else self.phone
        return self.name or handle or number or self.user_id or f"#{self.id}"


@dataclass(frozen=True, slots=True)
class ConversationLine:
    """One line of the list; ``unanswered_since`` is the first message still waiting for us."""

    id: ConversationId
    number: str
    contact: Contact | None  # None in a group
    circle: str | None
    scope: str | None
    status: str
    last_inbound_at: Instant | None
    last_at: Instant
    preview: str
    answer: MessageId = NO_ANSWER
    answered_by: AgentId | None = None
    unanswered_since: Instant | None = None
    last_message: MessageId | None = None

    @property
    def position(self) -> Position:
        return Position(self.last_at, self.id)

    def window_closes_at(self, policy: WindowPolicy) -> Instant | None:
        return closes_at(self.last_inbound_at, policy)


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A line of the list with what this Desk knows beside it.

    Names are empty where they would be one's own, the customer's, or are not known.
    """

    line: ConversationLine
    state: ComposerState
    who: str = ""  # the colleague that the state is about
    last: Bubble | None = None  # the newest message, once it is here
    author: str = ""  # the colleague who wrote it
    is_mine: bool = False  # whether oneself wrote it
    draft: str = ""
