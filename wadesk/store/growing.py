"""Growing: sealed files that are written while they come into being, piece by piece.

Each piece is on the disk before the next one: whatever ends the program, what is there opens
as far as it goes, and only a piece that was cut off is missing. So they hold what is worth
something even without its end. A place and a name of its own are sealed with every piece.
"""

import contextlib
import errno
import os
import secrets
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.store import crypto, durable

MAGIC = b"WaGrows1"
ENDING = ".growing"
NAME_BYTES = 16
NO_ROOM = "The disk is full: make room on it, and go on."

_LENGTH = struct.Struct(">I")


class GrowingFile:
    """One that is being written, by the one who began it."""

    def __init__(self, name: str, file: IO[bytes], key: bytes) -> None:
        self.name = name
        self._file, self._key, self._count = file, key, 0

    def add(self, piece: bytes) -> None:
        """It is on the disk when this returns; where there is no room, nothing has changed."""
        end = self._file.tell()
        sealed = crypto.seal_chunk(self._key, self._count, piece, last=False)
        try:
            _write(self._file, _LENGTH.pack(len(sealed)) + sealed)
            durable.reach_disk(self._file.fileno())
        except OSError as error:
            with contextlib.suppress(OSError):
                self._file.seek(end)
                self._file.truncate()
            if error.errno in durable.NO_ROOM:
                raise Refused(Reason.DISK_FULL, NO_ROOM) from error
            raise
        self._count += 1

    def close(self) -> None:
        self._file.close()


class GrowingFiles:
    """In a folder that is a vault's, too, under a key that serves for nothing else."""

    def __init__(self, directory: Path, key: bytes) -> None:
        self._directory, self._key = directory, key

    def begin(self, about: bytes) -> GrowingFile:
        """``about`` is sealed as its first piece."""
        name, salt = secrets.token_hex(NAME_BYTES), crypto.new_salt()
        path = self._path(name)
        file = os.fdopen(os.open(path, _NEW, durable.OWNER_ONLY), "wb", buffering=0)
        try:
            _write(file, MAGIC + salt)
            begun = GrowingFile(name, file, self._key_of(name, salt))
            begun.add(about)
        except BaseException as error:
            file.close()
            path.unlink(missing_ok=True)
            if isinstance(error, OSError) and error.errno in durable.NO_ROOM:
                raise Refused(Reason.DISK_FULL, NO_ROOM) from error
            raise
        durable.sync_directory(self._directory)
        return begun

    def names(self) -> list[str]:
        return sorted(path.stem for path in self._directory.glob(f"*{ENDING}"))

    def read(self, name: str) -> tuple[bytes, bytes]:
        """What it is about, and its content as far as it got."""
        content = self._path(name).read_bytes()
        head = len(MAGIC) + crypto.SALT_BYTES
        if not content.startswith(MAGIC):
            raise Malformed(f"{name} is no growing file")
        pieces = self._pieces(self._key_of(name, content[len(MAGIC) : head]), content[head:])
        try:
            about = next(pieces)
        except StopIteration:
            raise Malformed(f"{name} had only been begun") from None
        return about, b"".join(pieces)

    def remove(self, name: str) -> None:
        with contextlib.suppress(OSError):  # the next start tries again
            self._path(name).unlink(missing_ok=True)

    @staticmethod
    def _pieces(key: bytes, rest: bytes) -> Iterator[bytes]:
        at = number = 0
        while len(rest) - at >= _LENGTH.size:
            (size,) = _LENGTH.unpack_from(rest, at)
            sealed = rest[at + _LENGTH.size : at + _LENGTH.size + size]
            try:
                yield crypto.unseal_chunk(key, number, sealed, last=False)
            except Malformed:  # it was cut off, or harmed: what follows has no place any more
                return
            at, number = at + _LENGTH.size + size, number + 1

    def _path(self, name: str) -> Path:
        if len(name) != 2 * NAME_BYTES or set(name) - set("0123456789abcdef"):
            raise Malformed("this is not the name of a growing file")
        return self._directory / f"{name}{ENDING}"

    def _key_of(self, name: str, salt: bytes) -> bytes:
        return crypto.derive(self._key, f"growing {name} {salt.hex()}")


def _write(file: IO[bytes], content: bytes) -> None:
    """All of it or an error: a disk may take a part and say nothing."""
    if file.write(content) != len(content):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
