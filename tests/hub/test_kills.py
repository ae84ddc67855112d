import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support.dice import dice
from tests.support.hub_server import APP_SECRET, STORE_KEY, a_hub, signature
from tests.support.payloads import a_card, a_message, a_status, webhook

KILLS = 20
WRITERS = 4
SETTLES_WITHIN_S = 30


def body(number: int) -> bytes:
    """One new message, and for every third one a status of another system's besides."""
    statuses = [a_status(wamid=f"wamid.out-{number}")] if number % 3 == 0 else []
    said = a_message(wamid=f"wamid.{number}", phone=str(49_170_000_000 + number % 50))
    card = a_card(phone=said["from"])
    return webhook(contacts=[card], messages=[said], statuses=statuses)


class Meta:
    """Posts without pause and repeats what was not acknowledged, as Meta does."""

    def __init__(self) -> None:
        self.url: str | None = None
        self.acknowledged: list[int] = []
        self.done = False
        self._threads = [threading.Thread(target=self._post, args=(n,)) for n in range(WRITERS)]

    @contextlib.contextmanager
    def posting(self) -> Iterator[None]:
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self.done = True
            for thread in self._threads:
                thread.join()

    def wait_for_more(self, count: int) -> None:
        least, end = len(self.acknowledged) + count, time.monotonic() + SETTLES_WITHIN_S
        while len(self.acknowledged) < least:
            assert time.monotonic() < end, "the Hub takes nothing in"
            time.sleep(0.001)

    def _post(self, writer: int) -> None:
        numbers = iter(range(writer, 10_000_000, WRITERS))
        with httpx.Client(trust_env=False, timeout=5) as http:
            number = next(numbers)
            while not self.done:
                if self._is_taken(http, number):
                    self.acknowledged.append(number)
                    number = next(numbers)

    def _is_taken(self, http: httpx.Client, number: int) -> bool:
        raw = body(number)
        headers = {"X-Hub-Signature-256": signature(raw)}
        try:
            url = f"{self.url}/webhooks/whatsapp"
            return http.post(url, content=raw, headers=headers).status_code == httpx.codes.OK
        except (httpx.HTTPError, httpx.InvalidURL):
            time.sleep(0.005)
            return False


@pytest.fixture
def environ() -> dict[str, str]:
    secrets = {
        "WADESK_STORE_KEY": STORE_KEY.hex(),
        "WADESK_APP_SECRET": APP_SECRET,
        "WADESK_VERIFY_TOKEN": "v",
        "WADESK_ACCESS_TOKEN": "a",
    }
    return {**os.environ, **secrets}


def started(folder: Path, environ: dict[str, str]) -> tuple[subprocess.Popen[str], str]:
    words = [sys.executable, "-m", "wadesk", "hub", "serve", str(folder), "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(
        words, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("listening "), line
    return process, line.split()[1]


def ended(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def known(folder: Path, environ: dict[str, str]) -> list[str]:
    """Every wamid among the Hub's changes, as an operator reads them."""
    words = [sys.executable, "-m", "wadesk", "hub", "changes", str(folder)]
    out = subprocess.run(words, env=environ, capture_output=True, text=True, check=True).stdout
    rows = map(json.loads, out.splitlines())
    return [row["wamid"] for row in rows if row["t"] == "message"]


def test_twenty_kills_under_load_lose_nothing_acknowledged_and_double_nothing(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    folder = a_hub(tmp_path / "hub").directory
    meta, chance = Meta(), dice(7)
    process, meta.url = started(folder, environ)

    with meta.posting():
        for _ in range(KILLS):
            meta.wait_for_more(chance.randint(1, 60))
            ended(process)
            process, meta.url = started(folder, environ)
        meta.wait_for_more(10)
    ended(process)

    found = known(folder, environ)
    expected = {f"wamid.{number}" for number in meta.acknowledged}
    expected |= {f"wamid.out-{number}" for number in meta.acknowledged if number % 3 == 0}
    assert len(found) == len(set(found))
    assert expected - set(found) == set()
