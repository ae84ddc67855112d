"""Crash tests: a Desk that is killed, and what it finds when it is started again."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.desks import WAITS_S, until
from tests.support.fake_hub import ME, FakeHub
from tests.support.fake_hub_server import Served

SECRET = {"WADESK_PASSPHRASE": "correct horse"}


def wadesk(profile: Path, *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "wadesk", *words, "--profile", str(profile)]
    return subprocess.Popen(
        command,
        env={**os.environ, **SECRET},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def told(profile: Path, *words: str) -> tuple[int, str]:
    process = wadesk(profile, *words)
    out, _ = process.communicate(timeout=WAITS_S)
    return process.returncode, out


def synced(served: Served, profile: Path) -> Path:
    assert told(profile, "link", served.url, "abcd-2345")[0] == 0
    assert told(profile, "sync")[0] == 0
    return profile


def test_a_desk_killed_between_try_and_answer_sends_once(
    hub: FakeHub, served: Served, tmp_path: Path
) -> None:
    where = hub.conversation("Zoe", "Hello")
    profile = synced(served, tmp_path / "profile")

    hub.faults.hold_answers.clear()
    process = wadesk(profile, "reply", str(where), "Good morning")
    until(lambda: len(hub.posts) == 1)
    process.kill()
    process.communicate(timeout=WAITS_S)
    hub.faults.hold_answers.set()
    code, out = told(profile, "sync")
    outbox = told(profile, "outbox")

    assert code == 0, out
    assert outbox == (0, "The outbox is empty.\n")
    assert [row["text"] for row in hub.rows["message"].values() if row.get("member") == ME] == [
        "Good morning"
    ]


def test_a_second_program_on_one_profile_is_refused_in_a_sentence(
    hub: FakeHub, served: Served, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    hub.conversation("Zoe", "Hello")
    told(profile, "link", served.url, "abcd-2345")
    first = wadesk(profile, "sync", "--follow", "--json")
    try:
        until(lambda: bool(hub.acks))
        code, out = told(profile, "conversations")
    finally:
        first.kill()
        first.communicate(timeout=WAITS_S)

    assert (code, out) == (1, f"WaDesk is already running with the profile in {profile}.\n")
    assert told(profile, "conversations")[0] == 0


def test_what_was_done_by_a_desk_that_is_killed_is_done_once_it_is_back(
    hub: FakeHub, served: Served, tmp_path: Path
) -> None:
    where = hub.conversation("Zoe", "Hello")
    profile = synced(served, tmp_path / "profile")

    hub.faults.refuse_service = 1_000
    process = wadesk(profile, "close", str(where), "--wait", "60")
    until(lambda: hub.faults.refuse_service < 1_000)
    process.kill()
    process.communicate(timeout=WAITS_S)
    assert hub.rows["conversation"][where]["status"] == "open"
    hub.faults.refuse_service = 0

    assert told(profile, "sync")[0] == 0
    assert hub.rows["conversation"][where]["status"] == "closed"
    assert told(profile, "sync")[0] == 0  # its row has come by now
    assert told(profile, "outbox") == (0, "The outbox is empty.\n")
