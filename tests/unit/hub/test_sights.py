import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.hub_record import HubRecord, told
from tests.support.payloads import ADA_ID, ADA_PHONE, BEN_PHONE, a_card, a_message, webhook
from wadesk.core.records import AgentId, Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.hub import backfill, sights
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.store import feed, members, replies, scheduled
from wadesk.store.scheduled import Scheduled


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubRecord]:
    record = HubRecord(tmp_path / "hub.db")
    yield record
    record.close()


def writes(hub: HubRecord, phone: str, wamid: str) -> int:
    card = a_card(phone=phone)
    hub.take_in(webhook(contacts=[card], messages=[a_message(wamid=wamid, phone=phone)]))
    return int(hub.rows("conversation")[-1]["id"])


def a_member(hub: HubRecord, scopes: set[str] | None) -> int:
    member = hub.add_member("Ana")
    wanted = None if scopes is None else frozenset(scopes)
    hub.do(sights.change_sights, ChangeSight(member, wanted))
    return member


def news(hub: HubRecord, member: int, since: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(hub.changes(member, since).sights)
    return found


def head(hub: HubRecord) -> int:
    return hub.changes().to


def test_who_sees_a_scope_less_is_told_what_is_lost(hub: HubRecord) -> None:
    member = a_member(hub, {"sales"})
    sold = writes(hub, ADA_PHONE, "wamid.1")
    hub.do(sights.rescope, Rescope(sold, "sales"))
    since = head(hub)

    hub.do(sights.change_sights, ChangeSight(member, frozenset()))

    assert news(hub, member, since) == [{"epoch": 1, "gained": [], "lost": [sold]}]


def test_who_sees_a_scope_more_is_told_what_is_gained(hub: HubRecord) -> None:
    member = a_member(hub, set())
    sold = writes(hub, ADA_PHONE, "wamid.1")
    hub.do(sights.rescope, Rescope(sold, "sales"))
    since = head(hub)

    hub.do(sights.change_sights, ChangeSight(member, None))

    assert news(hub, member, since) == [{"epoch": 2, "gained": [sold], "lost": []}]
    assert told(hub.changes(member), "conversation")[0]["id"] == sold


def test_a_conversation_that_moves_tells_both_sides_and_nobody_else(hub: HubRecord) -> None:
    sales, support, boss = (a_member(hub, s) for s in ({"sales"}, {"support"}, None))
    moved = writes(hub, ADA_PHONE, "wamid.1")
    hub.do(sights.rescope, Rescope(moved, "sales"))
    since = head(hub)

    hub.do(sights.rescope, Rescope(moved, "support"))

    assert [one["lost"] for one in news(hub, sales, since)] == [[moved]]
    assert [one["gained"] for one in news(hub, support, since)] == [[moved]]
    assert news(hub, boss, since) == []


def test_news_of_sight_has_the_seq_of_what_caused_it(hub: HubRecord) -> None:
    member = a_member(hub, set())
    moved = writes(hub, ADA_PHONE, "wamid.1")
    since = head(hub)

    hub.do(sights.rescope, Rescope(moved, "sales"))

    assert head(hub) == since + 1
    assert hub.changes(member, since).more is False
    assert len(news(hub, member, since)) == 1


def test_a_restricted_member_receives_nothing_of_what_is_out_of_sight(hub: HubRecord) -> None:
    member = a_member(hub, {"sales"})
    hidden, seen = writes(hub, ADA_PHONE, "wamid.hidden"), writes(hub, BEN_PHONE, "wamid.seen")
    hub.do(sights.rescope, Rescope(hidden, "support"))

    page = hub.changes(member)
    older = json.loads(backfill.page(hub.db, backfill.Asked(member, backfill.TOP, 99, None)))
    asked = json.loads(backfill.page(hub.db, backfill.Asked(member, backfill.TOP, 99, hidden)))

    assert [row["id"] for row in told(page, "conversation")] == [seen]
    assert [row["phone"] for row in told(page, "contact")] == [BEN_PHONE]
    assert [row["wamid"] for row in told(page, "message")] == ["wamid.seen"]
    assert len(older["rows"]["message"]["values"]) == 1
    assert {name: table["values"] for name, table in asked["rows"].items()} == {
        "message": [],
        "conversation": [],
        "contact": [],
        "scheduled": [],
    }


def test_what_is_planned_ends_with_its_conversation_and_comes_back_with_its_sight(
    hub: HubRecord,
) -> None:
    line = writes(hub, ADA_PHONE, "wamid.1")
    scheduled.add(hub.db, Scheduled(900, 1, line, 1, "k", hub.now, "{}"))
    asked = backfill.Asked(a_member(hub, {"sales"}), backfill.TOP, 99, line)

    seen = json.loads(backfill.page(hub.db, asked))["rows"]["scheduled"]["values"]
    hub.do(sights.delete_conversations, line)

    assert [row[0] for row in seen] == [900]
    assert hub.rows("scheduled") == []
    assert ("scheduled", 900) in hub.tombstones()


def test_a_limited_member_hears_nothing_that_nobody_understands(hub: HubRecord) -> None:
    member = a_member(hub, set())

    hub.take_in(b"not of any known shape")

    assert told(hub.changes(member), "notice") == []
    assert len(told(hub.changes(), "notice")) == 1


def test_a_message_without_a_conversation_is_not_for_limited_eyes(hub: HubRecord) -> None:
    member = a_member(hub, set())

    assert feed.shows(hub.db, members.sight(hub.db, member), None) is False
    assert feed.shows(hub.db, members.sight(hub.db, 0), None) is True


def test_a_fold_out_of_sight_takes_both_away_from_who_saw_one(hub: HubRecord) -> None:
    member = a_member(hub, {"sales"})
    line = writes(hub, ADA_PHONE, "wamid.1")
    card = a_card(phone=None, user_id=ADA_ID)
    hub.take_in(
        webhook(contacts=[card], messages=[a_message("text", "w2", None, from_user_id=ADA_ID)])
    )
    gone = int(hub.rows("conversation")[-1]["id"])
    hub.do(sights.rescope, Rescope(line, "support"), Rescope(gone, "sales"))
    since = head(hub)

    both = a_card(user_id=ADA_ID)
    hub.take_in(webhook(contacts=[both], messages=[a_message(wamid="w3", from_user_id=ADA_ID)]))

    assert [one["lost"] for one in news(hub, member, since)] == [[gone]]
    assert told(hub.changes(member, since), "message") == []


def test_a_deleted_conversation_leaves_tombstones_and_nothing_else(hub: HubRecord) -> None:
    line = writes(hub, ADA_PHONE, "wamid.1")
    lock = ReplyLock(AgentId(1), Instant(hub.now + 1_000), 1)
    replies.write_lock(hub.db, line, lock)

    assert hub.do(sights.delete_conversations, line) == [True]

    page = hub.changes()
    assert {one["t"] for one in json.loads(page.gone)} == {"contact", "conversation", "message"}
    assert {one["seq"] for one in json.loads(page.gone)} == {page.to}
    assert (page.rows, replies.held_locks(hub.db, hub.now)) == (0, [])


def test_who_was_deleted_and_writes_again_is_somebody_new(hub: HubRecord) -> None:
    first = writes(hub, ADA_PHONE, "wamid.1")
    hub.do(sights.delete_conversations, first)

    second = writes(hub, ADA_PHONE, "wamid.2")

    assert second > first
    assert len(hub.rows("contact")) == len(hub.rows("message")) == 1


def test_after_a_deletion_the_list_shows_the_message_before(hub: HubRecord) -> None:
    writes(hub, ADA_PHONE, "wamid.1")
    before = hub.one("conversation")["last_message"]
    said = a_message(wamid="wamid.2", timestamp="1767225700")
    hub.take_in(webhook(contacts=[a_card()], messages=[said]))

    hub.do(sights.delete_messages, hub.rows("message")[-1]["id"])

    assert hub.one("conversation")["last_message"] == before


def test_deleting_what_is_not_there_changes_nothing(hub: HubRecord) -> None:
    before = head(hub)

    ended = [*hub.do(sights.delete_conversations, 99), *hub.do(sights.delete_messages, 98)]
    ended += hub.do(sights.rescope, Rescope(97, "sales"))

    assert ended == [False, False, False]
    assert head(hub) == before
