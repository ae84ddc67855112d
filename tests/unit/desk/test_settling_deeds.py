"""Settling deeds: however pages and answers meet, nothing that the feed has told stays pending."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.mirrors import KEY
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId, Instant
from wadesk.desk import commands
from wadesk.desk.local import Local
from wadesk.store import connection, migrate, outgoing, pending_deeds
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire.inbox_api import MarkRead

HERE = ConversationId(1)
AGREED_AT = 7


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Local]:
    path = tmp_path / "local.db"
    connection.create(path, KEY, lambda db: migrate.prepare(db, "local"))
    made = Local(path, KEY)
    yield made
    made.close()


def enter(db: WritableDb) -> None:
    db.execute("delete from outbox")
    command = '{"t":"pin","conversation":1,"is_pinned":true}'
    outgoing.enter(db, Entry(ClientKey("k"), HERE, command, Instant(1)))


def accept(db: WritableDb) -> None:
    (item,) = outgoing.items(db)
    pending_deeds.accept(db, item, AGREED_AT)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(before=st.integers(0, 9))
def test_whenever_the_page_comes_the_deed_goes(local: Local, before: int) -> None:
    """The page's own call begins in whatever moment of the answer's."""

    async def page() -> None:
        for _ in range(before):
            await asyncio.sleep(0)
        await local.settle_deeds(AGREED_AT)

    async def scene() -> None:
        await asyncio.wrap_future(local.change(enter, HERE))
        await local.settle_deeds(0)
        await asyncio.wrap_future(local.change(accept, HERE))
        await asyncio.gather(local.settle_deeds(AGREED_AT - 1, is_new=True), page())

    asyncio.run(scene())

    with local.look() as db:
        assert outgoing.items(db) == []


def test_what_the_feed_has_not_told_yet_stays(local: Local) -> None:
    async def scene() -> None:
        await asyncio.wrap_future(local.change(enter, HERE))
        await asyncio.wrap_future(local.change(accept, HERE))
        await local.settle_deeds(AGREED_AT - 1, is_new=True)

    asyncio.run(scene())

    with local.look() as db:
        (item,) = outgoing.items(db)
    assert item.owed is Owed.ACCEPTED
    assert item.is_deed


def test_how_far_one_has_read_is_the_same_before_and_after_the_hubs_yes(local: Local) -> None:
    said = MarkRead(HERE, upto=300, is_unread=True)
    entry = Entry(ClientKey("k"), HERE, commands.written(said), Instant(1))

    async def scene() -> None:
        await asyncio.wrap_future(local.change(lambda db: outgoing.enter(db, entry), HERE))
        await asyncio.wrap_future(local.change(accept, HERE))

    asyncio.run(scene())

    with local.look() as db:
        ((_, text),) = pending_deeds.pending(db)
    assert commands.command_of(text) == said
