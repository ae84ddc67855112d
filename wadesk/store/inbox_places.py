"""Inbox places: where every conversation of a view stands, and how many a view has.

A filter becomes SQL here and nowhere else. What no shared row tells comes from outside:
``among`` are the only conversations that can be meant, ``apart`` those that are judged
elsewhere, because something is on its way that the rows do not show yet.
"""

import json
from collections.abc import Collection, Iterator
from typing import Any

from wadesk.core.deed import Status
from wadesk.core.delivery import Carriage
from wadesk.core.inbox_filter import FAR, InboxFilter, Order, Place, Vantage, Whose
from wadesk.core.records import ConversationId, Direction
from wadesk.store.connection import ReadableDb
from wadesk.store.readings import HAS_UNREAD

PINNED = "select conversation from reading where pinned_at is not null"
MENTIONED = (
    "select conversation from reading where mentioned is not null and mentioned > coalesce(upto, 0)"
)
_LATER = f"{FAR} - coalesce(line.last_at, 0)"
_KEYS = {
    Order.NEWEST: "-coalesce(line.last_at, 0)",
    Order.WAITING: f"coalesce(line.waiting_since, {_LATER})",
    Order.WINDOW: f"iif(line.last_inbound_at > :over, line.last_inbound_at, {_LATER})",
}
_WHOSE = {
    Whose.MINE: "line.owner = :me",
    Whose.UNASSIGNED: "line.owner is null",
    Whose.MENTIONS: f"line.id in ({MENTIONED})",
}
NOT_ARRIVED = (
    "select line.id from conversation as line join message on message.id = line.last_message"
    f" where line.status = '{Status.OPEN}' and message.direction = '{Direction.OUT}'"
    f" and (coalesce(message.carriage, '{Carriage.ACCEPTED}') <> '{Carriage.ACCEPTED}'"
    " or message.statuses ->> '$.failed' is not null)"
    " union select conversation from scheduled where state in ('waiting', 'refused')"
)


def places_sql(wanted: InboxFilter, *, is_among: bool = False, is_apart: bool = False) -> str:
    met = _met(wanted, is_among=is_among, is_apart=is_apart)
    return (
        f"select json_group_array(json_array(line.id not in ({PINNED}), {_KEYS[wanted.order]},"
        f" -line.id)) from conversation as line where {met}"
    )


def count_sql(wanted: InboxFilter, *, is_apart: bool = False) -> str:
    met = _met(wanted, is_among=False, is_apart=is_apart)
    return f"select count(*) from conversation as line where {met}"


def places(
    db: ReadableDb,
    wanted: InboxFilter,
    seen: Vantage,
    among: Collection[ConversationId] | None = None,
    apart: Collection[ConversationId] = (),
) -> list[Place]:
    """All of them, the uppermost first."""
    sql = places_sql(wanted, is_among=among is not None, is_apart=bool(apart))
    bounds = _bounds(wanted, seen) | {"among": _listed(among or ()), "apart": _listed(apart)}
    (found,) = db.execute(sql, bounds).fetchone()
    return [Place._make(one) for one in sorted(json.loads(found))]


def count(
    db: ReadableDb, wanted: InboxFilter, seen: Vantage, apart: Collection[ConversationId] = ()
) -> int:
    """Of a filter that no passing thing decides."""
    sql = count_sql(wanted, is_apart=bool(apart))
    bounds = _bounds(wanted, seen) | {"apart": _listed(apart)}
    return int(db.execute(sql, bounds).fetchone()[0])


def of_what_has_not_arrived(db: ReadableDb) -> list[ConversationId]:
    """Where the newest message is ours and on its way or failed, or one is to leave later."""
    return [ConversationId(one) for (one,) in db.execute(NOT_ARRIVED)]


def _met(wanted: InboxFilter, *, is_among: bool, is_apart: bool) -> str:
    met = [*_conditions(wanted)]
    if is_among:
        met.append("line.id in (select value from json_each(:among))")
    if is_apart:
        met.append("line.id not in (select value from json_each(:apart))")
    return " and ".join(met) or "true"


def _conditions(wanted: InboxFilter) -> Iterator[str]:
    if wanted.status is not None:
        yield "line.status = :status"
    if wanted.whose in _WHOSE:
        yield _WHOSE[wanted.whose]
    if wanted.owner is not None:
        yield "line.owner = :owner"
    if wanted.labels:
        yield (
            "(select count(distinct mine.value) from json_each(line.labels) as mine"
            " where mine.value in (select value from json_each(:labels))) = :labels_asked"
        )
    if wanted.waits_ms is not None:
        yield "line.waiting_since <= :waits_since"
    if wanted.window_ms is not None:
        yield "line.last_inbound_at > :over and line.last_inbound_at < :soon"
    if wanted.is_unread:
        yield HAS_UNREAD


def _bounds(wanted: InboxFilter, seen: Vantage) -> dict[str, Any]:
    return {
        "status": wanted.status or Status.OPEN,
        "me": seen.me,
        "owner": wanted.owner,
        "labels": json.dumps(sorted(wanted.labels)),
        "labels_asked": len(wanted.labels),
        "waits_since": seen.now - (wanted.waits_ms or 0),
        "over": seen.over,
        "soon": seen.over + (wanted.window_ms or 0),
    }


def _listed(ids: Collection[ConversationId]) -> str:
    return json.dumps(list(ids))
