"""Waiting: what the window's life waits for, on its own loop or on another thread."""

import asyncio
import builtins
import contextlib
import gc
import importlib
import linecache
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtWidgets import QWidget

T = TypeVar("T")

NEVER_USED = "httpx._main"
"""Its command line, which it can do without: all that draws in a terminal would come with it."""


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


class Painting(QObject):
    """The next time a widget is on the screen, whether somebody waits for it already or not."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._is_over = asyncio.Event()
        widget.installEventFilter(self)

    async def within(self, seconds: float) -> None:
        """Until then; for what nobody can see no longer than this."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._is_over.wait()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Whoever waits hears of it once the loop goes on, and by then it has been painted."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._is_over.set()
        return False


@contextlib.contextmanager
def hearing(signal: SignalInstance, slot: Callable[..., object]) -> Iterator[None]:
    """For as long as the block runs; whatever thread it is said on, it is heard on the screen's."""
    signal.connect(slot, Qt.ConnectionType.QueuedConnection)
    try:
        yield
    finally:
        signal.disconnect(slot)


async def elsewhere(work: Callable[[], T]) -> T:
    """In another thread, which is never left halfway: what it opens would stay open."""
    from wadesk.desk.aside import to_its_end  # noqa: PLC0415 - after the first picture

    return await to_its_end(asyncio.get_running_loop().run_in_executor(None, work))


def import_(modules: Iterable[str]) -> None:
    """All this stays: to walk through it for garbage, now or ever, would cost several frames."""
    linecache.clearcache()  # so that what was read of the first ones makes room for these
    cast("dict[str, object]", sys.modules).setdefault(NEVER_USED, None)
    gc.disable()
    try:
        with _plain_imports():
            for module in modules:
                importlib.import_module(module)
    finally:
        gc.freeze()
        gc.enable()


@contextlib.contextmanager
def _plain_imports() -> Iterator[None]:
    """As Python does it by itself.

    PySide6 puts its own way in that place: it reads the text of every module, and keeps it, to
    see whether it asks for other names of Qt's functions. Nothing here does.
    """
    by_qt = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", by_qt)
    try:
        yield
    finally:
        builtins.__import__ = by_qt
