"""Trial: WhatsApp, Hub and fifty agents as processes, from the first code to the last status."""

import asyncio
import contextlib
import json
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.agents import pace, tally
from tests.agents.crowd import member_of, name_of
from tests.agents.proxy import Proxy
from tests.support.desks import wall_clock
from tests.support.hub_program import a_hub_program, begin
from tests.support.keychains import FolderKeychain
from tests.support.play import SECRETS, STORE_KEY
from tests.support.programs import Program, free_port, until
from wadesk.desk import linking
from wadesk.desk.profile import Unlock
from wadesk.hub import settings as hub_settings
from wadesk.hub import upkeep
from wadesk.store import connection

AGENTS = 48
DESKS = ("desk-1", "desk-2")  # real ones
CROWDS = 4
MEMBERS = member_of(AGENTS)  # four of them have two devices
CUSTOMERS = 200
ASKS_EVERY_S = 0.1  # a customer
PHONE_EVERY = 40  # of so many customers' messages one is answered from the phone app
SETTLES_WITHIN_S = 120
NAMES = ("id", "conversation", "member", "direction", "key", "text", "carriage", "wamid")
ROWS = (
    "select id, conversation, member, direction, key, text, carriage, wamid"
    " from message order by id"
)


@dataclass
class Trial:
    """Who takes part, and what has been done to them."""

    folder: Path
    sandbox: Program
    hub: Program
    crowds: list[Program]
    desks: list[Program]
    url: str
    proxy: Proxy
    faults: Counter[str] = field(default_factory=Counter)
    _http: httpx.Client = field(default_factory=lambda: httpx.Client(trust_env=False, timeout=10))

    @property
    def programs(self) -> list[Program]:
        return [self.sandbox, self.hub, *self.agents]

    @property
    def agents(self) -> list[Program]:
        return [*self.crowds, *self.desks]

    def answers(self) -> int:
        """How many were accepted so far, as their authors count."""
        return tally.total(self.folder)

    def post(self, path: str, body: dict[str, Any], method: str = "POST") -> Any:
        """Tell the sandbox something; None where it is away."""
        try:
            answer = self._http.request(method, f"{self.url}/sandbox/{path}", json=body)
        except httpx.HTTPError:
            return None
        return answer.json() if answer.is_success else None

    def hang_up(self) -> None:
        self._http.close()

    def are_all_linked(self) -> bool:
        """Only then may anything go wrong: who was never let in has nothing to come back to."""
        return len(list(self.folder.glob("*.papers"))) == AGENTS

    def come_to_rest(self) -> None:
        """No more replies; wait until everything has come to an end."""
        (self.folder / "quiet").touch()
        for program in (self.sandbox, self.hub):
            program.wait_until_up()
        until(self._are_all_silent, self.why_not, SETTLES_WITHIN_S)
        until(self._is_settled, self.why_not, SETTLES_WITHIN_S)

    def write_down(self) -> None:
        """What the judge needs beside the journals; everybody has been stopped by now."""
        for program in self.programs:
            program.stop()
        told = {"collision_ms": pace.COLLISION_MS, "faults": dict(self.faults)}
        (self.folder / "trial.json").write_text(json.dumps(told), encoding="utf-8")
        self._write_rows()
        with contextlib.closing(sqlite3.connect(self.folder / "sandbox.db")) as db:
            sends = db.execute("select opaque, wamid, body from sends order by n")
            _write_lines(
                self.folder / "whatsapp.jsonl",
                (
                    {"opaque": opaque, "wamid": wamid, "text": json.loads(body)["text"]["body"]}
                    for opaque, wamid, body in sends
                ),
            )
            heard = db.execute("select wamid from inbound")
            _write_lines(self.folder / "customers.jsonl", ({"wamid": one} for (one,) in heard))

    def _write_rows(self) -> None:
        db = connection.open_readable(self.folder / "hub" / "hub.db", STORE_KEY)
        try:
            rows = db.execute(ROWS)
            _write_lines(
                self.folder / "hub.jsonl", (dict(zip(NAMES, row, strict=True)) for row in rows)
            )
        finally:
            db.close()

    def _are_all_silent(self) -> bool:
        return not any(one.is_running() for one in self.agents)

    def _is_settled(self) -> bool:
        answer = self._http.get(f"{self.url}/sandbox/owed")
        return not answer.json()["owed"] and not self._under_way()

    def _under_way(self) -> int:
        db = connection.open_readable(self.folder / "hub" / "hub.db", STORE_KEY)
        try:
            sql = "select count(*) from departure where carriage in ('queued', 'sending')"
            return int(db.execute(sql).fetchone()[0])
        finally:
            db.close()

    def why_not(self) -> str:
        said = "\n".join(f"--- {one.name}\n{one.said()}" for one in self.programs)
        return f"{self._under_way()} under way\n{said}"


class Customers:
    """They write on and on, and now and then the shop's phone answers; on a thread of its own."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._write, name="customers")

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _write(self) -> None:
        number = 0
        while not self._end.wait(ASKS_EVERY_S):
            number += 1
            who = number * 7 % CUSTOMERS
            _ask(self._trial, who, number)
            if number % PHONE_EVERY == 0:
                self._trial.post("echoes", {"to": phone(who), "text": f"from the phone {number}"})


def phone(number: int) -> str:
    return f"1650555{number:04d}"


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Trial]:
    """Everybody linked and at work; whatever happens, no process stays behind."""
    sandbox_port, hub_port, port = free_port(), free_port(), free_port()
    trial = _cast(folder, sandbox_port, hub_port, port)
    trial.proxy.start()
    try:
        begin(trial.folder, trial.url, pace.POLICY)
        for program in (trial.sandbox, trial.hub):
            program.start()
        for program in (trial.sandbox, trial.hub):
            program.wait_until_up()
        for number in range(CUSTOMERS):
            trial.post("customers", {"wa_id": phone(number), "name": f"Customer {number}"})
            _ask(trial, number, number)
        _invite(trial)
        _link(trial, f"http://127.0.0.1:{port}")
        for program in trial.agents:
            program.start()
        until(trial.are_all_linked, trial.why_not, SETTLES_WITHIN_S)
        yield trial
    finally:
        for program in trial.programs:
            program.stop()
        trial.proxy.stop()
        trial.hang_up()


def _cast(folder: Path, sandbox_port: int, hub_port: int, port: int) -> Trial:
    url, hub_url = f"http://127.0.0.1:{sandbox_port}", f"http://127.0.0.1:{hub_port}"
    record = str(folder / "sandbox.db")
    sandbox = Program(
        "sandbox",
        ("tests.agents.whatsapp", record, str(sandbox_port), f"{hub_url}/webhooks/whatsapp"),
        folder / "sandbox.out",
        SECRETS,
        f"{url}/sandbox/owed",
    )
    hub = a_hub_program(folder, hub_port, SECRETS)
    each = AGENTS // CROWDS
    crowds = [
        Program(
            f"crowd-{first:02d}",
            (
                "tests.agents.crowd",
                *(str(folder), str(port), str(MEMBERS), str(first), str(first + each - 1)),
            ),
            folder / f"crowd-{first:02d}.out",
        )
        for first in range(0, AGENTS, each)
    ]
    desks = [
        Program(name, ("tests.agents.desk", str(folder), name), folder / f"{name}.out")
        for name in DESKS
    ]
    return Trial(folder, sandbox, hub, crowds, desks, url, Proxy(port, hub_port))


def _invite(trial: Trial) -> None:
    settings = hub_settings.read(trial.folder / "hub")
    for number in range(AGENTS):
        member = f"Agent {member_of(number)}"
        code = upkeep.linking_code(settings, STORE_KEY, member, wall_clock())
        (trial.folder / f"{name_of(number)}.code").write_text(code, encoding="utf-8")


def _link(trial: Trial, url: str) -> None:
    """The real Desks, each a colleague of its own."""
    (trial.folder / "keys").mkdir()
    unlock = Unlock(FolderKeychain(trial.folder / "keys"))
    settings = hub_settings.read(trial.folder / "hub")
    for name in DESKS:
        code = upkeep.linking_code(settings, STORE_KEY, f"Agent at {name}", wall_clock())
        asyncio.run(linking.link(url, code, trial.folder / name, unlock))


def _ask(trial: Trial, who: int, number: int) -> None:
    body = {"type": "text", "text": {"body": f"question {number}"}}
    trial.post(f"customers/{phone(who)}/messages", body)


def _write_lines(path: Path, told: Iterator[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
