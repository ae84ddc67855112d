"""Contact page: what a team knows of one customer, as it is read beside the thread.

Times are by the Hub's clock. What is on its way to the Hub is in it already.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wadesk.core.inbox import Contact
from wadesk.core.label import Label
from wadesk.core.records import ContactId, ConversationId, Instant
from wadesk.core.same_person import Links
from wadesk.core.thread import Bubble

MANY_MESSAGES = 50_000
"""So many are counted; nobody needs to know how many more there are."""


@dataclass(frozen=True, slots=True)
class OptIn:
    """That they agreed to be written to, as somebody noted it."""

    at: Instant
    how: str
    noted_by: str = ""


@dataclass(frozen=True, slots=True)
class OtherThread:
    """Another conversation of the same person; ``is_link``: by an agent's word alone."""

    conversation: ConversationId
    contact: Contact
    last_at: Instant
    is_link: bool


@dataclass(frozen=True, slots=True)
class Note:
    """What a colleague noted in the thread."""

    bubble: Bubble
    author: str


@dataclass(frozen=True, slots=True)
class ContactPage:
    conversation: ConversationId
    contact: Contact | None  # None in a group
    circle: str = ""
    first_wrote: Instant | None = None
    messages: int = 0
    labels: Sequence[Label] = ()
    threads: Sequence[OtherThread] = ()
    media: Sequence[Bubble] = ()  # the newest first
    has_more_media: bool = False
    notes: Sequence[Note] = ()  # the newest first
    opt_in: OptIn | None = None
    unblockable: str = ""  # why WhatsApp did not block them, in its own words
    unblockable_code: int = 0
    links: Links = field(default_factory=dict)

    @property
    def stands_for(self) -> ContactId | None:
        """The contact by whose name this person is shown."""
        return None if self.contact is None else ContactId(self.contact.same_as or self.contact.id)


@dataclass(frozen=True, slots=True)
class Sameness:
    """Two who are to be one person: what will be shown, before anybody agrees to it."""

    shown: str  # the name of both
    other: str  # the name that is shown no more
    numbers: tuple[str, ...]  # a reply goes to the one that wrote, as before


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may be meant; ``hint`` tells two of one name apart."""

    contact: ContactId
    conversation: ConversationId
    name: str
    hint: str = ""


def sameness(shown: Contact, other: Contact) -> Sameness:
    numbers = [number for one in (shown, other) if (number := one.number)]
    return Sameness(shown.label, other.label, tuple(dict.fromkeys(numbers)))
