"""Pending steps: the single changes that turn one list of what is on its way into the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from wadesk.core.thread import Pending


class Turn(Enum):
    REMOVED = "removed"
    INSERTED = "inserted"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Step:
    """To be done in the order given: ``at`` counts what the steps before have left."""

    turn: Turn
    at: int
    pending: Pending


def steps(before: Sequence[Pending], after: Sequence[Pending]) -> Iterator[Step]:
    """What has left goes first; then each is compared with who stands at its place."""
    staying = {one.key for one in after}
    for at in reversed(range(len(before))):
        if before[at].key not in staying:
            yield Step(Turn.REMOVED, at, before[at])
    left = [one for one in before if one.key in staying]
    for at, one in enumerate(after):
        if at >= len(left) or left[at].key != one.key:
            yield from _brought_here(left, at, one)
        elif left[at] != one:
            yield Step(Turn.CHANGED, at, one)


def _brought_here(left: list[Pending], at: int, one: Pending) -> Iterator[Step]:
    """One that is new, or that stood further down."""
    further = next((place for place in range(at, len(left)) if left[place].key == one.key), None)
    if further is not None:
        yield Step(Turn.REMOVED, further, left.pop(further))
    left.insert(at, one)
    yield Step(Turn.INSERTED, at, one)
