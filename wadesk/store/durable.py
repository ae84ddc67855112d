"""Durable: files that are wholly the old ones or wholly the new ones, whatever happens.

The new content goes to a file of its own, reaches the disk, and only then takes the name;
where the system can, the folder reaches the disk too. A full disk is refused
and leaves the old file as it was. A killed writer leaves at most a ``.part`` file behind,
which ``sweep`` removes; only the one owner of a folder may call it.
"""

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from wadesk.core.errors import Reason, Refused

PART = ".part"
OWNER_ONLY = 0o600
NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})

REPLACE_TRIES = 10
REPLACE_PAUSE_S = 0.02


def write(path: Path, content: bytes) -> None:
    write_chunks(path, (content,))


def write_chunks(path: Path, chunks: Iterable[bytes]) -> None:
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}{PART}")
    try:
        with _created(part) as file:
            file.writelines(chunks)
            file.flush()
            reach_disk(file.fileno())
        _replace(part, path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            raise Refused(
                Reason.DISK_FULL, f"The disk is full: {path.name} stays as it was."
            ) from error
        raise
    sync_directory(path.parent)


def sync_directory(directory: Path) -> None:
    """Bring the names in a folder to the disk; Windows does that by itself."""
    if sys.platform != "win32":
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):  # some network file systems cannot, and say so
                os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sweep(directory: Path) -> None:
    """Remove what killed writers left behind."""
    for part in directory.glob(f"*{PART}"):
        with contextlib.suppress(OSError):
            part.unlink()


def _created(path: Path) -> IO[bytes]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, OWNER_ONLY), "wb")


def reach_disk(descriptor: int) -> None:
    """Wait until the content is on the disk, not merely in the disk's own memory."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - Windows has no such module

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # not every file system knows the order
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def _replace(part: Path, path: Path) -> None:
    """Windows refuses while a virus scanner or a backup has the old file open; that passes."""
    for _ in range(REPLACE_TRIES - 1):
        try:
            part.replace(path)
        except PermissionError:
            time.sleep(REPLACE_PAUSE_S)
        else:
            return
    part.replace(path)
