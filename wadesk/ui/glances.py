"""Glances: what painters want to see of files, made elsewhere a few at once, newest wish first.

Nobody waits for one. What is not on this machine is wished for each time it is asked for: how
often that leads to a question is the Desk's business.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from wadesk.core.changes import Changes
from wadesk.core.records import MessageId

WAITING_MOST = 24

T = TypeVar("T")
Made = TypeVar("Made")


class Shelf(Protocol):
    """Where the files are. ``make`` is run in the shelf's own thread."""

    def picture(self, message: MessageId, make: Callable[[bytes], T], /) -> Future[T | None]: ...
    def want(self, message: MessageId, /) -> None: ...


class Glances(QObject, Generic[Made]):
    """``made`` names a message and what was made of its file, in the window's own thread."""

    made = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(self, shelf: Shelf, *, at_once: int) -> None:
        super().__init__()
        self._shelf, self._at_once = shelf, at_once
        self._waiting: dict[MessageId, Callable[[], Future[Made | None]]] = {}  # the newest last
        self._under_way: set[MessageId] = set()
        self._missing: set[MessageId] = set()
        self._is_away = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return bool(self._waiting or self._under_way)

    def ask(self, message: MessageId, begin: Callable[[], Future[Made | None]]) -> None:
        if message in self._missing:
            self._shelf.want(message)
        elif message not in self._under_way:
            self._waiting.pop(message, None)
            self._waiting[message] = begin
            if len(self._waiting) > WAITING_MOST:
                del self._waiting[next(iter(self._waiting))]
            self._begin()

    def look_again(self, changes: Changes) -> None:
        """What was missing may have come with these."""
        if changes.everything:
            self._missing.clear()
        self._missing -= {message for _, message in changes.messages}

    def put_away(self) -> None:
        """Ask the shelf for nothing any more."""
        self._waiting.clear()
        self._is_away = True

    def _begin(self) -> None:
        """Those painted last come first: the others may have been scrolled away."""
        while self._waiting and len(self._under_way) < self._at_once:
            message, begin = self._waiting.popitem()
            self._under_way.add(message)
            begin().add_done_callback(partial(self._tell, message))

    def _tell(self, message: MessageId, made: Future[Made | None]) -> None:
        """In the shelf's thread."""
        is_there = not made.cancelled() and made.exception() is None
        self._ended.emit(message, made.result() if is_there else None)

    def _on_ended(self, message: MessageId, made: Made | None) -> None:
        self._under_way.discard(message)
        if self._is_away:
            return
        if made is None:
            self._missing.add(message)
            self._shelf.want(message)
        else:
            self.made.emit(message, made)
        self._begin()
