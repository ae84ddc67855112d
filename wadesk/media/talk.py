"""Talk: what a window asks of the child that unpacks files, and what it is told; values only.

Every request carries one file's bytes, never a path. A new kind of request is a struct of its
own with its trade: the trade says which libraries the child loads before it shuts itself in.
What a child tells is not believed either: `is_honest` is asked of each answer.
"""

import struct
from collections.abc import Callable
from enum import StrEnum
from typing import BinaryIO, ClassVar

import msgspec

from wadesk.core.errors import Malformed
from wadesk.media import film_talk, trades

MEGABYTE = 1024 * 1024
WORDS_MOST = MEGABYTE
CONTENT_MOST = 128 * MEGABYTE
SIDE_MOST = 16_384
PIXEL = 4  # bytes

Trade = trades.Trade

_LENGTHS = struct.Struct(">II")


class Why(StrEnum):
    """Why there is nothing to show of a file."""

    EMPTY = "empty"
    STRANGE = "strange"  # of a kind that is not shown here
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    FATAL = "fatal"  # whoever unpacked it died of it
    LOCKED = "locked"  # with a password
    NO_SUCH_PAGE = "no_such_page"
    NOBODY = "nobody"  # there is no child that could look


class Begin(msgspec.Struct, frozen=True, tag=True):
    """The first thing a child is told."""

    trade: Trade


class Picture(msgspec.Struct, frozen=True, tag=True):
    """A copy that fits into the box, with ``ratio`` pixels to each of the box's."""

    trade: ClassVar = Trade.PICTURES
    width: int
    height: int
    ratio: float = 1.0


class Shrink(msgspec.Struct, frozen=True, tag=True):
    """The picture once more as a JPEG of at most so many pixels on a side, and so many bytes."""

    trade: ClassVar = Trade.PICTURES
    side_most: int
    bytes_most: int


class Page(msgspec.Struct, frozen=True, tag=True):
    """A page of a PDF as a picture; the first has the number 0."""

    trade: ClassVar = Trade.PAPERS
    number: int
    width: int
    height: int
    ratio: float = 1.0


class Opening(msgspec.Struct, frozen=True, tag=True):
    """How a text begins."""

    trade: ClassVar = Trade.PAPERS
    letters: int


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The child has loaded its libraries and shut itself in."""


class Pixels(msgspec.Struct, frozen=True, tag=True):
    """Rows of blue, green, red and alpha, the alpha already taken into account.

    ``full_width`` and ``full_height`` are the whole picture's, upright; a page's in points.
    """

    width: int
    height: int
    shown_width: float  # of the box's pixels
    full_width: int
    full_height: int
    has_alpha: bool = False
    pages: int = 1


class Encoded(msgspec.Struct, frozen=True, tag=True):
    """The answer's bytes are a JPEG."""

    width: int
    height: int


class Words(msgspec.Struct, frozen=True, tag=True):
    """The answer's bytes are UTF-8; ``is_guessed`` where nothing said how the file is written."""

    is_all: bool
    is_guessed: bool = False


class Unreadable(msgspec.Struct, frozen=True, tag=True):
    why: Why


Request = Picture | Shrink | Page | Opening | film_talk.Request
Told = Pixels | Encoded | Words | film_talk.Told
Answer = Told | Unreadable
Made = tuple[Answer, bytes]
Answering = Callable[[Request, bytes], Made]
"""What a trade is: it may remember what it was asked before, for one child serves one window."""

_to_child = msgspec.json.Decoder(Begin | Request)
_from_child = msgspec.json.Decoder(Ready | Answer)


def frame(words: msgspec.Struct, content: bytes = b"") -> tuple[bytes, bytes]:
    """Both parts of what goes through a pipe; the second is not copied."""
    written = msgspec.json.encode(words)
    return _LENGTHS.pack(len(written), len(content)) + written, content


def send(pipe: BinaryIO, words: msgspec.Struct, content: bytes = b"") -> None:
    pipe.writelines(frame(words, content))
    pipe.flush()


def request(pipe: BinaryIO) -> tuple[Begin | Request, bytes] | None:
    """What the window asks; None where nobody asks any more."""
    found = _received(pipe)
    return None if found is None else (_to_child.decode(found[0]), found[1])


def answer(pipe: BinaryIO) -> tuple[Ready | Answer, bytes]:
    """What a child tells, which may be anything: `Malformed` where it is no answer at all."""
    try:
        found = _received(pipe)
        if found is not None:
            return _from_child.decode(found[0]), found[1]
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Malformed(f"a child that unpacks files does not make sense: {error}") from error
    raise Malformed("a child that unpacks files has ended")


def is_honest(told: Answer, content: bytes) -> bool:
    """Whether an answer's bytes are as many as its words say."""
    match told:
        case Pixels():
            is_sound = 0 < told.width <= SIDE_MOST and 0 < told.height <= SIDE_MOST
            is_sound = is_sound and 0 < told.shown_width <= SIDE_MOST and told.pages > 0
            is_sound = is_sound and told.full_width > 0 and told.full_height > 0
            return is_sound and len(content) == told.width * told.height * PIXEL
        case Encoded():
            return content.startswith(b"\xff\xd8\xff")
        case Words():
            return _is_text(content)
        case Unreadable():
            return not content
        case _:
            return film_talk.is_honest(told, content)


def _is_text(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _received(pipe: BinaryIO) -> tuple[bytes, bytes] | None:
    head = _whole(pipe, _LENGTHS.size)
    if head is None:
        return None
    words, content = _LENGTHS.unpack(head)
    if words > WORDS_MOST or content > CONTENT_MOST:
        raise Malformed("a child that unpacks files says more than it may")
    said = _whole(pipe, words)
    carried = _whole(pipe, content)
    return None if said is None or carried is None else (said, carried)


def _whole(pipe: BinaryIO, size: int) -> bytes | None:
    found = pipe.read(size)
    return found if len(found) == size else None
