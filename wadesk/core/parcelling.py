"""Parcelling: the messages that one draft becomes, in the order in which the customer gets them."""

from collections.abc import Iterator
from dataclasses import dataclass

from wadesk.core.draft import Draft, DraftFile
from wadesk.core.errors import Reason
from wadesk.core.media_limits import kind_for
from wadesk.core.records import Wamid
from wadesk.core.sendable_text import CAPTION_MOST, flaw, is_blank, units

WITHOUT_CAPTION = frozenset({"audio", "sticker"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One message: a file with the words below it, or words alone."""

    text: str = ""
    file: DraftFile | None = None
    quoted: Wamid | None = None


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
    is_wordless = is_blank(draft.text) and bool(draft.files)
    return None if is_wordless else flaw(draft.text)


def _parts(draft: Draft) -> Iterator[tuple[str, DraftFile | None]]:
    text = "" if is_blank(draft.text) else draft.text
    first = draft.files[0] if draft.files else None
    can_carry = first is not None and kind_for(first.mime) not in WITHOUT_CAPTION
    is_caption = can_carry and units(text) <= CAPTION_MOST
    for place, file in enumerate(draft.files):
        yield text if is_caption and place == 0 else "", file
    if text and not is_caption:
        yield text, None
