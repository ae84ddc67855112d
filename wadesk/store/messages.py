"""Messages: a thread, a page at a time, and the messages that others point at.

Pages come in reading order. What was later said about a bubble is folded into it; said
about a message that is not here, it stands for itself, so that nothing is hidden.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Any

from wadesk.core.records import AgentId, ClientKey, ConversationId, MessageId, Source, Wamid
from wadesk.core.thread import END, FOLDED, Bubble, Position, SecondLook, Stretch, fold
from wadesk.store.connection import ReadableDb

_BUBBLE = (
    "json_array(id, conversation, coalesce(at, 0), direction, source, kind, coalesce(text, ''),"
    " contact, member, wamid, key, target, carriage,"
    " json(coalesce(content, '{}')), json(coalesce(statuses, '{}')), json(problem))"
)
UNREAD_MOST = 1_000
"""So many newer messages are looked through for the first unread one."""


def _by_wamid(one: str, other: str) -> str:
    """The index knows a piece of the name; the whole name decides."""
    return f"substr({one}, -16, 12) = substr({other}, -16, 12) and {one} = {other}"


BEFORE = (
    f"select json_group_array({_BUBBLE}) from (select * from message"
    " where conversation = :conversation and (at, id) < (:at, :id)"
    f" and (kind not in {FOLDED} or target is null or not exists"
    f" (select 1 from message as whole where {_by_wamid('whole.wamid', 'message.target')}))"
    " order by at desc, id desc limit :limit)"
)
ABOUT = (
    f"select json_group_array({_BUBBLE}) from message"
    f" where target in (select value from json_each(:wamids)) and kind in {FOLDED}"
)
BY_ID = (
    f"select json_group_array({_BUBBLE}) from (select * from message"
    " where id in (select value from json_each(:ids)) order by at, id)"
)
BY_WAMIDS = (
    f"select json_group_array({_BUBBLE}) from message where substr(wamid, -16, 12) in"
    " (select substr(value, -16, 12) from json_each(:wamids))"
    " and wamid in (select value from json_each(:wamids))"
)
PLACES = (
    "select json_group_array(at), json_group_array(id) from"
    " (select at, id from message where conversation = :conversation"
    " and (at, id) < (:at, :id) order by at desc, id desc limit :limit)"
)
"""Read from the index alone, so that ten thousand places cost some milliseconds."""
PLACES_FROM = (
    "select json_group_array(at), json_group_array(id) from"
    " (select at, id from message where conversation = :conversation"
    " and (at, id) >= (:at, :id) order by at, id limit :limit)"
)
FOLDED_AWAY = (
    f"select json_group_array(id) from message indexed by message_amending"
    f" where conversation = :conversation and at >= :oldest and (at, id) < (:at, :id)"
    f" and kind in {FOLDED} and target is not null and exists"
    f" (select 1 from message as whole where {_by_wamid('whole.wamid', 'message.target')})"
)
BY_WAMID = f"select json_group_array({_BUBBLE}) from message where {_by_wamid('wamid', ':wamid')}"
WHERE_IT_STANDS = (
    "select at, id, kind, target from message"
    " where id = :message and conversation = :conversation and at is not null"
)
FIRST_UNREAD = f"""
with seen as (
    select id as upto, at from message where id = coalesce(
        (select nullif(upto, 0) from reading
         where conversation = :conversation and member = :me),
        (select answer from conversation where id = :conversation))
), since as (
    select id, at, direction, source, kind, member from message
    where conversation = :conversation and at >= (select at from seen)
    order by at limit {UNREAD_MOST}
)
select at, id from since
where direction = 'in' and source is not '{Source.HISTORY}' and kind not in {FOLDED}
    and id > (select upto from seen)
    and id > coalesce((select max(id) from since where direction = 'out' and member = :me), 0)
order by at, id limit 1
"""
BY_KEY = "select key from message where key in (select value from json_each(:keys))"
OF_KEY = f"select json_group_array({_BUBBLE}) from message where key = :key"


def latest(db: ReadableDb, conversation: ConversationId, limit: int) -> list[Bubble]:
    """The newest page of a thread, oldest first."""
    return before(db, conversation, END, limit)


def before(
    db: ReadableDb, conversation: ConversationId, position: Position, limit: int
) -> list[Bubble]:
    """The page that ends just above ``position``, oldest first."""
    bounds = {"conversation": conversation, "at": position.at, "id": position.id, "limit": limit}
    return _folded(db, _bubbles(db, BEFORE, bounds)[::-1])


def by_ids(db: ReadableDb, ids: Iterable[MessageId]) -> list[Bubble]:
    return _folded(db, _bubbles(db, BY_ID, {"ids": json.dumps(list(ids))}))


def places(db: ReadableDb, conversation: ConversationId, position: Position, limit: int) -> Stretch:
    """Where the bubbles above ``position`` stand: the nearest of them, about ``limit``.

    There is at least one, unless none lie above: a stretch of nothing but reactions is passed.
    """
    while True:
        bounds = {"conversation": conversation, "at": position.at, "id": position.id}
        times, ids = map(json.loads, db.execute(PLACES, {**bounds, "limit": limit}).fetchone())
        if not ids:
            return Stretch((), (), is_first=True)
        position, is_first = Position(times[-1], ids[-1]), len(ids) < limit
        away = db.execute(FOLDED_AWAY, {**bounds, "oldest": position.at}).fetchone()[0]
        hidden = frozenset(json.loads(away))
        shown = [one not in hidden for one in ids]
        if any(shown) or is_first:
            times, ids = list(compress(times, shown)), list(compress(ids, shown))
            return Stretch(times[::-1], ids[::-1], is_first)


def position(db: ReadableDb, conversation: ConversationId, message: MessageId) -> Position | None:
    """Where one message is shown; for what became part of another, where that one stands."""
    bounds = {"conversation": conversation, "message": message}
    found = db.execute(WHERE_IT_STANDS, bounds).fetchone()
    if found is None:
        return None
    at, number, kind, target = found
    whole = by_wamids(db, [target]).get(target) if kind in FOLDED and target else None
    return whole.position if whole is not None else Position(at, number)


def places_from(
    db: ReadableDb, conversation: ConversationId, position: Position, limit: int
) -> Stretch:
    """Where the bubbles at ``position`` and below it stand: the nearest of them, as ``places``."""
    while True:
        bounds = {"conversation": conversation, "at": position.at, "id": position.id}
        times, ids = map(json.loads, db.execute(PLACES_FROM, {**bounds, "limit": limit}).fetchone())
        if not ids:
            return Stretch((), (), is_first=False, is_last=True)
        beyond = {"conversation": conversation, "at": times[-1], "id": ids[-1] + 1}
        away = db.execute(FOLDED_AWAY, {**beyond, "oldest": times[0]}).fetchone()[0]
        hidden, is_last = frozenset(json.loads(away)), len(ids) < limit
        shown = [one not in hidden for one in ids]
        if any(shown) or is_last:
            times, ids = list(compress(times, shown)), list(compress(ids, shown))
            return Stretch(times, ids, is_first=False, is_last=is_last)
        position = Position(beyond["at"], beyond["id"])


def first_unread(db: ReadableDb, conversation: ConversationId, me: AgentId) -> Position | None:
    """The customer's first message that this member has neither seen nor answered.

    Who has never read anything here has read up to the newest answer, as in the list (see
    `readings`); where nobody has ever answered, all is new and nothing is first.
    """
    found = db.execute(FIRST_UNREAD, {"conversation": conversation, "me": me}).fetchone()
    return Position(*found) if found is not None else None


def look_again(
    db: ReadableDb, conversation: ConversationId, ids: Iterable[MessageId]
) -> SecondLook:
    """All bubbles of a thread that look different once these messages were touched."""
    wanted = frozenset(ids)
    touched = _bubbles(db, BY_ID, {"ids": json.dumps(list(wanted))})
    here = [one for one in touched if one.conversation == conversation]
    targets = [one.target for one in here if one.kind in FOLDED and one.target]
    wholes = by_wamids(db, targets) if targets else {}
    own = [one for one in here if not (one.kind in FOLDED and one.target in wholes)]
    shown = {one.id: one for one in (*own, *wholes.values()) if one.conversation == conversation}
    about = _about(db, shown.values())
    folded = {one.position for said in about.values() for one in said}
    bubbles = [_up_to_date(one, about) for one in shown.values() if one.position not in folded]
    return SecondLook(
        bubbles=sorted(bubbles, key=lambda bubble: bubble.position),
        hidden=frozenset(folded),
        gone=wanted - {one.id for one in here},
    )


def by_wamids(db: ReadableDb, wamids: Iterable[Wamid]) -> dict[Wamid, Bubble]:
    """What quotes and amendments point at, as far as it is here; nothing is folded in."""
    found = _bubbles(db, BY_WAMIDS, {"wamids": json.dumps(list(wamids))})
    return {bubble.wamid: bubble for bubble in found if bubble.wamid}


def by_wamid(db: ReadableDb, wamid: Wamid) -> Bubble | None:
    """What a quote points at, if it is here."""
    return next(iter(_folded(db, _bubbles(db, BY_WAMID, {"wamid": wamid}))), None)


def by_key(db: ReadableDb, key: ClientKey) -> Bubble | None:
    """What became of one command, once its message is here."""
    return next(iter(_folded(db, _bubbles(db, OF_KEY, {"key": key}))), None)


def keys_present(db: ReadableDb, keys: Iterable[ClientKey]) -> frozenset[ClientKey]:
    """Those of these ClientKeys whose messages have arrived."""
    found = db.execute(BY_KEY, {"keys": json.dumps(list(keys))})
    return frozenset(key for (key,) in found)


def _folded(db: ReadableDb, bubbles: list[Bubble]) -> list[Bubble]:
    about = _about(db, bubbles)
    return [_up_to_date(bubble, about) for bubble in bubbles]


def _about(db: ReadableDb, bubbles: Iterable[Bubble]) -> dict[Wamid | None, list[Bubble]]:
    wamids = [bubble.wamid for bubble in bubbles if bubble.wamid]
    about: dict[Wamid | None, list[Bubble]] = {}
    for said in _bubbles(db, ABOUT, {"wamids": json.dumps(wamids)}):
        about.setdefault(said.target, []).append(said)
    return about


def _up_to_date(bubble: Bubble, about: Mapping[Wamid | None, list[Bubble]]) -> Bubble:
    return fold(bubble, about[bubble.wamid]) if bubble.wamid in about else bubble


def _bubbles(db: ReadableDb, sql: str, bounds: dict[str, Any]) -> list[Bubble]:
    return [Bubble(*row) for row in json.loads(db.execute(sql, bounds).fetchone()[0])]
