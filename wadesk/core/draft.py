"""Draft: what an agent has typed and not sent, and what was on the screen when it was begun.

The base is the newest answer on the screen at the first keystroke. Typing does not move it,
and no row that arrives does: only a review does, by the one who has read what was said since.
So a reply can be held back where its author has not seen another's answer.
"""

from dataclasses import dataclass, field, replace

from wadesk.core.records import ConversationId, Instant, MessageId, Wamid
from wadesk.core.sendable_text import NOTE_MOST, TEXT_MOST, flaw, units

__all__ = [
    "FILES_MOST",
    "NOTE_MOST",
    "TEXT_MOST",
    "Draft",
    "DraftFile",
    "emptied",
    "flaw",
    "joined",
    "reviewed",
    "rewritten",
    "same_words",
    "units",
]

FILES_MOST = 30
"""More would be an archive, and no message."""


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


def _holds(text: str, *drafts: Draft) -> bool:
    return all(draft.text in text for draft in drafts)
