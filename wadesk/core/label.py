"""Label: a word in a colour that a team puts on its conversations."""

import unicodedata
from dataclasses import dataclass

COLOURS = 10
"""As many as a theme has for labels."""

NAME_MOST = 40
"""Characters of a name: more stand in no row of a list."""


@dataclass(frozen=True, slots=True)
class Label:
    id: int
    name: str
    colour: int = 0  # its place among the colours of labels


def tidy(name: str) -> str:
    """As it is kept: on one line, without what only spreads it out."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def folded(name: str) -> str:
    """Two names that are folded alike are one label's."""
    return unicodedata.normalize("NFKC", tidy(name)).casefold()
