"""Search index: the words of messages and what these are, trailing behind the rows.

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
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.search_marks import Indexed, spelled

MERGE_PAGES = 256  # a few milliseconds of rewriting
ABOVE_ALL = 2**63 - 1

TOLD_ANEW = ("text", "conversation", "contact", "kind")
"""What a later word of the Hub may change of a message."""

_GIVEN = "(select value from json_each(:ids))"


ENDS = "select (select min(id) from message), (select max(id) from message)"
"""Asked for at once they would be looked for in every row."""


def note_changes(db: WritableDb, table: Table) -> None:
    """Before a merge: note the messages above the floor that will say or be something else."""
    place = {name: number for number, name in enumerate(table.columns)}
    if "id" in place:
        told = [name for name in TOLD_ANEW if name in place]
        differs = "".join(f" or message.{one} is not sent.value->>{place[one]}" for one in told)
        db.execute(
            "insert or ignore into unindexed (id) select sent.value->>:id"
            " from jsonb_each(:values) as sent left join message on message.id=sent.value->>:id"
            " where sent.value->>:id >= (select floor from search_progress)"
            f" and (message.id is null{differs})",
            {"values": table.values, "id": place["id"]},
        )


def forget(db: WritableDb, ids: str) -> None:
    """Take messages out of the index; ``ids`` is a JSON array."""
    db.execute(f"delete from unindexed where id in {_GIVEN}", {"ids": ids})
    if db.execute(f"delete from search where rowid in {_GIVEN}", {"ids": ids}).rowcount:
        db.execute("update search_progress set must_forget = 1")


def index_some(db: WritableDb, limit: int) -> int:
    """Bring the index a little further; 0 when there is nothing left to do."""
    return _index_noted(db, limit) or _sink(db, limit) or _forget_for_good(db)


def behind(db: ReadableDb) -> float:
    """Which part of all messages the index does not know yet, from 0 to 1."""
    first, last = db.execute(ENDS).fetchone()
    if first is None:
        return 0.0
    floor, noted = db.execute(
        "select floor, (select count(*) from unindexed) from search_progress"
    ).fetchone()
    left = int(min(max(floor - first, 0), last + 1 - first) + noted)
    return min(left / int(last + 1 - first), 1.0)


def _index_noted(db: WritableDb, limit: int) -> int:
    ids, found = db.execute(
        "select json_group_array(noted.id), json_group_array("
        f"json_array(message.id, {_OF_MESSAGE})) filter (where message.id is not null) from"
        " (select id from unindexed order by id limit ?) as noted"
        " left join message on message.id = noted.id",
        (limit,),
    ).fetchone()
    noted = json.loads(ids)
    if noted:
        put = _put(db, "insert or replace", [Indexed(*row) for row in json.loads(found)])
        silent = json.dumps([one for one in noted if one not in put])
        db.execute(f"delete from search where rowid in {_GIVEN}", {"ids": silent})
        db.execute("delete from unindexed where id <= ?", (max(noted),))
    return len(noted)


def _sink(db: WritableDb, limit: int) -> int:
    """Index what the backfill has brought below the floor, and lower the floor to there."""
    (found,) = db.execute(
        f"select json_group_array(json_array(id, {_OF_MESSAGE})) from (select * from message"
        f" where id < (select floor from search_progress) and id >= {_BOTTOM}"
        " order by id desc limit ?) as message",
        (limit,),
    ).fetchone()
    below = [Indexed(*row) for row in json.loads(found)]
    if below:
        _put(db, "insert", below[::-1])  # rising: a falling id would make the index flush
        db.execute("update search_progress set floor = ?", (below[-1].id,))
    return len(below)


_OF_MESSAGE = ", ".join(f"message.{name}" for name in Indexed._fields[1:])
_BOTTOM = (
    f"coalesce((select iif(is_backfilled, 0, coalesce(backfill_before, {ABOVE_ALL})) from state),"
    f" {ABOVE_ALL})"
)
"""How far down the messages are all here."""


def _put(db: WritableDb, how: str, messages: Sequence[Indexed]) -> frozenset[int]:
    """Those of the messages that can be found from now on."""
    all_spelled = [(one.id, told) for one in messages if (told := spelled(one)) is not None]
    db.execute(
        f"{how} into search (rowid, words) select value->>0, value->>1 from jsonb_each(?)",
        (json.dumps(all_spelled, ensure_ascii=False),),
    )
    return frozenset(number for number, _ in all_spelled)


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
