"""Migrate: the tables of each kind of file, made and kept up to date.

The shared tables come from the one list of columns; whatever else a kind of file holds comes
from numbered files of SQL, each run once. A file says what kind it is and how far it has
come; one that a newer WaDesk has written is refused before anything in it is touched.
In those files every statement ends with a semicolon at the end of a line, and only there.
"""

from collections.abc import Iterator
from functools import cache
from importlib import resources

from wadesk.core.errors import Reason, Refused
from wadesk.store.connection import ReadableDb, WritableDb, transaction
from wadesk.store.rows import create_tables

KINDS = {"hub": 0x57614875, "mirror": 0x57614D69, "local": 0x57614C6F}
"""Each kind and the number that SQLite keeps for it in the file's head: "WaHu", "WaMi", "WaLo"."""

SHARES_ROWS = ("hub", "mirror")


def prepare(db: WritableDb, kind: str) -> None:
    """Make all tables of a new file, in the caller's transaction."""
    db.execute(f"pragma application_id = {KINDS[kind]}")
    _bring_up_to_date(db, kind)


def upgrade(db: WritableDb, kind: str, name: str) -> None:
    """Bring an older file up to date; ``name`` is the file's, for the sentence of a refusal."""
    require_known(db, kind, name)
    with transaction(db):
        _bring_up_to_date(db, kind)


def require_known(db: ReadableDb, kind: str, name: str) -> None:
    """Refuse a file of another kind, or one that is newer than this program."""
    if _number(db, "application_id") != KINDS[kind]:
        raise Refused(Reason.BAD_SETTING, f"{name} is not a {kind} file of WaDesk.")
    theirs, ours = _number(db, "user_version"), newest(kind)
    if theirs > ours:
        raise Refused(
            Reason.NEWER_SCHEMA,
            f"{name} was written by a newer WaDesk (version {theirs} of its tables; this one"
            f" knows {ours}). Please update WaDesk; nothing was changed.",
        )


def newest(kind: str) -> int:
    return max(_steps(kind))


def _bring_up_to_date(db: WritableDb, kind: str) -> None:
    if kind in SHARES_ROWS:
        create_tables(db)
    present = _number(db, "user_version")
    for version, sql in sorted(_steps(kind).items()):
        if version > present:
            for statement in _statements(sql):
                db.execute(statement)
            db.execute(f"pragma user_version = {version}")


def _statements(sql: str) -> Iterator[str]:
    lines = (line for line in sql.splitlines() if not line.startswith("--"))
    for statement in "\n".join(lines).split(";\n"):
        if statement.strip():
            yield statement


@cache
def _steps(kind: str) -> dict[int, str]:
    folder = resources.files("wadesk.store") / "schema" / kind
    return {
        int(file.name.partition("_")[0]): file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    }


def _number(db: ReadableDb, pragma: str) -> int:
    return int(db.execute(f"pragma {pragma}").fetchone()[0])
