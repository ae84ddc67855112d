"""Feed: the rows after a cursor, as far as one member may see them.

A page ends where a unit of work ends, because all its rows carry one seq. Rows are read
as JSON and never taken apart. What a member may not see is filtered here, in the query
that reads it, and nowhere later.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from wadesk.core.rows import BY_NAME, CONVERSATION, MESSAGE, ROW_TYPES, SCHEDULED, RowType
from wadesk.core.visibility import Sight
from wadesk.store.connection import ReadableDb
from wadesk.store.rows import columns_json, values_sql

_ALWAYS = {
    "member": "1",
    "template": "1",
    "notice": "0",  # what nobody understands yet may name anybody
    "policy": "1",
    "label": "1",
    "phone_history": "1",
    "our_number": "1",
    "quick_reply": "1",
    "scheduled": (
        "conversation in (select id from conversation"
        " where scope in (select value from json_each(:scopes)))"
    ),
    "conversation": "scope in (select value from json_each(:scopes))",
    "message": (
        "conversation in (select id from conversation"
        " where scope in (select value from json_each(:scopes)))"
    ),
    "contact": (
        "id in (select contact from conversation"
        " where scope in (select value from json_each(:scopes)))"
    ),
}
"""What a member with limited sight sees of each type."""


@dataclass(frozen=True, slots=True)
class Slice:
    """One page: rows by type as wire tables, tombstones and changes of sight as JSON."""

    to: int
    more: bool
    tables: dict[str, str]
    gone: str
    sights: str
    rows: int


def end_of_page(db: ReadableDb, since: int, limit: int, types: Sequence[RowType]) -> int | None:
    """The seq at which a page of about ``limit`` rows ends, or None if all fits into one."""
    parts = [
        f"select * from (select seq from {row_type.name} where seq > :since"
        " order by seq limit :limit)"
        for row_type in types
    ]
    union = " union all ".join(parts)
    sql = f"select seq from ({union}) order by seq limit 1 offset :limit - 1"
    row = db.execute(sql, {"since": since, "limit": limit}).fetchone()
    return int(row[0]) if row else None


@dataclass(frozen=True, slots=True)
class Question:
    """Whose eyes, from where, at most about how much, and which types."""

    member: int
    sight: Sight
    since: int
    limit: int
    types: tuple[RowType, ...] = ROW_TYPES


def changes(db: ReadableDb, question: Question, head: int) -> Slice:
    """What changed after ``since``, in one consistent look at the record."""
    end = end_of_page(db, question.since, question.limit, question.types)
    upto = head if end is None else min(end, head)
    bounds = {
        "since": question.since,
        "upto": upto,
        "scopes": _scopes(question.sight),
        "member": question.member,
    }
    tables: dict[str, str] = {}
    count = 0
    for row_type in question.types:
        where = f"seq > :since and seq <= :upto and {_visible(row_type, question.sight)}"
        values, _, found = db.execute(values_sql(row_type, where), bounds).fetchone()
        if found:
            tables[row_type.name] = table_json(row_type, values)
            count += found
    return Slice(
        to=upto,
        more=upto < head,
        tables=tables,
        gone=_gone(db, question, upto),
        sights=_sights(db, question, upto),
        rows=count,
    )


def members_with_private_rows(db: ReadableDb, since: int) -> set[int]:
    """Whose page after ``since`` may hold what nobody else's does."""
    parts = [
        f"select {row_type.owner} from {row_type.name} where seq > ?1"
        for row_type in ROW_TYPES
        if row_type.owner is not None
    ]
    return {int(member) for (member,) in db.execute(" union ".join(parts), (since,))}


def older_messages(
    db: ReadableDb, sight: Sight, before: int, limit: int, conversation: int | None
) -> tuple[str, int | None]:
    """Messages with smaller ids, newest first, as a wire table; and where to go on."""
    where = f"id < :before and {_visible(MESSAGE, sight)}"
    if conversation is not None:
        where += " and conversation = :conversation"
    sql = values_sql(MESSAGE, where, "id desc limit :limit")
    bounds = {
        "before": before,
        "limit": limit,
        "conversation": conversation,
        "scopes": _scopes(sight),
    }
    values, last, found = db.execute(sql, bounds).fetchone()
    return table_json(MESSAGE, values), last if found == limit else None


def conversation_whole(db: ReadableDb, sight: Sight, conversation: int) -> dict[str, str]:
    """The rows that a conversation's messages hang on, and what is to leave there later."""
    bounds = {"id": conversation, "scopes": _scopes(sight)}
    where = f"id = :id and {_visible(CONVERSATION, sight)}"
    values, *_ = db.execute(values_sql(CONVERSATION, where), bounds).fetchone()
    contact = BY_NAME["contact"]
    where = "id = (select contact from conversation where id = :id)"
    where += f" and {_visible(contact, sight)}"
    people, *_ = db.execute(values_sql(contact, where), bounds).fetchone()
    where = f"conversation = :id and {_visible(SCHEDULED, sight)}"
    plans, *_ = db.execute(values_sql(SCHEDULED, where), bounds).fetchone()
    return {
        "conversation": table_json(CONVERSATION, values),
        "contact": table_json(contact, people),
        "scheduled": table_json(SCHEDULED, plans),
    }


def table_json(row_type: RowType, values: str) -> str:
    return f'{{"columns":{columns_json(row_type)},"values":{values}}}'


def _visible(row_type: RowType, sight: Sight) -> str:
    if row_type.is_of_team and sight.is_administrator:
        return "1"
    if row_type.owner is not None:
        return f"{row_type.owner} = :member"
    if row_type.is_of_team:
        return "0"
    return "1" if sight.scopes is None else _ALWAYS[row_type.name]


def _scopes(sight: Sight) -> str:
    return json.dumps(sorted(sight.seen))


def _gone(db: ReadableDb, question: Question, upto: int) -> str:
    """Tombstones tell an id and nothing else, so everybody may have them."""
    sql = (
        "select json_group_array(json_object("
        "'t', t, 'id', id, 'seq', seq, 'why', why, 'into', into_id))"
        " from (select * from tombstone where seq > ? and seq <= ? order by seq)"
    )
    return str(db.execute(sql, (question.since, upto)).fetchone()[0])


def _sights(db: ReadableDb, question: Question, upto: int) -> str:
    sql = (
        "select json_group_array(json_object("
        "'epoch', epoch, 'gained', json(gained), 'lost', json(lost)))"
        " from (select * from sight where member = ? and seq > ? and seq <= ? order by epoch)"
    )
    return str(db.execute(sql, (question.member, question.since, upto)).fetchone()[0])


def shows(db: ReadableDb, sight: Sight, conversation: int | None) -> bool:
    """Whether a conversation lies in sight; what has none is only for those who see everything."""
    row = db.execute("select scope from conversation where id = ?", (conversation,)).fetchone()
    return sight.scopes is None or (row is not None and sight.covers(row[0]))
