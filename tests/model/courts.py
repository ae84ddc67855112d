"""Courts: the Hub's Court with one guard taken away, to see that the histories tell."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from tests.model.histories import Judges, Room, in_one_step
from wadesk.core.records import AgentId
from wadesk.core.reply_lock import ReplyLock, admit, release
from wadesk.hub import lock_court, send_court
from wadesk.hub.judgement import Asked, Judged
from wadesk.hub.writer import Transaction
from wadesk.wire.hub_api import SendText


@dataclass(frozen=True, slots=True)
class Broken:
    """A Court without a guard: what it is called, how it is broken, and how it judges."""

    name: str
    breaks: Callable[[pytest.MonkeyPatch], None]
    judges: Judges = in_one_step


@contextmanager
def broken(court: Broken) -> Iterator[Judges]:
    with pytest.MonkeyPatch.context() as patch:
        court.breaks(patch)
        yield court.judges


def _no_lock(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(send_court, "admit", lambda lock, *_: ReplyLock(fence=lock.fence))


def _no_base(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(send_court, "require_seen", lambda *_: None)


def _no_fence(patch: pytest.MonkeyPatch) -> None:
    def anyone(lock: ReplyLock, agent: AgentId, _fence: int | None, *more: Any) -> ReplyLock:
        return admit(lock, agent, None, *more)

    patch.setattr(send_court, "admit", anyone)


def _any_hand(patch: pytest.MonkeyPatch) -> None:
    def freed(lock: ReplyLock, _agent: AgentId, _fence: int) -> ReplyLock:
        return release(lock, lock.holder or AgentId(0), lock.fence)

    patch.setattr(lock_court, "release", freed)


def _nothing(_patch: pytest.MonkeyPatch) -> None:
    """It is broken by when it writes, not by what it asks."""


def _in_two_steps(room: Room, asked: Asked) -> Future[Judged]:
    """Look in one transaction, and write in another what was found good in the first."""
    if not isinstance(asked.command, SendText):
        return in_one_step(room, asked)
    looked: Judged = room.have_done(_looking(room), asked).result(30)
    if looked.problem is not None:
        return in_one_step(room, asked)
    return room.have_done(_unasked(room), asked)


def _looking(room: Room) -> Callable[[Transaction, Sequence[Asked]], list[Judged]]:
    def look(t: Transaction, asked: Sequence[Asked]) -> list[Judged]:
        counts = t.counter.seq, t.counter.last_id
        t.db.execute("savepoint look")
        try:
            return room.court.judge(t, asked)
        finally:
            t.db.execute("rollback to look")
            t.db.execute("release look")
            t.counter.seq, t.counter.last_id = counts

    return look


def _unasked(room: Room) -> Callable[[Transaction, Sequence[Asked]], list[Judged]]:
    def write(t: Transaction, asked: Sequence[Asked]) -> list[Judged]:
        with pytest.MonkeyPatch.context() as patch:
            _no_lock(patch)
            _no_base(patch)
            return room.court.judge(t, asked)

    return write


BROKEN = (
    Broken("the lock is not asked", _no_lock),
    Broken("the fence is not asked", _no_fence),
    Broken("the base is not asked", _no_base),
    Broken("anybody's release frees the lock", _any_hand),
    Broken("the Court looks first and writes later", _nothing, _in_two_steps),
)
