"""Waves: how loud the recordings of a thread are along their way, here while they are looked at.

A painter asks and gets what there is at once. What is not known yet is listened to by a child
process, asked from the Desk's own thread for files, one recording at a time and the newest
wish first. What is kept is small and bounded, and lies in memory only.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from wadesk.core.changes import Changes
from wadesk.core.errors import Unavailable
from wadesk.core.records import MessageId
from wadesk.media.film_talk import Loudness, Waveform
from wadesk.media.talk import Made, Request

KEPT_MOST = 2_000
WAITING_MOST = 24
LOUDEST = 255

T = TypeVar("T")


class Shelf(Protocol):
    """Where the files are. ``make`` is run in the shelf's own thread."""

    def picture(self, message: MessageId, make: Callable[[bytes], T], /) -> Future[T | None]: ...
    def want(self, message: MessageId, /) -> None: ...


class Ear(Protocol):
    """Whoever can listen to a file; it takes a moment."""

    def ask(self, request: Request, content: bytes, /) -> Made: ...


@dataclass(frozen=True, slots=True)
class Wave:
    """Empty peaks: nobody could listen to all of it."""

    peaks: Sequence[float]
    duration_ms: int | None


NOTHING = Wave((), None)


class Waves(QObject):
    """``arrived`` names a message whose wave can be painted now."""

    arrived = Signal(object)
    _listened = Signal(object, object)

    def __init__(self, shelf: Shelf, ear: Ear) -> None:
        super().__init__()
        self._shelf, self._ear = shelf, ear
        self._known: OrderedDict[MessageId, Wave] = OrderedDict()
        self._missing: set[MessageId] = set()
        self._waiting: dict[MessageId, None] = {}  # the newest last
        self._under_way: MessageId | None = None
        self._is_away = False
        self._listened.connect(self._on_listened, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting) or self._under_way is not None

    def of(self, message: MessageId) -> Wave | None:
        """None while it is not known; then it is asked for."""
        found = self._known.get(message)
        if found is not None:
            self._known.move_to_end(message)
        elif message in self._missing:
            self._shelf.want(message)
        elif message != self._under_way:
            self._wait(message)
        return found

    def look_again(self, changes: Changes) -> None:
        """What was missing may have come with these."""
        if changes.everything:
            self._missing.clear()
        self._missing -= {message for _, message in changes.messages}

    def put_away(self) -> None:
        self._waiting.clear()
        self._is_away = True

    def _wait(self, message: MessageId) -> None:
        self._waiting.pop(message, None)
        self._waiting[message] = None
        if len(self._waiting) > WAITING_MOST:
            del self._waiting[next(iter(self._waiting))]
        self._begin()

    def _begin(self) -> None:
        if self._under_way is None and self._waiting:
            message, _ = self._waiting.popitem()
            self._under_way = message
            made = self._shelf.picture(message, partial(_listened, self._ear))
            made.add_done_callback(partial(self._tell, message))

    def _tell(self, message: MessageId, made: Future[Wave | None]) -> None:
        """In the shelf's thread."""
        is_there = not made.cancelled() and made.exception() is None
        self._listened.emit(message, made.result() if is_there else None)

    def _on_listened(self, message: MessageId, wave: Wave | None) -> None:
        self._under_way = None
        if self._is_away:
            return
        if wave is None:
            self._missing.add(message)
            self._shelf.want(message)
        else:
            self._known[message] = wave
            if len(self._known) > KEPT_MOST:
                self._known.popitem(last=False)
            self.arrived.emit(message)
        self._begin()


def _listened(ear: Ear, content: bytes) -> Wave:
    try:
        told, peaks = ear.ask(Waveform(), content)
    except Unavailable:
        return NOTHING
    if not isinstance(told, Loudness):
        return NOTHING
    return Wave(tuple(one / LOUDEST for one in peaks), told.duration_ms)
