import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.support.hub_record import HubRecord, told
from tests.support.payloads import a_card, a_message, webhook
from wadesk.core.rows import MEMBER, SMALL
from wadesk.core.visibility import Sight
from wadesk.hub.writer import Transaction
from wadesk.store import feed
from wadesk.store.feed import Question
from wadesk.store.record import Tombstone, bury

ALL = Sight()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubRecord]:
    record = HubRecord(tmp_path / "hub.db")
    yield record
    record.close()


def hear(hub: HubRecord, *wamids: str) -> None:
    """One webhook with these messages: one unit of work."""
    hub.take_in(webhook(contacts=[a_card()], messages=[a_message(wamid=one) for one in wamids]))


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 7])
def test_pages_of_any_size_end_where_a_unit_of_work_ends(hub: HubRecord, limit: int) -> None:
    for number in range(4):
        hear(hub, *(f"wamid.{number}-{place}" for place in range(5)))
    since, more = 0, True
    pages: list[list[str]] = []

    while more:
        page = hub.changes(since=since, limit=limit)
        pages.append([row["wamid"] for row in told(page, "message")])
        since, more = page.to, page.more

    assert [len(page) % 5 for page in pages] == [0] * len(pages)
    assert len({wamid for page in pages for wamid in page}) == 20
    assert since == 4


def test_a_row_is_told_once_at_its_newest_seq(hub: HubRecord) -> None:
    hear(hub, "wamid.1")
    hear(hub, "wamid.2")

    page = hub.changes(since=1)

    assert len(told(page, "conversation")) == 1
    assert [row["wamid"] for row in told(page, "message")] == ["wamid.2"]


def test_only_the_types_that_were_asked_for_come(hub: HubRecord) -> None:
    hear(hub, "wamid.1")
    hub.add_member("Ana")

    small = feed.changes(hub.db, Question(0, ALL, 0, 99, SMALL), 2)
    members = feed.changes(hub.db, Question(0, ALL, 0, 99, (MEMBER,)), 2)

    assert set(small.tables) == {"contact", "conversation", "member"}
    assert set(members.tables) == {"member"}
    assert (small.to, members.to) == (2, 2)


def test_nothing_beyond_the_head_is_told(hub: HubRecord) -> None:
    hear(hub, "wamid.1")
    hear(hub, "wamid.2")

    page = feed.changes(hub.db, Question(0, ALL, 0, 99), 1)

    assert [row["wamid"] for row in told(page, "message")] == ["wamid.1"]
    assert (page.to, page.more) == (1, False)


def test_older_messages_come_newest_first_and_say_where_to_go_on(hub: HubRecord) -> None:
    hear(hub, *(f"wamid.{number}" for number in range(5)))
    before = 2**62
    following: int | None = 0
    found: list[str] = []

    while following is not None:
        values, following = feed.older_messages(hub.db, ALL, before, 2, None)
        table = json.loads(values)
        place = table["columns"].index("wamid")
        found += [row[place] for row in table["values"]]
        before = following or 0

    assert found == [f"wamid.{number}" for number in (4, 3, 2, 1, 0)]


def test_a_tombstone_comes_in_the_page_of_its_seq(hub: HubRecord) -> None:
    def end(t: Transaction, ids: Sequence[int]) -> list[None]:
        for one in ids:
            bury(t.db, Tombstone("message", one, t.next_seq(), "test", 7))
        return [None] * len(ids)

    hear(hub, "wamid.1")
    message = hub.one("message")["id"]

    hub.do(end, message)

    assert json.loads(hub.changes(since=1).gone) == [
        {"t": "message", "id": message, "seq": 2, "why": "test", "into": 7}
    ]
    assert json.loads(hub.changes(since=2).gone) == []
