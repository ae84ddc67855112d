"""Label: a word in a colour that a team puts on its conversations, and finds by typing."""

import unicodedata
from collections.abc import Iterable
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


def called(labels: Iterable[Label], name: str) -> Label | None:
    """The one of this name, however it is written."""
    wanted = folded(name)
    return next((one for one in labels if folded(one.name) == wanted), None)


def found(labels: Iterable[Label], typed: str) -> list[Label]:
    """Those that somebody may mean: the names that begin so first, then those that hold it."""
    wanted = folded(typed)
    ranked = [(_rank(folded(one.name), wanted), folded(one.name), one) for one in labels]
    return [one for rank, _, one in sorted(ranked, key=lambda entry: entry[:2]) if rank < _NOT]


def is_new(labels: Iterable[Label], typed: str) -> bool:
    """Whether a label of this name could be made."""
    return 0 < len(tidy(typed)) <= NAME_MOST and called(labels, typed) is None


def next_colour(labels: Iterable[Label]) -> int:
    """The colour that is used least, so that new ones stand apart."""
    used = [one.colour % COLOURS for one in labels]
    return min(range(COLOURS), key=lambda colour: (used.count(colour), colour))


_NOT = 3


def _rank(name: str, wanted: str) -> int:
    if name.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in name.split()):
        return 1
    return 2 if wanted in name else _NOT
