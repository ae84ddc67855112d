"""Writing: a Desk at which a test writes, with a Hub that comes and goes; and what became of it."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import TypeVar

from tests.support.desks import caught_up, eventually
from tests.support.fake_hub import ME, FakeHub
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId
from wadesk.core.thread import Pending
from wadesk.desk import actions, reading
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk

T = TypeVar("T")


class Line:
    """Whether the Hub is there, and how often somebody said that there is something to post."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self.runner = runner  # one loop for all: an open Desk belongs to the loop it began on
        self.is_live = True
        self.engine: Engine | None = None

    def wake(self) -> None:
        if self.engine is not None:
            self.engine.wake()


def play(
    desk: OpenDesk, hub: FakeHub, line: Line, scene: Callable[[Engine], Awaitable[None]]
) -> None:
    async def run() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            line.engine = engine
            engine.wake()
            await scene(engine)
        line.engine = None

    line.runner.run(run())


def done(promise: "Future[T]") -> T:
    return promise.result(timeout=20)


def typed(desk: OpenDesk, where: ConversationId, text: str) -> Draft:
    return Draft(where, text, NO_ANSWER, desk.clock())


def keys(office: Correspondence) -> list[ClientKey]:
    return [line.pending.key for line in office.outbox()]


def texts(office: Correspondence) -> list[str]:
    return [line.pending.text for line in office.outbox()]


def pending(office: Correspondence) -> Pending:
    (line,) = office.outbox()
    return line.pending


def owed(office: Correspondence) -> list[Owed]:
    return [one.item.owed for one in reading.outbox(office.desk)]


def said(hub: FakeHub) -> list[str]:
    rows = hub.rows["message"].values()
    return [row["text"] for row in rows if row.get("member") == ME and row["direction"] == "out"]


def let_go(desk: OpenDesk) -> None:
    """The seconds for calling back are over."""
    desk.local.change(lambda db: db.execute("update outbox set held_until = 0")).result()


def refused(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId, reason: Reason
) -> tuple[ClientKey, ClientKey]:
    """Two replies written one after the other; the first was refused when they left."""
    hub.faults.refuse = reason
    first = actions.reply(office.desk, where, "First")
    second = actions.reply(office.desk, where, "Second")

    async def scene(_: Engine) -> None:
        await eventually(lambda: Owed.REFUSED in owed(office))
        hub.faults.refuse = ""
        await asyncio.sleep(0.1)

    play(office.desk, hub, line, scene)
    return first, second
