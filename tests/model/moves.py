"""Moves: everything that may happen next in a world, each judged by the laws of the lock.

Screens lag as far as they like, leases run out at any step, releases come late, answers to
Desks are lost, phones answer past the Hub, and threads become one. Who owns a conversation is
left to chance at every claim, so an assignment needs no move of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from tests.model.explorer import Step
from tests.model.guards import Guards, newest_shown
from tests.model.rules import Rules
from tests.model.world import (
    FOLD,
    NO_FENCE,
    NOBODY,
    PHONE,
    Entry,
    Late,
    Lock,
    Phase,
    Seat,
    World,
    counted_anew,
)

UNSEEN = "an answer went over another's that its author had not seen"
INTRUDED = "an answer went while a colleague held the lock"
FELL = "a fence went back, or a new holding got no higher one"
FREED = "a release freed a holding that it was not meant for"
ROBBED = "a lock was taken from its holder by nobody with the right to"
TWICE = "one reply was accepted twice"
SHUT_OUT = "an agent who looked and waited was still refused"
LAWS = (UNSEEN, INTRUDED, FELL, FREED, ROBBED, TWICE, SHUT_OUT)


class Offer(NamedTuple):
    """A lock as a rule would leave it, None where it refuses, and whether that would be right."""

    after: Lock | None
    told: tuple[int | str, ...]
    is_right: bool = False


@dataclass(frozen=True)
class Moves:
    """What may happen where at most so many answers are given.

    ``by_right`` is whether locks also pass by take-over, by hand and to an owner, ``late``
    whether a release may be late, and ``phone`` whether somebody answers past the Hub.
    """

    guards: Guards
    answers: int
    by_right: bool = True
    late: bool = True
    phone: bool = True

    @cached_property
    def rules(self) -> Rules:
        return Rules(self.guards)

    def __call__(self, world: World) -> Iterator[Step]:
        yield from self._of_the_world(world)
        yield from self._of_the_late_release(world)
        for place, seat in enumerate(world.seats):
            match seat.phase:
                case Phase.IDLE:
                    yield from self._begin(world, place, seat)
                case Phase.WRITING:
                    yield from self._while_writing(world, place, seat)
                case Phase.CHECKED:
                    yield self._written(world, place, seat, world.locks[seat.thread])
                case Phase.UNHEARD:
                    yield from self._repeat(world, place, seat)

    def _of_the_world(self, world: World) -> Iterator[Step]:
        for thread, lock in enumerate(world.locks):
            if lock.is_live:
                ended = Lock(lock.holder, fence=lock.fence)
                yield Step(("lease ends", lock.holder), with_lock(world, thread, ended))
            if lock.is_new and self.by_right:
                later = lock._replace(is_new=False)
                yield Step(("time passes",), with_lock(world, thread, later))
            is_apart = thread == 0 or not world.folded
            if self.phone and is_apart and len(world.log) < self.answers:
                said = (*world.log, Entry(PHONE, thread))
                yield Step(("phone", thread), world._replace(log=said))
        if len(world.locks) > 1 and not world.folded and len(world.log) < self.answers:
            yield from self._fold(world)

    def _fold(self, world: World) -> Iterator[Step]:
        """The counts of two locks have nothing to do with each other: each may be the higher."""
        for counts in ((1, 1), (1, 2), (2, 1)):
            told = counted(world, counts)
            ours, theirs = told.locks
            after = self.rules.fold(ours, theirs)
            is_lower = after.fence < max(ours.fence, theirs.fence)
            folded = told._replace(
                locks=(after, Lock()),
                log=(*world.log, Entry(FOLD)),
                folded=len(world.log) + 1,
                late=told.late and told.late._replace(is_due=_goes_on(told, after)),
            )
            yield Step(("fold",), counted_anew(folded), FELL if is_lower else "")

    def _of_the_late_release(self, world: World) -> Iterator[Step]:
        late = world.late
        if late is None:
            return
        yield Step(("release lost", late.agent), world._replace(late=None))
        place = world.place_of(late.thread)
        before = world.locks[place]
        after = self.rules.release(before, late.agent, late.fence)
        broken = FREED if before.is_live and not after.is_live and not late.is_due else ""
        done = with_lock(world, place, after)._replace(late=None)
        yield Step(("release arrives", late.agent), done, broken)

    def _begin(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        threads = range(1 if world.folded else len(world.locks))
        for thread in threads:
            for shown in range(seat.shown, len(world.log) + 1):
                begun = seat._replace(thread=thread, shown=shown, phase=Phase.WRITING)
                begun = begun._replace(base=newest_shown(world, begun, shown))
                told = ("begin", place, _shown(world, begun), _said(world, begun), thread)
                yield Step(told, seated(world, place, begun))

    def _while_writing(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        yield from self._look(world, place, seat)
        yield from self._ask_for_the_lock(world, place, seat)
        yield from self._leave(world, place, seat)
        yield from self._send(world, place, seat)
        if not self._gets_through(world, seat):
            yield Step(("shut out", place), world, SHUT_OUT)

    def _look(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        for shown in range(seat.shown + 1, len(world.log) + 1):
            looked = seat._replace(
                shown=shown, thread=0 if _sees_fold(world, shown) else seat.thread
            )
            looked = looked._replace(base=self.guards.base_reviewed(world, looked, shown))
            told = ("review", place, _shown(world, looked), _said(world, looked))
            yield Step(told, seated(world, place, looked))

    def _ask_for_the_lock(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        thread = world.place_of(seat.thread)
        before, rules = world.locks[thread], self.rules
        holder = before.holder if before.is_live else NOBODY
        offers = [Offer(rules.claim(before, seat.agent, NOBODY), ("claim", place, holder))]
        if self.by_right:
            owned = rules.claim(before, seat.agent, seat.agent)
            offers += [
                Offer(owned, ("claim", place, holder), is_right=before.is_new),
                Offer(rules.take(before, seat.agent), ("take", place, holder), is_right=True),
            ]
            for giver in {one.agent for one in world.seats} - {seat.agent}:
                given = rules.hand_over(before, giver, seat.agent)
                offers.append(Offer(given, ("hand over", place, giver), before.holder == giver))
        for offer in offers:
            if offer.after is not None:
                yield self._granted(world, place, offer.after, offer)

    def _granted(self, world: World, place: int, after: Lock, offer: Offer) -> Step:
        seat = world.seats[place]
        thread = world.place_of(seat.thread)
        before = world.locks[thread]
        is_same = before.is_live and before.holder == after.holder
        broken = "" if is_same or after.fence > before.fence else FELL
        if before.is_live and not is_same and not offer.is_right:
            broken = ROBBED
        if not self.by_right:
            after = after._replace(is_new=False)  # a moment makes no difference here
        moved = seated(world, place, seat._replace(fence=after.fence))
        return Step(offer.told, with_lock(moved, thread, after), broken)

    def _leave(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        gone = seated(world, place, Seat(seat.agent))
        if seat.fence == NO_FENCE:
            yield Step(("leave", place), gone)
            return
        thread = world.place_of(seat.thread)
        freed = self.rules.release(world.locks[thread], seat.agent, seat.fence)
        fell = FELL if freed.fence < world.locks[thread].fence else ""
        yield Step(("release", place), with_lock(gone, thread, freed), fell)
        if self.late and world.late is None:
            late = Late(seat.agent, seat.thread, seat.fence, _holds(world, seat))
            yield Step(("leave late", place), gone._replace(late=late))

    def _send(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        if len(world.log) >= self.answers:
            return
        for fence, base in product({NO_FENCE, seat.fence}, self._bases(world, seat)):
            sent = seat._replace(fence=fence, base=base)
            after = self._admitted(world, sent)
            if after is None:
                continue
            if self.guards.is_one_transaction:
                yield self._written(world, place, sent, after)
            else:
                checked = sent._replace(phase=Phase.CHECKED)
                yield Step(("checked", place), seated(world, place, checked))

    def _bases(self, world: World, seat: Seat) -> Iterable[int]:
        if self.guards.base_follows_the_mirror:
            return {newest_shown(world, seat, upto) for upto in range(len(world.log) + 1)}
        return (seat.base,)

    def _admitted(self, world: World, seat: Seat) -> Lock | None:
        if not self.guards.has_seen(world, seat):
            return None
        lock = world.locks[world.place_of(seat.thread)]
        return self.rules.admit(lock, seat.agent, seat.fence)

    def _written(self, world: World, place: int, seat: Seat, after: Lock) -> Step:
        """Accepted; whether its author hears of it is left open."""
        thread = world.place_of(seat.thread)
        said = (*world.log, Entry(seat.agent, thread))
        was = world.seats[place]
        waits = seat._replace(phase=Phase.UNHEARD)
        if self.guards.remembers_keys:  # what it carries is not judged again
            waits = Seat(seat.agent, phase=Phase.UNHEARD)
        told = (_VERBS[was.phase], place, seat.fence != NO_FENCE, seat.base != was.base)
        written = seated(world, place, waits)._replace(log=said)
        broken = TWICE if was.phase is Phase.UNHEARD else _verdict(world, seat)
        return Step(told, with_lock(written, thread, after), broken)

    def _repeat(self, world: World, place: int, seat: Seat) -> Iterator[Step]:
        yield Step(("hear", place), seated(world, place, Seat(seat.agent)))
        if not self.guards.remembers_keys and len(world.log) < self.answers:
            after = self._admitted(world, seat)
            if after is not None:
                yield self._written(world, place, seat, after)

    def _gets_through(self, world: World, seat: Seat) -> bool:
        """Whether a send succeeds after a look at everything and a lease's length of patience."""
        upto = len(world.log)
        thread = world.place_of(seat.thread)
        looked = seat._replace(shown=upto, thread=thread)
        base = newest_shown(world, looked, upto)
        lock = world.locks[thread]
        patient = with_lock(world, thread, Lock(lock.holder, fence=lock.fence))
        return self._admitted(patient, looked._replace(base=base, fence=NO_FENCE)) is not None


_VERBS = {Phase.WRITING: "send", Phase.CHECKED: "write down", Phase.UNHEARD: "again"}


def seated(world: World, place: int, seat: Seat) -> World:
    return world._replace(seats=(*world.seats[:place], seat, *world.seats[place + 1 :]))


def with_lock(world: World, thread: int, after: Lock) -> World:
    """The world with this lock; a late release is due only while the holding lasts."""
    before = world.locks[thread]
    if after == before:
        return world
    late = world.late
    is_same = after.is_live and before.is_live and after.holder == before.holder
    if late and world.place_of(late.thread) == thread and not is_same:
        late = late._replace(is_due=False)
    locks = (*world.locks[:thread], after, *world.locks[thread + 1 :])
    return counted_anew(world._replace(locks=locks, late=late))


def counted(world: World, counts: tuple[int, int]) -> World:
    """The same world with these fences on its two locks."""
    late = world.late
    return world._replace(
        locks=tuple(
            lock._replace(fence=count) for lock, count in zip(world.locks, counts, strict=True)
        ),
        seats=tuple(
            seat._replace(fence=counts[seat.thread]) if seat.fence > 0 else seat
            for seat in world.seats
        ),
        late=late._replace(fence=counts[late.thread]) if late and late.fence > 0 else late,
    )


def _goes_on(world: World, after: Lock) -> bool:
    """Whether the holding that a late release was written for is the one that a fold kept."""
    late = world.late
    if late is None or not late.is_due:
        return False
    return world.locks[late.thread].is_live and after.is_live and after.holder == late.agent


def _verdict(world: World, seat: Seat) -> str:
    thread = world.place_of(seat.thread)
    has_folded = _sees_fold(world, seat.shown)
    for place, entry in enumerate(world.log, 1):
        is_here = world.place_of(entry.thread) == thread and entry.author != FOLD
        was_on_screen = place <= seat.shown and (has_folded or entry.thread == seat.thread)
        if is_here and entry.author != seat.agent and not was_on_screen:
            return UNSEEN
    lock = world.locks[thread]
    return INTRUDED if lock.is_live and lock.holder != seat.agent else ""


def _sees_fold(world: World, shown: int) -> bool:
    return bool(world.folded) and shown >= world.folded


def _holds(world: World, seat: Seat) -> bool:
    lock = world.locks[world.place_of(seat.thread)]
    return lock.is_live and lock.holder == seat.agent


def _shown(world: World, seat: Seat) -> int:
    return _answers(world, seat, seat.shown)


def _said(world: World, seat: Seat) -> int:
    return _answers(world, seat, len(world.log))


def _answers(world: World, seat: Seat, upto: int) -> int:
    has_folded = _sees_fold(world, upto)
    here = (one for one in world.log[:upto] if has_folded or one.thread == seat.thread)
    return sum(one.author != FOLD for one in here)
