"""Volley: a light HTTP client that posts what lies ready and writes down how long it took.

In a closed loop every connection posts again as soon as it is answered. In an open loop
requests have a time at which they are due, whatever became of those before; the latency
counts from that time, so that a slow Hub cannot hide by being asked less.
"""

import asyncio
import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter, process_time
from typing import cast

from tests.support.dice import dice

OK = b"HTTP/1.1 200"
LONGEST_S = 300
END = b"\r\n\r\n"
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass(slots=True)
class Outcome:
    """Latencies in seconds, the time it all took, and what was not answered with 200."""

    latencies: list[float] = field(default_factory=list)
    refused: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0

    @property
    def per_second(self) -> float:
        return len(self.latencies) / self.seconds

    def ms(self, share: float) -> float:
        return percentile(self.latencies, share) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class _Volley:
    def __init__(self, requests: Sequence[bytes]) -> None:
        self.outcome = Outcome()
        self.waiting: deque[tuple[float, bytes]] = deque()
        self.idle: list[_Connection] = []
        self.left = len(requests)
        self.done = asyncio.Event()

    def answered(self, connection: "_Connection", head: bytes) -> None:
        now = perf_counter()
        self.outcome.latencies.append(now - connection.since)
        self.outcome.refused += not head.startswith(OK)
        self.left -= 1
        if self.waiting:
            due, request = self.waiting.popleft()
            connection.post(request, due or now)
        else:
            self.idle.append(connection)
            if not self.left:
                self.done.set()

    def post(self, request: bytes, due: float) -> None:
        if self.idle:
            self.idle.pop().post(request, due)
        else:
            self.waiting.append((due, request))


class _Connection(asyncio.Protocol):
    def __init__(self, volley: _Volley) -> None:
        self._volley = volley
        self._answer = b""
        self.since = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._volley.idle.append(self)

    def post(self, request: bytes, due: float) -> None:
        self.since = due
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._answer += data
        if _is_whole(self._answer):
            answer, self._answer = self._answer, b""
            self._volley.answered(self, answer)

    def close(self) -> None:
        self._transport.close()


def _is_whole(answer: bytes) -> bool:
    head, end, body = answer.partition(END)
    length = LENGTH.search(head)
    return bool(end) and len(body) >= (int(length[1]) if length else 0)


async def _opened(port: int, connections: int, requests: Sequence[bytes]) -> _Volley:
    volley = _Volley(requests)
    loop = asyncio.get_running_loop()
    for _ in range(connections):
        await loop.create_connection(lambda: _Connection(volley), "127.0.0.1", port)
    return volley


async def closed_loop(port: int, requests: Sequence[bytes], connections: int) -> Outcome:
    volley = await _opened(port, connections, requests)
    volley.waiting.extend((0.0, request) for request in requests)
    start, cpu = perf_counter(), process_time()
    while volley.idle and volley.waiting:
        _, request = volley.waiting.popleft()
        volley.idle.pop().post(request, perf_counter())
    return await _end(volley, start, cpu)


async def open_loop(
    port: int, requests: Sequence[bytes], connections: int, per_second: float
) -> Outcome:
    """Post at random times (a Poisson process), as many as a second is to have."""
    volley = await _opened(port, connections, requests)
    chance = dice(7)
    start, cpu = perf_counter(), process_time()
    due = start
    for request in requests:
        due += chance.expovariate(per_second)
        if (ahead := due - perf_counter()) > 0:
            await asyncio.sleep(ahead)
        volley.post(request, due)
    return await _end(volley, start, cpu)


async def _end(volley: _Volley, start: float, cpu: float) -> Outcome:
    async with asyncio.timeout(LONGEST_S):
        await volley.done.wait()
    volley.outcome.seconds = perf_counter() - start
    volley.outcome.cpu_s = process_time() - cpu
    for connection in volley.idle:
        connection.close()
    return volley.outcome
