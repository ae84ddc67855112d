"""Mirrors: small encrypted files with the tables of their kind, and a look at their rows."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from wadesk.core.rows import ROW_TYPES, Kind
from wadesk.store import connection, migrate, search_index
from wadesk.store.connection import ReadableDb, WritableDb

KEY = bytes(range(32))


def a_store(path: Path, kind: str = "mirror") -> WritableDb:
    """A new file, open for writing; the caller closes it."""
    connection.create(path, KEY, partial(migrate.prepare, kind=kind))
    return connection.open_writable(path, KEY, durable=False)


def rows_of(db: ReadableDb) -> dict[str, list[dict[str, Any]]]:
    """Every shared row, by type and in the order of ids, without the columns that are null."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row_type in ROW_TYPES:
        texts = {name for name, kind in row_type.columns if kind is Kind.JSON}
        columns = ",".join(row_type.names)
        kept = db.execute(f"select {columns} from {row_type.name} order by id")  # noqa: S608 - ours
        found[row_type.name] = [
            {
                name: json.loads(value) if name in texts else value
                for name, value in zip(row_type.names, row, strict=True)
                if value is not None
            }
            for row in kept
        ]
    return found


def index_all(db: WritableDb, at_once: int = 3) -> None:
    with connection.transaction(db):
        while search_index.index_some(db, at_once):
            pass
