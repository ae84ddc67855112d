"""Lock wishes tests: what came of asking is told, and so is what was asked in vain."""

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest

from tests.support.builders import ANA, BEN, NOON
from tests.support.desks import eventually
from wadesk.core.changes import Changes
from wadesk.core.composer_state import Cause
from wadesk.core.errors import Reason, Unavailable
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.hearing import Hearing
from wadesk.desk.hub_client import HubClient
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.lock_wishes import TOLD_MS, LockWishes, Wish
from wadesk.desk.mirror import Mirror
from wadesk.desk.passing import nothing_yet
from wadesk.desk.spans import Clocks
from wadesk.desk.wake_up import WakeUp
from wadesk.wire.hub_api import (
    AnswerAsk,
    AskForLock,
    ClaimLock,
    CommandAnswer,
    CommandRequest,
    LockNews,
    Problem,
    ReleaseLock,
    TakeLock,
)

HERE = ConversationId(5)


class Asked:
    """A Hub that answers, refuses or is away, and what a Desk makes of it."""

    def __init__(self) -> None:
        self.now, self.clocks = NOON, Clocks(self.clock)
        self.trouble: Exception | None = None
        self.heard: list[object] = []
        self.told: list[Changes] = []
        self.passing = nothing_yet(ANA, self.clocks, Hearing(self.clock, self.clock))
        self.wishes = LockWishes(WakeUp(self.clock), self.clocks)

    def clock(self) -> Instant:
        return self.now

    async def command(self, wish: CommandRequest) -> CommandAnswer:
        self.heard.append(wish.command)
        if self.trouble is not None:
            raise self.trouble
        return CommandAnswer(wish.key, fence=4, ttl_ms=20_000)

    def wish(self, *wishes: Wish) -> None:
        """Ask, and let the engine answer for as long as it has something to do."""
        hub = cast(HubClient, SimpleNamespace(command=self.command))
        mirror = cast(Mirror, SimpleNamespace(tell=self.told.append))

        async def run() -> None:
            async with asyncio.TaskGroup() as tasks:
                task = tasks.create_task(self.wishes.run(hub, mirror, self.passing, ANA))
                for one in wishes:
                    self.wishes.add(one)
                await eventually(lambda: len(self.heard) == len(wishes))
                await asyncio.sleep(0)
                task.cancel()

        self.heard.clear()
        asyncio.run(run())


def refused(reason: Reason, status: int = 409) -> HubRefusal:
    return HubRefusal(reason, "", Problem("no", status, reason))


@pytest.mark.parametrize("wish", [ClaimLock(HERE), TakeLock(HERE)])
def test_what_was_granted_is_on_the_board(wish: Wish) -> None:
    asked = Asked()

    asked.wish(wish)
    lock = asked.passing.locks.held(HERE)

    assert lock is not None
    assert (lock.holder, lock.fence) == (ANA, 4)
    assert asked.told == [Changes(conversations=frozenset({HERE}))]


def test_what_was_given_back_is_free() -> None:
    asked = Asked()
    asked.passing.locks.note(LockNews(HERE, ANA, 4, 20_000))

    asked.wish(ReleaseLock(HERE, 4))

    assert asked.passing.locks.held(HERE) is None


@pytest.mark.parametrize(
    ("trouble", "told"),
    [(refused(Reason.NO_RIGHT, 403), Reason.NO_RIGHT), (Unavailable("away"), Cause.OFFLINE)],
)
@pytest.mark.parametrize("wish", [TakeLock(HERE), AskForLock(HERE), AnswerAsk(HERE, BEN, yes=True)])
def test_what_was_asked_by_hand_and_in_vain_is_told_for_a_while(
    trouble: Exception, told: str, wish: Wish
) -> None:
    asked = Asked()
    asked.trouble = trouble
    asked.passing.asks.ask(HERE)

    asked.wish(wish)
    then = asked.wishes.trouble(HERE)
    asked.now = Instant(NOON + TOLD_MS)

    assert (then, asked.wishes.trouble(HERE)) == (told, "")
    assert asked.told == [Changes(conversations=frozenset({HERE}))]
    assert asked.passing.asks.is_waiting(HERE) is False


def test_the_next_wish_makes_the_former_trouble_old() -> None:
    asked = Asked()
    asked.trouble = refused(Reason.NO_RIGHT, 403)
    asked.wish(TakeLock(HERE))

    asked.wishes.add(TakeLock(HERE))

    assert asked.wishes.trouble(HERE) == ""


def test_what_nobody_asked_for_by_hand_fails_without_a_word() -> None:
    asked = Asked()
    asked.trouble = refused(Reason.LOCK_HELD)

    asked.wish(ClaimLock(HERE), ReleaseLock(HERE, 3))

    assert (asked.wishes.trouble(HERE), asked.told) == ("", [])


def test_what_could_not_be_given_away_may_still_be_taken() -> None:
    asked = Asked()
    asked.passing.locks.note(LockNews(HERE, ANA, 3, 20_000))
    asked.passing.locks.give_away(HERE)
    asked.trouble = Unavailable("away")

    asked.wish(AnswerAsk(HERE, BEN, yes=True))
    asked.passing.locks.note(LockNews(HERE, BEN, 4, 20_000, taken_from=ANA))

    assert asked.passing.locks.taken_by(HERE, ANA) == BEN


def test_who_the_hub_does_not_know_is_told_so() -> None:
    asked = Asked()
    asked.trouble = refused(Reason.DEVICE_UNKNOWN, 401)

    with pytest.raises(ExceptionGroup) as told:
        asked.wish(TakeLock(HERE))

    assert told.group_contains(HubRefusal)
