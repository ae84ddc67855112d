"""Sync over HTTP: a new Desk fetches a Hub's whole record, beside a bare loop over the same rows.

Run it as ``python -m tests.bench.sync_over_http [MESSAGES]``. The Hub is a process of its own; the
Desk is linked, and its own engine fills its own encrypted Mirror until every message is there
and in the search index. The bare loop is given the same rows ready made.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

import msgspec

from tests.bench import first_sync
from tests.bench.child import Child, a_child
from tests.bench.first_sync import PAGE_ROWS, Row
from tests.bench.seed import Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.support.hub_server import STORE_KEY
from tests.support.keychains import MemoryKeychain
from wadesk import server
from wadesk.core.rows import MESSAGE, Kind
from wadesk.desk import linking
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.hub import upkeep
from wadesk.store import connection

MESSAGES = 200_000
CUSTOMERS = 3_000
ROUNDS = 2
LOOK_S = 0.02
LONGEST_S = 600
HEADS = ("", "messages/s", "seconds", "usable after s", "Desk cores", "Hub cores", "of bare")


@dataclass(frozen=True, slots=True)
class Pace:
    """How long one Desk took, in all and until its list was there, and what was used."""

    wall_s: float
    usable_s: float
    desk_s: float
    hub_s: float


def measured(messages: int = MESSAGES, rounds: int = ROUNDS) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        hub = seeded_hub(Path(folder) / "hub", Seed(1, CUSTOMERS, received=messages))
        pages = list(_pages(hub))
        fill = first_sync.bare_loop(pages)
        bare, synced = [], []
        with a_child("hub_child", str(hub.directory)) as child:
            for number in range(rounds):
                bare.append(first_sync.measured("bare loop", fill, messages).wall_s)
                synced.append(_synced(hub, child, Path(folder) / f"desk-{number}", messages))
    return [_table(min(bare), min(synced, key=lambda pace: pace.wall_s), messages)]


def _table(bare_s: float, pace: Pace, messages: int) -> Table:
    alone = ("bare loop", f"{messages / bare_s:,.0f}", f"{bare_s:.2f}", "", "", "", "1.00")
    cells = (
        "a Desk over HTTP",
        f"{messages / pace.wall_s:,.0f}",
        f"{pace.wall_s:.2f}",
        f"{pace.usable_s:.2f}",
        f"{pace.desk_s / pace.wall_s:.2f}",
        f"{pace.hub_s / pace.wall_s:.2f}",
        f"{bare_s / pace.wall_s:.2f}",
    )
    return Table("first-sync", f"First sync of {messages:,} messages", HEADS, [alone, cells])


def _pages(hub: SeededHub) -> Iterator[list[Row]]:
    """The Hub's own rows, newest first, as the bare loop takes them."""
    db = connection.open_readable(hub.settings.database, STORE_KEY)
    texts = [place for place, name in enumerate(MESSAGE.names) if name in _JSON]
    names = ",".join(MESSAGE.names)
    rows = db.execute(f"select {names} from message order by id desc").fetchall()  # noqa: S608 - ours
    db.close()
    for start in range(0, len(rows), PAGE_ROWS):
        page = [list(row) for row in rows[start : start + PAGE_ROWS]]
        for row in page:
            for place in texts:
                row[place] = msgspec.json.decode(row[place]) if row[place] else None
        yield page


_JSON = {name for name, kind in MESSAGE.columns if kind is Kind.JSON}


def _synced(hub: SeededHub, child: Child, folder: Path, messages: int) -> Pace:
    code = upkeep.linking_code(hub.settings, STORE_KEY, folder.name, server.now())
    unlock = Unlock(MemoryKeychain())
    asyncio.run(linking.link(child.url, code, folder, unlock))
    with open_desk(folder, unlock, server.now) as desk:
        hub_s, desk_s, start = child.cpu_s(), process_time(), perf_counter()
        usable_s = asyncio.run(_filled(desk, messages)) - start
        wall_s = perf_counter() - start
        return Pace(wall_s, usable_s, process_time() - desk_s, child.cpu_s() - hub_s)


async def _filled(desk: OpenDesk, messages: int) -> float:
    """Run the engine until all is there and can be found; says when the list was usable."""
    usable = 0.0
    db = desk.mirror.reader()
    async with asyncio.timeout(LONGEST_S), running(desk) as engine:
        while not engine.backfill.is_whole.is_set():
            state = await desk.mirror.state()
            if not usable and state is not None and state.is_usable:
                usable = perf_counter()
            await asyncio.sleep(LOOK_S)
        while db.execute(_UNINDEXED).fetchone()[0]:  # noqa: ASYNC110 - indexed in another thread
            await asyncio.sleep(LOOK_S)
    (found,) = db.execute("select count(*) from search").fetchone()
    db.close()
    if found != messages:
        raise AssertionError(f"{found} of {messages} messages can be found")
    return usable or perf_counter()


_UNINDEXED = (
    "select exists (select 1 from unindexed) or exists"
    " (select 1 from message where id < (select floor from search_progress))"
)


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES):
        print(table, end="\n\n")
