"""Arriving: which pieces of files lie in a Desk's vault until the whole is here."""

import json

from wadesk.core.arrivals import Piece
from wadesk.core.records import MessageId
from wadesk.store.connection import ReadableDb, WritableDb

OF_MESSAGE = "select start, size, name, mark from arriving where message = :message order by start"


def pieces(db: ReadableDb, message: MessageId) -> list[Piece]:
    return [Piece(*row) for row in db.execute(OF_MESSAGE, {"message": message})]


def add(db: WritableDb, message: MessageId, piece: Piece) -> None:
    db.execute(
        "insert or replace into arriving (message, start, size, name, mark) values (?, ?, ?, ?, ?)",
        (message, piece.start, piece.size, piece.name, piece.mark),
    )


def names(db: ReadableDb) -> set[str]:
    (found,) = db.execute("select json_group_array(name) from arriving").fetchone()
    return set(json.loads(found))


def drop(db: WritableDb, message: MessageId) -> None:
    db.execute("delete from arriving where message = ?", (message,))


def drop_strangers(db: WritableDb) -> None:
    """Forget the pieces for messages that have left."""
    db.execute(
        "delete from arriving where not exists"
        " (select 1 from message where message.id = arriving.message)"
    )
