"""Completion: what is being asked for while one types, by a sign before a word at the cursor.

A slash at the beginning of a line asks for a quick reply, a colon before two letters for an
emoji, an @ before nothing or letters for a colleague. A slash in a date, a colon in a time and
an address ask for nothing.
"""

import re
from dataclasses import dataclass
from enum import Enum

MOST = 32
"""Longer than this nothing is called."""

_REPLY = re.compile(r"(?:^|\n)(/([^\s/]*))\Z")
_EMOJI = re.compile(r"(?:^|[\s(\"'\u201c\u00bf\u00a1])(:([^\W\d_][^\s:,.;!?()*~`]+))\Z")
_COLLEAGUE = re.compile(r"(?<![A-Za-z0-9._-])(@([^\s@]*))\Z")


class Asked(Enum):
    REPLY = "/"
    EMOJI = ":"
    COLLEAGUE = "@"


_PATTERNS = ((Asked.REPLY, _REPLY), (Asked.EMOJI, _EMOJI), (Asked.COLLEAGUE, _COLLEAGUE))


@dataclass(frozen=True, slots=True)
class Token:
    """From the sign at ``start`` up to the cursor; ``words`` is what follows the sign."""

    asked: Asked
    start: int
    end: int
    words: str


def token(text: str, cursor: int) -> Token | None:
    """What stands before the cursor, if it asks for something."""
    before = text[max(cursor - MOST - 2, 0) : cursor]
    offset = cursor - len(before)
    for asked, pattern in _PATTERNS:
        match = pattern.search(before)
        is_cut = match is not None and offset > 0 and match.start(1) == 0
        if match is not None and not is_cut and len(match[2]) <= MOST:
            return Token(asked, offset + match.start(1), cursor, match[2])
    return None
