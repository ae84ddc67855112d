"""Presence tests: whom this Desk shows, for how long, and what it tells of itself."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import cast

from tests.support.builders import ANA, BEN, CEM, NOON
from tests.support.desks import eventually
from wadesk.core.errors import Unavailable
from wadesk.core.presence import Viewing
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.hub_client import HubClient
from wadesk.desk.presence import Gaze, PresenceBoard
from wadesk.desk.spans import Clocks
from wadesk.desk.wake_up import WakeUp
from wadesk.wire.hub_api import Looking, Viewer, Viewers

HERE, THERE = ConversationId(5), ConversationId(6)
EVERY_MS = 10_000


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now


def looking(*members: int, where: ConversationId = HERE, writing: bool = False) -> Viewers:
    return Viewers(where, [Viewer(one, 70 + one, writing) for one in members], 30_000)


def test_colleagues_are_shown_until_their_time_is_over_and_oneself_never() -> None:
    clock = Clock()
    board = PresenceBoard(ANA, Clocks(clock))
    board.note(looking(ANA, BEN))

    shown, ends_at = board.viewing(HERE), board.ends_at(HERE)
    clock.now = Instant(NOON + 30_000)

    assert shown == (Viewing(BEN, writing=False),)
    assert ends_at == NOON + 30_000
    assert (board.viewing(HERE), board.ends_at(HERE)) == ((), None)


def test_where_nobody_looks_any_more_nobody_is_shown() -> None:
    board = PresenceBoard(ANA, Clocks(Clock()))
    board.note(looking(BEN))

    assert board.note(looking()) == {HERE}
    assert board.viewing(HERE) == ()


def test_what_is_only_said_again_is_no_news_but_lasts_longer() -> None:
    clock = Clock()
    board = PresenceBoard(ANA, Clocks(clock))
    board.note(looking(BEN))

    clock.now = Instant(NOON + 10_000)

    assert board.note(looking(BEN)) == frozenset()
    assert board.ends_at(HERE) == NOON + 40_000


def test_the_whole_list_forgets_whom_it_does_not_name() -> None:
    board = PresenceBoard(ANA, Clocks(Clock()))
    board.note(looking(BEN))

    touched = board.replace([looking(CEM, where=THERE, writing=True)])

    assert touched == {HERE, THERE}
    assert board.viewing(HERE) == ()
    assert board.viewing(THERE) == (Viewing(CEM, writing=True),)


class Told:
    """A Hub that hears what is looked at, as slowly or badly as it is told to."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.wake = WakeUp(self.clock)
        self.gaze = Gaze(self.wake, self.clock)
        self.heard: list[Looking] = []
        self.is_connected = True
        self.is_open = asyncio.Event()
        self.is_open.set()
        self.is_down = False

    async def looking(self, looking: Looking) -> None:
        self.heard.append(looking)
        await self.is_open.wait()
        if self.is_down:
            raise Unavailable("away")

    async def hears(self, *what: tuple[ConversationId | None, bool]) -> None:
        await eventually(lambda: self.heard == [Looking(*one) for one in what])

    async def goes_round(self) -> None:
        """The sender has looked at all there is and waits again."""
        self.wake.wake()
        for _ in range(20):
            await asyncio.sleep(0)


@asynccontextmanager
async def telling(told: Told) -> AsyncIterator[Told]:
    hub = cast(HubClient, SimpleNamespace(looking=told.looking))
    is_connected: Callable[[], bool] = lambda: told.is_connected  # noqa: E731 - it changes
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(told.gaze.run(hub, is_connected, lambda: EVERY_MS))
        yield told
        task.cancel()


def test_what_is_looked_at_is_told_at_every_change_and_its_end_once() -> None:
    async def scene() -> None:
        async with telling(Told()) as told:
            told.gaze.look_at(HERE, writing=False)
            await told.hears((HERE, False))
            told.gaze.look_at(HERE, writing=True)
            await told.hears((HERE, False), (HERE, True))
            told.gaze.look_at(None, writing=False)
            await told.hears((HERE, False), (HERE, True), (None, False))
            told.clock.now = Instant(NOON + 10 * EVERY_MS)
            await told.goes_round()
            assert len(told.heard) == 3

    asyncio.run(scene())


def test_it_is_said_again_while_it_lasts() -> None:
    async def scene() -> None:
        async with telling(Told()) as told:
            told.gaze.look_at(HERE, writing=False)
            await told.hears((HERE, False))
            await told.goes_round()
            assert len(told.heard) == 1
            told.clock.now = Instant(NOON + EVERY_MS)
            told.wake.wake()
            await told.hears((HERE, False), (HERE, False))

    asyncio.run(scene())


def test_it_is_said_again_also_after_somebody_has_set_the_clock_back() -> None:
    async def scene() -> None:
        async with telling(Told()) as told:
            told.gaze.look_at(HERE, writing=False)
            await told.hears((HERE, False))
            told.clock.now = Instant(NOON - 3_600_000)
            told.wake.wake()
            await told.hears((HERE, False), (HERE, False))

    asyncio.run(scene())


def test_only_the_latest_is_told_when_the_hub_is_slow() -> None:
    async def scene() -> None:
        async with telling(Told()) as told:
            told.is_open.clear()
            told.gaze.look_at(HERE, writing=False)
            await told.hears((HERE, False))
            for where in range(10, 20):
                told.gaze.look_at(ConversationId(where), writing=False)
            told.gaze.look_at(THERE, writing=True)
            told.is_open.set()
            await told.hears((HERE, False), (THERE, True))

    asyncio.run(scene())


def test_without_a_line_nothing_is_told_and_what_was_lost_is_forgotten() -> None:
    async def scene() -> None:
        async with telling(Told()) as told:
            told.is_down = True
            told.gaze.look_at(HERE, writing=False)
            await told.hears((HERE, False))
            told.is_connected = False
            told.gaze.look_at(THERE, writing=False)
            await told.goes_round()
            assert len(told.heard) == 1

    asyncio.run(scene())


def test_on_a_new_line_it_is_told_anew() -> None:
    async def scene() -> None:
        async with telling(Told()) as told:
            told.gaze.look_at(HERE, writing=False)
            await told.hears((HERE, False))
            told.gaze.say_again()
            await told.hears((HERE, False), (HERE, False))

    asyncio.run(scene())
