"""Database: opening one of the Desk's files, to write or to look into it."""

import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from wadesk.store import connection, migrate
from wadesk.store.connection import ReadableDb, WritableDb


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


@contextlib.contextmanager
def look(path: Path, key: bytes) -> Iterator[ReadableDb]:
    """One state of a file, for as long as the block runs."""
    db = connection.open_readable(path, key)
    try:
        with connection.snapshot(db):
            yield db
    except connection.DatabaseError as error:
        raise connection.meaning(error, path.name) from error
    finally:
        db.close()
