"""Phone histories: how far the past of each number has come over from the phone app."""

from wadesk.core.phone_history import HistoryState, PhoneHistory
from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "number, state, progress, asked_at, heard_at"


def find(db: ReadableDb, number: str) -> tuple[int, PhoneHistory] | None:
    """With the id of its row."""
    sql = f"select id, {_COLUMNS} from phone_history where number = ?"
    found = db.execute(sql, (number,)).fetchone()
    return (found[0], _read(found[1:])) if found else None


def known(db: ReadableDb) -> list[PhoneHistory]:
    rows = db.execute(f"select {_COLUMNS} from phone_history order by id").fetchall()
    return [_read(row) for row in rows]


def keep(db: WritableDb, row: int, seq: int, history: PhoneHistory) -> None:
    db.execute(
        f"insert or replace into phone_history(id, seq, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)",
        (
            row,
            seq,
            history.number,
            history.state,
            history.progress,
            history.asked_at,
            history.heard_at,
        ),
    )


def _read(row: tuple[str, str, int, Instant | None, Instant | None]) -> PhoneHistory:
    number, state, progress, asked_at, heard_at = row
    return PhoneHistory(number, HistoryState(state), progress, asked_at, heard_at)
