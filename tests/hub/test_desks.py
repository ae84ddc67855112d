import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hub_server import HubServer, running_hub
from tests.support.listening import stream
from tests.support.payloads import ADA_PHONE, a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from wadesk.core.errors import Reason, Refused
from wadesk.hub import intake

Linking = Callable[..., PlainDesk]


def writes(hub: HubServer, wamid: str, phone: str = ADA_PHONE) -> None:
    said = a_message(wamid=wamid, phone=phone)
    assert posted(hub, webhook(contacts=[a_card(phone=phone)], messages=[said])) == 200


def wamids(page: dict[str, Any]) -> list[str]:
    table = page["rows"]["message"]
    return [row[table["columns"].index("wamid")] for row in table["values"]]


def test_a_line_that_broke_goes_on_where_its_last_event_was(
    hub: HubServer, a_desk: Linking
) -> None:
    desk = a_desk(hub)
    start = desk.start()
    writes(hub, "wamid.1")
    with stream(desk, start) as line:
        first = line.until("rows")
    writes(hub, "wamid.2")

    with stream(desk, start, last=first["id"]) as line:
        second = line.until("rows")

    assert (wamids(first), wamids(second)) == (["wamid.1"], ["wamid.2"])
    assert second["from"] == first["to"]


def test_what_one_desk_claims_the_other_hears(hub: HubServer, a_desk: Linking) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")
    writes(hub, "wamid.1")
    (row,) = ben.rows("conversation")

    with stream(ben, ben.session()["head"]) as line:
        line.until("sync")
        ana.ask({"t": "claim_lock", "conversation": row["id"]})
        news = line.until("lock")
    with stream(ben, ben.session()["head"]) as line:
        whole = line.until("locks")["locks"]

    assert (news["holder"], news["conversation"]) == (ana.member, row["id"])
    assert [(one["holder"], one["fence"]) for one in whole] == [(ana.member, news["fence"])]


def test_a_stopping_hub_says_goodbye_on_the_line(tmp_path: Path) -> None:
    with (
        running_hub(tmp_path) as hub,
        contextlib.closing(PlainDesk(hub)) as desk,
        stream(desk, desk.session()["head"]) as line,
    ):
        line.until("sync")
        hub.stop()
        bye = line.until("bye")

    assert bye["reason"] == "shutdown"
    assert bye["retry_ms"] > 0


@pytest.mark.parametrize("path", ["/v1/changes", "/v1/feed"])
@pytest.mark.parametrize(
    ("cursor", "why"), [("w1.another.0", "lineage"), ("w1.{lineage}.999", "future")]
)
def test_a_lost_cursor_is_gone_and_the_head_is_told(
    hub: HubServer, a_desk: Linking, path: str, cursor: str, why: str
) -> None:
    desk = a_desk(hub)
    head = desk.session()["head"]
    since = cursor.format(lineage=head.split(".")[1])

    told = desk.http.get(path, params={"since": since})

    assert (told.status_code, told.json()["reason"], told.json()["head"]) == (410, why, head)
    assert told.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path",
    [
        "/v1/changes",
        "/v1/changes?since=w1.x",
        "/v1/changes?since=w1.a.99999999999999999999",
        "/v1/changes?since=w1.{lineage}.0&limit=many",
        "/v1/changes?since=w1.{lineage}.0&types=message,secret",
        "/v1/feed?since=",
        "/v1/backfill?before=-1",
        "/v1/backfill?conversation=%00",
    ],
)
def test_a_question_that_makes_no_sense_is_told_so(
    hub: HubServer, a_desk: Linking, path: str
) -> None:
    desk = a_desk(hub)
    lineage = desk.session()["head"].split(".")[1]

    assert desk.http.get(path.format(lineage=lineage)).status_code == 422


TEXT = {"t": "send_text", "conversation": 1, "text": "x", "base": 0}
WISHES: dict[str, Any] = {
    "no object": [],
    "no key": {"command": TEXT},
    "an empty key": {"key": "", "command": TEXT},
    "a long key": {"key": "k" * 129, "command": TEXT},
    "a key that is no text": {"key": 1, "command": TEXT},
    "an unknown command": {"key": "k", "command": {"t": "erase_all"}},
    "a number too large": {"key": "k", "command": {**TEXT, "base": 2**63}},
    "a negative base": {"key": "k", "command": {**TEXT, "base": -1}},
    "a text that is none": {"key": "k", "command": {**TEXT, "text": None}},
}


@pytest.mark.parametrize("wish", WISHES)
def test_a_command_of_another_shape_is_told_so(hub: HubServer, a_desk: Linking, wish: str) -> None:
    assert a_desk(hub).http.post("/v1/commands", json=WISHES[wish]).status_code == 422


def test_what_is_nested_beyond_all_reason_is_told_so(hub: HubServer, a_desk: Linking) -> None:
    form = {"t": "send_template", "conversation": 1, "name": "x", "language": "en", "base": 0}
    wish = json.dumps({"key": "k", "command": {**form, "components": "deep"}})
    deep = "[" * 50_000 + "]" * 50_000

    answer = a_desk(hub).http.post("/v1/commands", content=wish.replace('"deep"', deep))

    assert answer.status_code == 422, answer.text


def test_half_a_surrogate_or_a_null_in_a_text_breaks_nothing(
    hub: HubServer, a_desk: Linking
) -> None:
    desk = a_desk(hub)
    writes(hub, "wamid.1")
    line = desk.rows("conversation")[0]["id"]
    command = {**TEXT, "conversation": line}

    for key, text in (("k1", r"\ud800"), ("k2", r"a\u0000b")):
        raw = json.dumps({"key": key, "command": command}).replace('"x"', f'"{text}"')
        answer = desk.http.post("/v1/commands", content=raw)
        assert answer.status_code < 500, answer.text

    assert desk.session()["member"] == desk.member
    assert desk.rows("message")[0]["wamid"] == "wamid.1"


@pytest.mark.parametrize(
    "text", [rb"half \ud83d", rb"\udc00 half", b"half \xed\xa0\xbd", rb"bell \u0007", rb"\r"]
)
def test_damaged_words_are_refused_with_their_own_sentence(
    hub: HubServer, a_desk: Linking, text: bytes
) -> None:
    desk = a_desk(hub)
    writes(hub, "wamid.1")
    command = {**TEXT, "conversation": desk.rows("conversation")[0]["id"]}
    command["heard_at"] = desk.session()["time"]
    raw = json.dumps({"key": "k", "command": command}).encode().replace(b'"x"', b'"%s"' % text)

    answer = desk.http.post("/v1/commands", content=raw)

    assert (answer.status_code, answer.json()["reason"]) == (409, "text_broken")


def test_older_messages_are_paged_down_to_the_first(hub: HubServer, a_desk: Linking) -> None:
    desk = a_desk(hub)
    for number in range(5):
        writes(hub, f"wamid.{number}")
    found: list[str] = []
    asked: dict[str, Any] = {"limit": 2}

    while asked.get("before", 1):
        page = desk.http.get("/v1/backfill", params=asked).json()
        found += wamids(page)
        asked["before"] = page["next"]

    assert found == [f"wamid.{number}" for number in (4, 3, 2, 1, 0)]


def test_an_acknowledgement_is_taken_and_nonsense_is_not(hub: HubServer, a_desk: Linking) -> None:
    desk = a_desk(hub)

    good = desk.http.post("/v1/ack", json={"cursor": desk.session()["head"]})
    bad = desk.http.post("/v1/ack", json={"cursor": "now"})

    assert (good.status_code, bad.status_code) == (204, 422)


def test_a_full_disk_is_told_to_meta_and_to_desks_as_not_now(
    hub: HubServer, a_desk: Linking, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = a_desk(hub)

    def is_full(*_: object) -> None:
        raise Refused(Reason.DISK_FULL, "The disk is full.")

    monkeypatch.setattr(intake, "take_in", is_full)
    monkeypatch.setattr("wadesk.hub.commands.replies.keep_answer", is_full)

    told = desk.ask(TEXT)

    assert posted(hub, webhook(messages=[a_message()])) == 503
    assert (told.status_code, told.json()["reason"]) == (503, "disk_full")


def test_the_hub_says_that_it_lives_and_that_it_is_ready(hub: HubServer) -> None:
    live = httpx.get(f"{hub.url}/livez", trust_env=False)
    ready = httpx.get(f"{hub.url}/readyz", trust_env=False)

    assert (live.status_code, ready.status_code) == (200, 200)
    assert ready.json() == {"ready": True, "amiss": []}
