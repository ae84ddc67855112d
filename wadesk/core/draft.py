"""Draft: what an agent has typed and not sent, and what was on the screen when it was begun.

The base is the newest answer on the screen at the first keystroke. Typing does not move it,
and no row that arrives does: only a review does, by the one who has read what was said since.
So a reply can be held back where its author has not seen another's answer.
"""

from dataclasses import dataclass, replace

from wadesk.core.errors import Reason
from wadesk.core.records import ConversationId, Instant, MessageId, Wamid

TEXT_MOST = 4096
"""What WhatsApp takes in one message, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file that is attached to a draft; ``stored`` is its name in this Desk's vault."""

    stored: str
    filename: str
    mime: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """A text in the making; one that has become empty is no draft any more."""

    conversation: ConversationId
    text: str
    base: MessageId
    begun_at: Instant
    edition: int = 0
    """Grows when words are added from elsewhere; who knows an older one has not seen them."""
    quoted: Wamid | None = None
    files: tuple[DraftFile, ...] = ()
    edited_at: Instant = Instant(0)

    @property
    def is_empty(self) -> bool:
        return not self.text.strip() and not self.files


def rewritten(draft: Draft, text: str) -> Draft:
    """The next keystroke: other words over the same base."""
    return replace(draft, text=text)


def reviewed(draft: Draft, newest: MessageId) -> Draft:
    """Its author has read all answers up to this one; an older one unreads nothing."""
    return replace(draft, base=max(draft.base, newest))


def joined(present: Draft, former: Draft) -> Draft:
    """Two threads became one: both texts stay, and only what both had seen counts as seen."""
    first, second = sorted((present, former), key=lambda draft: draft.begun_at)
    whole = f"{first.text}\n\n{second.text}"
    holds_both = (text for text in (first.text, second.text) if _holds(text, present, former))
    return replace(
        first,
        conversation=present.conversation,
        text=next(holds_both, whole),
        base=min(present.base, former.base),
        edition=max(present.edition, former.edition),
    )


def units(text: str) -> int:
    """How long a text is to WhatsApp: an emoji counts twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def flaw(text: str) -> Reason | None:
    """What is wrong with the text itself, wherever it is to be sent."""
    if not text.strip():
        return Reason.TEXT_EMPTY
    return Reason.TEXT_TOO_LONG if units(text) > TEXT_MOST else None


def _holds(text: str, *drafts: Draft) -> bool:
    return all(draft.text in text for draft in drafts)
