"""Merge: rows of the Hub into a Mirror, so that it ends where the Hub stands.

A row is applied if its seq is newer than mine; a row that ended stays ended. Batches of the
feed follow one another without a gap. Small rows and older messages may come in any order
between them, twice or late: what they bring is judged row by row. Three things alone are
refused, because rows cannot be judged by their seq: another life of the Hub, a gap, and
what was read before a change of sight that is known here.

Every function works within the caller's transaction, so that rows and progress agree
whenever the program ends.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from wadesk.core.batches import Applied, Batch, Gone, MirrorState, Older, Sighting, Table, Unfit
from wadesk.core.changes import Changes
from wadesk.core.errors import Malformed
from wadesk.core.records import ClientKey, ConversationId, Seq
from wadesk.core.rows import (
    BY_NAME,
    CONTACT,
    CONVERSATION,
    MESSAGE,
    READING,
    ROW_TYPES,
    SCHEDULED,
    SMALL,
)
from wadesk.core.sync import Cursor, loss_of
from wadesk.store import search_index
from wadesk.store.connection import DatabaseError, ReadableDb, WritableDb
from wadesk.store.rows import merge_sql, present_sql


def state(db: ReadableDb) -> MirrorState | None:
    """Where this Mirror stands; None before its first life."""
    row = db.execute(
        "select lineage, seq, epoch, born_at, small_upto, backfill_before, is_backfilled from state"
    ).fetchone()
    if row is None:
        return None
    lineage, seq, epoch, born_at, small_upto, before, is_backfilled = row
    owed = db.execute("select conversation, before from owed_backfill order by conversation desc")
    return MirrorState(
        cursor=Cursor(lineage, Seq(seq)),
        epoch=epoch,
        born_at=Seq(born_at),
        small_upto=Seq(small_upto),
        backfill_before=before,
        is_backfilled=bool(is_backfilled),
        owed=dict(owed.fetchall()),
    )


def begin_lineage(db: WritableDb, head: Cursor, epoch: int) -> Applied:
    """Begin anew at ``head``, keeping the old rows on the screen until theirs have come.

    What was asked for before this moment must not be merged after it.
    """
    before = state(db)
    for row_type in ROW_TYPES:
        db.execute(f"update {row_type.name} set seq = 0 where seq <> 0")
    if before is None or loss_of(before.cursor, head, Seq(0)):
        db.execute("delete from tombstone")
    db.execute("delete from owed_backfill")
    db.execute(
        "insert or replace into state (one, lineage, seq, epoch, born_at) values (1, ?, ?, ?, ?)",
        (head.lineage, head.seq, epoch, head.seq),
    )
    return Applied(Changes(everything=True))


def apply_page(db: WritableDb, batch: Batch) -> Applied | Unfit:
    """Merge the feed's next batch, or one that was merged before."""
    now = _standing(db)
    unfit = _unfit(now, batch.since.lineage, batch.epoch)
    if unfit is None and batch.since.seq > now.cursor.seq:
        unfit = Unfit.GAP
    if unfit:
        return unfit
    if batch.more:
        _note_what_is_whole(db)
    touched = {
        conversation
        for sighting in batch.sights
        if sighting.epoch > now.epoch
        for conversation in _apply_sighting(db, sighting)
    }
    applied = _merge(db, batch.tables, batch.gone, touched)
    db.execute("update state set seq = max(seq, ?)", (batch.upto.seq,))
    if not batch.more:
        db.execute("update state set whole_upto = null")
        _leave_strangers(db)
    lost = any(one.lost and one.epoch > now.epoch for one in batch.sights)
    return replace(applied, has_lost=applied.has_lost or lost)


def apply_small(db: WritableDb, batch: Batch) -> Applied | Unfit:
    """Merge small rows on their way up to where this life began; the feed is not moved."""
    now = _standing(db)
    unfit = _unfit(now, batch.since.lineage, batch.epoch)
    if unfit is None and batch.since.seq > now.small_upto:
        unfit = Unfit.GAP
    if unfit:
        return unfit
    applied = _merge(db, batch.tables, batch.gone, ())
    db.execute("update state set small_upto = max(small_upto, ?)", (batch.upto.seq,))
    if not now.is_usable and _standing(db).is_usable:
        applied = _without_what_is_not_told(db, applied)
    return _swept_when_whole(db, applied)


def apply_backfill(db: WritableDb, older: Older) -> Applied | Unfit:
    """Merge older messages. Progress is made by the answer to the question that stands."""
    now = _standing(db)
    if unfit := _unfit(now, older.lineage, older.epoch):
        return unfit
    applied = _merge(db, older.tables, (), ())
    if older.conversation is not None:
        _note_owed(db, older.conversation, older)
    elif older.before == now.backfill_before and not now.is_backfilled:
        db.execute(
            "update state set backfill_before = ?, is_backfilled = ?",
            (older.next, older.next is None),
        )
    return _swept_when_whole(db, applied)


def sweep(db: WritableDb) -> int:
    """Remove what the present life of the Hub did not bring back; say how many rows left."""
    left = len(_remove_messages(db, "select id from message where seq = 0", ()))
    return left + _sweep_small(db)


def _sweep_small(db: WritableDb) -> int:
    return sum(
        db.execute(f"delete from {row_type.name} where seq = 0").rowcount for row_type in SMALL
    )


def _without_what_is_not_told(db: WritableDb, applied: Applied) -> Applied:
    """All small rows of this life are here: what it has no word of may not be seen any more.

    Older messages still come; those whose conversation has left sight do not wait for that.
    """
    left = _sweep_small(db)
    strangers = "select id from message where seq = 0 and conversation not in"
    left += len(_remove_messages(db, f"{strangers} (select id from conversation)", ()))
    return replace(applied, changes=Changes(everything=True), has_lost=True) if left else applied


def _standing(db: ReadableDb) -> MirrorState:
    now = state(db)
    if now is None:
        raise LookupError("a Mirror begins a lineage before it merges anything")
    return now


def _unfit(now: MirrorState, lineage: str, epoch: int) -> Unfit | None:
    if lineage != now.cursor.lineage:
        return Unfit.LINEAGE
    return Unfit.EPOCH if epoch < now.epoch else None


def _merge(
    db: WritableDb,
    tables: Iterable[Table],
    gone: Iterable[Gone],
    touched: Iterable[ConversationId],
) -> Applied:
    found = {table.name: _merge_table(db, table) for table in tables if table.name in BY_NAME}
    ended = list(gone)
    removed = _end(db, ended) if ended else []
    messages = found.pop(MESSAGE.name, [])
    plans = found.get(SCHEDULED.name, [])
    types = {name for name, rows in found.items() if rows} | {one.row_type for one in ended}
    changes = Changes(
        conversations=frozenset({*touched, *_listed(db, found, ended)}),
        messages=frozenset((where, message) for message, where, *_ in (*messages, *removed)),
        outbox=frozenset(where for _, where, *_ in plans),
        other=frozenset(types - {CONVERSATION.name, MESSAGE.name}),
    )
    keys = frozenset(ClientKey(key) for *_, key in messages if key)
    return Applied(changes, keys, _moved(ended), has_lost=bool(removed))


def _merge_table(db: WritableDb, table: Table) -> list[Any]:
    """Merge one table; name its rows that are here now, with conversation and ClientKey."""
    row_type = BY_NAME[table.name]
    values = {"values": table.values}
    try:
        if row_type is MESSAGE:
            search_index.note_changes(db, table)
        db.execute(merge_sql(row_type, table.columns), values)
        found = db.execute(present_sql(row_type, table.columns), values).fetchone()
    except DatabaseError as error:
        if str(error).startswith(_ILL_FORMED):
            raise Malformed(f"rows of {table.name} have another shape: {error}") from error
        raise
    return list(json.loads(found[0]))


_ILL_FORMED = ("malformed JSON", "NOT NULL constraint", "datatype mismatch")


def _listed(
    db: ReadableDb, found: Mapping[str, list[Any]], ended: Iterable[Gone]
) -> Iterator[ConversationId]:
    """The conversations whose line in the list may look different now."""
    yield from (row[0] for row in found.get(CONVERSATION.name, ()))
    yield from (ConversationId(one.id) for one in ended if one.row_type == CONVERSATION.name)
    if people := found.get(CONTACT.name):
        sql = (
            "select json_group_array(id) from conversation where contact in"
            " (select value from json_each(?1) union select id from contact"
            " where same_as in (select value from json_each(?1)))"
        )
        yield from json.loads(db.execute(sql, (_ids(row[0] for row in people),)).fetchone()[0])
    if readings := found.get(READING.name):
        sql = (
            "select json_group_array(conversation) from reading"
            " where id in (select value from json_each(?))"
        )
        yield from json.loads(db.execute(sql, (_ids(row[0] for row in readings),)).fetchone()[0])


def _end(db: WritableDb, ended: Iterable[Gone]) -> list[Any]:
    """Keep the tombstones and remove what they ended; name the messages among it."""
    by_type: dict[str, dict[int, Gone]] = {}
    for one in ended:
        by_type.setdefault(one.row_type, {})[one.id] = one
    for name, stones in by_type.items():
        db.executemany(
            "insert into tombstone (t, id, seq, why, into_id) values (?, ?, ?, ?, ?)"
            " on conflict do update set seq = max(seq, excluded.seq)",
            [(name, one.id, one.seq, one.why, one.into) for one in stones.values()],
        )
    for name in by_type.keys() & BY_NAME.keys() - {MESSAGE.name}:
        ended_here = _is_ended(name, f"{name}.id")
        sql = f"delete from {name} where id in (select value from json_each(?)) and {ended_here}"
        db.execute(sql, (_ids(by_type[name]),))
    messages = _ids(by_type.get(MESSAGE.name, ()))
    conversations = _ids(by_type.get(CONVERSATION.name, ()))
    db.execute(_ENDED_PLANS, (conversations,))
    return _remove_messages(db, _ENDED_MESSAGES, (messages, conversations))


def _is_ended(name: str, column: str) -> str:
    """``column`` names its table: a bare name would be the tombstone's own."""
    return f"seq <= (select seq from tombstone where t = '{name}' and tombstone.id = {column})"


# What still lies in an ended conversation has left my sight with it.
_ENDED_PLANS = (
    "delete from scheduled where conversation in (select value from json_each(?))"
    f" and {_is_ended('conversation', 'scheduled.conversation')}"
)
_ENDED_MESSAGES = (
    f"select id from message where id in (select value from json_each(?))"
    f" and {_is_ended('message', 'message.id')} union select id from message"
    f" where conversation in (select value from json_each(?))"
    f" and {_is_ended('conversation', 'message.conversation')}"
)


def _remove_messages(db: WritableDb, which: str, parameters: tuple[str, ...]) -> list[Any]:
    """Remove the messages whose ids ``which`` yields, from the index too; name them."""
    sql = (
        f"select json_group_array(json_array(id, conversation)) from message where id in ({which})"
    )
    doomed = list(json.loads(db.execute(sql, parameters).fetchone()[0]))
    if doomed:
        ids = _ids(row[0] for row in doomed)
        search_index.forget(db, ids)
        db.execute("delete from message where id in (select value from json_each(?))", (ids,))
    return doomed


def _apply_sighting(db: WritableDb, sighting: Sighting) -> Iterator[ConversationId]:
    """What left sight goes without a tombstone, because it may come back."""
    lost = (_ids(sighting.lost),)
    if sighting.lost:
        _remove_messages(db, f"select id from message where conversation in ({_GIVEN})", lost)
        sql = f"select json_group_array(contact) from conversation where id in ({_GIVEN})"
        people = db.execute(sql, lost).fetchone()
        db.execute(f"delete from conversation where id in ({_GIVEN})", lost)
        db.execute(f"delete from scheduled where conversation in ({_GIVEN})", lost)
        db.execute(
            f"delete from contact where id in ({_GIVEN}) and not exists"
            " (select 1 from conversation where conversation.contact = contact.id)",
            people,
        )
        db.execute(f"delete from owed_backfill where conversation in ({_GIVEN})", lost)
    db.execute(
        f"insert or replace into owed_backfill (conversation, before) {_GIVEN_WITH_NULL}",
        (_ids(sighting.gained),),
    )
    db.execute(
        "update state set epoch = ?, has_lost_sight = max(has_lost_sight, ?)",
        (sighting.epoch, bool(sighting.lost)),
    )
    return iter((*sighting.lost, *sighting.gained))


def _note_what_is_whole(db: WritableDb) -> None:
    """Pages follow the order of change: until the last of some, an older message may lack."""
    db.execute(
        "update state set whole_upto = (select coalesce(max(id), 0) from message)"
        " where whole_upto is null"
    )


def _leave_strangers(db: WritableDb) -> None:
    """After a loss of sight: remove whom no conversation in sight knows any more.

    A contact may have come in one batch and its conversation have left sight before the next.
    Whoever loses sight of something does not see everything, and so sees only people with a
    conversation. This waits until no conversation can still be on its way.
    """
    now = _standing(db)
    (has_lost,) = db.execute("select has_lost_sight from state").fetchone()
    if has_lost and now.is_usable and not now.owed:
        db.execute(
            "delete from contact where not exists"
            " (select 1 from conversation where conversation.contact = contact.id)"
        )
        db.execute("delete from notice")  # these may name anybody
        db.execute("update state set has_lost_sight = 0")


_GIVEN = "select value from json_each(?)"
_GIVEN_WITH_NULL = "select value, null from json_each(?)"


def _note_owed(db: WritableDb, conversation: ConversationId, older: Older) -> None:
    where = "where conversation = :conversation and before is :before"
    bounds = {"conversation": conversation, "before": older.before, "next": older.next}
    if older.next is None:
        db.execute(f"delete from owed_backfill {where}", bounds)
    else:
        db.execute(f"update owed_backfill set before = :next {where}", bounds)


def _swept_when_whole(db: WritableDb, applied: Applied) -> Applied:
    now = _standing(db)
    if now.is_usable and now.is_backfilled and sweep(db):
        return replace(applied, changes=Changes(everything=True), has_lost=True)
    return applied


def _moved(ended: Iterable[Gone]) -> dict[ConversationId, ConversationId]:
    return {
        ConversationId(one.id): ConversationId(one.into)
        for one in ended
        if one.row_type == CONVERSATION.name and one.into is not None
    }


def _ids(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
