"""Draft versions: an agent's texts that are not the one in the composer, and what was told of it.

Those of other devices are rows of the Mirror; those that gave way here lie beside the drafts.
A text that was taken over or let go of is known again by its digest and not offered twice.
"""

import json
from collections.abc import Iterable
from typing import Any

from wadesk.core.draft import Draft
from wadesk.core.draft_versions import Version, digest
from wadesk.core.records import AgentId, ConversationId, DeviceId, Instant, MessageId
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.drafts import files_in, files_text

ROW, KEPT = "row", "kept"
"""How the names of those from elsewhere and of those from here begin."""

_ELSEWHERE = (
    "select draft.id, draft.text, draft.base, draft.begun_at, draft.edited_at, draft.quoted,"
    " (select json_group_array(value) from json_each(coalesce(draft.files, '[]'))),"
    " coalesce(device.name, '') from draft left join device on device.id = draft.device"
    " where draft.conversation = ? and draft.member = ? and draft.device <> ?"
)


def elsewhere(
    mirror: ReadableDb, conversation: ConversationId, me: AgentId, device: DeviceId
) -> list[Version]:
    """What the agent's other devices hold for this conversation, as the Hub was told."""
    rows = mirror.execute(_ELSEWHERE, (conversation, me, device))
    return [_foreign(conversation, *row) for row in rows]


def gave_way(db: ReadableDb, conversation: ConversationId) -> list[Version]:
    sql = (
        "select place, text, base, begun_at, edited_at, origin, quoted, files from draft_version"
        " where conversation = ?"
    )
    return [_own(conversation, *row) for row in db.execute(sql, (conversation,))]


def every(db: ReadableDb) -> list[Version]:
    sql = (
        "select conversation, place, text, base, begun_at, edited_at, origin, quoted, files"
        " from draft_version order by place"
    )
    return [_own(*row) for row in db.execute(sql)]


def keep(db: WritableDb, draft: Draft, origin: str, edited_at: Instant) -> None:
    """It gives way to another text, and stays until its author lets go of it."""
    db.execute(
        "insert into draft_version"
        " (conversation, text, base, begun_at, edited_at, origin, quoted, files)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.conversation,
            draft.text,
            draft.base,
            draft.begun_at,
            edited_at,
            origin,
            draft.quoted,
            files_text(draft.files),
        ),
    )


def drop(db: WritableDb, name: str) -> None:
    db.execute(f"delete from draft_version where '{KEPT} ' || place = ?", (name,))


def settle(db: WritableDb, version: Version) -> None:
    """Taken over, or let go of: whatever becomes of it there, this text is not offered again."""
    drop(db, version.name)
    seen = digest(version.origin, version.draft)
    db.execute("insert or ignore into draft_done (digest) values (?)", (seen,))


def unsettled(db: ReadableDb, versions: Iterable[Version]) -> list[Version]:
    known = "select exists (select 1 from draft_done where digest = ?)"
    return [
        one
        for one in versions
        if not db.execute(known, (digest(one.origin, one.draft),)).fetchone()[0]
    ]


def follow(db: WritableDb, former: ConversationId, present: ConversationId) -> bool:
    """The thread has become part of another, at the Hub too, and so have its versions.

    There what was told of both is one text now, whatever stands here: it is told anew.
    """
    sql = "update draft_version set conversation = ? where conversation = ?"
    moved = db.execute(sql, (present, former))
    db.execute(
        "insert or replace into draft_told select ?2, x''"
        " where exists (select 1 from draft_told where conversation in (?1, ?2))",
        (former, present),
    )
    note_told(db, former, None)
    return moved.rowcount > 0


def told(db: ReadableDb) -> dict[ConversationId, bytes]:
    """What the Hub was last told of each draft."""
    rows = db.execute("select conversation, digest from draft_told")
    return {ConversationId(where): bytes(what) for where, what in rows}


def note_told(db: WritableDb, conversation: ConversationId, what: bytes | None) -> None:
    """None: it knows that there is no draft any more."""
    if what is None:
        db.execute("delete from draft_told where conversation = ?", (conversation,))
    else:
        db.execute("insert or replace into draft_told values (?, ?)", (conversation, what))


def tell_all_anew(db: WritableDb) -> None:
    """The Hub began another life, and knows nothing of what was told to the former."""
    db.execute("update draft_told set digest = x''")


def _foreign(conversation: ConversationId, number: int, *rest: Any) -> Version:
    text, base, begun_at, edited_at, quoted, filenames, origin = rest
    draft = Draft(
        conversation, text or "", MessageId(base or 0), Instant(begun_at or 0), quoted=quoted
    )
    names = tuple(str(name) for name in json.loads(filenames))
    return Version(f"{ROW} {number}", draft, origin, Instant(edited_at or 0), names)


def _own(conversation: ConversationId, place: int, *rest: Any) -> Version:
    text, base, begun_at, edited_at, origin, quoted, files = rest
    draft = Draft(conversation, text, base, begun_at, quoted=quoted, files=files_in(files))
    return Version(f"{KEPT} {place}", draft, origin, Instant(edited_at))
