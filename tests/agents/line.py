"""Line: one device's connections to the Hub, as light as HTTP can be spoken.

Fifty agents share two processors with the Hub they try; a full HTTP client for each would
leave it none. Whatever breaks is `Cut`: nobody knows whether the other side heard.
"""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

ANSWERS_WITHIN_S = 2.0
HEARTBEAT_S = 20.0
EVENT_BYTES = 64 * 1024 * 1024
_STATUS = re.compile(rb"HTTP/1\.1 (\d{3})")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Cut(Exception):
    """The connection broke, or nothing was heard for too long."""


@dataclass(frozen=True, slots=True)
class Event:
    """One server-sent event."""

    name: str
    content: bytes


@dataclass(slots=True)
class _Ends:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class Line:
    """Asks one thing at a time over a connection that stays; streams have one of their own."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._ends: _Ends | None = None
        self._one_at_a_time = asyncio.Lock()
        self.token = ""

    async def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """Status and body of the answer."""
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(ANSWERS_WITHIN_S):
                    return await self._asked(self._request(method, path, body))
            except (OSError, EOFError, TimeoutError, ValueError) as error:
                raise Cut(f"{method} {path}: {error!r}") from error
            finally:
                if self._ends is not None and self._is_amiss:
                    self.hang_up()

    @contextlib.asynccontextmanager
    async def events(self, path: str) -> AsyncIterator[AsyncIterator[Event] | int]:
        """A stream of events, or the status with which it was refused."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN_S):
                ends = await self._opened()
        except (OSError, TimeoutError) as error:
            raise Cut(f"{path}: {error!r}") from error
        try:
            async with asyncio.timeout(ANSWERS_WITHIN_S):
                ends.writer.write(self._request("GET", path, b""))
                head = await ends.reader.readuntil(b"\r\n\r\n")
            status = _status(head)
            yield _events(ends.reader) if status == 200 else status
        except (OSError, EOFError, TimeoutError, ValueError) as error:
            raise Cut(f"{path}: {error!r}") from error
        finally:
            ends.writer.transport.abort()

    def hang_up(self) -> None:
        if self._ends is not None:
            self._ends.writer.transport.abort()
            self._ends = None

    async def _asked(self, request: bytes) -> tuple[int, bytes]:
        self._is_amiss = True
        ends = self._ends = self._ends or await self._opened()
        ends.writer.write(request)
        head = await ends.reader.readuntil(b"\r\n\r\n")
        length = _LENGTH.search(head)
        body = await ends.reader.readexactly(int(length[1])) if length else b""
        self._is_amiss = b"connection: close" in head.lower()
        return _status(head), body

    async def _opened(self) -> _Ends:
        return _Ends(*await asyncio.open_connection("127.0.0.1", self._port, limit=EVENT_BYTES))

    def _request(self, method: str, path: str, body: bytes) -> bytes:
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {self.token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    _is_amiss = False


def _status(head: bytes) -> int:
    found = _STATUS.match(head)
    if found is None:
        raise ValueError(f"no answer of HTTP's: {head[:60]!r}")
    return int(found[1])


async def _events(reader: asyncio.StreamReader) -> AsyncIterator[Event]:
    """Each event as soon as its blank line is there; a stream that ends has been cut."""
    held = b""
    while True:
        async with asyncio.timeout(HEARTBEAT_S):
            size = int(await reader.readline(), 16)
            held += (await reader.readexactly(size + 2))[:-2]
        if not size:
            raise EOFError("the stream has ended")
        *whole, held = held.split(b"\n\n")
        for event in whole:
            yield _event(event)


def _event(text: bytes) -> Event:
    """Name and content; what begins with a colon is a heartbeat, and has neither."""
    fields = dict(line.partition(b": ")[::2] for line in text.split(b"\n"))
    return Event(fields.get(b"event", b"").decode(), fields.get(b"data", b""))
