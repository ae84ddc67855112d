"""Aside: one coroutine on a thread and a loop of its own, for whoever's own loop has a screen.

Who stops waiting for it ends it: it is cancelled where it waits, and only then is it left.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from wadesk.core.errors import Unavailable

T = TypeVar("T")


async def aside(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Have it done elsewhere, and what came of it; cancelled, it is over when this returns."""
    begun = _Begun(work)
    done = asyncio.get_running_loop().run_in_executor(None, begun.run)
    return await to_its_end(done, begun.give_up)


async def to_its_end(done: asyncio.Future[T], give_up: Callable[[], None] = lambda: None) -> T:
    """Wait for something that must not be left halfway, not even by who no longer wants it."""
    try:
        return await asyncio.shield(done)
    except asyncio.CancelledError:
        give_up()
        await asyncio.wait([done])
        done.exception()  # looked at: nobody else will
        raise


class _Begun(Generic[T]):
    def __init__(self, work: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._work = work
        self._is_unwanted = threading.Event()
        self._cancel: Callable[[], object] | None = None

    def run(self) -> T:
        try:
            with asyncio.Runner() as runner:
                return runner.run(self._main())
        except asyncio.CancelledError as end:
            raise Unavailable("It was given up.") from end

    def give_up(self) -> None:
        """Callable from any thread."""
        self._is_unwanted.set()
        if self._cancel is not None:
            with contextlib.suppress(RuntimeError):  # its loop is closed: it is over
                self._cancel()

    async def _main(self) -> T:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        if task is not None:
            self._cancel = lambda: loop.call_soon_threadsafe(task.cancel)
        if self._is_unwanted.is_set():  # before there was anything to cancel
            raise Unavailable("It was given up.")
        return await self._work()
