"""Three customers: a Desk that has a conversation with each, on the line and off it."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from tests.support.desks import eventually
from wadesk.core.records import ConversationId
from wadesk.desk import reading
from wadesk.desk.customers import Customers
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk

Scene = Callable[[Customers], Awaitable[None]]


def off_the_line(desk: OpenDesk) -> Customers:
    return Customers(desk, lambda: False, lambda: None)


def lines(desk: OpenDesk) -> dict[str, ConversationId]:
    found = reading.inbox(desk, 99, None)
    return {line.contact.phone or "": line.id for line in found if line.contact}


def at(desk: OpenDesk, phone: str) -> ConversationId:
    return lines(desk)[phone]


def live(desk: OpenDesk, scene: Scene, runner: asyncio.Runner | None = None) -> None:
    """Play a scene at a Desk that is on the line and has everything; twice only on one loop."""

    async def play() -> None:
        async with running(desk) as engine:
            await eventually(lambda: all_have_spoken(desk))
            await eventually(lambda: desk.hearing.heard_at() is not None)
            await engine.line.is_live.wait()
            await scene(Customers(desk, engine.line.is_live.is_set, engine.wake))

    with contextlib.nullcontext(runner) if runner else asyncio.Runner() as loop:
        loop.run(play())


def has_everything(desk: OpenDesk, runner: asyncio.Runner | None = None) -> None:
    async def nothing(_: Customers) -> None:
        return

    live(desk, nothing, runner)


def all_have_spoken(desk: OpenDesk) -> bool:
    """Lines come first, and what was said in them a moment later."""
    with desk.mirror.look() as db:
        (count,) = db.execute("select count(distinct conversation) from message").fetchone()
    return int(count) >= 3


def is_agreed(desk: OpenDesk) -> bool:
    return reading.outbox(desk) == []


def carry(desk: OpenDesk, runner: asyncio.Runner) -> None:
    """What waits goes to the Hub, and what the Hub says of it comes back."""

    async def scene(_: Customers) -> None:
        await eventually(lambda: is_agreed(desk))

    live(desk, scene, runner)
