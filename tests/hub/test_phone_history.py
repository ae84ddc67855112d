"""Phone history: six months of the phone app become one inbox, and everybody sees how far."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import hub_server
from tests.support.road import Road, a_road
from tests.support.sandbox_talk import ANA, put
from wadesk.cli.main import main
from wadesk.core.errors import Refused
from wadesk.hub import phone_history
from wadesk.hub.whatsapp.cloud_api import GraphClient

DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def shared(road: Road, **more: Any) -> None:
    put(road.whatsapp, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    now = road.sandbox.settings.clock()
    said = [
        {"text": f"day {days}", "at": now - days * DAY_MS, "from_business": days % 2 == 1}
        for days in range(1, 60)
    ]
    phone = {
        "contacts": [{"phone_number": ANA, "full_name": "Ana of the shop"}],
        "threads": [{"customer": ANA, "messages": said}],
        "chunk": 7,
    }
    road.whatsapp.put("/sandbox/phone", json=phone | more).raise_for_status()


def asked(road: Road) -> None:
    asyncio.run(_ask(road))


async def _ask(road: Road) -> None:
    here = road.sandbox.settings
    async with GraphClient(
        road.sandbox.url,
        here.phone_number_id,
        here.waba_id,
        lambda: hub_server.ACCESS_TOKEN,
        "WaDesk/test",
    ) as graph:
        await phone_history.ask(graph)


def stands(road: Road, state: str) -> dict[str, Any] | None:
    rows = [row for row in road.desk.rows("phone_history") if row["state"] == state]
    return rows[0] if rows else None


def all_said(road: Road) -> list[dict[str, Any]]:
    """What the phone knew, once all of it is here: the last chunk may come before others."""
    said = [row for row in road.desk.rows("message") if row["source"] == "history"]
    return said if len(said) == 59 else []


def test_the_past_comes_into_the_inbox_with_its_names_and_its_progress(road: Road) -> None:
    shared(road)

    asked(road)
    said = road.desk.eventually(lambda: all_said(road))
    done = road.desk.eventually(lambda: stands(road, "done"))

    [person] = road.desk.rows("contact")
    [conversation] = road.desk.rows("conversation")
    assert done["progress"] == 100
    assert {row["text"] for row in said} == {f"day {days}" for days in range(1, 60)}
    assert person["name"] == "Ana of the shop"
    assert conversation["answer"] in {None, 0}, "what the phone knew answers nobody here"
    assert conversation["last_inbound_at"] is None, "and opens no window"


def test_a_no_on_the_phone_is_said(road: Road) -> None:
    shared(road, declined=True)

    asked(road)

    assert road.desk.eventually(lambda: stands(road, "declined"))["progress"] == 0


def test_asking_twice_is_refused_in_words(road: Road) -> None:
    shared(road)
    asked(road)

    with pytest.raises(Refused) as refusal:
        asked(road)

    assert "hands this over once" in refusal.value.detail


def test_the_command_line_asks_and_says_how_far_it_is(
    road: Road, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WADESK_ACCESS_TOKEN", hub_server.ACCESS_TOKEN)
    monkeypatch.setenv("WADESK_STORE_KEY", hub_server.STORE_KEY.hex())
    shared(road)

    assert main(["hub", "phone", str(road.hub.settings.directory), "--fetch"]) == 0
    told = capsys.readouterr().out

    assert "The phone app shares this number." in told
    assert "past" in told
    assert road.desk.eventually(lambda: stands(road, "done"))["asked_at"] is not None


def test_a_number_that_no_phone_shares_has_nothing_to_fetch(
    road: Road, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WADESK_ACCESS_TOKEN", hub_server.ACCESS_TOKEN)
    monkeypatch.setenv("WADESK_STORE_KEY", hub_server.STORE_KEY.hex())

    assert main(["hub", "phone", str(road.hub.settings.directory), "--fetch"]) != 0

    assert "not shared with a phone app" in capsys.readouterr().err
