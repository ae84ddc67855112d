"""Peer bugs: what went wrong in other inboxes, tried on a running Hub."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.support import hub_server
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import posted
from tests.support.road import Road, a_road
from tests.support.sandbox_talk import ANA, writes
from wadesk.store import connection
from wadesk.store.connection import DatabaseError


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def test_ten_first_messages_at_once_open_one_conversation(road: Road) -> None:
    kinds = ["image", "audio"] * 5
    bodies = [
        webhook(contacts=[a_card()], messages=[_with_file(kind, f"wamid.{number}")])
        for number, kind in enumerate(kinds)
    ]

    with ThreadPoolExecutor(len(bodies)) as hands:
        answers = list(hands.map(partial(posted, road.hub), bodies))

    assert answers == [200] * len(bodies)
    assert len(road.desk.eventually(lambda: _said(road, len(bodies)))) == len(bodies)
    assert len(road.desk.rows("conversation")) == 1
    assert len(road.desk.rows("contact")) == 1


def _with_file(kind: str, wamid: str) -> dict[str, Any]:
    file = {"id": wamid, "mime_type": "image/jpeg" if kind == "image" else "audio/ogg"}
    return a_message(kind, wamid, **dict[str, Any]({kind: file}))


def _said(road: Road, count: int) -> list[dict[str, Any]]:
    said = [row for row in road.desk.rows("message") if row["direction"] == "in"]
    return said if len(said) == count else []


def test_the_record_itself_refuses_a_second_conversation_with_one_person(road: Road) -> None:
    line = road.customer_writes()
    here = road.hub.settings
    db = connection.open_writable(here.database, hub_server.STORE_KEY, durable=True)

    with pytest.raises(DatabaseError, match="UNIQUE"):
        db.execute(
            "insert into conversation (id, seq, number, contact)"
            " select id + 1000000, seq, number, contact from conversation where id = ?",
            (line,),
        )
    db.close()


def test_the_same_words_said_twice_are_two_messages(road: Road) -> None:
    line = road.customer_writes(words="ok")
    road.customer_writes(words="ok")

    for _ in range(2):
        road.carried(road.desk.say(line, "ok"), "accepted")

    assert road.sent_texts() == ["ok", "ok"]
    assert len([row for row in road.desk.rows("message") if row["text"] == "ok"]) == 4


def test_what_failed_is_tried_again_as_a_message_of_its_own(road: Road) -> None:
    line = road.customer_writes()
    road.faults("async_failed:131026", times=1)
    first = road.desk.say(line, "Once")
    road.desk.eventually(lambda: "failed" in road.desk.message(first)["statuses"])

    second = road.desk.say(line, "Once")

    sent = road.carried(second, "accepted")
    assert sent["wamid"] != road.desk.message(first)["wamid"]
    assert road.sent_texts() == ["Once", "Once"]


def test_a_thumb_alone_is_shown_and_opens_the_window(road: Road) -> None:
    line = road.customer_writes()
    sent = road.carried(road.desk.say(line, "Shall we?"), "accepted")
    before = _conversation(road, line)["last_inbound_at"]
    thumb = {"type": "reaction", "reaction": {"message_id": sent["wamid"], "emoji": "👍"}}

    found = road.arrived(writes(road.whatsapp, ANA, thumb))

    assert (found["kind"], found["text"], found["target"]) == ("reaction", "👍", sent["wamid"])
    assert _conversation(road, line)["last_inbound_at"] >= before


def _conversation(road: Road, line: int) -> dict[str, Any]:
    return next(row for row in road.desk.rows("conversation") if row["id"] == line)
