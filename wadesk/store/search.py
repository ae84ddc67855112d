"""Search: the words of messages, in an index that trails behind the rows.

Merging only notes what changed; ``index_some`` follows when there is time, so that no
commit waits for the index. Messages from ``floor`` upwards are in it. The first sync comes
from the newest message down, and the floor sinks after it; whatever changes above the
floor is noted one by one.
Words of messages that have left stay in the index's old parts until these are rewritten,
so that is done too as soon as nothing else waits.
"""

import json
from collections.abc import Sequence

from wadesk.core.batches import Table
from wadesk.core.records import MessageId
from wadesk.core.words import question, words
from wadesk.store.connection import ReadableDb, WritableDb

MERGE_PAGES = 256  # a few milliseconds of rewriting
NEWEST = MessageId(2**63 - 1)

_GIVEN = "(select value from json_each(:ids))"


def search(db: ReadableDb, wanted: str, limit: int, before: MessageId = NEWEST) -> list[MessageId]:
    """The newest messages below ``before`` that hold all these words."""
    asked = question(wanted)
    if asked is None:
        return []
    sql = (
        "select json_group_array(rowid) from (select rowid from search"
        " where search match ? and rowid < ? order by rowid desc limit ?)"
    )
    return list(json.loads(db.execute(sql, (asked, before, limit)).fetchone()[0]))


def note_changes(db: WritableDb, table: Table) -> None:
    """Before a merge: note the messages above the floor whose text is new or another one."""
    place = {name: number for number, name in enumerate(table.columns)}
    if "id" in place and "text" in place:
        db.execute(
            "insert or ignore into unindexed (id) select sent.value->>:id"
            " from jsonb_each(:values) as sent left join message on message.id=sent.value->>:id"
            " where sent.value->>:id >= (select floor from search_progress)"
            " and (message.id is null or message.text is not sent.value->>:text)",
            {"values": table.values, "id": place["id"], "text": place["text"]},
        )


def forget(db: WritableDb, ids: str) -> None:
    """Take messages out of the index; ``ids`` is a JSON array."""
    db.execute(f"delete from unindexed where id in {_GIVEN}", {"ids": ids})
    if db.execute(f"delete from search where rowid in {_GIVEN}", {"ids": ids}).rowcount:
        db.execute("update search_progress set must_forget = 1")


def index_some(db: WritableDb, limit: int) -> int:
    """Bring the index a little further; 0 when there is nothing left to do."""
    return _index_noted(db, limit) or _sink(db, limit) or _forget_for_good(db)


def _index_noted(db: WritableDb, limit: int) -> int:
    (found,) = db.execute(
        "select json_group_array(json_array(noted.id, message.text)) from"
        " (select id from unindexed order by id limit ?) as noted"
        " left join message on message.id = noted.id",
        (limit,),
    ).fetchone()
    noted = json.loads(found)
    if noted:
        silent = json.dumps([message for message, text in noted if not text])
        db.execute(f"delete from search where rowid in {_GIVEN}", {"ids": silent})
        _put(db, "insert or replace", noted)
        db.execute("delete from unindexed where id <= ?", (noted[-1][0],))
    return len(noted)


def _sink(db: WritableDb, limit: int) -> int:
    """Index what the backfill has brought below the floor, and lower the floor to there."""
    (found,) = db.execute(
        "select json_group_array(json_array(id, text)) from (select id, text from message"
        f" where id < (select floor from search_progress) and id >= {_BOTTOM}"
        " order by id desc limit ?)",
        (limit,),
    ).fetchone()
    below = json.loads(found)
    if below:
        _put(db, "insert", below[::-1])  # rising: a falling id would make the index flush
        db.execute("update search_progress set floor = ?", (below[-1][0],))
    return len(below)


_BOTTOM = (
    f"coalesce((select iif(is_backfilled, 0, coalesce(backfill_before, {NEWEST})) from state),"
    f" {NEWEST})"
)
"""How far down the messages are all here."""


def _put(db: WritableDb, how: str, texts: Sequence[tuple[int, str | None]]) -> None:
    spelled = [(message, words(text)) for message, text in texts if text]
    db.execute(
        f"{how} into search (rowid, words) select value->>0, value->>1 from jsonb_each(?)",
        (json.dumps(spelled, ensure_ascii=False),),
    )


def _forget_for_good(db: WritableDb) -> int:
    """Rewrite a little of the index, until no word of a removed message is left in it."""
    (stage,) = db.execute("select must_forget from search_progress").fetchone()
    if not stage:
        return 0
    before = _changes(db)
    begin = -1 if stage == 1 else 1  # a negative number also begins what need not be done yet
    db.execute("insert into search (search, rank) values ('merge', ?)", (begin * MERGE_PAGES,))
    is_done = _changes(db) - before <= 1  # the command itself counts as one
    db.execute("update search_progress set must_forget = ?", (0 if is_done else 2,))
    return 1


def _changes(db: ReadableDb) -> int:
    return int(db.execute("select total_changes()").fetchone()[0])
