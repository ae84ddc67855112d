"""Quick replies: words that a team says often, found by a shortcut and made out to one customer.

``{name}`` in one stands for the customer's name. Where nobody knows it, the place closes up
without a trace, and whatever else stands in braces stays as it was written.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.sendable_text import TEXT_MOST, flaw, units
from wadesk.core.words import folded

SHORTCUT_MOST = 32
NAME = "{name}"

_NAME_WITH_SPACE = re.compile(r"[ \u00a0\u3000]?\{name\}")
_JOINED = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i"})
_NO_SHORTCUT = re.compile(r"[\s/]")


@dataclass(frozen=True, slots=True)
class QuickReply:
    id: int
    shortcut: str
    text: str


def found(replies: Sequence[QuickReply], wanted: str) -> list[QuickReply]:
    """Those whose shortcut or words hold what was typed; shortcuts that begin with it first."""
    words = plain(wanted)
    ranked = [(_rank(one, words), plain(one.shortcut), one) for one in replies]
    return [one for rank, _, one in sorted(ranked, key=lambda r: r[:2]) if rank < _NOWHERE]


def made_out(text: str, name: str) -> str:
    """The words for one customer; without a name the sentence closes over its place."""
    if name:
        return text.replace(NAME, name)
    return _NAME_WITH_SPACE.sub("", text)


def check(shortcut: str, text: str) -> None:
    """Refuse what could not be found again, or not be sent."""
    if not shortcut or _NO_SHORTCUT.search(shortcut):
        raise Refused(Reason.TEXT_EMPTY, "A shortcut is one word: give it one to find it by.")
    if units(shortcut) > SHORTCUT_MOST:
        raise Refused(
            Reason.TEXT_TOO_LONG, f"A shortcut has {SHORTCUT_MOST} characters at most: shorten it."
        )
    wrong = flaw(text, TEXT_MOST)
    if wrong is not None:
        raise Refused(wrong)


def plain(text: str) -> str:
    """Letters as they are typed in a hurry: small, and without accents."""
    return folded(text.casefold().translate(_JOINED))


_NOWHERE = 4


def _rank(one: QuickReply, words: str) -> int:
    shortcut, text = plain(one.shortcut), plain(one.text)
    tests = (
        shortcut == words,
        shortcut.startswith(words),
        words in shortcut,
        all(word in text for word in words.split()),
    )
    return next((rank for rank, is_so in enumerate(tests) if is_so), _NOWHERE)
