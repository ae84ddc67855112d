"""Inbox reader tests: what the list is told about a conversation, against the Hub itself."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import eventually, wall_clock
from tests.support.hub_server import HubServer, running_hub
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import posted
from tests.support.real_desks import a_desk_of, conversation_of, customer_writes
from wadesk.core.changes import Changes
from wadesk.core.composer_state import StateKind
from wadesk.core.deed import Status
from wadesk.core.draft import Draft
from wadesk.core.inbox_filter import Counts, InboxFilter, Whose
from wadesk.core.label import Label
from wadesk.core.records import NO_ANSWER, ConversationId
from wadesk.desk import actions
from wadesk.desk.engine import running
from wadesk.desk.inbox_reader import InboxReader
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.tending import Tending
from wadesk.store.connection import WritableDb


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


@pytest.fixture
def shop(hub: HubServer, tmp_path: Path) -> Iterator[OpenDesk]:
    """A Desk without a line that has four conversations."""
    for number in range(4):
        phone, at = f"1555010{number}", str(wall_clock() // 1000 + number)
        said = a_message(wamid=f"wamid.{number}", phone=phone, timestamp=at)
        assert posted(hub, webhook(contacts=[a_card(phone)], messages=[said])) == 200
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")
    with open_desk(tmp_path / "Ana", unlock, wall_clock) as desk:

        async def sync() -> None:
            async with running(desk):
                await eventually(lambda: len(listed(desk, InboxFilter(is_unread=True))) == 4)

        asyncio.run(sync())
        yield desk


def listed(desk: OpenDesk, wanted: InboxFilter) -> list[ConversationId]:
    reader = InboxReader(desk, lambda: False)
    found = [place.id for place in reader.places(wanted)]
    rows = reader.rows(found)
    assert sorted(found) == sorted(reader.placed(rows, wanted))
    reader.close()
    return found


def counted(desk: OpenDesk) -> Counts:
    reader = InboxReader(desk, lambda: False)
    found = reader.counts()
    reader.close()
    return found


def test_what_is_decided_on_a_train_is_shown_placed_and_counted_at_once(shop: OpenDesk) -> None:
    tending = Tending(shop, lambda: False, lambda: None)
    first, second, third, fourth = listed(shop, InboxFilter())
    before = counted(shop)

    tending.set_status([first], Status.CLOSED).result()
    tending.assign([second], shop.identity.member).result()
    tending.pin([fourth], True).result()
    tending.mark_all_read([third]).result()

    assert before == Counts(0, 4, 0)
    assert counted(shop) == Counts(1, 2, 0, on_their_way=4)
    assert listed(shop, InboxFilter()) == [fourth, second, third]
    assert listed(shop, InboxFilter(Whose.MINE)) == [second]
    assert listed(shop, InboxFilter(status=Status.CLOSED)) == [first]
    assert listed(shop, InboxFilter(is_unread=True)) == [fourth, second]


def test_a_mark_that_goes_back_is_new_words_again(shop: OpenDesk) -> None:
    tending = Tending(shop, lambda: False, lambda: None)
    (first, *_) = listed(shop, InboxFilter())
    tending.mark_all_read([first]).result()

    tending.mark_unread([first]).result()
    reader = InboxReader(shop, lambda: False)
    (row,) = reader.rows([first])
    reader.close()

    assert row.unread == 1


def test_what_only_this_desk_knows_narrows_a_view(shop: OpenDesk) -> None:
    first, second, *_ = listed(shop, InboxFilter())
    draft = Draft(second, "Dear", NO_ANSWER, wall_clock())
    actions.keep_draft(shop, draft).result()
    actions.reply(shop, first, "Good morning")

    assert listed(shop, InboxFilter(has_draft=True)) == [second]
    assert listed(shop, InboxFilter(state=StateKind.QUEUED)) == [first]
    assert listed(shop, InboxFilter(state=StateKind.FAILED)) == []
    assert listed(shop, InboxFilter(state=StateKind.QUEUED, has_draft=True)) == []


def test_labels_stand_on_a_row_by_name_and_unknown_ones_do_not(shop: OpenDesk) -> None:
    (first, *_) = listed(shop, InboxFilter())

    def label(db: WritableDb) -> Changes:
        db.execute("insert into label (id, seq, name, colour) values (1, 1, 'VIP', 3)")
        db.execute("update conversation set labels = '[1,99]' where id = ?", (first,))
        return Changes(conversations=frozenset({first}))

    shop.mirror.note(label).result()
    reader = InboxReader(shop, lambda: False)
    (row,) = reader.rows([first])
    reader.close()

    assert row.labels == (Label(1, "VIP", 3),)
    assert listed(shop, InboxFilter(labels=frozenset({1}))) == [first]


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
