"""Command line tests: files in any order, notes, drafts, plans, and decisions about what waits."""

import time
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.fake_hub import ME, FakeHub
from tests.support.typed_commands import Run, objects
from wadesk.core.errors import Reason

PNG = b"\x89PNG\r\n\x1a\n and a picture"


@pytest.fixture
def where(hub: FakeHub, linked: Run) -> str:
    found, hub.reports_at_once = hub.conversation("Zoé", "Hello"), True
    assert linked("sync")[0] == 0
    return str(found)


def said(hub: FakeHub) -> list[str]:
    return [row["text"] for row in hub.rows["message"].values() if row.get("member") == ME]


def key_of(linked: Run) -> str:
    return str(objects(linked("outbox", "--json")[1])[0]["key"])


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 0, 1), (1, 0, 2)])
def test_words_and_flags_stand_in_any_order(
    hub: FakeHub, linked: Run, where: str, tmp_path: Path, order: tuple[int, ...]
) -> None:
    (tmp_path / "shop.png").write_bytes(PNG)
    parts = [where], ["Our shop"], ["--file", str(tmp_path / "shop.png")]
    words = [word for place in order for word in parts[place]]
    if order.index(1) < order.index(0):
        words = [*parts[0], *parts[1], *parts[2]]

    code, _, err = linked("reply", *words, "--wait", "30")

    assert (code, err) == (0, "")
    assert [(post["caption"], post["filename"]) for post in hub.posts] == [("Our shop", "shop.png")]


def test_several_files_go_out_in_their_order(
    hub: FakeHub, linked: Run, where: str, tmp_path: Path
) -> None:
    for name in ("one.png", "two.png"):
        (tmp_path / name).write_bytes(PNG)
    files = ["--file", str(tmp_path / "one.png"), "--file", str(tmp_path / "two.png")]

    linked("reply", where, *files, "--wait", "30")
    linked("sync")

    assert [post["filename"] for post in hub.posts] == ["one.png", "two.png"]


def test_what_whatsapp_does_not_take_is_refused_with_what_to_do(
    hub: FakeHub, linked: Run, where: str, tmp_path: Path
) -> None:
    (tmp_path / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic")

    code, _, err = linked("reply", where, "--file", str(tmp_path / "photo.heic"))

    assert code == 1
    assert "JPEG" in err
    assert hub.posts == []


def test_a_note_is_for_the_team(hub: FakeHub, linked: Run, where: str) -> None:
    code, out, _ = linked("note", where, "She wants the blue one", "--wait", "30")

    assert (code, out) == (0, "Noted for your team: no customer sees it.\n")
    assert [post["t"] for post in hub.posts] == ["add_note"]


def test_a_reply_that_leaves_later_says_when(hub: FakeHub, linked: Run, where: str) -> None:
    hour = datetime.fromtimestamp(time.time() + 86_400).astimezone().strftime("%Y-%m-%d %H:%M")

    code, _, err = linked("reply", where, "Good morning", "--later", hour, "--wait", "30")

    assert code == 0
    assert f"It leaves {datetime.strptime(hour, '%Y-%m-%d %H:%M').astimezone():%a %d}" in err
    assert abs(hub.posts[0]["later"] - (time.time() + 86_400) * 1_000) < 120_000


def test_an_hour_that_is_none_is_said_in_a_sentence(linked: Run, where: str) -> None:
    code, _, err = linked("reply", where, "x", "--later", "tomorrow")

    assert code == 2
    assert "write it as 2026-11-23 09:00" in err


def test_what_was_refused_is_made_a_draft_again_and_sent(
    hub: FakeHub, linked: Run, where: str
) -> None:
    hub.faults.refuse = Reason.CUSTOMER_WROTE
    refused = linked("reply", where, "Good morning", "--wait", "30")
    hub.faults.refuse = ""

    edited = linked("outbox", "--edit", key_of(linked))
    drafts = linked("drafts")
    sent = linked("reply", where, "--draft", "--wait", "30")

    assert refused[0] == 1
    assert "read it, then send this or change it" in refused[2]
    assert f"wadesk reply {where} --draft" in edited[1]
    assert ("Good morning" in drafts[1], "Zoé" in drafts[1]) == (True, True)
    assert sent[0] == 0
    assert said(hub) == ["Good morning"]
    assert linked("drafts")[1] == "No drafts.\n"
    assert linked("reply", where, "--draft")[0] == 1


def test_what_waits_for_a_click_is_confirmed_over_what_was_shown(
    hub: FakeHub, linked: Run, where: str
) -> None:
    hub.faults.refuse = Reason.STALE
    linked("reply", where, "Good morning", "--wait", "30")
    hub.faults.refuse = ""
    linked("show", where)

    code, _, err = linked("outbox", "--confirm", key_of(linked), "--wait", "30")

    assert (code, err) == (0, "")
    assert said(hub) == ["Good morning"]
    assert hub.posts[-1]["seen"] > 0


def test_on_a_device_that_is_let_in_no_more_every_word_is_still_readable(
    hub: FakeHub, linked: Run, where: str
) -> None:
    hub.faults.refuse = Reason.STALE
    linked("reply", where, "Good morning", "--wait", "30")
    linked("outbox", "--edit", key_of(linked))
    hub.refuse_tokens = Reason.DEVICE_UNKNOWN
    hub.token = "none"
    assert linked("sync")[0] == 1

    listed = linked("drafts")
    told = objects(linked("drafts", "--json")[1])

    assert listed[0] == 0
    assert "Good morning" in listed[1]
    assert [(one["text"], one["conversation"]) for one in told] == [("Good morning", int(where))]
