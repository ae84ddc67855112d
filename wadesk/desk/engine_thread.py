"""Engine thread: the engine on a thread and an event loop of its own.

Whoever owns a screen keeps its own loop; this one is plain asyncio and names its loop itself,
because an application that runs asyncio on its screen's loop may have changed the default.
It calls back from its own thread: what it says must be carried over to the screen's.
"""

import asyncio
import contextlib
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future

from wadesk.core.errors import WadeskError
from wadesk.desk.engine import Engine, running
from wadesk.desk.line import Standing
from wadesk.desk.open_desk import OpenDesk


class EngineThread:
    """Runs until it is stopped, or until the Hub refuses this device."""

    def __init__(self, desk: OpenDesk, told: Callable[[Standing], None]) -> None:
        self.ended: Future[WadeskError | None] = Future()
        self.ended.set_running_or_notify_cancel()  # who gives up waiting cancels nothing
        self._desk = desk
        self._told = told
        self._loop: asyncio.AbstractEventLoop | None = None
        self._engine: Engine | None = None
        self._is_unwanted = threading.Event()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Something was written; callable from any thread."""
        if self._engine is not None:
            self._engine.wake()

    def stop(self) -> Future[WadeskError | None]:
        """Ask it to end; the answer comes when its line is closed."""
        self._is_unwanted.set()
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # closed meanwhile: it has ended
                self._loop.call_soon_threadsafe(self._stopping.set)
        return self.ended

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=_new_loop) as runner:
                reason = runner.run(self._main())
        except BaseException as bug:  # noqa: BLE001 - carried to whoever waits for the end
            self.ended.set_exception(bug)
        else:
            self.ended.set_result(reason)

    async def _main(self) -> WadeskError | None:
        self._loop = asyncio.get_running_loop()
        if self._is_unwanted.is_set():  # before there was a loop to say it to
            return None
        try:
            async with running(self._desk) as engine:
                engine.line.told = self._told
                self._told(engine.line.standing)
                self._engine = engine
                await self._stopping.wait()
        except WadeskError as reason:
            return reason
        finally:
            self._engine = None
        return None


def _new_loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":
        return asyncio.ProactorEventLoop()
    return asyncio.SelectorEventLoop()
