"""Aside tests: done elsewhere, and over when nobody waits any more."""

import asyncio
import threading

import pytest

from wadesk.core.errors import Reason, Refused
from wadesk.desk.aside import aside, to_its_end

WAITS_S = 20.0


def test_what_came_of_it_is_told() -> None:
    async def work() -> str:
        return threading.current_thread().name

    where = asyncio.run(aside(work))

    assert where != threading.current_thread().name


def test_what_went_wrong_is_told() -> None:
    async def work() -> None:
        raise Refused(Reason.LINK_CODE_WRONG)

    with pytest.raises(Refused):
        asyncio.run(aside(work))


def test_who_stops_waiting_ends_it() -> None:
    begun, ended = threading.Event(), threading.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def play() -> None:
        async with asyncio.TaskGroup() as tasks:
            waiting = tasks.create_task(aside(work))
            assert await asyncio.to_thread(begun.wait, WAITS_S)
            waiting.cancel()

    asyncio.run(play())

    assert ended.is_set()


def test_what_must_not_be_left_halfway_is_waited_for_all_the_same() -> None:
    begun, may_end, done = threading.Event(), threading.Event(), []

    def work() -> None:
        begun.set()
        may_end.wait(WAITS_S)
        done.append("done")

    async def play() -> None:
        async with asyncio.TaskGroup() as tasks:
            running = asyncio.get_running_loop().run_in_executor(None, work)
            waiting = tasks.create_task(to_its_end(running))
            assert await asyncio.to_thread(begun.wait, WAITS_S)
            waiting.cancel()
            may_end.set()

    asyncio.run(play())

    assert done == ["done"]
