"""What is planned, noted, decided and drafted, asked of a real Hub over HTTP."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.hub_server import HubServer, running_hub
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, a_client, posted
from tests.support.road import Road, a_road
from wadesk import server
from wadesk.core.policy import HOUR_MS, LockPolicy, Policy
from wadesk.core.records import Instant

Linking = Callable[..., PlainDesk]


def the_line(hub: HubServer, desk: PlainDesk) -> int:
    said = a_message(wamid="wamid.1", timestamp=str(server.now() // 1000))
    assert posted(hub, webhook(contacts=[a_card()], messages=[said])) == 200
    return int(desk.rows("conversation")[0]["id"])


def plan(desk: PlainDesk, line: int, after_ms: int, text: str = "Later") -> dict[str, Any]:
    now = desk.session()["time"]
    seen = desk.rows("message")[-1]["id"]
    wish = {"t": "send_text", "conversation": line, "text": text, "base": 0, "seen": seen}
    answer = desk.ask({**wish, "heard_at": now, "later": now + after_ms})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def keep(desk: PlainDesk, line: int, text: str) -> None:
    ages = {"begun_ms_ago": 2, "edited_ms_ago": 1}
    wish = {"t": "keep_draft", "conversation": line, "text": text, "base": 0}
    assert desk.ask({**wish, **ages}).status_code == 200


def moved(desk: PlainDesk, hub: HubServer) -> PlainDesk:
    """The same Desk at a Hub that was started anew somewhere else."""
    desk.http.close()
    desk.http = a_client(hub)
    desk.renew()
    return desk


def hours_later(hours: int, ms: int = 0) -> Callable[[], Instant]:
    return lambda: Instant(server.now() + hours * HOUR_MS + ms)


def test_a_planned_reply_reaches_whatsapp_at_its_hour_and_once(tmp_path: Path) -> None:
    with a_road(tmp_path) as road:
        line = road.customer_writes()

        plan(road.desk, line, 150)

        road.desk.eventually(lambda: _sent(road))
        row = road.desk.rows("scheduled")[-1]
        sent = [one for one in road.desk.rows("message") if one["direction"] == "out"]
        road.carried(sent[0]["id"], "accepted")
        assert road.sent_texts() == ["Later"]
        assert sent[0]["key"] == row["key"]


def _sent(road: Road) -> bool:
    rows = road.desk.rows("scheduled")
    return bool(rows) and rows[-1]["state"] == "sent"


@pytest.mark.parametrize(
    ("later_ms", "state", "texts"),
    [(1_000, "sent", ["Later"]), (HOUR_MS, "refused", [])],
)
def test_a_hub_that_was_off_at_the_hour_sends_a_little_late_or_not_at_all(
    hub: HubServer, a_desk: Linking, later_ms: int, state: str, texts: list[str]
) -> None:
    desk = a_desk(hub)
    line = the_line(hub, desk)
    plan(desk, line, HOUR_MS)
    hub.stop()

    with running_hub(hub.settings, clock=hours_later(1, later_ms)) as again:
        late = moved(desk, again)
        late.eventually(lambda: late.rows("scheduled")[-1]["state"] != "waiting")

        said = [row["text"] for row in late.rows("message") if row["direction"] == "out"]
        row = late.rows("scheduled")[-1]
        assert (row["state"], said) == (state, texts)
        assert state == "sent" or row["problem"]["reason"] == "too_late"


def test_a_plan_that_is_called_off_in_time_is_sent_by_nobody(
    hub: HubServer, a_desk: Linking
) -> None:
    desk = a_desk(hub)
    line = the_line(hub, desk)
    planned = plan(desk, line, HOUR_MS)["scheduled"]

    wish = {"t": "cancel_scheduled", "conversation": line, "scheduled": planned}
    assert desk.ask(wish).status_code == 200
    assert desk.ask(wish).json()["reason"] == "already_settled"
    assert [row["state"] for row in desk.rows("scheduled")] == ["cancelled"]


def test_a_draft_follows_to_ones_own_desks_and_to_no_colleague(
    hub: HubServer, a_desk: Linking
) -> None:
    desk, laptop, colleague = a_desk(hub), a_desk(hub), a_desk(hub, "Ben")
    line = the_line(hub, desk)

    keep(desk, line, "Good mor")
    keep(colleague, line, "On it")

    assert [row["text"] for row in laptop.rows("draft")] == ["Good mor"]
    assert [row["text"] for row in colleague.rows("draft")] == ["On it"]
    assert "draft" not in laptop.http.get(f"/v1/backfill?conversation={line}").json()["rows"]


def test_a_draft_goes_from_every_desk_when_it_was_sent_from_one(
    hub: HubServer, a_desk: Linking
) -> None:
    desk, laptop = a_desk(hub), a_desk(hub)
    line = the_line(hub, desk)
    keep(desk, line, "Good morning!")
    since = laptop.session()["head"]

    laptop.say(line, "Good morning!")

    page = laptop.http.get("/v1/changes", params={"since": since}).json()
    assert [gone["t"] for gone in page["gone"]] == ["draft"]
    assert desk.rows("draft") == []


def test_a_note_is_there_for_the_team_and_whatsapp_never_hears_of_it(tmp_path: Path) -> None:
    with a_road(tmp_path) as road:
        line = road.customer_writes()

        noted = road.desk.ask({"t": "add_note", "conversation": line, "text": "Be kind"})
        sent = road.desk.say(line, "Of course")

        road.carried(sent, "accepted")
        assert road.desk.message(noted.json()["message"])["direction"] == "note"
        assert road.sent_texts() == ["Of course"]


@pytest.mark.parametrize(("arrived", "carriage"), [(True, "accepted"), (False, "rejected")])
def test_a_person_settles_what_nobody_knows_and_what_follows_leaves(
    tmp_path: Path, carriage: str, *, arrived: bool
) -> None:
    with a_road(tmp_path) as road:
        line = road.customer_writes()
        road.faults("lost_before")
        doubted = road.desk.say(line, "Perhaps")
        road.carried(doubted, "uncertain")
        behind = road.desk.say(line, "And this")
        waits = road.desk.eventually(lambda: road.desk.message(behind)["waiting"])

        wish = {"t": "decide_message", "conversation": line, "message": doubted}
        assert road.desk.ask({**wish, "arrived": arrived}).status_code == 200

        assert waits["for"] == "order"
        assert road.carried(doubted, carriage)["problem"]["decided_by"] == road.desk.member
        assert road.carried(behind, "accepted")["waiting"] is None
        assert road.sent_texts() == ["And this"]


def test_desks_are_told_the_thresholds_and_hear_of_new_ones(
    hub: HubServer, a_desk: Linking
) -> None:
    desk = a_desk(hub)
    before = {row["name"]: row["content"] for row in desk.rows("policy")}
    hub.stop()
    shorter = dataclasses.replace(hub.settings, policy=Policy(lock=LockPolicy(lease_ms=7_000)))

    with running_hub(shorter) as again:
        rows = moved(desk, again).rows("policy")

    after = {row["name"]: row["content"] for row in rows}
    assert before["lock"]["lease_ms"] == 20_000
    assert after["lock"]["lease_ms"] == 7_000
    assert after["outbox"] == before["outbox"]
