"""Database: opening one of the Desk's files, made first where there is none."""

from functools import partial
from pathlib import Path

from wadesk.store import connection, migrate
from wadesk.store.connection import WritableDb


def opened(path: Path, key: bytes, kind: str, *, durable: bool) -> WritableDb:
    if not path.exists():
        connection.create(path, key, partial(migrate.prepare, kind=kind))
    db = connection.open_writable(path, key, durable=durable)
    try:
        migrate.upgrade(db, kind, path.name)
    except BaseException:
        db.close()
        raise
    return db
