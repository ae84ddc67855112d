"""Migrating: files of older versions brought up to date, statement by statement, to die between."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

from tests.support.deaths import STATEMENT
from tests.support.mirrors import KEY
from wadesk.store import connection, migrate
from wadesk.store.connection import Parameters, Rows, WritableDb

NEWEST = {kind: migrate.newest(kind) for kind in migrate.KINDS}
SAYS = {
    "hub": "insert into member (id, seq, name, role) values (7, 1, 'Ana', 'standard')",
    "mirror": "insert into member (id, seq, name, role) values (7, 1, 'Ana', 'standard')",
    "local": "insert into seen (conversation, answer) values (7, 8)",
}
SAID = {
    "hub": ("select id, name from member", (7, "Ana")),
    "mirror": ("select id, name from member", (7, "Ana")),
    "local": ("select conversation, answer from seen", (7, 8)),
}


class Told:
    """A database that tells of each statement before it is done."""

    def __init__(self, db: WritableDb) -> None:
        self._db = db

    def execute(self, sql: str, parameters: Parameters = (), /) -> Rows:
        sys.audit(STATEMENT)
        return self._db.execute(sql, parameters)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._db, name)


@contextmanager
def as_of(kind: str, version: int) -> Iterator[None]:
    """WaDesk as it was when this was the newest version of its tables."""
    every = migrate._steps
    known = {number: sql for number, sql in every(kind).items() if number <= version}
    migrate._steps = lambda _: known  # type: ignore[assignment]  # a cache of files, for a while
    try:
        yield
    finally:
        migrate._steps = every


def make_older(root: Path, kind: str, version: int) -> None:
    """A file as that version left it, with something in it."""
    root.mkdir()
    path = root / f"{kind}.db"
    with as_of(kind, version):
        connection.create(path, KEY, partial(migrate.prepare, kind=kind))
    db = connection.open_writable(path, KEY, durable=True)
    db.execute(SAYS[kind])
    db.close()


def upgrade(root: Path) -> None:
    (path,) = root.glob("*.db")
    db = connection.open_writable(path, KEY, durable=True)
    migrate.upgrade(cast("WritableDb", Told(db)), path.stem, path.name)
    db.close()


def create(root: Path) -> None:
    kind = (root / "kind").read_text(encoding="utf-8")
    connection.create(
        root / f"{kind}.db", KEY, lambda db: migrate.prepare(cast("WritableDb", Told(db)), kind)
    )
