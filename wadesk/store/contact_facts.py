"""Contact facts: how long and how much somebody has written, and what was sent and noted."""

import json
from collections.abc import Iterable
from typing import Any

from wadesk.core.contact_page import MANY_MESSAGES
from wadesk.core.records import ContactId, ConversationId, Instant, MessageId
from wadesk.core.thread import FOLDED, Position
from wadesk.store.connection import ReadableDb

FIRST_WROTE = (
    "select at from message where conversation = :conversation and direction = 'in'"
    f" and kind not in {FOLDED} order by at limit 1"
)
COUNT = (
    "select count(*) from (select 1 from message where conversation = :conversation"
    f" limit {MANY_MESSAGES})"
)
NOTED = (
    "select count(*) from message indexed by message_note"
    " where conversation = :conversation and direction = 'note'"
)
AMENDED = (
    "select count(*) from message indexed by message_amending"
    f" where conversation = :conversation and kind in {FOLDED}"
)
MEDIA = (
    "select json_group_array(json_array(at, id)) from (select at, id from message"
    " indexed by message_media where conversation = :conversation"
    " and kind in ('image', 'video', 'document')"
    " and (at, id) < (:at, :id) order by at desc, id desc limit :limit)"
)
NOTES = (
    "select json_group_array(id) from (select id from message indexed by message_note"
    " where conversation = :conversation and direction = 'note' and kind = 'note'"
    " order by at desc, id desc limit :limit)"
)
MORE = "select content, opt_in from contact where id = :contact"
THREADS = (
    "select json_group_array(json_array(id, contact, coalesce(last_at, 0)))"
    " from conversation where contact in (select value from json_each(:ids))"
)


def first_wrote(db: ReadableDb, conversation: ConversationId) -> Instant | None:
    found = db.execute(FIRST_WROTE, {"conversation": conversation}).fetchone()
    return Instant(found[0]) if found else None


def messages(db: ReadableDb, conversation: ConversationId) -> int:
    """How many bubbles a thread has, counted from indexes; of very many, no more than many."""
    where = {"conversation": conversation}
    (every,) = db.execute(COUNT, where).fetchone()
    if every >= MANY_MESSAGES:
        return MANY_MESSAGES
    noted, amended = (db.execute(sql, where).fetchone()[0] for sql in (NOTED, AMENDED))
    return int(every) - int(noted) - int(amended)


def media(
    db: ReadableDb, conversations: Iterable[ConversationId], below: Position, limit: int
) -> list[MessageId]:
    """The newest pictures, films and documents of these threads below a place, newest first."""
    bounds = {"at": below.at, "id": below.id, "limit": limit}
    found: list[tuple[int, int]] = []
    for one in conversations:
        rows = json.loads(db.execute(MEDIA, {**bounds, "conversation": one}).fetchone()[0])
        found += [(at, message) for at, message in rows]
    return [MessageId(message) for _, message in sorted(found, reverse=True)[:limit]]


def notes(db: ReadableDb, conversation: ConversationId, limit: int) -> list[MessageId]:
    bounds = {"conversation": conversation, "limit": limit}
    return [MessageId(one) for one in json.loads(db.execute(NOTES, bounds).fetchone()[0])]


def more(db: ReadableDb, contact: ContactId) -> tuple[dict[str, Any], dict[str, Any]]:
    """What else Meta says of somebody, and how they agreed to be written to."""
    row = db.execute(MORE, {"contact": contact}).fetchone()
    content, opt_in = row or (None, None)
    return _object(content), _object(opt_in)


def threads(
    db: ReadableDb, contacts: Iterable[ContactId]
) -> list[tuple[ConversationId, ContactId, Instant]]:
    """All conversations of these, the one that was last at work first."""
    found = json.loads(db.execute(THREADS, {"ids": json.dumps(list(contacts))}).fetchone()[0])
    rows = [(ConversationId(one), ContactId(contact), Instant(at)) for one, contact, at in found]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _object(text: str | None) -> dict[str, Any]:
    found = json.loads(text) if text else {}
    return found if isinstance(found, dict) else {}
