"""Reply lock model: every short history of a few agents, walked to the end.

The Hub's own rules run inside the model; around them agents look, type, are interrupted and
send in every order, screens lag as far as they like, and leases run out at any step.
Two things must never happen: a send accepted over another's answer that its author had not
seen, and a send accepted while somebody else holds the lock. The same walk with one guard
taken away has to find the accident, or it would prove nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

import pytest

from tests.support.builders import ANA, BEN, CEM
from wadesk.core.errors import Refused
from wadesk.core.policy import LockPolicy
from wadesk.core.records import NO_ANSWER, AgentId, Instant, MessageId
from wadesk.core.reply_lock import ReplyLock, admit, claim, release, require_seen

NOW = Instant(1_000)  # the model's clock stands still; instead a lease is made to have ended
LEASE = LockPolicy(lease_ms=1)
CURRENT, STALE = 1, 0  # a fence is compared with the lock's for sameness alone


class Accident(Enum):
    UNSEEN = "a send was accepted over an answer its author had not seen"
    INTRUSION = "a send was accepted while a colleague held the lock"


class Happened(Exception):
    """The walk reached an accident."""

    def __init__(self, accident: Accident) -> None:
        super().__init__(accident.value)
        self.accident = accident


@dataclass(frozen=True, slots=True)
class Seat:
    """One screen of one agent, and the draft begun on it."""

    agent: AgentId
    seen: int = 0  # how many answers were shown when the draft was begun or last reviewed
    fence: int | None = None  # as the Hub last granted it


@dataclass(frozen=True, slots=True)
class World:
    lock: ReplyLock
    seats: tuple[Seat, ...]
    answers: tuple[AgentId | None, ...] = ()  # by whom, oldest first; None is the phone app


@dataclass(frozen=True, slots=True)
class Door:
    """What the Hub checks when a send arrives; each check can be taken away."""

    fence: bool = True
    base: bool = True
    newest_by_another: Callable[[World, AgentId], MessageId] = lambda world, agent: MessageId(
        max((at for at, by in enumerate(world.answers, 1) if by != agent), default=0)
    )

    def accept(self, world: World, seat: Seat) -> ReplyLock:
        if self.base:
            require_seen(MessageId(seat.seen), self.newest_by_another(world, seat.agent))
        if not self.fence:
            return world.lock
        return admit(world.lock, seat.agent, seat.fence, NOW, LEASE)


def blind_to_what_lies_below(world: World, agent: AgentId) -> MessageId:
    """A tempting mistake: looking only at who gave the newest answer of all."""
    newest = len(world.answers)
    return MessageId(newest) if newest and world.answers[-1] != agent else NO_ANSWER


def walk(door: Door, owners: tuple[AgentId, ...], answers: int) -> int:
    """Visit every world that can be reached; how many there were, or the accident."""
    first = World(ReplyLock(fence=CURRENT), tuple(Seat(owner) for owner in owners))
    seen, ahead = {first}, [first]
    while ahead:
        world = ahead.pop()
        for after in map(_counted_anew, _next_worlds(door, world, answers)):
            if after not in seen:
                seen.add(after)
                ahead.append(after)
    return len(seen)


def _counted_anew(world: World) -> World:
    """The same world with small fences: they only rise, so one that is over never fits again."""
    lock = world.lock
    seats = tuple(
        seat if seat.fence is None else replace(seat, fence=CURRENT if _fits(seat, lock) else STALE)
        for seat in world.seats
    )
    return World(replace(lock, fence=CURRENT), seats, world.answers)


def _fits(seat: Seat, lock: ReplyLock) -> bool:
    return seat.agent == lock.holder and seat.fence == lock.fence


def _next_worlds(door: Door, world: World, answers: int) -> Iterator[World]:
    if world.lock.held_by(NOW):
        yield replace(world, lock=replace(world.lock, until=Instant(0)))
    if len(world.answers) < answers:
        yield replace(world, answers=(*world.answers, None))
    for place, seat in enumerate(world.seats):
        yield from _moves(world, place, seat)
        yield from (
            sent for sent in _send(door, world, place, seat) if len(sent.answers) <= answers
        )


def _moves(world: World, place: int, seat: Seat) -> Iterator[World]:
    for shown in range(seat.seen + 1, len(world.answers) + 1):  # a screen lags as far as it likes
        yield _seated(world, place, replace(seat, seen=shown))
    if seat.fence is not None:
        freed = release(world.lock, seat.agent, seat.fence)
        yield _seated(replace(world, lock=freed), place, replace(seat, fence=None))
    yield from _claim(world, place, seat)


def _claim(world: World, place: int, seat: Seat) -> Iterator[World]:
    try:
        lock = claim(world.lock, seat.agent, NOW, LEASE)
    except Refused:
        return
    yield _seated(replace(world, lock=lock), place, replace(seat, fence=lock.fence))


def _send(door: Door, world: World, place: int, seat: Seat) -> Iterator[World]:
    try:
        lock = door.accept(world, seat)
    except Refused:
        return
    _judge(world, seat)
    answered = replace(world, lock=lock, answers=(*world.answers, seat.agent))
    yield _seated(answered, place, replace(seat, fence=None))


def _judge(world: World, seat: Seat) -> None:
    if any(by != seat.agent for by in world.answers[seat.seen :]):
        raise Happened(Accident.UNSEEN)
    if world.lock.held_by(NOW) not in (None, seat.agent):
        raise Happened(Accident.INTRUSION)


def _seated(world: World, place: int, seat: Seat) -> World:
    return replace(world, seats=(*world.seats[:place], seat, *world.seats[place + 1 :]))


def reached(door: Door, owners: tuple[AgentId, ...], answers: int) -> Accident | None:
    try:
        walk(door, owners, answers)
    except Happened as happened:
        return happened.accident
    return None


@pytest.mark.parametrize(
    ("owners", "answers"),
    [((ANA, BEN), 3), ((ANA, ANA, BEN), 2), ((ANA, BEN, CEM), 2)],
    ids=["two agents", "two screens of one, and a colleague", "three agents"],
)
def test_with_both_guards_no_history_holds_an_accident(
    owners: tuple[AgentId, ...], answers: int
) -> None:
    visited = walk(Door(), owners, answers)

    assert visited > 1_000  # a walk of a few steps would prove nothing


def test_the_lock_alone_lets_an_unseen_answer_be_passed_over() -> None:
    found = reached(Door(base=False), (ANA, BEN), 2)

    assert found is Accident.UNSEEN


def test_the_base_alone_lets_an_agent_break_into_anothers_lock() -> None:
    found = reached(Door(fence=False), (ANA, BEN), 2)

    assert found is Accident.INTRUSION


def test_judging_by_the_newest_answer_alone_hides_a_colleagues_beneath_ones_own() -> None:
    found = reached(Door(newest_by_another=blind_to_what_lies_below), (ANA, ANA, BEN), 3)

    assert found is Accident.UNSEEN


def test_with_no_guard_at_all_an_accident_is_found() -> None:
    assert reached(Door(fence=False, base=False), (ANA, BEN), 1) is not None
