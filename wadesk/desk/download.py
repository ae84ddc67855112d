"""Download: the file of a message as the Hub sends it, from some byte on."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

RANGE = re.compile(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15})")


@dataclass(frozen=True, slots=True)
class Download:
    """``mark`` names the whole file's content; ``whole`` is its size, or nothing if untold."""

    mime: str
    mark: str
    start: int
    whole: int
    pieces: AsyncIterator[bytes]


def wish(start: int, mark: str) -> dict[str, str]:
    """What is packed tells no size; a file that is another by now comes whole."""
    plain = {"Accept-Encoding": "identity"}
    return plain | ({"Range": f"bytes={start}-", "If-Range": mark} if start else {})


def place(content_range: str, content_length: str) -> tuple[int, int]:
    """From which byte on it comes, and how large the whole file is."""
    found = RANGE.fullmatch(content_range)
    if found is not None:
        return int(found[1]), int(found[2])
    return 0, int(content_length) if content_length.isdecimal() else 0
