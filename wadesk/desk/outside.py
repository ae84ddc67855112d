"""Outside: files that an agent opens with another program, or saves; the only readable ones.

They lie in a folder of the profile that only its owner may enter, and go when WaDesk ends, or
when it starts anew after a crash. Where the system knows such a mark, they are marked as come
from the internet. Nobody but an agent's own act brings a file here.
"""

import contextlib
import ctypes
import secrets
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from wadesk.core import outside
from wadesk.core.errors import Reason, Refused
from wadesk.core.file_kinds import HEAD_BYTES
from wadesk.store import durable

NAME = "opened"
OWNER_ONLY, READ_ONLY = 0o700, 0o400
_WINDOWS_MARK = "[ZoneTransfer]\r\nZoneId=3\r\n"
_MACOS_MARK = b"0083;00000000;WaDesk;"


class Outside:
    def __init__(self, profile: Path) -> None:
        self._directory = profile / NAME

    def open(self, content: Iterable[bytes], name: str, mime: str) -> Path:
        """Lay a file where another program finds it; `Refused` for what is never opened."""
        called = outside.harmless(name, mime)
        head, whole = _with_head(content)
        outside.require_opened(called, head)
        place = self._directory / secrets.token_hex(4)
        for folder in (self._directory, place):
            folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
        path = place / called
        durable.write_chunks(path, whole)
        _mark(path)
        path.chmod(READ_ONLY)  # what is changed in it would be lost
        return path

    def clear(self) -> None:
        """Remove them all; what another program still holds goes at the next start."""
        for path in self._directory.rglob("*"):
            with contextlib.suppress(OSError):
                path.chmod(OWNER_ONLY)  # Windows removes no file that may only be read
        shutil.rmtree(self._directory, ignore_errors=True)


def save(content: Iterable[bytes], path: Path) -> None:
    """Write a file where somebody wants it, never as a program; another of its name is replaced."""
    try:
        durable.write_chunks(path, content)
        _mark(path)
        path.chmod(path.stat().st_mode & ~(stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH))
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        raise Refused(Reason.NO_SUCH_MEDIA, f"The file was not saved: {why}.") from error


def _with_head(content: Iterable[bytes]) -> tuple[bytes, Iterator[bytes]]:
    pieces = iter(content)
    first = next(pieces, b"")
    return first[:HEAD_BYTES], chain((first,), pieces)


def _mark(path: Path) -> None:
    """As come from the internet; a system or a disk that knows no such mark goes without."""
    with contextlib.suppress(OSError, AttributeError):
        if sys.platform == "win32":
            Path(f"{path}:Zone.Identifier").write_text(_WINDOWS_MARK, encoding="ascii")
        elif sys.platform == "darwin":
            name, mark = b"com.apple.quarantine", _MACOS_MARK
            ctypes.CDLL(None).setxattr(bytes(path), name, mark, len(mark), 0, 0)
