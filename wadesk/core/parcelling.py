"""Parcelling: the messages that one draft becomes, in the order in which the customer gets them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wadesk.core.draft import CAPTION_MOST, Draft, DraftFile, flaw, units
from wadesk.core.errors import Reason
from wadesk.core.records import Wamid

KINDS: Mapping[str, str] = {
    "image/jpeg": "image",
    "image/png": "image",
    "image/webp": "sticker",
    "video/mp4": "video",
    "video/3gpp": "video",
    "audio/aac": "audio",
    "audio/amr": "audio",
    "audio/mp4": "audio",
    "audio/mpeg": "audio",
    "audio/ogg": "audio",
}
"""What WhatsApp shows as itself; anything else goes as a document."""

WITHOUT_CAPTION = frozenset({"audio", "sticker"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One message: a file with the words below it, or words alone."""

    text: str = ""
    file: DraftFile | None = None
    quoted: Wamid | None = None


def kind_of(mime: str) -> str:
    return KINDS.get(mime, "document")


def pieces(draft: Draft) -> tuple[Piece, ...]:
    """The files in their order, the words below the first where it can carry them.

    Else the words follow as a message of their own. The first message is the one that quotes.
    """
    return tuple(
        Piece(text, file, draft.quoted if place == 0 else None)
        for place, (text, file) in enumerate(_parts(draft))
    )


def draft_flaw(draft: Draft) -> Reason | None:
    """What is wrong with the draft itself, wherever it is to be sent."""
    has_words = bool(draft.text.strip())
    return flaw(draft.text) if has_words or not draft.files else None


def _parts(draft: Draft) -> Iterator[tuple[str, DraftFile | None]]:
    text = draft.text if draft.text.strip() else ""
    first = draft.files[0] if draft.files else None
    can_carry = first is not None and kind_of(first.mime) not in WITHOUT_CAPTION
    is_caption = can_carry and units(text) <= CAPTION_MOST
    for place, file in enumerate(draft.files):
        yield text if is_caption and place == 0 else "", file
    if text and not is_caption:
        yield text, None
