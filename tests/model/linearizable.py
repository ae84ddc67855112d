"""Linearizable: whether what many saw at once could have happened one after another.

A history is what each operation asked, was told, and when it began and ended. It is right if
some order exists in which every operation fits between its beginning and its end and the
lock, kept by one hand and described here in its own words, would have said the same. Wing
and Gong's search, with Lowe's memory of what was tried: what is done, and where that led.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from wadesk.core.errors import Reason

PHONE = 0
TICK_NS = 1_000_000  # the Hub counts milliseconds


@dataclass(frozen=True, slots=True)
class Operation:
    """``told`` is a fence, an answer's id, or the reason of a refusal."""

    kind: str  # claim · take · release · send · phone · look
    member: int
    told: int | str
    begun: int  # nanoseconds of one clock for all
    ended: int
    fence: int | None = None
    base: int = 0
    key: str = ""


class Lock(NamedTuple):
    """One conversation as the laws describe it; when a lease ends is known only about."""

    holder: int = 0
    fence: int = 0
    ends_after: int = 0
    ends_before: int = 0
    answers: tuple[tuple[int, int], ...] = ()  # id, by whom; 0 is the phone
    told: frozenset[tuple[str, int | str]] = frozenset()  # what was said to a key


def is_linearizable(history: Sequence[Operation], lease_ns: int) -> bool:
    """Search depth first; a set of operations that led to the same lock before is a dead end."""
    order = sorted(history, key=lambda one: one.begun)
    everything = (1 << len(order)) - 1
    ahead, tried = [(0, Lock())], set[tuple[int, Lock]]()
    while ahead:
        done, lock = ahead.pop()
        if done == everything:
            return True
        if (done, lock) in tried:
            continue
        tried.add((done, lock))
        for place in _next_ones(order, done):
            after = steps(lock, order[place], lease_ns)
            ahead.extend((done | 1 << place, one) for one in after)
    return False


def _next_ones(order: Sequence[Operation], done: int) -> Iterator[int]:
    """What may have come first of all that is left: nothing that began after another's end."""
    left = [place for place in range(len(order)) if not done >> place & 1]
    first_end = min(order[place].ended for place in left)
    return (place for place in left if order[place].begun <= first_end)


def steps(lock: Lock, did: Operation, lease_ns: int) -> Iterator[Lock]:
    """Every lock that may stand after this; none where it cannot have been told so."""
    match did.kind:
        case "look":
            newest = lock.answers[-1][0] if lock.answers else 0
            return iter([lock] if did.told == newest else [])
        case "phone":
            return _answered(lock, did, PHONE)
        case "release":
            return _released(lock, did)
        case "send":
            return _sent(lock, did)
        case _:
            return _held(lock, did, lease_ns)


def _held(lock: Lock, did: Operation, lease_ns: int) -> Iterator[Lock]:
    is_mine = lock.holder == did.member
    is_others = lock.holder not in (0, did.member)
    if did.told == Reason.LOCK_HELD:
        if did.kind == "claim" and is_others and _may_last(lock, did):
            yield lock
    elif is_mine and _may_last(lock, did) and did.told == lock.fence:
        yield _leased(lock, did, lease_ns)
    elif did.told == lock.fence + 1 and (_may_be_over(lock, did) or _is_taken(lock, did)):
        yield _leased(lock._replace(fence=lock.fence + 1), did, lease_ns)


def _leased(lock: Lock, did: Operation, lease_ns: int) -> Lock:
    return lock._replace(
        holder=did.member,
        ends_after=did.begun + lease_ns - TICK_NS,
        ends_before=did.ended + lease_ns + TICK_NS,
    )


def _is_taken(lock: Lock, did: Operation) -> bool:
    return did.kind == "take" and lock.holder != did.member


def _released(lock: Lock, did: Operation) -> Iterator[Lock]:
    is_theirs = lock.holder == did.member and lock.fence == did.fence
    if did.told == lock.fence:
        yield lock._replace(holder=0) if is_theirs else lock


def _sent(lock: Lock, did: Operation) -> Iterator[Lock]:
    known = dict(lock.told).get(did.key)
    if known is not None:
        if known == did.told:
            yield lock
        return
    remembered = lock._replace(told=lock.told | {(did.key, did.told)})
    if isinstance(did.told, str):
        if _is_why(lock, did):
            yield remembered
        return
    if _has_seen_all(lock, did):
        for fence in _admitted(lock, did):
            yield from _answered(remembered._replace(holder=0, fence=fence), did, did.member)


def _admitted(lock: Lock, did: Operation) -> Iterator[int]:
    """The fence after a send that passed; none where it may not pass."""
    if did.fence is not None:
        if _is_holder(lock, did):
            yield lock.fence
        return
    if lock.holder == did.member and _may_last(lock, did):
        yield lock.fence
    if _may_be_over(lock, did):
        yield lock.fence + 1


def _is_why(lock: Lock, did: Operation) -> bool:
    match did.told:
        case Reason.UNSEEN_ANSWER:
            return not _has_seen_all(lock, did)
        case Reason.NOT_HOLDER:
            return did.fence is not None and not _is_holder(lock, did)
        case Reason.LOCK_HELD:
            is_others = lock.holder not in (0, did.member)
            return did.fence is None and is_others and _may_last(lock, did)
        case _:
            return False


def _is_holder(lock: Lock, did: Operation) -> bool:
    """With the lock's fence, or an older one: who claimed anew may not have heard of it yet."""
    return lock.holder == did.member and did.fence is not None and did.fence <= lock.fence


def _has_seen_all(lock: Lock, did: Operation) -> bool:
    return all(author == did.member or answer <= did.base for answer, author in lock.answers)


def _answered(lock: Lock, did: Operation, author: int) -> Iterator[Lock]:
    answer: Any = did.told
    if not lock.answers or answer > lock.answers[-1][0]:
        yield lock._replace(answers=(*lock.answers, (answer, author)))


def _may_last(lock: Lock, did: Operation) -> bool:
    return did.begun < lock.ends_before


def _may_be_over(lock: Lock, did: Operation) -> bool:
    return lock.holder == 0 or did.ended >= lock.ends_after
