"""Waiting: what the window's life waits for, on its own loop or on another thread."""

import asyncio
import contextlib
import gc
import importlib
from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import SignalInstance

T = TypeVar("T")


async def told(signal: SignalInstance) -> tuple[object, ...]:
    """Wait until a widget says something, and what it said with it."""
    said: asyncio.Future[tuple[object, ...]] = asyncio.get_running_loop().create_future()

    def hear(*words: object) -> None:
        if not said.done():
            said.set_result(words)

    signal.connect(hear)
    try:
        return await said
    finally:
        signal.disconnect(hear)


async def told_within(signal: SignalInstance, seconds: float) -> None:
    """Until a widget says something, or for so long."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await told(signal)


async def elsewhere(work: Callable[[], T]) -> T:
    """In another thread, which is never left halfway: what it opens would stay open."""
    from wadesk.desk.aside import to_its_end  # noqa: PLC0415 - after the first picture

    return await to_its_end(asyncio.get_running_loop().run_in_executor(None, work))


def import_(modules: Iterable[str]) -> None:
    for module in modules:
        importlib.import_module(module)
    gc.freeze()  # all this stays: to walk through it for garbage would cost several frames
