"""Thumbnail: a small copy of a picture that a stranger sent, unpacked by a child process.

This process looks at no more than a file's first bytes: what comes back are pixels, as many as
were asked for, or a word for why there are none. Whoever asks waits, so it is asked in the
Desk's own thread for files.
"""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from wadesk.core.errors import Unavailable
from wadesk.media import workshop
from wadesk.media.film_talk import Poster
from wadesk.media.sniffing import is_film, is_pdf
from wadesk.media.talk import Made, Opening, Page, Picture, Pixels, Unreadable, Why, Words

WIDEST, TALLEST = 280, 240
STICKER = 132
LETTERS = 20_000
BYTES_MOST = 16 * 1024 * 1024

PHOTO_BOX, STICKER_BOX = QSize(WIDEST, TALLEST), QSize(STICKER, STICKER)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file looks like, or ``why`` it is not shown.

    ``full`` is the size of the whole picture, or of a page in points.
    """

    image: QImage | None = None
    why: Why | None = None
    full: QSize = QSize()
    pages: int = 1
    words: str = ""  # how a text begins
    is_all: bool = True
    size: int = 0  # of the file, in bytes, where somebody counted them


def decoded(content: bytes, box: QSize, ratio: float = 1.0) -> QImage | None:
    """A copy that fits into ``box``, with ``ratio`` pixels to each of the box's where it has them.

    None for what is not safe to unpack, or not whole.
    """
    return seen(content, box, ratio).image


def seen(content: bytes, box: QSize, ratio: float = 1.0, page: int = 0) -> Seen:
    """A picture, or a page of a paper: whatever the file is by its own first bytes."""
    if is_pdf(content):
        return _told(Page(page, box.width(), box.height(), ratio), content)
    if len(content) > BYTES_MOST:
        return Seen(why=Why.TOO_LARGE)
    if is_film(content):
        return _told(Poster(box.width(), box.height(), ratio), content)
    return _told(Picture(box.width(), box.height(), ratio), content)


def looked_at(content: bytes, box: QSize, ratio: float = 1.0, page: int = 0) -> Seen:
    """As above; a text by its words."""
    found = seen(content, box, ratio, page)
    return _told(Opening(LETTERS), content) if found.why is Why.STRANGE else found


def _told(request: Picture | Page | Opening | Poster, content: bytes) -> Seen:
    try:
        return _seen(workshop.shared().ask(request, content))
    except Unavailable as error:
        _log.info("no picture is made: %s", error)
        return Seen(why=Why.NOBODY)


def _seen(made: Made) -> Seen:
    told, content = made
    match told:
        case Pixels():
            full = QSize(told.full_width, told.full_height)
            return Seen(_image(told, content), None, full, told.pages)
        case Words():
            return Seen(words=content.decode(), is_all=told.is_all)
        case Unreadable():
            return Seen(why=told.why)
        case _:
            return Seen(why=Why.FATAL)


def _image(told: Pixels, content: bytes) -> QImage:
    formats = QImage.Format
    kind = formats.Format_ARGB32_Premultiplied if told.has_alpha else formats.Format_RGB32
    lent = QImage(content, told.width, told.height, told.width * 4, kind)
    copy = lent.copy()  # its own, for the bytes go
    copy.setDevicePixelRatio(copy.width() / told.shown_width)
    return copy
