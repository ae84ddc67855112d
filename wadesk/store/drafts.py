"""Drafts: the texts in the making, in the one file that nothing remote ever writes.

A draft is written whole, so the last writing is what it is. When two threads become one, both
texts stay; nothing here drops a word but its author.
"""

import json
from collections.abc import Iterable

from wadesk.core import draft as rules
from wadesk.core.draft import Draft
from wadesk.core.records import ConversationId
from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "conversation, text, base, begun_at"


def keep(db: WritableDb, draft: Draft) -> None:
    """Write down how a text reads now; an empty one is no draft any more."""
    if draft.is_empty:
        remove(db, draft.conversation)
        return
    db.execute(
        f"insert or replace into draft ({_COLUMNS}) values (?, ?, ?, ?)",
        (draft.conversation, draft.text, draft.base, draft.begun_at),
    )


def add(db: WritableDb, draft: Draft) -> None:
    """Bring a text to a conversation that may have one already."""
    present = find(db, draft.conversation)
    keep(db, draft if present is None else rules.joined(present, draft))


def find(db: ReadableDb, conversation: ConversationId) -> Draft | None:
    return next(iter(of(db, [conversation])), None)


def of(db: ReadableDb, conversations: Iterable[ConversationId]) -> list[Draft]:
    sql = f"select {_COLUMNS} from draft where conversation in (select value from json_each(?))"
    return [Draft(*row) for row in db.execute(sql, (json.dumps(list(conversations)),))]


def places(db: ReadableDb) -> list[ConversationId]:
    """Where something is being written."""
    return [ConversationId(found) for (found,) in db.execute("select conversation from draft")]


def remove(db: WritableDb, conversation: ConversationId) -> None:
    db.execute("delete from draft where conversation = ?", (conversation,))


def follow(db: WritableDb, former: ConversationId, present: ConversationId) -> bool:
    """The thread has become part of another, and its draft goes along."""
    draft = find(db, former)
    if draft is None:
        return False
    remove(db, former)
    add(db, Draft(present, draft.text, draft.base, draft.begun_at))
    return True
