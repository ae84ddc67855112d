"""Vault: attachments as files that nobody reads without the key.

A file is a salt and a row of sealed chunks. Its key comes from the vault's key, its own name
and the salt; the place of each chunk, and which one is the last, are sealed with it.
So a bit that flipped, chunks that changed places, a file cut short or renamed are all noticed.
Names are random and tell nothing. A reader learns only at the end that nothing is missing:
whoever shows a file as whole must have read it whole.
"""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.store import crypto, durable

CHUNK_BYTES = 64 * 1024
MAGIC = b"WaVault1"
SEALED_BYTES = CHUNK_BYTES + crypto.TAG_BYTES
NAME_BYTES = 16
ENDING = ".sealed"


@dataclass(frozen=True, slots=True)
class Stored:
    """What was put in: its name here, and the hash and size of the readable content."""

    name: str
    sha256_hex: str
    size: int


class Vault:
    def __init__(self, directory: Path, key: bytes) -> None:
        self._directory = directory
        self._key = key
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    def put(self, chunks: Iterable[bytes], name: str = "") -> Stored:
        """Under this name, where it had one before it came here; else under a new one."""
        name = name or secrets.token_hex(NAME_BYTES)
        salt = crypto.new_salt()
        content = _Measured(chunks)
        durable.write_chunks(self._path(name), _sealed(self._key_of(name, salt), salt, content))
        return Stored(name, content.digest.hexdigest(), content.size)

    def open(self, name: str, start: int = 0) -> Iterator[bytes]:
        """The content, from a byte on."""
        path = self._path(name)
        with _gone_is_refused():
            os.utime(path)  # its last use, for `evict`
        return self._unsealed(name, path, start)

    def remove(self, name: str) -> None:
        try:
            self._path(name).unlink(missing_ok=True)
        except PermissionError as error:  # Windows keeps a file that somebody is reading
            raise Unavailable(f"attachment {name} is being read") from error

    def remove_all(self, names: Iterable[str]) -> None:
        """Let go of these; one that cannot go now goes at the next start."""
        for name in names:
            with contextlib.suppress(Unavailable, OSError):
                self.remove(name)

    def names(self) -> list[str]:
        """Every file that is here, those used longest ago first."""
        return [path.stem for _, _, path in self._by_last_use()]

    def size(self) -> int:
        """What the files take on the disk, in bytes."""
        return sum(size for _, size, _ in self._by_last_use())

    def evict(self, limit_bytes: int) -> list[str]:
        """Remove the files that were not used for longest, until the rest fits; name them."""
        files = self._by_last_use()
        taken = sum(size for _, size, _ in files)
        evicted = []
        for _, size, path in files:
            if taken <= limit_bytes:
                break
            with contextlib.suppress(OSError):  # as in `remove`: the next round takes it
                path.unlink(missing_ok=True)
                taken -= size
                evicted.append(path.stem)
        return evicted

    def sweep(self) -> None:
        """Remove what killed writers left; only for the one process that writes here."""
        durable.sweep(self._directory)

    def _unsealed(self, name: str, path: Path, start: int) -> Iterator[bytes]:
        first, passed_over = divmod(start, CHUNK_BYTES)
        with _gone_is_refused():
            file = path.open("rb")
        with file:
            head = file.read(len(MAGIC) + crypto.SALT_BYTES)
            if len(head) < len(MAGIC) + crypto.SALT_BYTES or not head.startswith(MAGIC):
                raise Malformed(f"attachment {name} has no head")
            key = self._key_of(name, head[len(MAGIC) :])
            file.seek(first * SEALED_BYTES, os.SEEK_CUR)
            for number, (sealed, last) in enumerate(_with_end(_pieces(file)), first):
                chunk = crypto.unseal_chunk(key, number, sealed, last=last)[passed_over:]
                passed_over = 0
                if chunk:
                    yield chunk

    def _by_last_use(self) -> list[tuple[int, int, Path]]:
        found = []
        for path in self._directory.glob(f"*{ENDING}"):
            with contextlib.suppress(FileNotFoundError):  # another process removed it meanwhile
                stat = path.stat()
                found.append((stat.st_mtime_ns, stat.st_size, path))
        return sorted(found)

    def _path(self, name: str) -> Path:
        if len(name) != 2 * NAME_BYTES or set(name) - set("0123456789abcdef"):
            raise Malformed("this is not the name of an attachment")
        return self._directory / f"{name}{ENDING}"

    def _key_of(self, name: str, salt: bytes) -> bytes:
        return crypto.derive(self._key, f"attachment {name} {salt.hex()}")


@contextlib.contextmanager
def _gone_is_refused() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise Refused(Reason.NO_SUCH_MEDIA, "This file is no longer kept here.") from error


class _Measured:
    """Chunks on their way in, counted and hashed as they pass."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks
        self.digest = hashlib.sha256()
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.digest.update(chunk)
            self.size += len(chunk)
            yield chunk


def _sealed(key: bytes, salt: bytes, content: Iterable[bytes]) -> Iterator[bytes]:
    yield MAGIC + salt
    for number, (chunk, last) in enumerate(_with_end(_regrouped(content))):
        yield crypto.seal_chunk(key, number, chunk, last=last)


def _regrouped(content: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in whole chunks and a rest, which may be empty."""
    waiting = bytearray()
    for piece in content:
        waiting += piece
        whole = len(waiting) - len(waiting) % CHUNK_BYTES
        for start in range(0, whole, CHUNK_BYTES):
            yield bytes(waiting[start : start + CHUNK_BYTES])
        del waiting[:whole]
    yield bytes(waiting)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(SEALED_BYTES):
        yield piece


def _with_end(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Each piece, and whether it is the last; no pieces at all is one that opens nothing."""
    ahead: bytes | None = None
    for piece in pieces:
        if ahead is not None:
            yield ahead, False
        ahead = piece
    yield ahead or b"", True
