"""World: one moment of the reply lock's model, small enough that all of them can be visited.

Numbers only, so that a world is quick to compare. The clock stands still: instead a lease is
made to have run out, and a moment to have passed. Fences only rise, so all that matters of one
is whether it is the lock's own: ``CURRENT`` or ``STALE``.
"""

from collections.abc import Hashable, Sequence
from enum import IntEnum
from functools import cache
from typing import Any, NamedTuple

from wadesk.core.policy import LockPolicy
from wadesk.core.records import AgentId, Instant
from wadesk.core.reply_lock import ReplyLock

NOW = Instant(1_000_000)
POLICY = LockPolicy()
NOBODY = PHONE = 0  # no holder; an answer that came past the Hub has no agent
FOLD = -1  # not an answer: here two threads became one
SOMEBODY = AgentId(99)
NO_FENCE, STALE, CURRENT = -1, 0, 1


class Phase(IntEnum):
    IDLE = 0
    WRITING = 1
    CHECKED = 2  # only where the Hub looks and writes in two steps
    UNHEARD = 3  # accepted, and the Hub's answer was lost


class Entry(NamedTuple):
    """One answer, by whom and in which of the threads; or their folding."""

    author: int
    thread: int = 0


class Lock(NamedTuple):
    """A ``ReplyLock`` under a clock that stands still."""

    holder: int = NOBODY
    is_live: bool = False
    fence: int = CURRENT
    is_new: bool = False  # begun within the collision window
    was_taken: bool = False


class Seat(NamedTuple):
    """One Desk of one agent.

    ``shown`` is how much of the log its author has read, and ``base`` what the draft says of it.
    """

    agent: int
    thread: int = 0
    shown: int = 0
    base: int = 0
    phase: Phase = Phase.IDLE
    fence: int = NO_FENCE


class Late(NamedTuple):
    """A release that is still under way; ``is_due``: the holding it was written for still lasts."""

    agent: int
    thread: int
    fence: int
    is_due: bool = True


class World(NamedTuple):
    locks: tuple[Lock, ...]
    seats: tuple[Seat, ...]
    log: tuple[Entry, ...] = ()
    folded: int = 0  # the fold's place in the log, from 1; 0: the threads are still apart
    late: Late | None = None

    def place_of(self, thread: int) -> int:
        """The thread as it is called at the Hub now."""
        return 0 if self.folded else thread


def beginning(agents: Sequence[int], threads: int = 1, log: tuple[Entry, ...] = ()) -> World:
    return World((Lock(),) * threads, tuple(Seat(agent) for agent in agents), log)


@cache
def as_rule_sees(lock: Lock) -> ReplyLock:
    """The lock as the Hub's own rules take it."""
    return ReplyLock(
        AgentId(lock.holder) if lock.holder else None,
        Instant(NOW + POLICY.lease_ms if lock.is_live else 0),
        lock.fence,
        Instant(NOW if lock.is_new else 0),
        SOMEBODY if lock.was_taken else None,
    )


def as_model_sees(lock: ReplyLock) -> Lock:
    if lock.held_by(NOW) is None:
        return Lock(lock.holder or NOBODY, fence=lock.fence)
    is_new = NOW - lock.since < POLICY.collision_ms
    return Lock(lock.holder or NOBODY, True, lock.fence, is_new, lock.taken_from is not None)


def counted_anew(world: World) -> World:
    """The same world with small fences."""
    if all(lock.fence == CURRENT for lock in world.locks):
        return world
    late = world.late
    return world._replace(
        locks=tuple(lock._replace(fence=CURRENT) for lock in world.locks),
        seats=tuple(
            seat._replace(fence=_small(world, seat.thread, seat.fence)) for seat in world.seats
        ),
        late=late and late._replace(fence=_small(world, late.thread, late.fence)),
    )


def _small(world: World, thread: int, fence: int) -> int:
    if fence == NO_FENCE:
        return fence
    return CURRENT if fence == world.locks[world.place_of(thread)].fence else STALE


def likeness(world: World) -> Hashable:
    """What a world has in common with all that differ only in what the agents are called.

    It is told agent by agent, in an order that does not ask for their names: which locks one
    holds, which answers one gave, and what lies before one's Desks.
    """
    agents = sorted(_share(world, agent) for agent in {seat.agent for seat in world.seats})
    locks = tuple((lock.holder != NOBODY, *lock[1:]) for lock in world.locks)
    log = tuple((min(entry.author, 1), entry.thread) for entry in world.log)
    return tuple(agents), locks, log, world.folded


def _share(world: World, agent: int) -> tuple[Any, ...]:
    late = world.late
    return (
        tuple(lock.holder == agent for lock in world.locks),
        tuple(entry.author == agent for entry in world.log),
        tuple(sorted(seat[1:] for seat in world.seats if seat.agent == agent)),
        late[1:] if late and late.agent == agent else (),
    )
