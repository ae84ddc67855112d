"""Fetched: which messages' files a Desk keeps, and under what name they lie in its vault.

Notes and files may disagree, since one can be lost without the other: a note without a file
is fetched again, a file without a note is removed.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.records import ConversationId, MessageId
from wadesk.store.connection import ReadableDb, WritableDb

FIND = "select message, name, mime, size from fetched where message = :message"


@dataclass(frozen=True, slots=True)
class Fetched:
    message: MessageId
    name: str  # in the vault
    mime: str
    size: int


def find(db: ReadableDb, message: MessageId) -> Fetched | None:
    row = db.execute(FIND, {"message": message}).fetchone()
    return Fetched(*row) if row else None


def add(db: WritableDb, one: Fetched) -> ConversationId | None:
    """Note a file, and name its conversation; nothing for a message that has left."""
    row = db.execute("select conversation from message where id = ?", (one.message,)).fetchone()
    if row is None:
        return None
    db.execute(
        "insert or replace into fetched (message, name, mime, size) values (?, ?, ?, ?)",
        (one.message, one.name, one.mime, one.size),
    )
    return ConversationId(row[0])


def names(db: ReadableDb) -> set[str]:
    (found,) = db.execute("select json_group_array(name) from fetched").fetchone()
    return set(json.loads(found))


def drop(db: WritableDb, dropped: Iterable[str]) -> None:
    """Forget files that are no longer in the vault."""
    sql = "delete from fetched where name in (select value from json_each(?))"
    db.execute(sql, (json.dumps(list(dropped)),))


def drop_strangers(db: WritableDb) -> None:
    """Forget the files of messages that have left."""
    db.execute(
        "delete from fetched where not exists"
        " (select 1 from message where message.id = fetched.message)"
    )
