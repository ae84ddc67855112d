"""Histories: agents on threads of their own at the real Court, with its writer and its file.

Leases last some milliseconds and are outlived by typing; screens are as old as their last
look. What everyone asked and was told is written down with its times, by conversation.
"""

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from tests.model.linearizable import Operation
from tests.support import payloads
from tests.support.dice import dice
from tests.support.hub_record import KEY, HubRecord
from tests.support.payloads import a_card, a_message, an_echo, webhook
from wadesk.core.policy import LockPolicy, Policy
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.hub import intake
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked, Judged
from wadesk.hub.whatsapp import webhook as reading
from wadesk.hub.writer import Transaction, Work, Writer
from wadesk.store import connection, record
from wadesk.wire.hub_api import ClaimLock, Command, ReleaseLock, SendText, TakeLock

LEASE_MS = 6
POLICY = Policy(lock=LockPolicy(lease_ms=LEASE_MS, collision_ms=0, takers="standard administrator"))
MEMBERS = 3
THREADS = 4  # the fourth is another Desk of the first member
PHONES = ("16505550001", "16505550002")
WAITS_S = 30
NEWEST = "select coalesce(max(id), 0) from message where conversation = ? and direction = 'out'"

Judges = Callable[["Room", Asked], Future[Judged]]


def hub_clock() -> Instant:
    """Milliseconds that never go back, beginning where the tests' customers write."""
    return Instant(payloads.NOW + time.monotonic_ns() // 1_000_000)


@dataclass
class Room:
    """A Hub's record with its writer, two customers, and agents who are about to meet."""

    path: Path
    loop: asyncio.AbstractEventLoop
    writer: Writer
    court: Court
    members: list[int]
    lines: list[int]
    began: Instant
    judges: Judges
    noted: dict[int, list[Operation]] = field(default_factory=dict)
    mutex: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> Instant:
        return hub_clock()

    def have_done(self, work: Work[Any, Any], item: object) -> Future[Any]:
        return asyncio.run_coroutine_threadsafe(self.writer.do(work, item), self.loop)

    def note(self, line: int, did: Operation) -> None:
        with self.mutex:
            self.noted[line].append(did)


def in_one_step(room: Room, asked: Asked) -> Future[Judged]:
    """As the Hub judges: one transaction."""
    return room.have_done(room.court.judge, asked)


def recorded(
    folder: Path, seed: int, rounds: int, judges: Judges = in_one_step
) -> list[list[Operation]]:
    """One history for each conversation."""
    with _room(folder / f"{seed}.db", judges) as room:
        agents = [Agent(room, number, f"{seed}-{number}") for number in range(THREADS)]
        threads = [threading.Thread(target=one.work, args=(rounds,)) for one in agents]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if any(agent.trouble for agent in agents):
            raise ExceptionGroup("agents in trouble", [e for a in agents for e in a.trouble])
        return list(room.noted.values())


class Agent:
    """Looks, claims, types, sends, sometimes twice, and sometimes leaves."""

    def __init__(self, room: Room, number: int, seed: str) -> None:
        self._room = room
        self._number = number
        self._member = room.members[number % MEMBERS]
        self._dice = dice(seed)
        self._asked = 0
        self._screen: dict[int, int] = dict.fromkeys(room.lines, 0)
        self.trouble: list[Exception] = []

    def work(self, rounds: int) -> None:
        db = connection.open_readable(self._room.path, KEY)
        try:
            for _ in range(rounds):
                self._one_round(db, self._dice.choice(self._room.lines))
        except Exception as error:  # noqa: BLE001 - told by the thread that waits for this one
            self.trouble.append(error)
        finally:
            db.close()

    def _one_round(self, db: connection.ReadableDb, line: int) -> None:
        if self._dice.random() < 0.1:
            self._answer_by_phone(line)
            return
        if self._dice.random() < 0.7:
            self._look(db, line)
        fence = self._claim(line) if self._dice.random() < 0.8 else None
        self._type()
        if fence is not None and self._dice.random() < 0.15:
            self._release(line, fence)
        self._send(line, fence)

    def _type(self) -> None:
        """Longer than a lease, or not."""
        time.sleep(self._dice.choice([0, 0.001, 0.002, LEASE_MS * 0.0015]))

    def _look(self, db: connection.ReadableDb, line: int) -> None:
        begun = time.monotonic_ns()
        (newest,) = db.execute(NEWEST, (line,)).fetchone()
        self._screen[line] = newest
        self._noted(line, Operation("look", self._member, newest, begun, time.monotonic_ns()))

    def _claim(self, line: int) -> int | None:
        is_take = self._dice.random() < 0.1
        wish: Command = TakeLock(line) if is_take else ClaimLock(line)
        did = self._ask(
            line, Operation("take" if is_take else "claim", self._member, 0, 0, 0), wish
        )
        return did.told if isinstance(did.told, int) else None

    def _release(self, line: int, fence: int) -> None:
        did = Operation("release", self._member, 0, 0, 0, fence=fence)
        self._ask(line, did, ReleaseLock(line, fence))

    def _send(self, line: int, fence: int | None) -> None:
        """Once, or as a network does: twice at the same time under the same key."""
        base, key = self._screen[line], self._new_key()
        did = Operation("send", self._member, 0, 0, 0, fence, base, key)
        command = SendText(line, base, fence, heard_at=self._room.now(), text="Coming!")
        copies = [(did, command)] * (2 if self._dice.random() < 0.2 else 1)
        begun = time.monotonic_ns()
        asked = [self._room.judges(self._room, self._asked_as(key, said)) for _, said in copies]
        for promise in asked:
            told = _told(promise.result(WAITS_S))
            ended = time.monotonic_ns()
            self._noted(line, replace(did, told=told, begun=begun, ended=ended))

    def _ask(self, line: int, did: Operation, command: Command) -> Operation:
        begun = time.monotonic_ns()
        asked = self._asked_as(self._new_key(), command)
        told = _told(self._room.judges(self._room, asked).result(WAITS_S))
        did = replace(did, told=told, begun=begun, ended=time.monotonic_ns())
        self._noted(line, did)
        return did

    def _answer_by_phone(self, line: int) -> None:
        wamid = f"wamid.echo-{self._new_key()}"
        said = an_echo(wamid, PHONES[self._room.lines.index(line)])
        body = webhook("smb_message_echoes", message_echoes=[said])
        now = self._room.now()
        delivery = intake.delivery(body, now, reading.read(body, now))
        begun = time.monotonic_ns()
        self._room.have_done(intake.take_in, delivery).result(WAITS_S)
        ended = time.monotonic_ns()
        answer = self._room.have_done(_ids_of, wamid).result(WAITS_S)
        self._noted(line, Operation("phone", 0, answer, begun, ended))

    def _asked_as(self, key: str, command: Command) -> Asked:
        digest = hashlib.sha256(msgspec.json.encode(command, order="sorted")).digest()
        return Asked(AgentId(self._member), DeviceId(self._number), key, digest, command)

    def _new_key(self) -> str:
        self._asked += 1
        return f"{self._number}-{self._asked}"

    def _noted(self, line: int, did: Operation) -> None:
        self._room.note(line, did)


def _told(judged: Judged) -> int | str:
    if judged.problem is not None:
        return judged.problem.reason
    assert judged.answer is not None
    found = judged.answer.message if judged.answer.message is not None else judged.answer.fence
    assert found is not None
    return found


def _ids_of(t: Transaction, wamids: Any) -> list[int]:
    return [record.messages_named(t.db, wamids=[one])[0].id for one in wamids]


@contextmanager
def _room(path: Path, judges: Judges) -> Iterator[Room]:
    hub = HubRecord(path)
    hub.now = hub_clock()
    members = [hub.add_member(name) for name in ("Ana", "Bilal", "Chloé")]
    for phone in PHONES:
        said = a_message(wamid=f"wamid.{phone}", phone=phone, timestamp=str(hub.now // 1000))
        hub.take_in(webhook(contacts=[a_card(phone)], messages=[said]))
    lines = [int(row["id"]) for row in hub.rows("conversation")]
    hub.close()
    with _loop() as loop:
        writer = _on(loop, lambda: Writer(path, KEY, hub_clock, lambda _: None))
        room = Room(path, loop, writer, Court(POLICY), members, lines, hub_clock(), judges)
        room.noted = {line: [] for line in lines}
        try:
            yield room
        finally:
            writer.close()


def _on(loop: asyncio.AbstractEventLoop, make: Callable[[], Writer]) -> Writer:
    async def made() -> Writer:
        return make()

    return asyncio.run_coroutine_threadsafe(made(), loop).result(WAITS_S)


@contextmanager
def _loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
