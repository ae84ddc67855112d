"""Contact deed: what an agent changes about a customer, how it looks at once, what undoes it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wadesk.core import blocking, three_way
from wadesk.core.inbox import Contact
from wadesk.core.records import ClientKey, ConversationId

REMARK_MOST = 4_096


@dataclass(frozen=True, slots=True)
class Edit:
    """What the team calls them, and what it should know of them; empty: nothing.

    ``was`` is the name and the remark that the writer had before them; None: whatever stands.
    """

    called: str
    remark: str
    was: tuple[str, str] | None = None


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
        case Edit():
            called, remark = together(was.called, was.remark, deed)
            return replace(was, called=called, remark=remark)
        case Block(is_blocked):
            state = blocking.wished(was.blocked, is_blocked=is_blocked)
            return replace(was, blocked=state)


def together(called: str | None, remark: str | None, edit: Edit) -> tuple[str | None, str | None]:
    """What stands after an edit, and after what somebody else changed while it was written.

    A name is the last one's who changed it; of a remark no line is lost.
    """
    was_called, was_remark = edit.was or (called or "", remark or "")
    is_renamed = _line(edit.called) != _line(was_called)
    whole = three_way.merged(was_remark.strip(), remark or "", edit.remark.strip())
    return _line(edit.called) if is_renamed else called, whole.strip() or None


def tidy(edit: Edit) -> Edit:
    """As it will be kept."""
    return replace(edit, called=_line(edit.called) or "", remark=edit.remark.strip())


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
            done = after(was, deed)
            before, now = _words(was), _words(done)
            return Edit(*before, was=now)
        case Block(is_blocked):
            return Block(not is_blocked)


def _words(contact: Contact) -> tuple[str, str]:
    return contact.called or "", contact.remark or ""


def _line(words: str) -> str | None:
    return " ".join(words.split()) or None
