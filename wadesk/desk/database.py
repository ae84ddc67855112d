"""Database: opening one of the Desk's files, to write or to look into it."""

import contextlib
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from wadesk.store import connection, migrate
from wadesk.store.connection import ReadableDb, WritableDb

KEPT_KIB = 4096  # for small looks; what a pool of connections keeps adds up


def opened(path: Path, key: bytes, kind: str, *, durable: bool) -> WritableDb:
    """Open for writing; where there is no such file it is made first."""
    if not path.exists():
        connection.create(path, key, partial(migrate.prepare, kind=kind))
    db = connection.open_writable(path, key, durable=durable)
    try:
        migrate.upgrade(db, kind, path.name)
    except BaseException:
        db.close()
        raise
    return db


class Looks:
    """Connections that only read, each kept for the next look: opening one costs ten small looks.

    Callable from any thread; a connection that was in trouble is not used again.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._free: list[ReadableDb] = []
        self._lock = threading.Lock()
        self._is_closed = False

    @contextlib.contextmanager
    def look(self) -> Iterator[ReadableDb]:
        """One state of the file, for as long as the block runs."""
        db = self.borrow()
        try:
            with connection.snapshot(db):
                yield db
        except connection.DatabaseError as error:
            db.close()
            raise connection.meaning(error, self._path.name) from error
        except BaseException:
            db.close()
            raise
        self.give_back(db)

    def borrow(self) -> ReadableDb:
        """A connection for many looks; whoever has it gives it back, from the same thread."""
        with self._lock:
            kept = self._free.pop() if self._free else None
        return kept or connection.open_readable(self._path, self._key, KEPT_KIB)

    def give_back(self, db: ReadableDb) -> None:
        """It is kept for whoever looks next, unless nobody will."""
        with self._lock:
            if not self._is_closed:
                self._free.append(db)
                return
        db.close()

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            free, self._free = self._free, []
        for db in free:
            db.close()
