"""Proxy: the network between agents and Hub, which can be told to misbehave.

cut         both ends of a connection are reset
half-close  the agent is told that nothing more comes, while what it says still arrives
blackhole   bytes vanish, and nobody is told until the connection is given up
delay       bytes wait, and then come in order
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future

from tests.support.dice import dice
from wadesk.server import runner

KINDS = ("cut", "half-close", "blackhole", "delay")
SHARE = 0.3  # of all connections, each time
BLACKHOLE_S = 1.0
DELAY_S = (0.05, 0.3)
CHUNK = 64 * 1024


class _Pair:
    """One connection: the agent's end and the Hub's."""

    def __init__(self, agent: asyncio.StreamWriter, hub: asyncio.StreamWriter) -> None:
        self._ends = agent, hub
        self._agent = agent
        self._may_pass = asyncio.Event()
        self._may_pass.set()
        self._swallows = False
        self._is_deaf = False  # the agent has been told that nothing more comes

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while piece := await reader.read(CHUNK):
                await self._may_pass.wait()
                if not self._swallows and not (self._is_deaf and writer is self._agent):
                    writer.write(piece)
                    await writer.drain()
        except (OSError, RuntimeError):  # the other way was cut meanwhile
            pass
        finally:
            self.cut()

    def cut(self) -> None:
        for end in self._ends:
            end.transport.abort()

    def half_close(self) -> None:
        if self._agent.can_write_eof():
            self._is_deaf = True
            self._agent.write_eof()
            asyncio.get_running_loop().call_later(BLACKHOLE_S, self.cut)

    def blackhole(self) -> None:
        self._swallows = True
        asyncio.get_running_loop().call_later(BLACKHOLE_S, self.cut)

    def delay(self, seconds: float) -> None:
        self._may_pass.clear()
        asyncio.get_running_loop().call_later(seconds, self._may_pass.set)


class Proxy:
    """Listens on one port and speaks to another, on a thread of its own."""

    def __init__(self, port: int, hub_port: int) -> None:
        self._ports = port, hub_port
        self._dice = dice(port)
        self._pairs: set[_Pair] = set()
        self._loop: asyncio.AbstractEventLoop
        self._stop = asyncio.Event()
        self._up = threading.Event()
        self._thread = threading.Thread(target=self._run, name="proxy", daemon=True)

    def start(self) -> None:
        self._thread.start()
        self._up.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def trouble(self, kind: str) -> int:
        """Let some of the connections suffer; gives how many did."""
        told: Future[int] = Future()
        self._loop.call_soon_threadsafe(lambda: told.set_result(self._trouble(kind)))
        return told.result(10)

    def _trouble(self, kind: str) -> int:
        acts: dict[str, Callable[[_Pair], None]] = {
            "cut": _Pair.cut,
            "half-close": _Pair.half_close,
            "blackhole": _Pair.blackhole,
            "delay": lambda pair: pair.delay(self._dice.uniform(*DELAY_S)),
        }
        unlucky = [pair for pair in self._pairs if self._dice.random() < SHARE]
        for pair in unlucky:
            acts[kind](pair)
        return len(unlucky)

    def _run(self) -> None:
        with runner() as own:
            self._loop = own.get_loop()
            own.run(self._serve())

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._take, "127.0.0.1", self._ports[0])
        self._up.set()
        async with server:
            await self._stop.wait()
            for pair in list(self._pairs):
                pair.cut()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            hub_reader, hub_writer = await asyncio.open_connection("127.0.0.1", self._ports[1])
        except OSError:
            writer.transport.abort()
            return
        pair = _Pair(writer, hub_writer)
        self._pairs.add(pair)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(pair.carry(reader, hub_writer))
                both.create_task(pair.carry(hub_reader, writer))
        finally:
            self._pairs.discard(pair)
