"""Desks: linked Desks for tests, and bounded waiting for what a Desk will come to know."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

from tests.support.fake_hub_server import Served
from tests.support.keychains import MemoryKeychain
from wadesk.core.changes import Changes
from wadesk.core.records import Instant
from wadesk.desk import linking
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock

WAITS_S = 20.0


def wall_clock() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


def linked(served: Served, directory: Path) -> Unlock:
    """Link a Desk in this folder; the keychain is what opens it from now on."""
    unlock = Unlock(MemoryKeychain())
    asyncio.run(linking.link(served.url, "abcd-2345", directory, unlock))
    return unlock


@contextlib.contextmanager
def a_desk(
    served: Served, directory: Path, listener: Callable[[Changes], None] = lambda _: None
) -> Iterator[OpenDesk]:
    unlock = linked(served, directory)
    with open_desk(directory, unlock, wall_clock, listener) as desk:
        yield desk


@contextlib.asynccontextmanager
async def running(desk: OpenDesk) -> AsyncIterator[Engine]:
    """An engine for as long as the block runs, ended as the program would end it."""
    async with desk.hub() as hub, asyncio.TaskGroup() as tasks:
        engine = Engine(desk, hub, wall_clock)
        task = tasks.create_task(engine.run())
        try:
            yield engine
        finally:
            task.cancel()


async def eventually(is_so: Callable[[], bool]) -> None:
    """Look again and again, for a bounded time, until it is so."""
    async with asyncio.timeout(WAITS_S):
        while not is_so():  # noqa: ASYNC110 - what is awaited lies in another thread or process
            await asyncio.sleep(0.005)
