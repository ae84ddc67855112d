"""Fake files: what a Desk does with customers' files, in memory and at once."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from wadesk.core.arrivals import Stage, Standing
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble

T = TypeVar("T")

NOT_YET = Standing(Stage.WAITING)


class FakeFiles:
    """``here`` are the files on this machine; what is asked for is written down."""

    def __init__(self, bubbles: Sequence[Bubble], here: dict[int, bytes]) -> None:
        self.bubbles = sorted(bubbles, key=lambda one: one.position)
        self.here = here
        self.standings: dict[int, Standing] = {}
        self.asked: list[tuple[str, int]] = []
        self.outside: list[tuple[str, str]] = []
        self.saved: list[Path] = []
        self.told: Callable[[MessageId], None] = lambda _: None
        self.refusal: Exception | None = None

    def on_moved(self, told: Callable[[MessageId], None]) -> None:
        self.told = told

    def bubble(self, message: MessageId) -> Bubble | None:
        return next((one for one in self.bubbles if one.id == message), None)

    def beside(self, bubble: Bubble, *, newer: bool) -> Bubble | None:
        at = self.bubbles.index(bubble) + (1 if newer else -1)
        return self.bubbles[at] if 0 <= at < len(self.bubbles) else None

    def standing(self, message: MessageId) -> Standing:
        if message in self.here:
            return Standing(Stage.HERE, len(self.here[message]), len(self.here[message]))
        return self.standings.get(message, NOT_YET)

    def want(self, message: MessageId) -> None:
        self.asked.append(("want", message))

    def fetch(self, message: MessageId) -> None:
        self.asked.append(("fetch", message))

    def call_off(self, message: MessageId) -> None:
        self.asked.append(("call off", message))

    def made(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]:
        found = self.here.get(message)
        return _kept(None if found is None else make(found))

    def open_outside(self, _message: MessageId, name: str, mime: str) -> Future[Path]:
        if self.refusal is not None:
            broken: Future[Path] = Future()
            broken.set_exception(self.refusal)
            return broken
        self.outside.append((name, mime))
        return _kept(Path(name))

    def save(self, _message: MessageId, path: Path) -> Future[None]:
        self.saved.append(path)
        return _kept(None)


def _kept(what: T) -> Future[T]:
    promise: Future[T] = Future()
    promise.set_result(what)
    return promise
