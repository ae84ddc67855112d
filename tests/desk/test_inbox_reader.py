"""Inbox reader tests: what the list is told about a conversation, against the Hub itself."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.test_real_hub import a_desk_of, conversation_of, customer_writes
from tests.support.desks import eventually, wall_clock
from tests.support.hub_server import HubServer, running_hub
from wadesk.core.composer_state import StateKind
from wadesk.core.draft import Draft
from wadesk.core.inbox_filter import InboxFilter
from wadesk.core.records import NO_ANSWER
from wadesk.desk import actions
from wadesk.desk.engine import running
from wadesk.desk.inbox_reader import InboxReader
from wadesk.desk.open_desk import OpenDesk, open_desk


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


def test_a_row_knows_its_last_message_its_author_and_the_draft_beside_it(
    hub: HubServer, tmp_path: Path
) -> None:
    customer_writes(hub, "Hello")
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")

    async def answer(desk: OpenDesk) -> None:
        async with running(desk) as engine:
            where = await conversation_of(desk)
            actions.reply(desk, where, "Good morning")
            engine.wake()
            reader = InboxReader(desk, lambda: True)
            await eventually(lambda: reader.rows([where])[0].is_mine)
            reader.close()

    with open_desk(tmp_path / "Ana", unlock, wall_clock) as desk:
        asyncio.run(answer(desk))
        reader = InboxReader(desk, lambda: True)
        (place,) = reader.places(InboxFilter())
        (where,) = reader.named("zo")
        actions.keep_draft(desk, Draft(where, "And also", NO_ANSWER, wall_clock())).result()
        (row,) = reader.rows([where])
        reader.close()

    assert (place.id, row.line.id) == (where, where)
    assert row.last is not None
    assert (row.last.text, row.author, row.draft) == ("Good morning", "", "And also")
    assert row.state.kind in {StateKind.SENDING, StateKind.SENT, StateKind.MINE}


def test_nobody_is_found_by_a_sign_that_sql_would_read(hub: HubServer, tmp_path: Path) -> None:
    customer_writes(hub, "Hello")
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")

    async def sync(desk: OpenDesk) -> None:
        async with running(desk):
            await conversation_of(desk)

    with open_desk(tmp_path / "Ana", unlock, wall_clock) as desk:
        asyncio.run(sync(desk))
        reader = InboxReader(desk, lambda: False)

        assert [list(reader.named(words)) for words in ("%", "_", "!", "'")] == [[], [], [], []]

        reader.close()
