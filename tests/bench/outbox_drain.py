"""Outbox drain: how fast a Desk that was offline hands over what was written on it.

Run it as ``python -m tests.bench.outbox_drain [REPLIES]``. The Hub is a process of its own, and
judges each reply as it judges every one. Beside it the same replies are posted bare, on as
many connections: what the Desk adds is a durable count of each try, the row that comes back by
the feed, and the order within each conversation.
"""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

import msgspec

from tests.bench.child import Child, a_child
from tests.bench.seed import Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import Outcome, closed_loop
from tests.support.hub_server import STORE_KEY
from tests.support.keychains import MemoryKeychain
from wadesk import server
from wadesk.core.records import ConversationId
from wadesk.desk import actions, linking, reading
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.outbox import POSTS_AT_ONCE
from wadesk.desk.profile import Unlock
from wadesk.hub import upkeep
from wadesk.store import connection
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CommandRequest, SendText

REPLIES = 1_000
IN_EACH = 5
LOOK_S = 0.005
LONGEST_S = 300
HEADS = ("", "replies/s", "seconds", "Desk cores", "Hub cores", "of bare")


@dataclass(frozen=True, slots=True)
class Pace:
    wall_s: float
    own_s: float
    hub_s: float


def measured(replies: int = REPLIES) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        bare = _with_a_hub(Path(folder) / "bare", replies, _posted)
        drained = _with_a_hub(Path(folder) / "desk", replies, _drained)
    return [
        Table(
            "outbox-drain",
            f"Handing over {replies:,} replies that were written offline",
            HEADS,
            [_row("bare posts", bare, bare, replies), _row("a Desk", drained, bare, replies)],
        )
    ]


def _with_a_hub(folder: Path, replies: int, work: Callable[[SeededHub, Child, int], Pace]) -> Pace:
    """A Hub of its own for each, so that none finds what the other has left to be sent."""
    hub = seeded_hub(folder, Seed(1, max(1, replies // IN_EACH)))
    _let_everybody_have_just_written(hub)
    with a_child("hub_child", str(hub.directory)) as child:
        return work(hub, child, replies)


def _row(name: str, pace: Pace, bare: Pace, replies: int) -> Sequence[str]:
    return (
        name,
        f"{replies / pace.wall_s:,.0f}",
        f"{pace.wall_s:.2f}",
        f"{pace.own_s / pace.wall_s:.2f}",
        f"{pace.hub_s / pace.wall_s:.2f}",
        f"{bare.wall_s / pace.wall_s:.2f}",
    )


def _let_everybody_have_just_written(hub: SeededHub) -> None:
    """Else free text would be allowed to nobody."""
    db = connection.open_writable(hub.settings.database, STORE_KEY, durable=True)
    db.execute("update conversation set last_inbound_at = ?", (server.now(),))
    db.close()


def _posted(hub: SeededHub, child: Child, replies: int) -> Pace:
    places = hub.conversations
    requests = [_request(hub, places[number % len(places)], number) for number in range(replies)]
    before, start = child.cpu_s(), perf_counter()
    with server.runner() as own:
        outcome: Outcome = own.run(closed_loop(child.port, requests, POSTS_AT_ONCE))
    if outcome.refused:
        raise AssertionError(f"{outcome.refused} replies were refused")
    return Pace(perf_counter() - start, outcome.cpu_s, child.cpu_s() - before)


def _request(hub: SeededHub, place: int, number: int) -> bytes:
    command = SendText(place, 0, heard_at=server.now(), text=f"Reply {number}")
    body = msgspec.json.encode(CommandRequest(f"bare-{number}", command))
    head = (
        f"POST {hub_api.COMMANDS} HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(body)}\r\n"
        f"Authorization: Bearer {hub.tokens[0]}\r\n\r\n"
    )
    return head.encode() + body


def _drained(hub: SeededHub, child: Child, replies: int) -> Pace:
    folder = hub.directory.with_name("Desk")
    code = upkeep.linking_code(hub.settings, STORE_KEY, folder.name, server.now())
    unlock = Unlock(MemoryKeychain())
    asyncio.run(linking.link(child.url, code, folder, unlock))
    places = hub.conversations
    with open_desk(folder, unlock, server.now) as desk, server.runner() as own:
        own.run(_caught_up(desk))
        for number in range(replies):
            where = ConversationId(places[number // IN_EACH % len(places)])
            actions.reply(desk, where, f"Reply {number}")
        before, own_s, start = child.cpu_s(), process_time(), perf_counter()
        own.run(_handed_over(desk))
        wall_s = perf_counter() - start
        return Pace(wall_s, process_time() - own_s, child.cpu_s() - before)


async def _caught_up(desk: OpenDesk) -> None:
    async with asyncio.timeout(LONGEST_S), running(desk) as engine:
        await engine.line.is_live.wait()
        await engine.backfill.is_whole.wait()


async def _handed_over(desk: OpenDesk) -> None:
    """Run the engine until the outbox is empty: every reply has come back as a row."""
    db = desk.local.reader()
    async with asyncio.timeout(LONGEST_S), running(desk):
        while db.execute("select exists (select 1 from outbox)").fetchone()[0]:  # noqa: ASYNC110 - its file is written by another thread
            await asyncio.sleep(LOOK_S)
    db.close()
    if reading.outbox(desk):
        raise AssertionError("some replies are still here")


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else REPLIES):
        print(table, end="\n\n")
