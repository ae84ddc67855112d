"""Remembered: what a window keeps of how it was used, by name, in words that it reads itself."""

from wadesk.store.connection import ReadableDb, WritableDb


def keep(db: WritableDb, name: str, value: str) -> None:
    """From now on it is this; nothing: it is forgotten."""
    if value:
        sql = "insert or replace into remembered (name, value) values (?, ?)"
        db.execute(sql, (name, value))
    else:
        db.execute("delete from remembered where name = ?", (name,))


def find(db: ReadableDb, name: str) -> str:
    found = db.execute("select value from remembered where name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""
