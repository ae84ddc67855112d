"""Uploads: a file takes a while, and what happens meanwhile is not overlooked."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.support.desks import caught_up, eventually
from tests.support.fake_hub import FakeHub
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId
from wadesk.desk import actions, reading, revisions
from wadesk.desk.attachments import Attachment
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk

PNG = Attachment(b"\x89PNG and more", "shop.png", "image/png")

Meanwhile = Callable[[Engine, ClientKey], Awaitable[None]]


def upload(desk: OpenDesk, hub: FakeHub, where: ConversationId, meanwhile: Meanwhile) -> None:
    """Send a file and a text, and let something happen while the file is on its way."""

    async def run() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            hub.faults.hold_uploads.clear()
            key = actions.send_media(desk, where, PNG, "Our shop")
            actions.reply(desk, where, "Behind it")
            engine.wake()
            await eventually(lambda: bool(hub.media))
            await meanwhile(engine, key)
            hub.faults.hold_uploads.set()
            engine.wake()
            await eventually(lambda: "Behind it" in posted(hub))

    asyncio.run(run())


def owed(desk: OpenDesk) -> list[Owed]:
    return [one.item.owed for one in reading.outbox(desk)]


def posted(hub: FakeHub) -> list[str]:
    return [post.get("caption") or post["text"] for post in hub.posts]


def test_what_is_discarded_while_its_file_is_on_the_way_does_not_leave(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def discarded(_: Engine, key: ClientKey) -> None:
        actions.discard(desk, key)

    upload(desk, hub, where, discarded)

    assert posted(hub) == ["Behind it"]


def test_what_has_come_into_doubt_while_its_file_was_on_the_way_asks_its_author(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def another_life(engine: Engine, key: ClientKey) -> None:
        hub.begin_another_life()
        await eventually(lambda: owed(desk)[0] is Owed.DOUBTFUL)
        await caught_up(engine, desk, hub)
        for one in reading.outbox(desk):
            if one.item.key != key:
                revisions.send_now(desk, one.item.key)

    upload(desk, hub, where, another_life)

    assert posted(hub) == ["Behind it"]
    assert owed(desk)[0] is Owed.DOUBTFUL
