"""Orders: from the start of the POST that sends a device away until its open stream has the order.

Run it as ``python -m tests.bench.orders [DEVICES]``. Each device in turn opens a stream and is
sent away by itself over another connection, while three colleagues listen.
"""

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from time import perf_counter

import msgspec

from tests.bench.child import a_child
from tests.bench.seed import Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.support.hub_server import STORE_KEY
from wadesk.server import runner
from wadesk.store import connection, devices
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CommandRequest
from wadesk.wire.linking_api import Order
from wadesk.wire.team_api import UnlinkDevice

DEVICES = 200
COLLEAGUES = 3
QUIET_S = 0.07  # longer than the Hub's tick, so that each order finds it quiet
LONGEST_S = 30
HEADS = ("", "p50 ms", "p99 ms", "longest ms")


def measured(going: int = DEVICES) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        hub = seeded_hub(Path(folder) / "hub", Seed(COLLEAGUES + going))
        with a_child("hub_child", str(hub.directory)) as child, runner() as own:
            took = own.run(_sent_away(child.port, hub, _devices(hub)))
    ms = [1_000 * seconds for seconds in took]
    cells = (
        f"{going} devices",
        f"{percentile(ms, 0.5):.1f}",
        f"{percentile(ms, 0.99):.1f}",
        f"{max(ms):.1f}",
    )
    return [
        Table("orders", "From unlinking to the order on the device's open stream", HEADS, [cells])
    ]


def _devices(hub: SeededHub) -> list[int]:
    """In the order of the tokens: a Desk per agent, and ids that grow."""
    db = connection.open_readable(hub.settings.database, STORE_KEY)
    try:
        return devices.all_in(db)
    finally:
        db.close()


async def _sent_away(port: int, hub: SeededHub, ids: list[int]) -> list[float]:
    async with contextlib.AsyncExitStack() as stack:
        for token in hub.tokens[:COLLEAGUES]:
            stream = await stack.enter_async_context(_stream(port, hub, token))
            await _heard(stream, b"sync")
        leaving = zip(hub.tokens[COLLEAGUES:], ids[COLLEAGUES:], strict=True)
        return [await _one_sent_away(port, hub, token, device) for token, device in leaving]


async def _one_sent_away(port: int, hub: SeededHub, token: str, device: int) -> float:
    async with _stream(port, hub, token) as stream:
        await _heard(stream, b"sync")
        await asyncio.sleep(QUIET_S)
        _, poster = await asyncio.open_connection("127.0.0.1", port)
        start = perf_counter()
        poster.write(_request(token, device))
        told = await _heard(stream, b"order")
        took = perf_counter() - start
        poster.close()
    if msgspec.json.decode(told, type=Order).device != device:
        raise AssertionError("that is another device's order")
    return took


@contextlib.asynccontextmanager
async def _stream(port: int, hub: SeededHub, token: str) -> AsyncIterator[asyncio.StreamReader]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    ask = f"GET {hub_api.FEED}?since={hub.head} HTTP/1.1\r\nHost: hub\r\n"
    writer.write(f"{ask}Authorization: Bearer {token}\r\n\r\n".encode())
    try:
        yield reader
    finally:
        writer.close()


async def _heard(stream: asyncio.StreamReader, name: bytes) -> bytes:
    """Read on to the next event of this name; what it says."""
    async with asyncio.timeout(LONGEST_S):
        while await stream.readline() != b"event: " + name + b"\n":
            if stream.at_eof():
                raise AssertionError(f"the stream ended without {name.decode()}")
        return (await stream.readline()).removeprefix(b"data: ")


def _request(token: str, device: int) -> bytes:
    body = msgspec.json.encode(CommandRequest(f"away-{device}", UnlinkDevice(device)))
    head = (
        f"POST {hub_api.COMMANDS} HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(body)}\r\n"
        f"Authorization: Bearer {token}\r\n\r\n"
    )
    return head.encode() + body


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else DEVICES):
        print(table, end="\n\n")
