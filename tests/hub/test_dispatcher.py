import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, running_hub
from tests.support.plain_desk import PlainDesk
from tests.support.road import Road, a_road
from tests.support.sandbox_talk import ANA, recorded
from wadesk.store import connection

BEN = "16505559876"
DONE = ("accepted", "rejected", "uncertain")


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def test_an_answer_leaves_once_and_shows_its_statuses(road: Road) -> None:
    line = road.customer_writes()

    sent = road.desk.say(line, "Here it is")

    row = road.carried(sent, "accepted")
    road.desk.eventually(lambda: "read" in road.desk.message(sent)["statuses"])
    assert road.sent_texts() == ["Here it is"]
    assert row["wamid"] == recorded(road.whatsapp)[0]["wamid"]


@pytest.mark.parametrize(
    "kind", ["lost_after", "half_answer", "http_500_after", "malformed_answer"]
)
def test_a_lost_answer_is_settled_by_the_status_and_never_by_sending_again(
    road: Road, kind: str
) -> None:
    line = road.customer_writes()
    road.whatsapp.post("/sandbox/pause", json={"webhooks": True}).raise_for_status()
    road.faults(kind)

    sent = road.desk.say(line, "Once")
    doubt = road.carried(sent, *DONE)["carriage"]
    road.whatsapp.post("/sandbox/pause", json={"webhooks": False}).raise_for_status()
    row = road.carried(sent, "accepted")

    assert doubt == "uncertain"
    assert road.sent_texts() == ["Once"]
    assert row["wamid"] is not None


@pytest.mark.parametrize("kind", ["lost_before", "http_500", "http_503"])
def test_what_may_have_been_sent_is_not_repeated_although_it_was_not(road: Road, kind: str) -> None:
    line = road.customer_writes()
    road.faults(kind)

    first = road.desk.say(line, "Perhaps")

    assert road.carried(first, *DONE)["carriage"] == "uncertain"
    assert road.sent_texts() == []


@pytest.mark.parametrize("code", [130429, 131056])
def test_a_refusal_that_means_later_is_tried_again(road: Road, code: int) -> None:
    line = road.customer_writes()
    road.faults(f"code:{code}")

    sent = road.desk.say(line, "Later")

    row = road.carried(sent, *DONE)
    assert (row["carriage"], row["problem"], road.sent_texts()) == ("accepted", None, ["Later"])


@pytest.mark.parametrize("code", [131047, 131026])
def test_a_refusal_that_means_no_is_told_in_words(road: Road, code: int) -> None:
    line = road.customer_writes()
    road.faults(f"code:{code}")

    row = road.carried(road.desk.say(line, "No"), *DONE)

    assert (row["carriage"], row["problem"]["code"]) == ("rejected", code)
    assert row["problem"]["title"]
    assert road.sent_texts() == []


@pytest.mark.parametrize("kind", ["async_failed:131026", "failed_without_opaque:131026"])
def test_a_failure_told_later_is_a_status_of_the_message(road: Road, kind: str) -> None:
    line = road.customer_writes()
    road.faults(kind)

    sent = road.desk.say(line, "Yes and then no")

    road.desk.eventually(lambda: "failed" in road.desk.message(sent)["statuses"])
    assert [row["id"] for row in road.desk.rows("message") if row["direction"] == "out"] == [sent]


def test_messages_to_one_person_keep_their_order(road: Road) -> None:
    line = road.customer_writes()
    road.faults("delay", "delay", delay_ms=150)
    words = [f"Part {number}" for number in range(6)]

    sent = [road.desk.say(line, one) for one in words]

    road.carried(sent[-1], "accepted")
    assert road.sent_texts() == words


def test_a_refused_message_goes_before_those_that_follow_it(road: Road) -> None:
    line = road.customer_writes()
    road.faults("code:131056")

    first, second = road.desk.say(line, "First"), road.desk.say(line, "Second")

    road.carried(second, "accepted")
    assert road.carried(first, "accepted")
    assert road.sent_texts() == ["First", "Second"]


def test_whoever_is_stuck_delays_nobody_else(road: Road) -> None:
    stuck, free = road.customer_writes(ANA), road.customer_writes(BEN)
    road.faults("lost_before", to=ANA)
    waits = [road.desk.say(stuck, f"Stuck {number}") for number in range(3)]
    road.carried(waits[0], "uncertain")

    sent = road.desk.say(free, "Free")

    road.carried(sent, "accepted")
    assert [road.desk.message(one)["carriage"] for one in waits[1:]] == ["queued", "queued"]
    assert road.sent_texts() == ["Free"]


def test_webhooks_doubled_and_reversed_change_nothing_about_the_end(road: Road) -> None:
    line = road.customer_writes()
    road.faults("duplicate_webhooks", "reversed_webhooks")

    sent = road.desk.say(line, "Once")

    road.desk.eventually(lambda: len(road.desk.message(sent)["statuses"]) == 3)
    assert road.sent_texts() == ["Once"]
    assert len(road.desk.rows("message")) == 2


def test_a_hub_that_died_while_sending_starts_with_a_doubt_and_sends_nothing_twice(
    tmp_path: Path,
) -> None:
    with a_road(tmp_path) as road:
        sent = road.desk.say(road.customer_writes(), "Once")
        road.carried(sent, "accepted")
    db = connection.open_writable(road.hub.settings.database, STORE_KEY, durable=True)
    db.execute("update message set carriage = 'queued' where id = ?", (sent,))
    db.execute(
        "insert into departure(message, recipient, carriage, since, body)"
        " values (?, 'x', 'sending', 0, '{}')",
        (sent,),
    )
    db.close()

    with running_hub(road.hub.settings) as again, contextlib.closing(PlainDesk(again)) as desk:
        found = desk.message(sent)["carriage"]

    assert found == "uncertain"
