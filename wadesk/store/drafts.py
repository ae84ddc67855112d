"""Drafts: the texts in the making, in the one file that nothing remote ever writes.

A draft is written whole, so the last writing is what it is. When two threads become one, both
texts stay, and the addition gets a number: whoever writes without having seen it adds to it
instead of writing over it. Nothing here drops a word but its author.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from wadesk.core import draft as rules
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.records import ConversationId
from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "conversation, text, base, begun_at, edition, quoted, files, edited_at"


def keep(db: WritableDb, draft: Draft) -> None:
    """Write down how a text reads now; an empty one is no draft any more."""
    present = find(db, draft.conversation)
    if present is not None and present.edition > draft.edition:
        draft = present if draft.is_empty else rules.joined(present, draft)
    if draft.is_empty:
        db.execute("delete from draft where conversation = ?", (draft.conversation,))
    else:
        _write(db, draft)


def add(db: WritableDb, draft: Draft) -> None:
    """Bring a text to a conversation that may have one already."""
    present = find(db, draft.conversation)
    both = draft if present is None else rules.joined(present, draft)
    _write(db, replace(both, edition=_next_edition(db)))


def let_go(db: WritableDb, draft: Draft) -> None:
    """Its words are elsewhere now; what was added to them meanwhile stays."""
    keep(db, rules.emptied(draft))


def find(db: ReadableDb, conversation: ConversationId) -> Draft | None:
    return next(iter(of(db, [conversation])), None)


def of(db: ReadableDb, conversations: Iterable[ConversationId]) -> list[Draft]:
    sql = f"select {_COLUMNS} from draft where conversation in (select value from json_each(?))"
    return [_draft(*row) for row in db.execute(sql, (json.dumps(list(conversations)),))]


def every(db: ReadableDb) -> list[Draft]:
    """All of them, those edited last first."""
    sql = f"select {_COLUMNS} from draft order by edited_at desc, conversation"
    return [_draft(*row) for row in db.execute(sql)]


def places(db: ReadableDb) -> list[ConversationId]:
    """Where something is being written, to the customer or for the team, or has given way."""
    sql = (
        "select conversation from draft union select conversation from note_draft"
        " union select conversation from draft_version"
    )
    return [ConversationId(found) for (found,) in db.execute(sql)]


def follow(db: WritableDb, former: ConversationId, present: ConversationId) -> bool:
    """The thread has become part of another, and its draft goes along."""
    draft = find(db, former)
    if draft is None:
        return False
    let_go(db, draft)
    add(db, replace(draft, conversation=present))
    return True


def put(db: WritableDb, draft: Draft) -> Draft:
    """Another text stands here from now on; whoever knows the former one is told so."""
    new = replace(draft, edition=_next_edition(db))
    _write(db, new)
    return new


def storable(text: str) -> str:
    """What a damaged paste left of half a character is marked: no file can hold the half."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def files_text(files: Iterable[DraftFile]) -> str:
    return json.dumps([[one.stored, one.filename, one.mime, one.size] for one in files])


def files_in(text: str) -> tuple[DraftFile, ...]:
    return tuple(DraftFile(*one) for one in json.loads(text))


def _draft(conversation: ConversationId, text: str, *rest: Any) -> Draft:
    base, begun_at, edition, quoted, files, edited_at = rest
    return Draft(conversation, text, base, begun_at, edition, quoted, files_in(files), edited_at)


def _write(db: WritableDb, draft: Draft) -> None:
    db.execute(
        f"insert or replace into draft ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.conversation,
            storable(draft.text),
            draft.base,
            draft.begun_at,
            draft.edition,
            draft.quoted,
            files_text(draft.files),
            draft.edited_at,
        ),
    )


def _next_edition(db: WritableDb) -> int:
    (number,) = db.execute("insert into draft_addition default values returning edition").fetchone()
    db.execute("delete from draft_addition")
    return int(number)
