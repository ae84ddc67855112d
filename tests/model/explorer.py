"""Explorer: every world that can be reached, nearest first, until one breaks a law.

Worlds that differ only in what the agents are called are visited once. What is found is the
shortest way to a broken law.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tests.model.world import World, likeness


class Step(NamedTuple):
    """One thing that may happen: its verb with what belongs to it, and the world after it."""

    told: tuple[int | str, ...]
    world: World
    broken: str = ""  # the law that this step broke


Moves = Callable[[World], Iterable[Step]]


@dataclass(frozen=True, slots=True)
class Explored:
    """How many worlds there are and how far the farthest is; or the way to an accident."""

    worlds: int
    depth: int
    way: tuple[Step, ...] = ()

    @property
    def broken(self) -> str:
        return self.way[-1].broken if self.way else ""


def explore(start: World, moves: Moves) -> Explored:
    came_by: dict[World, tuple[World, Step] | None] = {start: None}
    seen, layer, depth = {likeness(start)}, [start], 0
    while layer:
        following: list[World] = []
        for world in layer:
            for step in moves(world):
                if step.broken:
                    return Explored(len(seen), depth, (*_way_to(world, came_by), step))
                if step.world in came_by:
                    continue
                like = likeness(step.world)
                if like not in seen:
                    seen.add(like)
                    came_by[step.world] = world, step
                    following.append(step.world)
        layer, depth = following, depth + bool(following)
    return Explored(len(seen), depth)


def _way_to(world: World, came_by: Mapping[World, tuple[World, Step] | None]) -> tuple[Step, ...]:
    way: list[Step] = []
    while (came := came_by[world]) is not None:
        world, step = came
        way.append(step)
    return tuple(reversed(way))
