"""Thread row: one bubble with what stands around it, as a painter or a screen reader needs it."""

from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.delivery import Carriage
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.records import Direction, Instant, Wamid
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import EDIT, REACTION, REVOCATION, Bubble, Pending

STANDING = {
    Owed.DUE: "queued",
    Owed.ACCEPTED: "sending",
    Owed.REFUSED: "failed",
    Owed.DOUBTFUL: "uncertain",
}
OVERTAKEN = frozenset({Reason.UNSEEN_ANSWER, Reason.LOCK_HELD, Reason.NOT_HOLDER})
"""Refusals that say a colleague was first: a conflict, and nothing is broken."""

NOTE, DEED = "note", "deed"
"""The kinds of what is said among colleagues, and of what they did with the conversation."""

UNQUOTABLE = frozenset({"system", "call", DEED, REACTION, EDIT, REVOCATION})


CLICKS = frozenset({Reason.STALE, Reason.CUSTOMER_WROTE})
"""Refusals of what has waited for long: above the composer one click sends it after all."""

UNDECIDED = frozenset({"failed", "uncertain"})


class BubbleDeed(StrEnum):
    """What can be done with one that is no message yet; an icon of its name stands beside it."""

    RETRY = "retry"
    DISCARD = "discard"
    UNDO = "undo"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """``said`` is a message of the record, or one that is still on its way there."""

    said: Bubble | Pending
    author: str = ""  # empty where the side already tells
    who: str = ""  # whoever said it, also where the side tells
    quoted: Bubble | None = None
    quoted_author: str = ""
    starts_day: bool = False
    follows: bool = False  # the same person went on writing
    is_mine: bool = False  # written by whoever sits here
    about: str = ""  # the colleague whom a deed was about
    is_about_me: bool = False
    form: TemplateForm | None = None  # the template that was sent, where it is known
    reactors: tuple[str, ...] = ()  # who chose which emoji, in words
    album: tuple[Bubble, ...] = ()  # the pictures with which this one shares a frame
    album_place: int = 0
    starts_unread: bool = False  # what follows came while nobody looked who sits here
    is_whole: bool = False  # all of a long message is to be read
    shows_former: bool = False  # what it said before is asked for

    @property
    def at(self) -> Instant:
        return self.said.at if isinstance(self.said, Bubble) else self.said.written_at

    @property
    def is_ours(self) -> bool:
        return isinstance(self.said, Pending) or self.said.is_ours or self.said.is_note

    @property
    def is_notice(self) -> bool:
        """Told by WhatsApp or by the Hub, and drawn in the middle."""
        return isinstance(self.said, Bubble) and self.said.kind in ("system", DEED)

    @property
    def is_note(self) -> bool:
        return self.said.kind == NOTE if isinstance(self.said, Pending) else self.said.is_note

    @property
    def standing(self) -> str:
        """The name of its state, for words, icon and colour; empty for what others wrote."""
        if isinstance(self.said, Pending):
            is_refused = self.said.owed is Owed.REFUSED
            if self.said.planned is not None and not is_refused:
                return "queued"
            if is_refused and self.said.reason in CLICKS:
                return "queued"
            overtaken = is_refused and self.said.reason in OVERTAKEN
            return "conflict" if overtaken else STANDING[self.said.owed]
        shown = self.said.shown
        return shown.value if shown else ""

    @property
    def word(self) -> str:
        """The state by which it is told: what was refused was not even sent."""
        was_refused = isinstance(self.said, Pending) or self.said.carriage == Carriage.REJECTED
        return "refused" if was_refused and self.standing == "failed" else self.standing

    @property
    def is_undecided(self) -> bool:
        """Whether its author may try again or let go of it here.

        A conflict is decided above the composer, where the colleague's answer can be read.
        """
        return isinstance(self.said, Pending) and self.standing in UNDECIDED

    @property
    def deeds(self) -> tuple[BubbleDeed, ...]:
        """What is offered below it; the first is what Enter does."""
        said = self.said
        if not isinstance(said, Pending):
            return ()
        if said.planned is not None:
            return (BubbleDeed.UNDO,) if self.is_mine else ()
        if said.can_be_called_back:
            return (BubbleDeed.UNDO,)
        if not self.is_undecided:
            return ()
        is_too_late = said.reason == Reason.WINDOW_CLOSED  # the same words would be refused again
        return (BubbleDeed.TEMPLATE if is_too_late else BubbleDeed.RETRY, BubbleDeed.DISCARD)

    @property
    def can_be_quoted(self) -> bool:
        """Whether WhatsApp knows it by a name and it is still there."""
        said = self.said
        if isinstance(said, Pending) or said.wamid is None:
            return False
        return said.revoked_at is None and said.kind not in UNQUOTABLE

    @property
    def can_be_reacted_to(self) -> bool:
        """WhatsApp takes reactions to the customer's own messages."""
        said = self.said
        is_theirs = isinstance(said, Bubble) and said.direction == Direction.IN
        return is_theirs and self.can_be_quoted


def quoted_wamid(said: Bubble | Pending) -> Wamid | None:
    """What this answers, by WhatsApp's name for it."""
    if isinstance(said, Pending):
        return said.quoted
    context = said.content.get("context")
    found = (context.get("id") or context.get("message_id")) if isinstance(context, dict) else None
    return Wamid(found) if isinstance(found, str) and found else None
