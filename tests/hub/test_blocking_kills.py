"""Blocking kills: a Hub that is killed while it asks WhatsApp to block somebody asks again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.support.hub_server import (
    ACCESS_TOKEN,
    APP_SECRET,
    STORE_KEY,
    VERIFY_TOKEN,
    a_hub,
    signature,
)
from tests.support.payloads import a_card, a_message, webhook
from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import ANA, ana_writes
from tests.support.webhook_receiver import wait_until
from wadesk.core.blocking import Blocking
from wadesk.hub import upkeep
from wadesk.hub.settings import HubSettings
from wadesk.hub.writer import Transaction
from wadesk.server import now
from wadesk.store import blocking, record
from wadesk.store.record import Mark

SECRETS = {
    "WADESK_STORE_KEY": STORE_KEY.hex(),
    "WADESK_APP_SECRET": APP_SECRET,
    "WADESK_VERIFY_TOKEN": VERIFY_TOKEN,
    "WADESK_ACCESS_TOKEN": ACCESS_TOKEN,
}
SLOW_MS = 20_000


@contextmanager
def serving(settings: HubSettings) -> Iterator[str]:
    """A Hub in a process of its own, until it is killed."""
    folder = str(settings.directory)
    words = [sys.executable, "-m", "wadesk", "hub", "serve", folder, "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(
        words,
        env={**os.environ, **SECRETS},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[1]
    finally:
        process.kill()
        process.communicate()


def ana_has_written(settings: HubSettings) -> None:
    with serving(settings) as url:
        said = webhook(contacts=[a_card(ANA)], messages=[a_message(phone=ANA)])
        headers = {"X-Hub-Signature-256": signature(said)}
        taken = httpx.post(f"{url}/webhooks/whatsapp", content=said, headers=headers)
        assert taken.status_code == httpx.codes.OK


def somebody_wants_her_blocked(settings: HubSettings) -> None:
    def work(t: Transaction) -> None:
        (contact,) = record.contacts(t.db, record.contacts_by_name(t.db, [f"phone:{ANA}"]).values())
        contact.blocked, contact.seq = Blocking.ASKED, t.next_seq()
        contact.mark = Mark.CHANGED
        record.store(t.db, [contact])
        blocking.want(t.db, contact.id, t.now, is_blocked=True)

    upkeep._once(settings.database, STORE_KEY, now(), work)


def stands_at(settings: HubSettings) -> str | None:
    def work(t: Transaction) -> str | None:
        (contact,) = record.contacts(t.db, record.contacts_by_name(t.db, [f"phone:{ANA}"]).values())
        return contact.blocked

    return upkeep._once(settings.database, STORE_KEY, now(), work)


def is_blocked(sandbox: SandboxServer, whatsapp: httpx.Client) -> bool:
    path = f"/v26.0/{sandbox.settings.phone_number_id}/block_users"
    return bool(whatsapp.get(path).json()["data"])


def left_of_the_fault(whatsapp: httpx.Client) -> int:
    """How often it is still to happen."""
    (fault,) = whatsapp.get("/sandbox/faults").json()["faults"]
    return int(fault["remaining"])


@pytest.mark.parametrize(
    ("fault", "was_blocked"),
    [("delay_before", False), ("delay", True)],
    ids=["before WhatsApp acts", "before its answer is here"],
)
def test_a_hub_that_is_killed_while_it_asks_asks_again_and_ends_blocked(
    tmp_path: Path, fault: str, was_blocked: bool
) -> None:
    secrets = {"app_secret": APP_SECRET, "verify_token": VERIFY_TOKEN, "access_token": ACCESS_TOKEN}
    with running_sandbox(tmp_path, **secrets) as sandbox, sandbox.client() as whatsapp:
        ana_writes(whatsapp)
        settings = a_hub(tmp_path / "hub", sandbox.url)
        ana_has_written(settings)
        somebody_wants_her_blocked(settings)
        slow = {"on": "block_users", "kind": fault, "times": 1, "delay_ms": SLOW_MS}
        whatsapp.put("/sandbox/faults", json={"faults": [slow]}).raise_for_status()

        with serving(settings):
            wait_until(
                lambda: whatsapp.get("/sandbox/faults").json()["faults"][0]["remaining"] == 0
            )
        whatsapp.put("/sandbox/faults", json={"faults": []}).raise_for_status()
        stood, was_told = stands_at(settings), is_blocked(sandbox, whatsapp)
        with serving(settings):
            wait_until(lambda: stands_at(settings) == Blocking.BLOCKED)

        assert (stood, was_told) == (Blocking.ASKED, was_blocked)
        assert is_blocked(sandbox, whatsapp)
