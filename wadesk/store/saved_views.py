"""Saved views: the filters of the inbox that members keep under names of their own."""

from dataclasses import dataclass

from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Tombstone

_COLUMNS = "id, member, name, filter, place"


@dataclass(frozen=True, slots=True)
class SavedView:
    id: int
    member: int
    name: str
    filter: str  # JSON
    place: int = 0


def of_member(db: ReadableDb, member: int) -> list[SavedView]:
    """In their owner's order."""
    sql = f"select {_COLUMNS} from saved_view where member = ? order by place, id"
    return [SavedView(*row) for row in db.execute(sql, (member,)).fetchall()]


def keep(db: WritableDb, one: SavedView, seq: int) -> None:
    db.execute(
        f"insert or replace into saved_view(seq, {_COLUMNS}) values (?, ?, ?, ?, ?, ?)",
        (seq, one.id, one.member, one.name, one.filter, one.place),
    )


def drop(db: WritableDb, view: int, seq: int, why: str = "dropped") -> None:
    record.bury(db, Tombstone("saved_view", view, seq, why))
