"""Quick replies: texts that the team keeps, each under the word by which it is called."""

from wadesk.core.quick_replies import QuickReply
from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Tombstone

_COLUMNS = "id, shortcut, text"


def every(db: ReadableDb) -> list[QuickReply]:
    rows = db.execute(f"select {_COLUMNS} from quick_reply order by shortcut").fetchall()
    return [QuickReply(*row) for row in rows]


def find(db: ReadableDb, quick_reply: int) -> QuickReply | None:
    sql = f"select {_COLUMNS} from quick_reply where id = ?"
    row = db.execute(sql, (quick_reply,)).fetchone()
    return QuickReply(*row) if row else None


def called(db: ReadableDb, shortcut: str) -> QuickReply | None:
    sql = f"select {_COLUMNS} from quick_reply where shortcut = ?"
    row = db.execute(sql, (shortcut,)).fetchone()
    return QuickReply(*row) if row else None


def keep(db: WritableDb, one: QuickReply, seq: int) -> None:
    db.execute(
        f"insert or replace into quick_reply(seq, {_COLUMNS}) values (?, ?, ?, ?)",
        (seq, one.id, one.shortcut, one.text),
    )


def drop(db: WritableDb, quick_reply: int, seq: int) -> None:
    record.bury(db, Tombstone("quick_reply", quick_reply, seq, "dropped"))
