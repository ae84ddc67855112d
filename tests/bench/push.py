"""Push: from the start of a POST until the reader of each stream has parsed what it brought.

Run it as ``python -m tests.bench.push [NEWS]``. All streams are read in one process beside
the Hub, so with many of them the tail is the reader's own. The floor is a plain server
that sends what is posted to every stream as it came, measured in the same run.
"""

import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import cast

import msgspec

from tests.bench import posts
from tests.bench.child import Child, a_child
from tests.bench.posts import Load
from tests.bench.seed import Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from wadesk.server import runner
from wadesk.wire import hub_api

STREAMS = (4, 50, 500)
NEWS = 60
CUSTOMERS = 200
QUIET_S = 0.07  # longer than the Hub's tick, so that every piece of news finds it quiet
LONGEST_S = 60
EVENT_END = b"\n\n"
HEADS = ("", "p50 ms", "p99 ms", "server µs/delivery")


@dataclass(slots=True)
class Readers:
    """All streams of one server, and when each had parsed the piece of news that is awaited."""

    count: int
    awaited: bytes = b""
    latencies: list[float] = field(default_factory=list)
    since: float = 0.0
    _heard: int = 0
    _joined: int = 0
    all_heard: asyncio.Event = field(default_factory=asyncio.Event)
    all_joined: asyncio.Event = field(default_factory=asyncio.Event)

    def expect(self, wamid: str) -> None:
        self.awaited, self._heard = wamid.encode(), 0
        self.all_heard.clear()
        self.since = perf_counter()

    def take(self, event: bytes) -> None:
        kind, _, body = event.partition(b"event: ")[2].partition(b"\ndata: ")
        if kind == b"sync":
            self._joined += 1
            if self._joined == self.count:
                self.all_joined.set()
        is_it = self.awaited and self.awaited in body  # a Hub has news of its own as it begins
        if kind == b"rows" and is_it:
            msgspec.json.decode(body)
            self.latencies.append(perf_counter() - self.since)
            self._heard += 1
            if self._heard == self.count:
                self.all_heard.set()


class _Stream(asyncio.Protocol):
    """One line to the feed; it takes the marks of chunked transfer for what they are: noise."""

    def __init__(self, readers: Readers, request: bytes) -> None:
        self._readers = readers
        self._request = request
        self._left = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("asyncio.Transport", transport).write(self._request)

    def data_received(self, data: bytes) -> None:
        *events, self._left = (self._left + data).split(EVENT_END)
        for event in events:
            self._readers.take(event)


def measured(news: int = NEWS, streams: Sequence[int] = STREAMS) -> list[Table]:
    rows = []
    for count in streams:
        with tempfile.TemporaryDirectory() as folder:
            hub = seeded_hub(Path(folder) / "hub", Seed(count, CUSTOMERS))
            with a_child("echo_child") as floor, a_child("hub_child", str(hub.directory)) as child:
                rows.append(_row(f"Hub, {count} streams", child, _asked(hub), news))
                rows.append(_row(f"floor, {count} streams", floor, [_GET] * count, news))
    return [Table("push", "News to open streams", HEADS, rows)]


_GET = b"GET /v1/feed HTTP/1.1\r\nHost: hub\r\n\r\n"


def _asked(hub: SeededHub) -> list[bytes]:
    """What each Desk asks: its own token, and to begin where the record stands."""
    return [
        f"GET {hub_api.FEED}?since={hub.head} HTTP/1.1\r\nHost: hub\r\n"
        f"Authorization: Bearer {token}\r\n\r\n".encode()
        for token in hub.tokens
    ]


def _row(name: str, child: Child, asked: Sequence[bytes], news: int) -> tuple[str, ...]:
    with runner() as own:
        latencies, cpu_s = own.run(_told(child, asked, news))
    p50, p99 = percentile(latencies, 0.5) * 1000, percentile(latencies, 0.99) * 1000
    return name, f"{p50:.1f}", f"{p99:.1f}", f"{cpu_s / len(latencies) * 1e6:.0f}"


async def _told(child: Child, asked: Sequence[bytes], news: int) -> tuple[list[float], float]:
    bodies = list(posts.bodies(Load(news, CUSTOMERS)))[::4]  # the messages; no statuses
    async with _reading(child.port, asked) as readers:
        _, poster = await asyncio.open_connection("127.0.0.1", child.port)
        before = child.cpu_s()
        for number, body in enumerate(bodies):
            await asyncio.sleep(QUIET_S)
            request = posts.request(body)
            readers.expect(posts.received_wamid(number))
            poster.write(request)
            async with asyncio.timeout(LONGEST_S):
                await readers.all_heard.wait()
        cpu_s = child.cpu_s() - before
        poster.close()
    return readers.latencies, cpu_s


@contextlib.asynccontextmanager
async def _reading(port: int, asked: Sequence[bytes]) -> AsyncIterator[Readers]:
    """Streams that are up to date."""
    readers, loop = Readers(len(asked)), asyncio.get_running_loop()
    lines = []
    for request in asked:
        join = partial(_Stream, readers, request)
        line, _ = await loop.create_connection(join, "127.0.0.1", port)
        lines.append(line)
    async with asyncio.timeout(LONGEST_S):
        await readers.all_joined.wait()
    yield readers
    for line in lines:
        line.close()


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else NEWS):
        print(table, end="\n\n")
