"""Scenarios: who takes part and how far the explorer goes; and what it found in each."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.model.explorer import Explored, explore
from tests.model.guards import SOUND, VARIANTS, Guards, Variant
from tests.model.moves import Moves
from tests.model.story import story
from tests.model.world import PHONE, Entry, World, beginning
from wadesk.core.records import AgentId

ANA, BILAL, CHLOE = AgentId(1), AgentId(2), AgentId(3)


@dataclass(frozen=True, slots=True)
class Scenario:
    name: str
    start: World
    answers: int
    by_right: bool = True
    late: bool = True
    phone: bool = True

    def explored(self, guards: Guards = SOUND) -> Explored:
        with _without_collecting():
            return explore(self.start, self._moves(guards))

    def _moves(self, guards: Guards) -> Moves:
        return Moves(guards, self.answers, self.by_right, self.late, self.phone)


IN_BOTH_THREADS = (Entry(BILAL, 1), Entry(PHONE, 0))

ALONE = Scenario("two agents and no phone", beginning((ANA, BILAL)), 2, phone=False)
ALONE_LONGER = Scenario(
    "two agents and no phone, 3 answers", beginning((ANA, BILAL)), 3, phone=False
)
TWO = Scenario("two agents, 2 answers", beginning((ANA, BILAL)), 2)
PAIR = Scenario("two agents, 3 answers", beginning((ANA, BILAL)), 3)
DESKS = Scenario(
    "two Desks of one agent, and a colleague", beginning((ANA, ANA, BILAL)), 2, by_right=False
)
THREE = Scenario("three agents", beginning((ANA, BILAL, CHLOE)), 2, late=False)
FOLD = Scenario(
    "two threads that become one, both answered",
    beginning((ANA, BILAL), 2, IN_BOTH_THREADS),
    4,
    by_right=False,
    late=False,
)
FOLDED_LOCKS = Scenario(
    "two threads that become one, and late releases", beginning((ANA, BILAL), 2), 1, by_right=False
)
ONES_OWN = Scenario("two Desks of one agent", beginning((ANA, ANA)), 3, by_right=False)

SCENARIOS = (PAIR, DESKS, THREE, FOLD, FOLDED_LOCKS)
"""Where nothing may be found."""

HUNTING_GROUNDS = (ALONE, TWO)
"""Where the shortest accident is looked for, but for those that need more to come about."""

ELSEWHERE = {
    "the fence is compared, and not whose it is": (ALONE, TWO, FOLDED_LOCKS),
    "whoever says yes hands the lock over": (THREE,),
    "only the last answer is asked after": (ONES_OWN,),
    "a fold counts for nothing": (FOLD,),
    "a fold forgets the other lock": (FOLDED_LOCKS,),
    "“send anyway” passes over whatever is there": (ALONE_LONGER,),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What came of taking one guard away; no words where it held."""

    variant: Variant
    law: str = ""
    sentences: tuple[str, ...] = ()


def found(variant: Variant) -> Found:
    for ground in ELSEWHERE.get(variant.name, HUNTING_GROUNDS):
        explored = ground.explored(variant.guards)
        if explored.way:
            told = story(ground.start, explored.way)
            return Found(variant, explored.broken, tuple(told))
    return Found(variant)


def all_found() -> list[Found]:
    return [found(variant) for variant in VARIANTS]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Hundreds of thousands of small tuples, none of them in a circle: nothing to look for."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
