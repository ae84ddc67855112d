"""Sendable text: which characters may go to a customer, and how many of them.

Nothing is dropped or mended in silence: what cannot be sent is refused before it is queued,
and its author writes the damaged place anew. Lengths count UTF-16 units, the strictest
reading of Meta's "characters": an emoji counts twice.
"""

import re
import unicodedata

from wadesk.core.errors import Reason

TEXT_MOST = 4096
CAPTION_MOST = 1024
NOTE_MOST = 16_000
"""Notes are among colleagues, so this is WaDesk's own bound."""

_DAMAGE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # all but tab and line feed
_SHOWN_AS_NOTHING = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters that leave a blank
_VARIATIONS = range(0xFE00, 0xFE10)  # they say how the letter before them looks


def flaw(text: str, most: int = TEXT_MOST) -> Reason | None:
    """What is wrong with the text itself, wherever it is to be sent."""
    if is_broken(text):
        return Reason.TEXT_BROKEN
    if is_blank(text):
        return Reason.TEXT_EMPTY
    return Reason.TEXT_TOO_LONG if units(text) > most else None


def is_broken(text: str) -> bool:
    """Control characters and halves of a character: no keyboard writes them, damage does."""
    return _DAMAGE.search(text) is not None


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing: spaces, and marks that only shape what is around them."""
    return all(_leaves_no_trace(character) for character in text)


def units(text: str) -> int:
    """How long a text is to WhatsApp."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _leaves_no_trace(character: str) -> bool:
    return (
        character.isspace()
        or unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"}
        or character in _SHOWN_AS_NOTHING
        or ord(character) in _VARIATIONS
    )
