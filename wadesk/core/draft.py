"""Draft: what an agent has typed and not sent, and what was on the screen when it was begun.

The base is the newest answer on the screen at the first keystroke. Typing does not move it,
and no row that arrives does: only a review does, by the one who has read what was said since.
So a reply can be held back where its author has not seen another's answer.
"""

from dataclasses import dataclass, field, replace

from wadesk.core.errors import Reason
from wadesk.core.records import ConversationId, Instant, MessageId, Wamid

TEXT_MOST = 4096
"""What WhatsApp takes in one message, in UTF-16 units."""

CAPTION_MOST = 1024
"""What it takes below a picture, a film or a document."""

NOTE_MOST = 16_000
FILES_MOST = 30


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
    edited_at: Instant = field(default=Instant(0), compare=False)  # when is not what

    @property
    def is_empty(self) -> bool:
        return not self.text.strip() and not self.files


def rewritten(draft: Draft, text: str) -> Draft:
    """The next keystroke: other words over the same base."""
    return replace(draft, text=text)


def reviewed(draft: Draft, newest: MessageId) -> Draft:
    """Its author has read all answers up to this one; an older one unreads nothing."""
    return replace(draft, base=max(draft.base, newest))


def emptied(draft: Draft) -> Draft:
    """All of it is elsewhere, or was let go of."""
    return replace(draft, text="", files=(), quoted=None)


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
        quoted=first.quoted or second.quoted,
        files=tuple(dict.fromkeys((*first.files, *second.files))),
        edited_at=max(present.edited_at, former.edited_at),
    )


def same_words(one: Draft, other: Draft) -> bool:
    """Whether nothing would be missed if only one of them were kept."""
    return one.text.strip() == other.text.strip() and one.files == other.files


def units(text: str) -> int:
    """How long a text is to WhatsApp: an emoji counts twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def flaw(text: str) -> Reason | None:
    """What is wrong with the text itself, wherever it is to be sent."""
    if not text.strip():
        return Reason.TEXT_EMPTY
    if any(_is_broken(character) for character in text):
        return Reason.TEXT_BROKEN
    return Reason.TEXT_TOO_LONG if units(text) > TEXT_MOST else None


def _is_broken(character: str) -> bool:
    """Half a character, or one that only machines read."""
    is_half = "\ud800" <= character <= "\udfff"
    is_control = character < " " or "\x7f" <= character <= "\x9f"
    return is_half or (is_control and character not in "\t\n\r")


def _holds(text: str, *drafts: Draft) -> bool:
    return all(draft.text in text for draft in drafts)
