"""Desks: linked Desks for tests, and bounded waiting for what a Desk will come to know."""

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from tests.support import waiting
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from tests.support.keychains import MemoryKeychain
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, Instant
from wadesk.desk import linking, reading
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock

WAITS_S, LOOKS_EVERY_S = 20.0, 0.005


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


async def eventually(is_so: Callable[[], bool]) -> None:
    """Look again and again, for a bounded time, until it is so."""
    await waiting.until(is_so, LOOKS_EVERY_S, WAITS_S)


def rows_of(desk: OpenDesk, table: str) -> dict[int, int]:
    """Which rows of a type are in the Mirror, and at which seq."""
    db = desk.mirror.reader()
    try:
        return dict(db.execute(f"select id, seq from {table}").fetchall())  # noqa: S608 - our own
    finally:
        db.close()


def texts_in(desk: OpenDesk, conversation: int) -> list[str]:
    page = reading.thread(desk, ConversationId(conversation), 1_000)
    return [bubble.text for bubble in page.bubbles]


def is_like(desk: OpenDesk, hub: FakeHub) -> bool:
    """Whether the Mirror holds exactly the Hub's rows, each at the Hub's seq or swept in anew."""
    return all(
        rows_of(desk, table) == {row["id"]: row["seq"] for row in rows.values()}
        for table, rows in hub.rows.items()
    )


async def caught_up(engine: Engine, desk: OpenDesk, hub: FakeHub) -> None:
    await eventually(lambda: engine.line.is_live.is_set() and is_like(desk, hub))


def online(desk: OpenDesk, hub: FakeHub, scene: Callable[[Engine], Awaitable[None]]) -> None:
    """Run a scene while the engine runs and has brought all that the Hub has."""

    async def run() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            await scene(engine)

    asyncio.run(run())


def until(is_so: Callable[[], bool]) -> None:
    """The same for a test without a loop."""
    asyncio.run(eventually(is_so))
