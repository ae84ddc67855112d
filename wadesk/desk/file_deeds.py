"""File deeds: what an agent does with a customer's file besides looking at it.

All of it is asked in the window's thread and done in another; what takes long is promised.
"""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from wadesk.core.arrivals import Standing
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.desk import outside
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import seen_media

T = TypeVar("T")

NOT_HERE = "This file is not here yet: wait until it has come, and try again."


class FileDeeds:
    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def on_moved(self, told: Callable[[MessageId], None]) -> None:
        """Whom to tell, in another thread, that a file's standing is another."""
        self._desk.files.on_moved = told

    def bubble(self, message: MessageId) -> Bubble | None:
        """The message that the file is of."""
        with self._desk.mirror.look() as db:
            return seen_media.one(db, message)

    def beside(self, bubble: Bubble, *, newer: bool) -> Bubble | None:
        """The next picture, film or document of the same thread, to one side."""
        with self._desk.mirror.look() as db:
            return seen_media.beside(db, bubble.conversation, bubble.position, newer=newer)

    def standing(self, message: MessageId) -> Standing:
        return self._desk.files.standing(message)

    def want(self, message: MessageId) -> None:
        self._desk.files.want(message)

    def fetch(self, message: MessageId) -> None:
        self._desk.files.fetch(message)

    def call_off(self, message: MessageId) -> None:
        self._desk.files.call_off(message)

    def made(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]:
        """What ``make`` makes of the file, in another thread; nothing where it is not here."""
        return self._desk.files.made(message, make)

    def open_outside(self, message: MessageId, name: str, mime: str) -> Future[Path]:
        """Lay it where another program may open it, until WaDesk ends."""
        desk = self._desk
        return desk.files.aside(lambda: desk.outside.open([self._content(message)], name, mime))

    def save(self, message: MessageId, path: Path) -> Future[None]:
        return self._desk.files.aside(lambda: outside.save([self._content(message)], path))

    def _content(self, message: MessageId) -> bytes:
        content = self._desk.files.content(message)
        if content is None:
            raise Refused(Reason.NO_SUCH_MEDIA, NOT_HERE)
        return content
