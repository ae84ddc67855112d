"""Last words tests: what a device that is out hands in stays, however often and in what order."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.hub_server import HubServer
from tests.support.last_words import hand_in, order_of, say_wiped, words
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from wadesk import server
from wadesk.store import crypto
from wadesk.wire.linking_api import HandedDraft

Linking = Callable[..., PlainDesk]
Json = dict[str, Any]


@pytest.fixture
def ana(hub: HubServer, a_desk: Linking) -> PlainDesk:
    """An administrator, who sends others away; the first that is linked."""
    desk = a_desk(hub)
    said = a_message(timestamp=str(server.now() // 1000))
    assert posted(hub, webhook(contacts=[a_card()], messages=[said])) == 200
    return desk


@pytest.fixture
def laptop(hub: HubServer, a_desk: Linking) -> PlainDesk:
    """The Desk of Ben's that is sent away."""
    return a_desk(hub, "Ben")


@pytest.fixture
def phone(hub: HubServer, a_desk: Linking) -> PlainDesk:
    """Ben's other Desk, which stays."""
    return a_desk(hub, "Ben")


def sent_away(by: PlainDesk, desk: PlainDesk, **more: Any) -> Json:
    told = by.ask({"t": "unlink_device", "device": desk.linked["device"], **more})
    assert told.status_code == 200, told.text
    return order_of(desk)


def line(desk: PlainDesk) -> int:
    return int(desk.rows("conversation")[0]["id"])


def drafts(desk: PlainDesk) -> list[str]:
    page = desk.http.get("/v1/changes", params={"since": desk.start()}).json()
    ended = {gone["id"] for gone in page["gone"] if gone["t"] == "draft"}
    return sorted(row["text"] for row in desk.rows("draft") if row["id"] not in ended)


def device_row(desk: PlainDesk, device: int) -> Json:
    return next(row for row in desk.rows("device") if row["id"] == device)


def test_what_it_hands_in_is_on_the_members_other_desk(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)

    told = hand_in(laptop, order, words(where, "Dear Ada"), words(where, "And a note"))

    assert told.status_code == 204
    rows = {row["text"]: row for row in phone.rows("draft")}
    assert rows.keys() == {"Dear Ada", "And a note"}
    assert rows["Dear Ada"]["conversation"] == where
    assert rows["Dear Ada"]["member"] == phone.member
    assert rows["Dear Ada"]["device"] == laptop.linked["device"]
    assert rows["Dear Ada"]["author"] is None
    assert ana.rows("draft") == []


def test_handed_in_twice_it_is_there_once_and_what_is_new_is_added(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)
    first = words(where, "Dear Ada")

    told = [
        hand_in(laptop, order, first),
        hand_in(laptop, order, first),
        hand_in(laptop, order, HandedDraft(where, "Dear Ada", 0, 90_000, 31_000)),
        hand_in(laptop, order, first, words(where, "Yours, Ben")),
        hand_in(laptop, order),
    ]

    assert {answer.status_code for answer in told} == {204}
    assert drafts(phone) == ["Dear Ada", "Yours, Ben"]


def test_what_was_sent_meanwhile_does_not_come_back_with_a_repetition(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)
    hand_in(laptop, order, words(where, "Dear Ada"))
    phone.say(where, "Dear Ada")

    hand_in(laptop, order, words(where, "Dear Ada"))

    assert drafts(phone) == []


def test_what_it_told_before_gives_way_to_what_it_hands_in(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    where = line(phone)
    kept = {"base": 0, "begun_ms_ago": 9, "edited_ms_ago": 1}
    laptop.ask({"t": "keep_draft", "conversation": where, "text": "Dear A", **kept})
    order = sent_away(ana, laptop)
    before = drafts(phone)

    hand_in(laptop, order, words(where, "Dear Ada"))

    assert (before, drafts(phone)) == (["Dear A"], ["Dear Ada"])


def test_a_base_of_another_life_is_brought_down_to_what_there_is(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)

    told = hand_in(laptop, order, words(where, "Dear Ada", base=2**60))

    assert told.status_code == 204
    assert phone.rows("draft")[0]["base"] < 2**60


def test_what_was_altered_on_the_way_is_not_taken(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)
    another = HandedDraft(where, "Pay to this account", 0, 60_000, 1_000)
    forged = {name: getattr(another, name) for name in another.__struct_fields__}

    told = [
        hand_in(laptop, order, words(where, "Dear Ada"), drafts=[forged]),
        hand_in(laptop, order, words(where, "Dear Ada"), nonce="00" * 16),
        hand_in(laptop, order | {"nonce": "00" * 16}, words(where, "Dear Ada")),
        hand_in(laptop, order | {"hub": "another"}, words(where, "Dear Ada")),
        hand_in(laptop, order, words(where, "Dear Ada"), signature=""),
        hand_in(laptop, order, words(where, "Dear Ada"), device=phone.linked["device"]),
        hand_in(laptop, order, words(where, "Dear Ada"), device=10**9),
    ]

    assert [answer.status_code for answer in told] == [401] * len(told)
    assert drafts(phone) == []


def test_nobody_else_hands_in_for_it_and_nobody_hands_in_who_is_not_out(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)
    laptop.private = crypto.new_private_key()

    forged = hand_in(laptop, order, words(where, "Dear Ada"))
    early = hand_in(phone, order | {"device": phone.linked["device"]}, words(where, "Dear Ada"))

    assert (forged.status_code, early.status_code) == (401, 401)


def test_what_was_reported_lost_is_not_listened_to(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop, lost=True), line(phone)

    told = hand_in(laptop, order, words(where, "Dear Ada"))

    assert (told.status_code, told.json()["order"]["why"]) == (403, "lost")
    assert drafts(phone) == []


def test_what_is_reported_lost_afterwards_is_listened_to_no_more(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order, where = sent_away(ana, laptop), line(phone)
    hand_in(laptop, order, words(where, "Dear Ada"))
    lost = sent_away(ana, laptop, lost=True)

    told = hand_in(laptop, lost, words(where, "Yours, Mallory"))

    assert (lost["why"], lost["nonce"]) == ("lost", order["nonce"])
    assert told.status_code == 403
    assert drafts(phone) == ["Dear Ada"]
    assert say_wiped(laptop, order).status_code == 204


def test_that_it_is_wiped_is_written_down_once(ana: PlainDesk, laptop: PlainDesk) -> None:
    order, device = sent_away(ana, laptop), laptop.linked["device"]
    before = device_row(ana, device)

    told = [say_wiped(laptop, order).status_code for _ in range(3)]

    after = device_row(ana, device)
    wiped = [row for row in ana.rows("audit") if row["deed"] == "wiped"]
    assert told == [204, 204, 204]
    assert (before["state"], after["state"]) == ("unlinked", "wiped")
    assert after["ended_at"] == before["ended_at"]
    assert 0 <= after["wiped_ms"] < 60_000
    assert [(row["about"], row["content"]) for row in wiped] == [
        (device, {"ms": after["wiped_ms"]})
    ]


def test_only_itself_says_that_it_is_wiped(
    ana: PlainDesk, laptop: PlainDesk, phone: PlainDesk
) -> None:
    order = sent_away(ana, laptop)
    told = [
        say_wiped(laptop, order, nonce="00" * 16),
        say_wiped(laptop, order, signature="00" * 64),
        say_wiped(phone, order),
        say_wiped(phone, order | {"device": phone.linked["device"]}),
    ]

    assert [answer.status_code for answer in told] == [401] * len(told)
    assert device_row(ana, order["device"])["state"] == "unlinked"


def test_who_is_wiped_is_told_the_same_as_ever(ana: PlainDesk, laptop: PlainDesk) -> None:
    order = sent_away(ana, laptop)
    say_wiped(laptop, order)

    assert order_of(laptop) == order
    assert laptop.token(9).json()["order"] == order
