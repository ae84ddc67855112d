"""Three-way: what two people made of the same words, in one, and nothing lost of what either wrote.

It goes by lines. Where both changed the same ones, both versions stand there, theirs first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

Lines = Sequence[str]


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    """Instead of the lines ``[start, end)`` of what was; between two lines where it is empty."""

    start: int
    end: int
    is_mine: bool
    lines: tuple[str, ...]


def merged(was: str, theirs: str, mine: str) -> str:
    """``was`` is what both began with."""
    if mine in {was, theirs}:
        return theirs
    if theirs == was:
        return mine
    before = was.split("\n")
    changes = sorted(
        chain(
            _changes(before, theirs.split("\n"), is_mine=False),
            _changes(before, mine.split("\n"), is_mine=True),
        )
    )
    made: list[str] = []
    reached = 0
    for group in _groups(changes):
        start, end = group[0].start, max(one.end for one in group)
        made += before[reached:start]
        made += _together(before, start, end, group)
        reached = end
    return "\n".join([*made, *before[reached:]])


def _changes(before: Lines, after: Lines, *, is_mine: bool) -> Iterator[_Change]:
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, start, end, first, last in steps:
        if kind != "equal":
            yield _Change(start, end, is_mine, tuple(after[first:last]))


def _groups(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    """Those that meet are looked at together."""
    group: list[_Change] = []
    for one in changes:
        end = max((other.end for other in group), default=-1)
        is_same_place = bool(group) and (one.start, one.end) == (group[0].start, end)
        if group and one.start >= end and not is_same_place:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _together(before: Lines, start: int, end: int, group: Sequence[_Change]) -> Lines:
    """Theirs, and below it what is new in mine."""
    of_them = [one for one in group if not one.is_mine]
    of_me = [one for one in group if one.is_mine]
    if not (of_them and of_me):
        return _applied(before, start, end, group)
    theirs, mine = _applied(before, start, end, of_them), _applied(before, start, end, of_me)
    known = {*theirs, *before[start:end]}
    return [*theirs, *(line for line in mine if line not in known)]


def _applied(before: Lines, start: int, end: int, changes: Sequence[_Change]) -> Lines:
    made: list[str] = []
    for one in changes:
        made += [*before[start : one.start], *one.lines]
        start = one.end
    return [*made, *before[start:end]]
