"""Wake-up: waiting for news or for a time, whichever comes first; nobody polls."""

import asyncio
import contextlib
from collections.abc import Callable

from wadesk.core.records import Instant


class WakeUp:
    """``wake`` may be called from any thread once ``wait_until`` has run on a loop."""

    def __init__(self, clock: Callable[[], Instant]) -> None:
        self._clock = clock
        self._news = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def wake(self) -> None:
        if self._loop is None:
            self._news.set()
        else:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._news.set)

    async def wait_until(self, instant: Instant | None) -> None:
        """Return at news, at once if there was any since the last time, or at the instant."""
        self._loop = asyncio.get_running_loop()
        patience_s = None if instant is None else max(0.0, (instant - self._clock()) / 1_000)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                await self._news.wait()
        self._news.clear()
