"""Arrivals: files on their way from the Hub, in pieces that outlast a broken line.

A piece that is here is not asked for again, as long as it is of the same file: the Hub's mark
says so. What comes because somebody looks is bounded; what is larger, or of a kind that is not
shown here, comes when it is asked for by a click.
"""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wadesk.core import media_limits
from wadesk.core.file_kinds import LARGEST

UNASKED_MOST = 16 * 1024 * 1024
ASKED_MOST = LARGEST
PIECE = 4 * 1024 * 1024

_SHOWN = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"})
_SHOWN_FAMILIES = ("audio/", "video/")
_TEXT = "text/plain"
_DIGEST_BYTES = 32


class Stage(StrEnum):
    """How far the file of a message is."""

    HERE = "here"
    WAITING = "waiting"  # it is wished for, or can be
    COMING = "coming"
    OFFERED = "offered"  # it comes when it is asked for by a click
    LOST = "lost"  # it cannot be had


@dataclass(frozen=True, slots=True)
class Standing:
    """``done`` of ``whole`` bytes are here; a whole of nothing is not known yet."""

    stage: Stage
    done: int = 0
    whole: int = 0
    why: Exception | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of a file from ``start`` on, under a name in the vault."""

    start: int
    size: int
    name: str
    mark: str  # the Hub's, of the whole file


def in_a_row(pieces: Iterable[Piece]) -> list[Piece]:
    """Those from the first byte on without a gap, all of one file; the rest is of no use."""
    found: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: one.start):
        if piece.start != reach(found) or (found and piece.mark != found[0].mark):
            break
        found.append(piece)
    return found


def reach(pieces: Iterable[Piece]) -> int:
    """From which byte on something is missing, where they stand in a row."""
    return sum(piece.size for piece in pieces)


def comes_unasked(mime: str, size: int) -> bool:
    """Whether it is fetched as soon as somebody looks at its message."""
    plain = media_limits.plain_type(mime)
    is_shown = plain in _SHOWN or plain == _TEXT or plain.startswith(_SHOWN_FAMILIES)
    return is_shown and size <= UNASKED_MOST


def digest(written: object) -> bytes | None:
    """A SHA-256 that WhatsApp spells in hex here and in base64 there."""
    spelled = written if isinstance(written, str) else ""
    for read in (binascii.unhexlify, lambda value: base64.b64decode(value, validate=True)):
        try:
            found = read(spelled)
        except ValueError:
            continue
        if len(found) == _DIGEST_BYTES:
            return found
    return None
