from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import payloads
from tests.support.hub_record import HubRecord
from tests.support.payloads import ADA_ID, ADA_PHONE, CIRCLE, a_card, a_message, webhook
from wadesk.core.records import AgentId, Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.hub import parcels
from wadesk.store import replies

HELD = ReplyLock(AgentId(7), Instant(payloads.NOW + 20_000), 3)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubRecord]:
    record = HubRecord(tmp_path / "hub.db")
    yield record
    record.close()


def by_phone(wamid: str = "wamid.by-phone", **more: Any) -> bytes:
    return webhook(contacts=[a_card()], messages=[a_message(wamid=wamid, **more)])


def by_id(wamid: str = "wamid.by-id", **more: Any) -> bytes:
    card = a_card(phone=None, user_id=ADA_ID)
    return webhook(
        contacts=[card], messages=[a_message(wamid=wamid, phone=None, from_user_id=ADA_ID, **more)]
    )


def by_both(wamid: str = "wamid.by-both") -> bytes:
    card = a_card(user_id=ADA_ID)
    return webhook(contacts=[card], messages=[a_message(wamid=wamid, from_user_id=ADA_ID)])


def test_a_phone_number_and_a_user_id_are_strangers_until_somebody_says_otherwise(
    hub: HubRecord,
) -> None:
    hub.take_in(by_phone(), by_id())

    assert len(hub.rows("contact")) == len(hub.rows("conversation")) == 2


@pytest.mark.parametrize("grouped", [True, False], ids=["in one group", "one by one"])
def test_one_sighting_with_both_makes_two_people_one(hub: HubRecord, grouped: bool) -> None:
    bodies = [by_phone(), by_id(), by_both()]
    if grouped:
        hub.take_in(*bodies)
    else:
        for body in bodies:
            hub.take_in(body)

    contact, line = hub.one("contact"), hub.one("conversation")
    assert (contact["phone"], contact["user_id"]) == (ADA_PHONE, ADA_ID)
    homes = {(row["conversation"], row["contact"]) for row in hub.rows("message")}
    assert homes == {(line["id"], contact["id"])}
    assert len(hub.rows("message")) == 3


def test_a_fold_leaves_tombstones_that_say_where_the_rows_went(hub: HubRecord) -> None:
    hub.take_in(by_phone(), by_id())
    (stays, goes), (line, gone) = hub.rows("contact"), hub.rows("conversation")

    hub.take_in(by_both())

    assert hub.tombstones() == {
        ("contact", goes["id"]): stays["id"],
        ("conversation", gone["id"]): line["id"],
    }


def test_every_moved_message_is_news(hub: HubRecord) -> None:
    hub.take_in(by_phone(), by_id())
    head = max(row["seq"] for row in hub.rows("message"))
    moved = next(row for row in hub.rows("message") if row["wamid"] == "wamid.by-id")

    hub.take_in(by_both())

    after = next(row for row in hub.rows("message") if row["id"] == moved["id"])
    assert after["seq"] > head


def test_what_was_written_into_a_group_follows_its_author(hub: HubRecord) -> None:
    hub.take_in(by_phone())
    hub.take_in(by_id("wamid.circle", group_id=CIRCLE))

    hub.take_in(by_both(), by_id("wamid.circle-2", group_id=CIRCLE))

    (person,) = hub.rows("contact")
    assert {row["contact"] for row in hub.rows("message")} == {person["id"]}


def test_whoever_may_answer_goes_on_answering_after_a_fold(hub: HubRecord) -> None:
    hub.take_in(by_phone(), by_id())
    line, gone = hub.rows("conversation")
    replies.write_lock(hub.db, gone["id"], HELD)

    hub.take_in(by_both())

    assert replies.lock(hub.db, line["id"]) == HELD
    assert replies.held_locks(hub.db, hub.now) == [(line["id"], HELD)]


def test_a_fold_never_takes_a_lock_from_its_holder_and_never_lowers_a_fence(
    hub: HubRecord,
) -> None:
    hub.take_in(by_phone(), by_id())
    line, gone = hub.rows("conversation")
    replies.write_lock(hub.db, line["id"], ReplyLock(AgentId(5), HELD.until, 2))
    replies.write_lock(hub.db, gone["id"], HELD)

    hub.take_in(by_both())

    assert replies.lock(hub.db, line["id"]) == ReplyLock(AgentId(5), HELD.until, 4)


def test_what_waits_for_two_who_are_one_keeps_one_order(hub: HubRecord) -> None:
    hub.take_in(by_phone(), by_id())
    lines = hub.rows("conversation")
    for number, line in enumerate(lines):
        to = parcels.recipient(line["number"], line["contact"])
        replies.enqueue(hub.db, 100 + number, to, "{}", hub.now)

    hub.take_in(by_both())

    (person,) = hub.rows("contact")
    recipients = {row[0] for row in hub.db.execute("select recipient from departure").fetchall()}
    assert recipients == {parcels.recipient(payloads.NUMBER, person["id"])}


def test_a_changed_number_leads_to_the_same_person(hub: HubRecord) -> None:
    hub.take_in(by_phone())
    new = payloads.BEN_PHONE

    hub.take_in(webhook(messages=[payloads.a_number_change(wa_id=new)]))
    hub.take_in(
        webhook(contacts=[a_card(phone=new)], messages=[a_message(wamid="wamid.n", phone=new)])
    )

    assert hub.one("contact")["phone"] == new
    assert len({row["conversation"] for row in hub.rows("message")}) == 1


def test_both_ways_to_write_a_number_are_one_person(hub: HubRecord) -> None:
    longer, shorter = "5511987654321", "551187654321"

    for number, phone in enumerate((longer, shorter)):
        hub.take_in(
            webhook(
                contacts=[a_card(phone=phone)],
                messages=[a_message(wamid=f"wamid.{number}", phone=phone)],
            )
        )

    assert hub.one("contact")["phone"] == shorter


def test_a_username_makes_nobody_the_same(hub: HubRecord) -> None:
    for number, phone in enumerate((ADA_PHONE, payloads.BEN_PHONE)):
        card = a_card(phone=phone, profile={"name": "X", "username": "shared.name"})
        hub.take_in(
            webhook(contacts=[card], messages=[a_message(wamid=f"wamid.{number}", phone=phone)])
        )

    assert len(hub.rows("contact")) == 2


def test_a_person_who_begins_a_second_conversation_is_news_with_it(hub: HubRecord) -> None:
    hub.take_in(by_phone())
    before = hub.one("contact")["seq"]
    body = payloads.change(contacts=[a_card()], messages=[a_message(wamid="wamid.2")])
    body["value"]["metadata"]["phone_number_id"] = "another number of ours"

    hub.take_in(payloads.encoded(payloads.envelope(body)))

    assert hub.one("contact")["seq"] > before
