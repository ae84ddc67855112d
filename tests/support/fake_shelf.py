"""A shelf of files in memory: what is asked of it waits until a test has it read."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from wadesk.core.records import MessageId

T = TypeVar("T")


class FakeShelf:
    """``asked`` and ``wanted`` are what was read and wished for, in their order."""

    def __init__(self, **files: bytes) -> None:
        self.files = {MessageId(int(name.removeprefix("m"))): one for name, one in files.items()}
        self.wanted: list[MessageId] = []
        self.asked: list[MessageId] = []
        self._deeds: list[Callable[[], None]] = []

    def picture(self, message: MessageId, make: Callable[[bytes], T], /) -> Future[T | None]:
        self.asked.append(message)
        promise: Future[T | None] = Future()
        found = self.files.get(message)
        self._deeds.append(
            lambda: promise.set_result(None if found is None else make(found)),
        )
        return promise

    def want(self, message: MessageId, /) -> None:
        self.wanted.append(message)

    def read(self) -> None:
        """The oldest that is asked for."""
        self._deeds.pop(0)()

    def read_all(self) -> None:
        while self._deeds:
            self.read()

    def break_off(self) -> None:
        self._deeds.clear()


class ClosedShelf(FakeShelf):
    """Nothing is read on it any more."""

    def picture(self, message: MessageId, make: Callable[[bytes], T], /) -> Future[T | None]:
        promise = super().picture(message, make)
        promise.cancel()
        return promise
