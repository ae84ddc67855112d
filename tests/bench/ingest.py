"""Ingest: durable webhooks over HTTP, beside the same rows committed without any HTTP.

Run it as ``python -m tests.bench.ingest [ROUNDS]``; a round is one message and three statuses.
The client shares the machine with the Hub. Afterwards every message and every status is
looked for in the changes: a figure counts only if all of it is there.
Where the system keeps a file system in memory, all is done there once more: what is left
is the Hub's own work, without the disk.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import httpx
import msgspec

from tests.bench import posts
from tests.bench.child import Child, a_child
from tests.bench.posts import Load
from tests.bench.seed import SENT, START, Seed, SeededHub, seeded_hub, wamid
from tests.bench.tables import Table
from tests.bench.volley import Outcome, closed_loop, open_loop
from tests.support.hub_server import STORE_KEY
from wadesk.hub import intake
from wadesk.hub.intake import Delivery
from wadesk.hub.whatsapp import webhook
from wadesk.hub.writer import Transaction
from wadesk.server import runner
from wadesk.store import connection, counter
from wadesk.wire import hub_api

ROUNDS = 10_000
CUSTOMERS = 2_000
FEW, MANY = 64, 256  # connections
PER_SECOND = 4_000
WARM_UP = 500
MEMORY = Path("/dev/shm")  # noqa: S108 - Linux keeps files in memory here
PAGE_ROWS = 5_000
NONE: frozenset[str] = frozenset()
HEADS = ("", "POST/s", "p50 ms", "p99 ms", "Hub µs/POST", "Hub cores", "client cores")


@dataclass(frozen=True, slots=True)
class Run:
    """One loop: what the client saw and what the Hub used meanwhile."""

    name: str
    outcome: Outcome
    hub_s: float

    def cells(self) -> tuple[str, ...]:
        seen = self.outcome
        return (
            self.name,
            f"{seen.per_second:,.0f}",
            f"{seen.ms(0.5):.1f}",
            f"{seen.ms(0.99):.1f}",
            f"{self.hub_s / len(seen.latencies) * 1e6:.0f}",
            f"{self.hub_s / seen.seconds:.2f}",
            f"{seen.cpu_s / seen.seconds:.2f}",
        )


def measured(rounds: int = ROUNDS) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        tables = [_table("ingest", "Webhooks, on the disk", Path(folder), rounds)]
    if MEMORY.is_dir():
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            title = "Webhooks, on a file system in memory"
            tables.append(_table("ingest-memory", title, Path(folder), rounds))
    return tables


def _table(name: str, title: str, folder: Path, rounds: int) -> Table:
    warm_up = min(rounds, WARM_UP)
    hub = seeded_hub(folder / "hub", Seed(1, CUSTOMERS, 3 * rounds + warm_up))
    with a_child("hub_child", str(hub.directory)) as child:
        _closed(child, Load(warm_up, CUSTOMERS, first=3 * rounds), FEW)
        runs = [
            _closed(child, Load(rounds, CUSTOMERS), FEW),
            _closed(child, Load(rounds, CUSTOMERS, first=rounds), MANY),
            _open(child, Load(rounds, CUSTOMERS, first=2 * rounds)),
        ]
        require_all(child.url, hub, 3 * rounds + warm_up)
    bare = [_bare(folder, rounds, size) for size in (FEW // 2, MANY)]
    return Table(name, title, HEADS, [*(run.cells() for run in runs), *bare])


def _closed(child: Child, load: Load, connections: int) -> Run:
    requests = _requests(load)
    before = child.cpu_s()
    with runner() as own:
        outcome = own.run(closed_loop(child.port, requests, connections))
    return _seen(f"closed loop, {connections} connections", outcome, child.cpu_s() - before)


def _open(child: Child, load: Load) -> Run:
    requests = _requests(load)
    before = child.cpu_s()
    with runner() as own:
        outcome = own.run(open_loop(child.port, requests, MANY, PER_SECOND))
    return _seen(f"open loop, {PER_SECOND:,}/s", outcome, child.cpu_s() - before)


def _requests(load: Load) -> list[bytes]:
    return [posts.request(body) for body in posts.bodies(load)]


def _seen(name: str, outcome: Outcome, hub_s: float) -> Run:
    if outcome.refused:
        raise AssertionError(f"{outcome.refused} posts were not answered with 200")
    return Run(name, outcome, hub_s)


def _bare(folder: Path, rounds: int, size: int) -> tuple[str, ...]:
    """The same rows by the same statements, handed over in groups of one size."""
    hub = seeded_hub(folder / f"bare-{size}", Seed(1, CUSTOMERS, rounds))
    taken = [
        intake.delivery(body, START, webhook.read(body, START))
        for body in posts.bodies(Load(rounds, CUSTOMERS))
    ]
    db = connection.open_writable(hub.settings.database, STORE_KEY, durable=True)
    start = perf_counter()
    for group in _groups(taken, size):
        with connection.transaction(db):
            counts = counter.read(db)
            intake.take_in(Transaction(db, START, counts), group)
            counter.write(db, counts)
    seconds = perf_counter() - start
    db.close()
    pace = f"{len(taken) / seconds:,.0f}"
    return (f"no HTTP, groups of {size}", pace, *["" for _ in HEADS[2:]])


def _groups(taken: list[Delivery], size: int) -> Iterator[list[Delivery]]:
    for start in range(0, len(taken), size):
        yield taken[start : start + size]


def require_all(url: str, hub: SeededHub, rounds: int) -> None:
    """Every message that was posted and every status is among the changes."""
    found = dict(_messages(url, hub.tokens[0]))
    numbers = range(rounds)
    missing = [number for number in numbers if posts.received_wamid(number) not in found]
    missing += [n for n in numbers if not found.get(wamid(SENT, n), NONE) >= posts.LAGS.keys()]
    if missing:
        raise AssertionError(f"{len(missing)} rows are missing, {missing[0]} the first")


def _messages(url: str, token: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Wamid and names of statuses of every message in the changes."""
    papers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=url, headers=papers, trust_env=False) as client:
        session = msgspec.json.decode(client.get(hub_api.SESSION).content, type=hub_api.Session)
        cursor, more = f"{session.head.rpartition('.')[0]}.0", True
        while more:
            asked = f"?since={cursor}&limit={PAGE_ROWS}&types=message"
            answer = client.get(hub_api.CHANGES + asked).raise_for_status()
            page = msgspec.json.decode(answer.content, type=hub_api.Page)
            cursor, more = page.to, page.more
            if "message" in page.rows:
                yield from _named(msgspec.json.decode(page.rows["message"], type=hub_api.Table))


def _named(table: hub_api.Table) -> Iterator[tuple[str, frozenset[str]]]:
    name, statuses = table.columns.index("wamid"), table.columns.index("statuses")
    for row in msgspec.json.decode(table.values):
        yield row[name], frozenset(row[statuses])


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS):
        print(table, end="\n\n")
