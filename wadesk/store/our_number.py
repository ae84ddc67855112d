"""Our number: what is known of it, as the Hub keeps it and every Desk reads it."""

from wadesk.core.our_number import OurNumber
from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "number, display, name, quality, shut_why, shut_since"


def find(db: ReadableDb, number: str) -> tuple[int, OurNumber] | None:
    """With the id of its row."""
    sql = f"select id, {_COLUMNS} from our_number where number = ?"
    found = db.execute(sql, (number,)).fetchone()
    return (found[0], OurNumber(*found[1:])) if found else None


def known(db: ReadableDb) -> OurNumber | None:
    """The one that this inbox is of."""
    found = db.execute(f"select {_COLUMNS} from our_number order by id limit 1").fetchone()
    return OurNumber(*found) if found else None


def keep(db: WritableDb, row: int, seq: int, ours: OurNumber) -> None:
    db.execute(
        f"insert or replace into our_number(id, seq, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row,
            seq,
            ours.number,
            ours.display,
            ours.name,
            ours.quality,
            ours.shut_why,
            ours.shut_since,
        ),
    )
