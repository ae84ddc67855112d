"""Hub calls: what a person asks of the Hub and waits for.

Asked from any thread and answered by a promise, carried out on the engine's loop. Nothing of
it waits for better times: without a line it is `Unavailable` at once, and what is under way
when the engine ends is given up.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

from wadesk.core.errors import Unavailable
from wadesk.desk.line import Line

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

NO_LINE = "The Hub cannot be reached just now, and nothing was changed: try again when it is there."
GIVEN_UP = "The Hub's answer did not come any more: look whether it was done, then try again."

T = TypeVar("T")
Question = Callable[["HubClient"], Coroutine[Any, Any, T]]


class HubCalls:
    """``run`` serves them for as long as the engine runs."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._asked: deque[tuple[Question[Any], Future[Any]]] = deque()
        self._tell: Callable[[], object] | None = None

    def ask(self, question: Question[T]) -> Future[T]:
        """Callable from any thread. A promise that is cancelled ends the question."""
        promise: Future[T] = Future()
        with self._mutex:
            if self._tell is not None:
                self._asked.append((question, promise))
                self._tell()
                return promise
        _break(promise, Unavailable(NO_LINE, reached=False))
        return promise

    async def run(self, hub: "HubClient", line: Line) -> None:
        loop, news = asyncio.get_running_loop(), asyncio.Event()
        with self._mutex:
            self._tell = lambda: loop.call_soon_threadsafe(news.set)
        try:
            async with asyncio.TaskGroup() as tasks:
                while True:
                    await news.wait()
                    news.clear()
                    for question, promise in self._taken():
                        if line.is_connected:
                            _begin(tasks, question(hub), promise)
                        else:
                            _break(promise, Unavailable(NO_LINE, reached=False))
        finally:
            with self._mutex:
                self._tell = None
            for _, promise in self._taken():
                _break(promise, Unavailable(GIVEN_UP))

    def _taken(self) -> list[tuple[Question[Any], Future[Any]]]:
        with self._mutex:
            asked = list(self._asked)
            self._asked.clear()
        return asked


def _begin(tasks: asyncio.TaskGroup, asking: Coroutine[Any, Any, Any], to: Future[Any]) -> None:
    task = tasks.create_task(_answer(asking, to))
    task.add_done_callback(lambda _: _break(to, Unavailable(GIVEN_UP)))
    loop = asyncio.get_running_loop()

    def give_up(promise: Future[Any]) -> None:
        if promise.cancelled() and not loop.is_closed():
            loop.call_soon_threadsafe(task.cancel)

    to.add_done_callback(give_up)


async def _answer(asking: Coroutine[Any, Any, Any], promise: Future[Any]) -> None:
    try:
        answer = await asking
    except Exception as error:  # noqa: BLE001 - whoever asked is told, and the engine goes on
        _break(promise, error)
    else:
        if promise.set_running_or_notify_cancel():
            promise.set_result(answer)


def _break(promise: Future[Any], error: BaseException) -> None:
    if not promise.done() and promise.set_running_or_notify_cancel():
        promise.set_exception(error)
