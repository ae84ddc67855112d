"""Connection: the one door to SQLCipher.

A ``WritableDb`` is the only connection of its process that may write a file; any number of
``ReadableDb`` may look at it meanwhile (write-ahead log). Keys are raw 256-bit keys, so
opening costs well under a millisecond. Every trouble a person can have with a file
(wrong key, damage, a newer version's file, a full disk) leaves here as an error of ours
with one sentence; nothing is ever deleted or rebuilt on the way.
"""

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2

from wadesk.core.errors import Reason, Refused, Unavailable, WadeskError

Parameters = Sequence[Any] | Mapping[str, Any]


class Rows(Protocol):
    """What a statement yields."""

    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...
    @property
    def rowcount(self) -> int: ...


class ReadableDb(Protocol):
    """A connection that only reads: a write through it fails."""

    def execute(self, sql: str, parameters: Parameters = ..., /) -> Rows: ...
    def interrupt(self) -> None: ...
    def close(self) -> None: ...


class WritableDb(ReadableDb, Protocol):
    """A connection that may write too; whoever takes a ReadableDb takes it as well."""

    def executemany(self, sql: str, rows: Iterable[Parameters], /) -> Rows: ...
    @property
    def in_transaction(self) -> bool: ...


DatabaseError: type[Exception] = dbapi2.DatabaseError
Mistake: type[Exception] = dbapi2.IntegrityError
"""A statement of ours that the tables forbid: no trouble of the file's, and none that passes."""

KEY_BYTES = 32
PAGE_BYTES = 4096
WAL_LIMIT_BYTES = 64 * 1024 * 1024
BUSY_MS = 5_000
KEPT_KIB = 32_768

_SETTINGS = (
    "pragma trusted_schema = off",
    f"pragma busy_timeout = {BUSY_MS}",
    "pragma fullfsync = on",  # macOS: fsync alone does not reach the platter; no-op elsewhere
    "pragma checkpoint_fullfsync = on",
    "pragma temp_store = memory",  # nothing readable in a temporary file
    f"pragma cache_size = -{KEPT_KIB}",
)


def create(path: Path, key: bytes, prepare: Callable[[WritableDb], None]) -> None:
    """Make a new database whole or not at all: under another name first, then renamed."""
    if path.exists():
        raise Refused(Reason.BAD_SETTING, f"{path.name} is there already; it was left as it is.")
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with _meaningful(path):
        db = _connect(draft, key)
        try:
            db.execute("pragma synchronous = full")
            with transaction(db):
                prepare(db)
        finally:
            db.close()
        draft.replace(path)


def copy(path: Path, target: Path, key: bytes) -> None:
    """A whole, consistent copy under the same key, also while others write."""
    with _meaningful(path):
        db = _open(path, key)
        try:
            db.execute("vacuum into ?", (os.fspath(target),))
        finally:
            db.close()


def open_writable(path: Path, key: bytes, *, durable: bool) -> WritableDb:
    """Open for writing. ``durable``: a commit has reached the disk when it returns."""
    with _meaningful(path):
        db = _open(path, key)
        db.execute("pragma journal_mode = wal")
        db.execute(f"pragma synchronous = {'full' if durable else 'normal'}")
        db.execute(f"pragma journal_size_limit = {WAL_LIMIT_BYTES}")
        return db


def open_readable(path: Path, key: bytes, kept_kib: int = KEPT_KIB) -> ReadableDb:
    """``kept_kib``: how much of the file the connection may keep in memory."""
    with _meaningful(path):
        db = _open(path, key)
        db.execute("pragma query_only = on")
        db.execute(f"pragma cache_size = -{kept_kib}")
        return db


@contextlib.contextmanager
def transaction(db: WritableDb) -> Iterator[None]:
    """All of the block or nothing of it."""
    db.execute("begin immediate")
    try:
        yield
        db.execute("commit")
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise


@contextlib.contextmanager
def snapshot(db: ReadableDb) -> Iterator[None]:
    """Let several questions see one and the same state."""
    db.execute("begin")
    try:
        yield
    finally:
        db.execute("rollback")


def meaning(error: Exception, name: str) -> WadeskError:
    """Say a database error in our words; ``name`` is the file's, for the sentence."""
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return Refused(Reason.DISK_FULL, f"The disk is full, so {name} could not be written.")
    if "not a database" in text:
        return Refused(Reason.DAMAGED, f"{name} is damaged or its key is another one.")
    if "malformed" in text or "corrupt" in text:
        return Refused(Reason.DAMAGED, f"{name} is damaged.")
    return Unavailable(f"{name} cannot be used just now: {text}.")


def _open(path: Path, key: bytes) -> WritableDb:
    if not path.exists():
        raise Refused(Reason.DAMAGED, f"{path.name} is missing.")
    if path.stat().st_size == 0:
        raise Refused(Reason.DAMAGED, f"{path.name} is empty; nothing was written to it.")
    db = _connect(path, key)
    try:
        _require_whole(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _connect(path: Path, key: bytes) -> WritableDb:
    if len(key) != KEY_BYTES:
        raise Refused(Reason.WRONG_KEY, f"A key of {KEY_BYTES} bytes is needed for {path.name}.")
    db = dbapi2.connect(os.fspath(path), isolation_level=None, check_same_thread=False)
    db.execute("pragma cipher_log_level = none")  # a person gets our sentence, not its trace
    db.execute(f"pragma key = \"x'{key.hex()}'\"")
    for setting in _SETTINGS:
        db.execute(setting)
    return cast("WritableDb", db)


def _require_whole(db: ReadableDb, path: Path) -> None:
    """Notice a file that lost its end: the page check of the cipher cannot see that."""
    (pages,) = db.execute("pragma page_count").fetchone()
    db.execute("select count(*) from sqlite_master").fetchone()
    log = path.with_name(f"{path.name}-wal")
    log_is_empty = not log.exists() or log.stat().st_size == 0
    if log_is_empty and path.stat().st_size < pages * PAGE_BYTES:
        raise Refused(Reason.DAMAGED, f"{path.name} has lost its end; nothing was written to it.")


@contextlib.contextmanager
def _meaningful(path: Path) -> Iterator[None]:
    try:
        yield
    except dbapi2.DatabaseError as error:
        raise meaning(error, path.name) from error
