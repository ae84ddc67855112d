"""Pictures: small copies of what customers sent, here while they are looked at.

A painter asks and gets what there is at once; what is not there is read in the Desk's own
thread for files, unpacked by a child process, and told by ``arrived``. So a widget never
waits, and nothing here makes a thread: what is to be done elsewhere is handed over.
Copies take a bounded room, the one not painted for longest goes first; their shapes are kept
longer, so that a bubble whose picture comes back does not grow again.
"""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QGuiApplication, QImage

from wadesk.core.changes import Changes
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.media.talk import Why
from wadesk.ui import file_facts, media_words
from wadesk.ui.glances import Glances, Shelf
from wadesk.ui.thumbnail import PHOTO_BOX, STICKER_BOX, Seen, seen

COPIES_BYTES = 32 * 1024 * 1024
SHAPES_KEPT = 20_000
AT_ONCE = 2
DRAWN_PAPERS = frozenset({"application/pdf", "image/jpeg", "image/png", "image/webp", "image/gif"})
BOXES = {
    "image": PHOTO_BOX,
    "sticker": STICKER_BOX,
    "document": PHOTO_BOX,
    "video": PHOTO_BOX,
}


@dataclass(frozen=True, slots=True)
class Coming:
    """Of a file that is not shown: why, in words, and how much of it is here."""

    words: str
    share: float | None = None
    is_offered: bool = False  # it comes by a click


@dataclass(frozen=True, slots=True)
class Paper:
    """Of a document that is here: what nobody told before it was looked at."""

    pages: int
    size: int  # bytes


class Pictures(Protocol):
    """``shape`` is what a layout leaves room for, ``thumbnail`` what a painter draws there.

    Where there is none to draw, ``coming`` tells what there is to say instead.
    """

    def shape(self, message: Bubble, /) -> QSizeF | None: ...
    def thumbnail(self, message: Bubble, /) -> QImage | None: ...
    def coming(self, message: Bubble, /) -> Coming | None: ...
    def paper(self, message: Bubble, /) -> Paper | None: ...


class NoPictures:
    """Where there are no files, every picture is a frame with its name."""

    def shape(self, _message: Bubble, /) -> QSizeF | None:
        return None

    def thumbnail(self, _message: Bubble, /) -> QImage | None:
        return None

    def coming(self, _message: Bubble, /) -> Coming | None:
        return None

    def paper(self, _message: Bubble, /) -> Paper | None:
        return None


class PicturesOnDisk(QObject):
    """``arrived`` names a message whose picture can be painted now."""

    arrived = Signal(object)

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._copies: OrderedDict[MessageId, QImage] = OrderedDict()
        self._copied = 0  # bytes
        self._shapes: dict[MessageId, QSizeF] = {}
        self._papers: dict[MessageId, Paper] = {}
        self._refused: dict[MessageId, Why] = {}
        self.on_the_way: Callable[[MessageId], Coming | None] = lambda _: None
        self._glances: Glances[Seen] = Glances(shelf, at_once=AT_ONCE)
        self._glances.made.connect(self._on_made)

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is still to come."""
        return self._glances.is_busy

    def shape(self, message: Bubble, /) -> QSizeF | None:
        return self._shapes.get(message.id)

    def thumbnail(self, message: Bubble, /) -> QImage | None:
        found = self._copies.get(message.id)
        if found is not None:
            self._copies.move_to_end(message.id)
        elif _is_drawn(message) and message.id not in self._refused:
            self._glances.ask(message.id, partial(self._look, message))
        return found

    def coming(self, message: Bubble, /) -> Coming | None:
        why = self._refused.get(message.id)
        return Coming(media_words.briefly(why)) if why else self.on_the_way(message.id)

    def paper(self, message: Bubble, /) -> Paper | None:
        return self._papers.get(message.id)

    def why(self, message: MessageId) -> Why | None:
        """Why there is nothing to show of a file that is here."""
        return self._refused.get(message)

    def look_again(self, changes: Changes) -> None:
        """What was missing may have come with these."""
        self._glances.look_again(changes)

    def put_away(self) -> None:
        """Ask the shelf for nothing any more."""
        self._glances.put_away()

    def _look(self, message: Bubble) -> Future[Seen | None]:
        make = partial(_seen, box=BOXES[message.kind], ratio=_ratio())
        return self._shelf.picture(message.id, make)

    def _on_made(self, message: MessageId, copy: Seen) -> None:
        if copy.image is None:
            self._refused[message] = copy.why or Why.BROKEN
        else:
            self._papers[message] = Paper(copy.pages, copy.size)
            self._keep(message, copy.image)
            self.arrived.emit(message)

    def _keep(self, message: MessageId, copy: QImage) -> None:
        self._shapes[message] = copy.deviceIndependentSize()
        if len(self._shapes) > SHAPES_KEPT:
            oldest_shape = next(iter(self._shapes))
            del self._shapes[oldest_shape]
            self._papers.pop(oldest_shape, None)
        self._copies[message] = copy
        self._copied += copy.sizeInBytes()
        while self._copied > COPIES_BYTES and len(self._copies) > 1:
            _, oldest = self._copies.popitem(last=False)
            self._copied -= oldest.sizeInBytes()


def _seen(content: bytes, box: QSize, ratio: float) -> Seen:
    return replace(seen(content, box, ratio), size=len(content))


def _is_drawn(message: Bubble) -> bool:
    """Of documents only those whose first page can be: others come when they are opened."""
    is_paper = message.kind == "document"
    return message.kind in BOXES and (not is_paper or file_facts.mime_of(message) in DRAWN_PAPERS)


def _ratio() -> float:
    """The finest screen's, since a window may be carried there."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
