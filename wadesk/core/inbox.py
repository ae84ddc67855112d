"""Inbox: the lines of the conversation list and the people in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from wadesk.core import blocking
from wadesk.core.composer_state import ComposerState
from wadesk.core.label import Label
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ContactId,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.core.sendable_text import is_blank
from wadesk.core.service_window import closes_at
from wadesk.core.thread import Bubble, Position, newest_answer
from wadesk.core.words import in_a_line

MANY_UNREAD = 100
"""So many are counted; nobody needs to know how many more there are."""


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
    called: str | None = None
    remark: str | None = None
    same_as: int | None = None
    blocked: str | None = None
    known_as: str | None = None  # the name of the other self that stands for them

    @property
    def label(self) -> str:
        """What to call them; a username is shown as one, and what nobody sees is no name."""
        handle = f"@{self.username}" if self.username else None
        names = (self.known_as, self.called, self.name, handle, self.number, self.user_id)
        named = next((one for one in names if one and not is_blank(one)), f"#{self.id}")
        return in_a_line(named)

    @property
    def number(self) -> str:
        """As it is dialled from anywhere; empty where WhatsApp tells none."""
        return f"+{self.phone}" if self.phone and self.phone.isdecimal() else self.phone or ""


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
    folded: MessageId = NO_ANSWER  # a number from when another thread's answers came in
    whole_upto: MessageId | None = None
    """Above this number something may lack, while the feed is being caught up with."""

    owner: AgentId | None = None
    labels: tuple[int, ...] = ()
    snoozed_until: Instant | None = None  # by the Hub's clock
    waiting_since: Instant | None = None  # the Hub's word, by which lists are sorted

    @property
    def position(self) -> Position:
        return Position(self.last_at, self.id)

    @property
    def is_shut(self) -> bool:
        """Whether nothing goes to the customer: they are blocked, or are about to be."""
        return self.contact is not None and blocking.is_shut(self.contact.blocked)

    def base_of_reader(
        self, shown: Sequence[Bubble], read_before: MessageId = NO_ANSWER
    ) -> MessageId:
        """The newest answer that somebody has read who has these bubbles before them.

        An answer older than all that is shown has been passed on the way down. One that is
        newer and yet not shown (it came late, or is not here yet) has not been seen. Who has
        read the newest knows also of what came in when two threads became one. What may lack
        on the screen has been read by nobody, nor what was said after it.
        """
        read = max(self._surely(newest_answer(shown)), read_before)
        oldest = min((bubble.id for bubble in shown), default=0)
        if NO_ANSWER < self.answer < oldest:
            read = max(read, self._surely(self.answer))
        return max(read, self.folded) if shown and read >= self.answer else read

    def _surely(self, newest: MessageId) -> MessageId:
        return newest if self.whole_upto is None else min(newest, self.whole_upto)

    def window_closes_at(self, policy: WindowPolicy) -> Instant | None:
        return closes_at(self.last_inbound_at, policy)


@dataclass(frozen=True, slots=True)
class Onlooker:
    """A colleague who has a conversation before them, by name."""

    name: str
    is_writing: bool


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
    onlookers: tuple[Onlooker, ...] = ()  # those who write first
    onlookers_until: Instant | None = None  # when they count as gone, unless they are heard again
    closes_at: Instant | None = None  # when free text ends, by this Desk's own clock
    labels: tuple[Label, ...] = ()
    unread: int = 0  # the customer's messages that I have not seen; at most ``MANY_UNREAD``
    is_pinned: bool = False
    is_mentioned: bool = False  # a note names me that I have not read
    mentioned: MessageId = NO_ANSWER  # the newest that does
    read_upto: MessageId = NO_ANSWER

    @property
    def look_again_at(self) -> Instant | None:
        """When something here is not true any more, if nothing is heard before."""
        ends = (self.state.until, self.onlookers_until)
        return min((end for end in ends if end is not None), default=None)
