"""Contact deed: what an agent changes about a customer, how it looks at once, what undoes it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wadesk.core import blocking
from wadesk.core.inbox import Contact
from wadesk.core.records import ClientKey, ConversationId


@dataclass(frozen=True, slots=True)
class Edit:
    """What the team calls them, and what it should know of them; empty: nothing."""

    called: str
    remark: str


@dataclass(frozen=True, slots=True)
class Block:
    is_blocked: bool


@dataclass(frozen=True, slots=True)
class SameAs:
    """One person with the customer of another thread, by whose name they are shown; or nobody."""

    thread: ConversationId | None


ContactDeed = Edit | Block
Steps = tuple[tuple[ConversationId, ContactDeed | SameAs], ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What takes back what was just done, step by step; nothing: nothing was changed."""

    back: Steps = ()


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """One that the Hub did not agree to; the screen shows what is true again."""

    key: ClientKey
    conversation: ConversationId
    kind: str  # the command's name
    reason: str
    words: str = ""  # of somebody's own, that are known nowhere else


def after(was: Contact, deed: ContactDeed) -> Contact:
    """The customer as they will be once the Hub has agreed; WhatsApp is asked after that."""
    match deed:
        case Edit(called, remark):
            return replace(was, called=_line(called), remark=remark.strip() or None)
        case Block(is_blocked):
            state = blocking.wished(was.blocked, is_blocked=is_blocked)
            return replace(was, blocked=state)


def all_after(was: Contact, deeds: Iterable[ContactDeed]) -> Contact:
    for deed in deeds:
        was = after(was, deed)
    return was


def only_there(edit: Edit, known: Contact | None) -> str:
    """What an edit says that nobody knows otherwise."""
    before = (known.called, known.remark) if known is not None else (None, None)
    said = (_line(edit.called), edit.remark.strip() or None)
    return "\n".join(one for one, was in zip(said, before, strict=True) if one and one != was)


def inverse(was: Contact, deed: ContactDeed) -> ContactDeed | None:
    """What takes it back; None where it changes nothing.

    Blocking is WhatsApp's to do: what is taken back there is another wish, and is shown as one.
    """
    if after(was, deed) == was:
        return None
    match deed:
        case Edit():
            return Edit(was.called or "", was.remark or "")
        case Block(is_blocked):
            return Block(not is_blocked)


def _line(words: str) -> str | None:
    return " ".join(words.split()) or None
