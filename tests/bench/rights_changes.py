"""Rights: from the start of the POST that changes a member's rights until the last Desk has it.

Run it as ``python -m tests.bench.rights_changes [CHANGES]``. Fifty Desks, each with a real
Mirror, hear of every change; the one that it is about loses all conversations but a few, with
their messages and their places in the search index. The clock stops when that commit, too, is
done. All Desks are in one process beside the Hub.
"""

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import httpx
import msgspec

from tests.bench.child import Child, a_child
from tests.bench.seed import Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.support.hub_server import STORE_KEY
from wadesk.core.batches import Applied
from wadesk.core.grant import usual
from wadesk.core.policy import SecurityPolicy
from wadesk.core.records import Instant, Seq
from wadesk.core.rights import Role
from wadesk.core.sync import Cursor
from wadesk.desk.event_stream import EventStream
from wadesk.desk.mirror import Mirror
from wadesk.server import now, runner
from wadesk.store import connection, devices, factors, members, migrate
from wadesk.store.factors import Factor
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CommandRequest, Page
from wadesk.wire.team_api import SetRights

DESKS = 50
CHANGES = 50
CONVERSATIONS = 100
MESSAGES = 2_000
QUIET_S = 0.07  # longer than the Hub's tick, so that each change finds it quiet
LONGEST_S = 60.0
ADMINISTRATOR = 0
HEADS = ("", "p50 ms", "p99 ms", "longest ms")


@dataclass(slots=True)
class Desk:
    """A Mirror that is fed by a stream; ``caught_up`` is rung after each commit."""

    member: int
    token: str
    mirror: Mirror
    seq: int = 0
    caught_up: asyncio.Event | None = None

    async def take(self, page: Page) -> None:
        applied = await self.mirror.apply(page)
        assert isinstance(applied, Applied), f"a page did not fit ({applied})"
        self.seq = int(page.to.rpartition(".")[2])
        if self.caught_up is not None:
            self.caught_up.set()

    async def until(self, seq: int) -> None:
        while self.seq < seq:
            self.caught_up = asyncio.Event()
            if self.seq < seq:
                await self.caught_up.wait()


def measured(changes: int = CHANGES) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        hub = seeded_hub(path / "hub", Seed(1 + DESKS, CONVERSATIONS, received=MESSAGES))
        whose = _prepared(hub)
        with a_child("hub_child", str(hub.directory)) as child, runner() as own:
            took = own.run(_changed(child, hub, whose, (path, changes)))
    ms = [1_000 * seconds for seconds in took]
    figures = (percentile(ms, 0.5), percentile(ms, 0.99), max(ms))
    cells = (f"{changes} changes, {DESKS} Desks", *(f"{one:.0f}" for one in figures))
    title = "From a change of rights to the last Desk that has applied it"
    return [Table("rights-changes", title, HEADS, [cells])]


def _prepared(hub: SeededHub) -> list[int]:
    """An administrator who has shown a second factor, and conversations that can be lost."""
    db = connection.open_writable(hub.settings.database, STORE_KEY, durable=False)
    try:
        with connection.transaction(db):
            ids = devices.all_in(db)
            whose = [devices.member_of(db, device) or 0 for device in ids]
            boss = whose[ADMINISTRATOR]
            members.keep_grant(db, boss, 1, usual(Role.ADMINISTRATOR))
            factors.keep(db, Factor(boss, b"secret", is_confirmed=True))
            factors.keep_proof(
                db, ids[ADMINISTRATOR], Instant(now() + SecurityPolicy().factor_ttl_ms)
            )
            db.execute(
                "update conversation set scope = 'sales' where id <> (select min(id)"
                " from conversation)"
            )
    finally:
        db.close()
    return whose


async def _changed(
    child: Child, hub: SeededHub, whose: Sequence[int], where: tuple[Path, int]
) -> list[float]:
    path, changes = where
    async with contextlib.AsyncExitStack() as stack:
        http = await stack.enter_async_context(_client(child.port))
        listening = await stack.enter_async_context(asyncio.TaskGroup())
        desks = [
            Desk(member, token, _mirror(stack, path / f"{member}.db"))
            for member, token in zip(whose[1:], hub.tokens[1:], strict=True)
        ]
        for desk in desks:
            await _filled(http, desk, hub)
        tasks = [listening.create_task(_listens(http, desk, hub)) for desk in desks]
        took = [
            await _one(http, hub.tokens[ADMINISTRATOR], desks, desks[turn % DESKS].member)
            for turn in range(changes)
        ]
        for task in tasks:
            task.cancel()
        for desk in desks[:changes]:
            _require_lost(desk)
    return took


def _require_lost(desk: Desk) -> None:
    """A figure for what did not happen would be worth nothing."""
    with desk.mirror.look() as db:
        (left,) = db.execute("select count(*) from conversation").fetchone()
    if left != 1:
        raise AssertionError(f"{left} conversations are left, and one should be")


def _mirror(stack: contextlib.AsyncExitStack, path: Path) -> Mirror:
    connection.create(path, STORE_KEY, lambda db: migrate.prepare(db, "mirror"))
    mirror = Mirror(path, STORE_KEY)
    stack.callback(mirror.close)
    return mirror


async def _filled(http: httpx.AsyncClient, desk: Desk, hub: SeededHub) -> None:
    """Everything from the beginning up to now, and the search index with it."""
    cursor, more = str(Cursor(hub.head.lineage, Seq(0))), True
    await desk.mirror.begin(Cursor(hub.head.lineage, Seq(0)), 0)
    while more:
        asked = {"since": cursor, "limit": "5000"}
        told = await http.get(hub_api.CHANGES, params=asked, headers=_papers(desk.token))
        page = msgspec.json.decode(told.content, type=Page)
        await desk.take(page)
        cursor, more = page.to, page.more
    await desk.mirror.index_all()


async def _listens(http: httpx.AsyncClient, desk: Desk, hub: SeededHub) -> None:
    since = {"since": str(Cursor(hub.head.lineage, Seq(desk.seq)))}
    events = EventStream()
    async with http.stream("GET", hub_api.FEED, params=since, headers=_papers(desk.token)) as line:
        async for piece in line.aiter_raw():
            for event in events.feed(piece):
                if event.name == "rows":
                    await desk.take(msgspec.json.decode(event.data, type=Page))


async def _one(http: httpx.AsyncClient, token: str, desks: Sequence[Desk], member: int) -> float:
    """Take a member's scopes away, and wait until every Desk stands where the Hub stands."""
    await asyncio.sleep(QUIET_S)
    start = perf_counter()
    await _set(http, token, SetRights(member, "standard", scopes=[]))
    head = await _head(http, token)
    async with asyncio.timeout(LONGEST_S):
        await asyncio.gather(*(desk.until(head) for desk in desks))
    return perf_counter() - start


async def _set(http: httpx.AsyncClient, token: str, wish: SetRights) -> None:
    body = msgspec.json.encode(CommandRequest(f"rights-{wish.member}-{perf_counter()}", wish))
    answer = await http.post(hub_api.COMMANDS, content=body, headers=_papers(token))
    if answer.status_code != httpx.codes.OK:
        raise AssertionError(answer.text)


async def _head(http: httpx.AsyncClient, token: str) -> int:
    told = await http.get(hub_api.SESSION, headers=_papers(token))
    return int(told.json()["head"].rpartition(".")[2])


@contextlib.asynccontextmanager
async def _client(port: int) -> AsyncIterator[httpx.AsyncClient]:
    limits = httpx.Limits(max_connections=None)
    url = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(
        base_url=url, trust_env=False, timeout=LONGEST_S, limits=limits
    ) as http:
        yield http


def _papers(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else CHANGES):
        print(table, end="\n\n")
