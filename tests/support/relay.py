"""Relay: stands between Desks and their Hub, and can keep back what the feed would tell.

Everything else passes at once, so a Desk behind it is joined to its Hub and knows that it lacks
what is new there: it is behind, and not offline.
"""

import asyncio
import contextlib
import threading
from collections.abc import Iterator

from tests.support.programs import free_port
from wadesk.server import runner
from wadesk.wire.hub_api import FEED

CHUNK = 64 * 1024
HEAD_ENDS = b"\r\n\r\n"
ASKS_FOR_FEED = f"GET {FEED}".encode()


class Relay:
    """May be started again after a stop; in between nobody is there."""

    def __init__(self, hub: str) -> None:
        self.address = f"http://127.0.0.1:{free_port()}"
        self._hub_port = _port(hub)
        self._feeds: set[asyncio.StreamWriter] = set()
        self._loop: asyncio.AbstractEventLoop
        self._may_tell, self._stop = asyncio.Event(), asyncio.Event()
        self._thread: threading.Thread

    def start(self) -> None:
        self._may_tell, self._stop = asyncio.Event(), asyncio.Event()
        self._may_tell.set()
        is_up = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(is_up,), name="relay", daemon=True)
        self._thread.start()
        assert is_up.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    @contextlib.contextmanager
    def silence(self) -> Iterator[None]:
        """Each feed is broken off, and the next one says nothing after its head."""
        self._loop.call_soon_threadsafe(self._fall_silent)
        try:
            yield
        finally:
            self._loop.call_soon_threadsafe(self._may_tell.set)

    def _fall_silent(self) -> None:
        self._may_tell.clear()
        for desk in self._feeds:
            desk.transport.abort()

    def _run(self, is_up: threading.Event) -> None:
        with runner() as own:  # at its end whatever is still carried is broken off
            self._loop = own.get_loop()
            own.run(self._serve(is_up))

    async def _serve(self, is_up: threading.Event) -> None:
        server = await asyncio.start_server(self._take, "127.0.0.1", _port(self.address))
        is_up.set()
        await self._stop.wait()
        server.close()

    async def _take(self, desk_says: asyncio.StreamReader, desk: asyncio.StreamWriter) -> None:
        try:
            hub_says, hub = await asyncio.open_connection("127.0.0.1", self._hub_port)
        except OSError:
            desk.transport.abort()
            return
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._ask(desk_says, desk, hub))
                both.create_task(self._tell(hub_says, desk, hub))
        finally:
            self._feeds.discard(desk)

    async def _ask(
        self, says: asyncio.StreamReader, desk: asyncio.StreamWriter, hub: asyncio.StreamWriter
    ) -> None:
        with _until_broken_off(desk, hub):
            while piece := await says.read(CHUNK):
                if piece.startswith(ASKS_FOR_FEED):
                    self._feeds.add(desk)
                hub.write(piece)
                await hub.drain()

    async def _tell(
        self, says: asyncio.StreamReader, desk: asyncio.StreamWriter, hub: asyncio.StreamWriter
    ) -> None:
        with _until_broken_off(desk, hub):
            while piece := await says.read(CHUNK):
                head, ends, rest = piece.partition(HEAD_ENDS)
                desk.write(head + ends)
                if desk in self._feeds:
                    await self._may_tell.wait()
                desk.write(rest)
                await desk.drain()


@contextlib.contextmanager
def _until_broken_off(*ends: asyncio.StreamWriter) -> Iterator[None]:
    """Whichever side goes first, the other hears of it."""
    try:
        yield
    except (OSError, RuntimeError):
        return  # the other way was broken off meanwhile
    finally:
        for end in ends:
            end.transport.abort()


def _port(address: str) -> int:
    return int(address.rpartition(":")[2])
