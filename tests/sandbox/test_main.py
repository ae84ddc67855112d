"""Command: the sandbox as a process of its own, killed without warning."""

import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.support.dice import dice
from tests.support.sandbox_server import ACCESS_TOKEN, APP_SECRET, VERIFY_TOKEN
from tests.support.sandbox_talk import a_text, ana_writes, recorded
from tests.support.webhook_receiver import WebhookReceiver, wait_until
from wadesk.sandbox.__main__ import SECRETS, main

PROJECT = Path(__file__).parents[2]
PHONE = "106540352242922"
KILLS = 5


@contextmanager
def process(record: Path, webhook: str) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """Run ``python -m wadesk.sandbox``; what is still running at the end is killed."""
    secrets = dict(zip(SECRETS, (APP_SECRET, VERIFY_TOKEN, ACCESS_TOKEN), strict=True))
    options = ["--record", str(record), "--listen", "127.0.0.1:0", "--webhook", webhook]
    running = subprocess.Popen(
        [sys.executable, "-m", "wadesk.sandbox", *options],
        env={**os.environ, **secrets},
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert running.stdout is not None
    url = running.stdout.readline().removeprefix("listening ").strip()
    headers = {"Authorization": f"Bearer {ACCESS_TOKEN}"}
    try:
        with httpx.Client(base_url=url, headers=headers, trust_env=False) as client:
            yield running, client
    finally:
        running.kill()
        running.wait()
        running.stdout.close()


def send_until_killed(
    running: subprocess.Popen[str], client: httpx.Client, round_number: int, chance: random.Random
) -> tuple[set[str], set[str]]:
    """Kill in the middle of a stream of sends; give those tried and those answered."""
    tried: set[str] = set()
    answered: set[str] = set()
    killer = threading.Timer(chance.uniform(0.05, 0.25), running.kill)
    killer.start()
    try:
        while True:
            key = f"{round_number}-{len(tried)}"
            tried.add(key)
            message = a_text(biz_opaque_callback_data=key)
            client.post(f"/v26.0/{PHONE}/messages", json=message).raise_for_status()
            answered.add(key)
    except httpx.TransportError:
        return tried, answered
    finally:
        killer.join()


def test_a_sandbox_that_is_killed_forgets_nothing_it_answered(
    tmp_path: Path, receiver: WebhookReceiver
) -> None:
    chance = dice(20261122)
    tried: set[str] = set()
    answered: set[str] = set()
    with process(tmp_path / "s.db", receiver.url) as (_, client):
        ana_writes(client)
    for number in range(KILLS):
        with process(tmp_path / "s.db", receiver.url) as (running, client):
            more_tried, more_answered = send_until_killed(running, client, number, chance)
            tried |= more_tried
            answered |= more_answered

    with process(tmp_path / "s.db", receiver.url) as (_, client):
        keys = [send["opaque"] for send in recorded(client)]
        wait_until(lambda: client.get("/sandbox/owed").json() == {"owed": 0})

    assert len(answered) >= KILLS
    assert answered <= set(keys) <= tried
    assert len(keys) == len(set(keys))
    told = {(s["biz_opaque_callback_data"], s["status"]) for s in receiver.items("statuses")}
    assert told == {(key, name) for key in keys for name in ("sent", "delivered", "read")}


def test_a_file_that_is_no_record_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in SECRETS:
        monkeypatch.setenv(name, "secret")
    diary = tmp_path / "diary.txt"
    diary.write_bytes(b"Dear diary, " * 1000)

    code = main(["--record", str(diary)])

    assert code == 1
    assert capsys.readouterr().err == f"{diary} cannot hold the record: file is not a database.\n"


@pytest.mark.parametrize("said", ["8700", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:70000"])
def test_an_address_to_listen_at_has_a_host_and_a_port(said: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--record", str(tmp_path / "s.db"), "--listen", said])

    assert stopped.value.code == 2


def test_secrets_are_asked_for_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in SECRETS:
        monkeypatch.delenv(name, raising=False)

    code = main(["--record", str(tmp_path / "s.db")])

    assert code == 2
    assert "WADESK_APP_SECRET" in capsys.readouterr().err
