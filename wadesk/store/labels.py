"""Labels: those there are, and the conversations that have them."""

import json
from collections.abc import Iterable

from wadesk.core.label import Label
from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Conversation, Tombstone


def every(db: ReadableDb) -> list[Label]:
    sql = "select json_group_array(json_array(id, name, coalesce(colour, 0))) from label"
    return [Label(*row) for row in json.loads(db.execute(sql).fetchone()[0])]


def by_ids(db: ReadableDb, ids: Iterable[int]) -> dict[int, Label]:
    sql = (
        "select json_group_array(json_array(id, name, coalesce(colour, 0))) from label"
        " where id in (select value from json_each(?))"
    )
    found = json.loads(db.execute(sql, (json.dumps(list(ids)),)).fetchone()[0])
    return {row[0]: Label(*row) for row in found}


def keep(db: WritableDb, one: Label, seq: int) -> None:
    db.execute(
        "insert into label(id, seq, name, colour) values (?, ?, ?, ?) on conflict(id)"
        " do update set seq = excluded.seq, name = excluded.name, colour = excluded.colour",
        (one.id, seq, one.name, one.colour),
    )


def drop(db: WritableDb, label: int, seq: int) -> None:
    record.bury(db, Tombstone("label", label, seq, "dropped"))


def of(conversation: Conversation) -> frozenset[int]:
    return frozenset(json.loads(conversation.labels)) if conversation.labels else frozenset()


def written(labels: Iterable[int]) -> str | None:
    """As the column holds them; none at all is null."""
    kept = sorted(labels)
    return json.dumps(kept, separators=(",", ":")) if kept else None


def conversations_with(db: ReadableDb, label: int) -> list[int]:
    sql = (
        "select id from conversation where labels is not null"
        " and exists (select 1 from json_each(labels) where value = ?)"
    )
    return [one for (one,) in db.execute(sql, (label,)).fetchall()]
