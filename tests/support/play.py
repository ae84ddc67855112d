"""Play: sandbox, Hub and two Desks as processes, customers who write, and what must come of it."""

import asyncio
import contextlib
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.support.desks import wall_clock
from tests.support.hub_program import a_hub_program, begin
from tests.support.keychains import FolderKeychain
from tests.support.programs import Program, free_port, until
from wadesk.core.visibility import Sight
from wadesk.desk import linking
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.hub import settings as hub_settings
from wadesk.hub import upkeep
from wadesk.store import connection, counter, feed

AGENTS = ("Ana", "Bilal")
CUSTOMERS = 40
STORE_KEY = bytes(range(32))
SECRETS = {
    "WADESK_APP_SECRET": "app secret of the play",
    "WADESK_VERIFY_TOKEN": "verify token of the play",
    "WADESK_ACCESS_TOKEN": "access token of the play",
    "WADESK_STORE_KEY": STORE_KEY.hex(),
}
QUICK = """
[pacing]
pair_interval_ms = 1
pair_burst = 1000
number_per_second = 1000
uncertain_hold_ms = 500
"""
"""A thousandth of Meta's patience, so that a hundred deaths fit into a few minutes."""


@dataclass
class Play:
    """Who takes part, and what customers and agents were told is kept."""

    folder: Path
    sandbox: Program
    hub: Program
    desks: list[Program]
    url: str
    customer_wamids: list[str] = field(default_factory=list)

    @property
    def programs(self) -> list[Program]:
        return [self.sandbox, self.hub, *self.desks]

    def replies(self) -> list[str]:
        """Every text that a Desk said it had kept."""
        logs = (self.folder / f"{agent}.log" for agent in AGENTS)
        return [line for log in logs if log.exists() for line in log.read_text().splitlines()]

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The Hub's record, by type."""
        db = connection.open_readable(self.folder / "hub" / "hub.db", STORE_KEY)
        try:
            with connection.snapshot(db):
                head = counter.read(db).seq
                page = feed.changes(db, feed.Question(0, Sight(), 0, 10_000_000), head)
        finally:
            db.close()
        return {name: _objects(json.loads(table)) for name, table in page.tables.items()}

    def sends(self) -> list[dict[str, Any]]:
        """What WhatsApp acted on, as its own record has it."""
        answer = httpx.get(f"{self.url}/sandbox/sends", trust_env=False, timeout=30)
        return [dict(one) for one in answer.json()]

    def owed(self) -> int:
        answer = httpx.get(f"{self.url}/sandbox/owed", trust_env=False, timeout=10)
        return int(answer.json()["owed"])

    def let_it_settle(self) -> None:
        """No more replies; wait until everything has come to an end."""
        (self.folder / "quiet").touch()
        for program in self.programs:
            program.wait_until_up()
        until(self._is_settled, self._why_not, waits_s=90)

    def mirror(self, agent: str) -> "Copy":
        """What one Desk has, read after it was stopped."""
        unlock = Unlock(FolderKeychain(self.folder / "keys"))
        with open_desk(self.folder / agent, unlock, wall_clock) as desk:
            reader, local = desk.mirror.reader(), desk.local.reader()
            try:
                shown = reader.execute("select id, wamid, statuses, carriage from message")
                kept = local.execute("select command, owed from outbox")
                return Copy(
                    {row[0]: tuple(row[1:]) for row in shown},
                    {json.loads(command)["text"]: owed for command, owed in kept},
                )
            finally:
                reader.close()
                local.close()

    def _is_settled(self) -> bool:
        if self.owed():
            return False
        carriages = Counter(row["carriage"] for row in self.rows().get("message", ()))
        on_the_way = carriages["queued"] + carriages["sending"]
        return not on_the_way and self._all_told()

    def _all_told(self) -> bool:
        """No Desk has anything left that the Hub has not answered."""
        notes = [self.folder / f"{agent}.owed" for agent in AGENTS]
        return all(note.exists() and note.read_text() == "0" for note in notes)

    def _why_not(self) -> str:
        carriages = Counter(row["carriage"] for row in self.rows().get("message", ()))
        said = "\n".join(f"--- {one.name}\n{one.said()}" for one in self.programs)
        return f"owed {self.owed()}, carriages {carriages}\n{said}"


@dataclass(frozen=True)
class Copy:
    """A Mirror's messages by id, and the outbox's texts with what is owed."""

    messages: dict[int, tuple[Any, ...]]
    outbox: dict[str, str]


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Play]:
    """Everything linked and running; whatever happens, no process stays behind."""
    ports = free_port(), free_port()
    play = _cast(folder, *ports)
    try:
        play.sandbox.start()
        begin(folder, play.url, QUICK)
        play.hub.start()
        for program in (play.sandbox, play.hub):
            program.wait_until_up()
        _link(folder, f"http://127.0.0.1:{ports[1]}")
        for desk in play.desks:
            desk.start()
        yield play
    finally:
        for program in play.programs:
            program.stop()


def write_as_a_customer(url: str, dice: random.Random, text: str) -> str | None:
    """One message to the business; its wamid, or None when WhatsApp was away."""
    customer = f"1650555{dice.randrange(CUSTOMERS):04d}"
    address = f"{url}/sandbox/customers/{customer}/messages"
    body = {"type": "text", "text": {"body": text}}
    try:
        answer = httpx.post(address, json=body, trust_env=False, timeout=10)
    except httpx.HTTPError:
        return None
    return str(answer.json()["id"]) if answer.is_success else None


def invite_customers(url: str) -> None:
    for number in range(CUSTOMERS):
        body = {"wa_id": f"1650555{number:04d}", "name": f"Customer {number}"}
        httpx.post(f"{url}/sandbox/customers", json=body, trust_env=False).raise_for_status()


def _cast(folder: Path, sandbox_port: int, hub_port: int) -> Play:
    url, hub_url = f"http://127.0.0.1:{sandbox_port}", f"http://127.0.0.1:{hub_port}"
    sandbox = Program(
        "sandbox",
        (
            "wadesk.sandbox",
            *("--record", str(folder / "sandbox.db")),
            *("--listen", f"127.0.0.1:{sandbox_port}"),
            *("--webhook", f"{hub_url}/webhooks/whatsapp"),
        ),
        folder / "sandbox.out",
        SECRETS,
        f"{url}/sandbox/owed",
    )
    hub = a_hub_program(folder, hub_port, SECRETS)
    desks = [
        Program(
            agent,
            (
                "tests.support.desk_under_load",
                *(str(folder / agent), str(folder / "keys"), agent, str(folder / f"{agent}.log")),
            ),
            folder / f"{agent}.out",
        )
        for agent in AGENTS
    ]
    return Play(folder, sandbox, hub, desks, url)


def _link(folder: Path, hub_url: str) -> None:
    (folder / "keys").mkdir()
    unlock = Unlock(FolderKeychain(folder / "keys"))
    settings = hub_settings.read(folder / "hub")
    for agent in AGENTS:
        code = upkeep.linking_code(settings, STORE_KEY, agent, wall_clock())
        asyncio.run(linking.link(hub_url, code, folder / agent, unlock))


def _objects(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [dict(zip(table["columns"], row, strict=True)) for row in table["values"]]
