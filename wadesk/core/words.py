"""Words: text as the search index keeps it, and what a person looks for as it asks for it.

Scripts that write without spaces are taken apart into single characters, so that a word is
found in the middle of a sentence; emoji become words of their own, whatever skin they have.
Text and question go the same way, so they meet. What a person types is never an operator.
"""

import re
import unicodedata
from functools import lru_cache

_UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3040-\u30ff\u31f0-\u31ff"  # Japanese kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "\uac00-\ud7af"  # Korean, whose particles cling to the word
)
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u25aa-\u25fe"
    "\u2600-\u27bf\u2934\u2935\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_UNSEEN = (
    "\u200b-\u200f\u2060\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff"  # joiners, variants, skin
    "\ud800-\udfff"  # half a character: nothing can store or ask for it
    "\ue000-\ue0ff"  # what the index marks its messages with: nobody can say these
    "\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"  # vowel signs of Hebrew and Arabic
)
_BREAKING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPECIAL = re.compile(f"([{_UNSEEN}])|([{_EMOJI}])|([{_UNSPACED}])")


def words(text: str) -> str:
    """The text with a space wherever a word ends, and one form of what is written in several."""
    if text.isascii():
        return text
    return _SPECIAL.sub(_spelled, unicodedata.normalize("NFKC", text))


def phrase(text: str) -> str | None:
    """What to ask the index for words that stand together; None where there are none."""
    spoken = text.replace("\0", " ")  # to the index a NUL is the end, and a quote would stay open
    asked = words(spoken).replace('"', " ").strip()
    return f'"{asked}"' if _has_word(asked) else None


def folded(name: str) -> str:
    """A name as one compares it: without accents, marks that nobody sees, and capitals."""
    if name.isascii():
        return name.casefold().strip()
    apart = unicodedata.normalize("NFKD", name)
    kept = "".join(one for one in apart if not unicodedata.combining(one))
    return _SPECIAL.sub(_seen, kept).casefold().strip()


@lru_cache(maxsize=4096)
def in_a_line(name: str) -> str:
    """A name as it stands in a sentence, where it must not turn or break what is around it."""
    return name if name.isascii() and name.isprintable() else _tamed(name)


def _tamed(name: str) -> str:
    return " ".join(_TURNING.sub("", _BREAKING.sub(" ", name)).split())


def _seen(match: re.Match[str]) -> str:
    return "" if match[1] else match[0]


def _has_word(phrase: str) -> bool:
    return any(character.isalnum() for character in phrase)


def _spelled(match: re.Match[str]) -> str:
    unseen, emoji, character = match.groups()
    if unseen:
        return ""
    return f" emoji{ord(emoji):x} " if emoji else f" {character} "
