"""Conversations: the list, a page at a time, newest first.

A page is one JSON row, so that a busy neighbour thread delays it once and not per line.
"""

import json
from collections.abc import Iterable
from typing import Any

from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.records import NO_ANSWER, ConversationId, Instant
from wadesk.core.thread import Position
from wadesk.store.connection import ReadableDb
from wadesk.store.people import PERSON
from wadesk.store.readings import INCOMING

TOP = Position(Instant(2**62), 2**62)

LOOKED_AT = 100
"""So many of those that came in after the newest answer are looked at for the earliest."""

# Told by id and found by time: what comes in late may be older than what is here already.
_UNANSWERED = (
    "(select min(at) from (select message.at from message indexed by message_incoming"
    " where message.conversation = line.id and message.id > coalesce(line.answer, 0)"
    " and message.at >= coalesce((select at from message as mine where mine.id = line.answer), 0)"
    f" and{INCOMING} order by message.id limit {LOOKED_AT}))"
)
_LINE = (
    f"json_array(line.id, line.number, iif(contact.id is null, null, json_array({PERSON})),"
    " line.circle, line.scope, coalesce(line.status, ''), line.last_inbound_at,"
    " coalesce(line.last_at, 0), coalesce(line.preview, ''),"
    f" coalesce(line.answer, {NO_ANSWER}), line.answered_by, {_UNANSWERED},"
    f" line.last_message, coalesce(line.folded, {NO_ANSWER}),"
    " (select whole_upto from state where one = 1), line.owner,"
    " json(coalesce(line.labels, '[]')), line.snoozed_until, line.waiting_since)"
)


def _page_sql(where: str) -> str:
    return (
        f"select json_group_array({_LINE}) from (select * from conversation where {where}"
        " order by coalesce(last_at, 0) desc, id desc limit :limit) as line"
        " left join contact on contact.id = line.contact"
    )


# Written out, because of two columns compared as one only a plain column finds its index.
_BELOW = "coalesce(last_at, 0) <= :at and (coalesce(last_at, 0) < :at or id < :id)"
OF_STATUS = _page_sql(f"status = :status and {_BELOW}")
OF_ALL = _page_sql(_BELOW)
NAMED = (
    "select conversation.id from contact join conversation on conversation.contact = contact.id"
    " where contact.name like :beginning escape '!'"
)
BY_ID = _page_sql("id in (select value from json_each(:ids))")


def latest(
    db: ReadableDb, limit: int, status: str | None = "open", before: Position = TOP
) -> list[ConversationLine]:
    """The newest conversations of one status, or of all, below a position."""
    bounds = {"limit": limit, "at": before.at, "id": before.id}
    if status is None:
        return _lines(db, OF_ALL, bounds)
    return _lines(db, OF_STATUS, {**bounds, "status": status})


def named(db: ReadableDb, beginning: str) -> list[ConversationId]:
    """Conversations with people whose name begins so."""
    escaped = beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    found = db.execute(NAMED, {"beginning": f"{escaped}%"})
    return [ConversationId(one) for (one,) in found]


def by_ids(db: ReadableDb, ids: Iterable[ConversationId]) -> list[ConversationLine]:
    wanted = list(ids)
    return _lines(db, BY_ID, {"ids": json.dumps(wanted), "limit": len(wanted)})


def find(db: ReadableDb, conversation: ConversationId) -> ConversationLine | None:
    return next(iter(by_ids(db, [conversation])), None)


def moved(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, ConversationId]:
    """Which of these have become part of another conversation, and of which one by now."""
    sql = (
        "with recursive road (start, id) as (select value, value from json_each(?)"
        " union select road.start, stone.into_id from road join tombstone as stone"
        " on stone.t = 'conversation' and stone.id = road.id where stone.into_id is not null)"
        " select start, road.id from road where road.id <> start and not exists"
        " (select 1 from tombstone where t = 'conversation' and tombstone.id = road.id)"
    )
    return dict(db.execute(sql, (json.dumps(list(ids)),)).fetchall())


def _lines(db: ReadableDb, sql: str, bounds: dict[str, Any]) -> list[ConversationLine]:
    rows = json.loads(db.execute(sql, bounds).fetchone()[0])
    return [_line(*row) for row in rows]


def _line(
    conversation: ConversationId, number: str, person: list[Any] | None, *rest: Any
) -> ConversationLine:
    *middle, labels, until, waiting = rest
    customer = Contact(*person) if person else None
    last = (tuple(labels), until, waiting)
    return ConversationLine(conversation, number, customer, *(*middle, *last))
