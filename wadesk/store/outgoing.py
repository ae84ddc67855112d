"""Outgoing: what was written on this Desk and is not yet a row of the Hub.

The rows keep the order of writing, unless their author changes it. A row leaves when the
message that carries its key has been merged, or when the agent lets go of it; nothing else
removes one. Mirror and local store are two files, so a crash may fall between their commits:
``settle`` is repeated at every start, and repeating it changes nothing.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.records import (
    NO_ANSWER,
    ClientKey,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.store import draft_versions, drafts, note_drafts
from wadesk.store.connection import ReadableDb, WritableDb

IN_CONVERSATION = "conversation = ?"
DEEDS = frozenset(
    {
        "set_status",
        "set_labels",
        "set_owner",
        "mark_read",
        "pin",
        "edit_contact",
        "join_contacts",
        "block_contact",
        "send_reaction",
    }
)
"""Commands about a conversation; to say one again does no harm."""

ASIDE = DEEDS | {"add_note", "decide_message", "cancel_scheduled"}
"""Commands that answer no customer."""

_FILE_OF = "coalesce(command ->> '$.attached.stored', command ->> '$.kept.stored')"


@dataclass(frozen=True, slots=True)
class Written:
    """One command as it was written; ``command`` and ``refusal`` are JSON texts."""

    item: OutboxItem
    command: str
    written_at: Instant
    refusal: str | None = None
    sent_with: ClientKey | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One command that is to be written down; those of one draft share ``sent_with``."""

    key: ClientKey
    conversation: ConversationId
    command: str
    written_at: Instant
    held_until: Instant = Instant(0)
    sent_with: ClientKey | None = None
    rank: int | None = None  # none: after all others


def add(
    db: WritableDb, key: ClientKey, conversation: ConversationId, command: str, now: Instant
) -> None:
    enter(db, Entry(key, conversation, command, now))


def enter(db: WritableDb, entry: Entry) -> None:
    """Write it down; it passes what its author knows to be waiting for a decision there."""
    there = _select(db, IN_CONVERSATION, entry.conversation)
    passes = max((one.item.place for one in there if one.item.waits_for_author), default=0)
    db.execute(
        "insert into outbox (key, conversation, command, written_at, owed, held_until, sent_with,"
        " passes, rank) values (?, ?, ?, ?, ?, ?, ?, ?,"
        " coalesce(?, (select coalesce(max(rank), 0) + 1 from outbox)))",
        (
            entry.key,
            entry.conversation,
            entry.command,
            entry.written_at,
            Owed.DUE,
            entry.held_until,
            entry.sent_with,
            passes,
            entry.rank,
        ),
    )


def items(db: ReadableDb) -> list[OutboxItem]:
    """All items in the order of writing, for ``core.outbox.plan``."""
    return [written.item for written in _select(db, "true")]


def written(db: ReadableDb) -> list[Written]:
    return _select(db, "true")


def written_in(db: ReadableDb, conversation: ConversationId) -> list[Written]:
    """What a thread shows below its messages."""
    return _select(db, IN_CONVERSATION, conversation)


def written_among(db: ReadableDb, conversations: Iterable[ConversationId]) -> list[Written]:
    wanted = json.dumps(list(conversations))
    return _select(db, "conversation in (select value from json_each(?))", wanted)


def find(db: ReadableDb, key: ClientKey) -> Written | None:
    found = _select(db, "key = ?", key)
    return found[0] if found else None


def sent_together(db: ReadableDb, one: Written) -> list[Written]:
    """What was one draft with it and is still here, itself among them."""
    if one.sent_with is None:
        return [one]
    return _select(db, "sent_with = ?", one.sent_with)


def arrange(db: WritableDb, keys: Sequence[ClientKey]) -> None:
    """Let them leave in this order."""
    sql = (
        "update outbox set rank = wanted.key from json_each(?) as wanted"
        " where outbox.key = wanted.value"
    )
    db.execute(sql, (json.dumps(list(keys)),))


def let_pass(db: WritableDb, key: ClientKey) -> None:
    """Its author wants it sent, whatever waits before it."""
    db.execute("update outbox set passes = (select max(place) from outbox) where key = ?", (key,))


def is_awaited(db: ReadableDb, key: ClientKey) -> bool:
    """Whether something is to be done about it once the Hub has agreed."""
    sql = "select exists (select 1 from outbox where command ->> '$.then.key' = ?)"
    return bool(db.execute(sql, (key,)).fetchone()[0])


def files(db: ReadableDb) -> set[str]:
    """The files of the vault that something here still names."""
    sql = (
        f"select {_FILE_OF} from outbox where {_FILE_OF} is not null"
        " union select value ->> '$[0]' from draft, json_each(draft.files)"
        " union select value ->> '$[0]' from draft_version, json_each(draft_version.files)"
    )
    return {name for (name,) in db.execute(sql)}


def files_of(db: ReadableDb, keys: Iterable[ClientKey]) -> set[str]:
    sql = (
        f"select {_FILE_OF} from outbox where key in (select value from json_each(?))"
        f" and {_FILE_OF} is not null"
    )
    return {name for (name,) in db.execute(sql, (json.dumps(list(keys)),))}


def save(db: WritableDb, item: OutboxItem, refusal: str | None = None) -> None:
    """Write down where an item stands, with the Hub's reasons if it was refused."""
    db.execute(
        "update outbox set owed = ?, attempts = ?, not_before = ?, refusal = ? where key = ?",
        (item.owed, item.attempts, item.not_before, refusal, item.key),
    )


def rewrite(db: WritableDb, key: ClientKey, command: str) -> None:
    db.execute("update outbox set command = ? where key = ?", (command, key))


def hurry(db: WritableDb) -> None:
    """The line is back: nothing waits out a failure any longer."""
    db.execute("update outbox set not_before = 0 where not_before > 0 and owed = ?", (Owed.DUE,))


def remove(db: WritableDb, keys: Iterable[ClientKey]) -> int:
    sql = "delete from outbox where key in (select value from json_each(?))"
    return db.execute(sql, (json.dumps(list(keys)),)).rowcount


def settle(
    db: WritableDb,
    keys: Iterable[ClientKey],
    moved: Mapping[ConversationId, ConversationId],
) -> frozenset[ConversationId]:
    """Follow what a merge brought; name the conversations whose outbox looks different now."""
    sql = "select conversation from outbox where key in (select value from json_each(?))"
    arrived = json.dumps(list(keys))
    touched = {ConversationId(found) for (found,) in db.execute(sql, (arrived,)).fetchall()}
    remove(db, json.loads(arrived))
    for former, present in moved.items():
        has_draft = drafts.follow(db, former, present)
        has_version = draft_versions.follow(db, former, present)
        has_note = note_drafts.follow(db, former, present)
        if _follow(db, former, present) or has_draft or has_version or has_note:
            touched |= {former, present}
    return frozenset(touched)


def note_seen(db: WritableDb, conversation: ConversationId, answer: MessageId) -> None:
    """Note the newest answer that was on the screen; an older one unsees nothing."""
    db.execute(
        "insert into seen (conversation, answer) values (?, ?)"
        " on conflict do update set answer = max(answer, excluded.answer)",
        (conversation, answer),
    )


def note_inbound(db: WritableDb, conversation: ConversationId, newest: MessageId) -> None:
    """Note the newest of the customer's messages that was on the screen."""
    db.execute(
        "insert into seen (conversation, answer, inbound) values (?, 0, ?)"
        " on conflict do update set inbound = max(inbound, excluded.inbound)",
        (conversation, newest),
    )


def inbound(db: ReadableDb, conversation: ConversationId) -> MessageId:
    row = db.execute("select inbound from seen where conversation = ?", (conversation,)).fetchone()
    return MessageId(row[0]) if row else NO_ANSWER


def note_heard(db: WritableDb, at: Instant) -> None:
    """When the Hub was last heard, by its own clock; a restored Hub's clock goes on too."""
    db.execute(
        "insert into heard (one, at) values (1, ?) on conflict do update set at = excluded.at",
        (at,),
    )


def heard(db: ReadableDb) -> Instant | None:
    row = db.execute("select at from heard").fetchone()
    return Instant(row[0]) if row else None


def seen(db: ReadableDb, conversation: ConversationId) -> MessageId:
    row = db.execute("select answer from seen where conversation = ?", (conversation,)).fetchone()
    return MessageId(row[0]) if row else NO_ANSWER


def _follow(db: WritableDb, former: ConversationId, present: ConversationId) -> bool:
    """Where two threads became one, only what was seen in both counts as seen.

    So a draft may meet a conflict that is none, but never pass over an answer unread.
    """
    bounds = {"former": former, "present": present, "seen": seen(db, present)}
    db.execute(
        "update seen set answer = min(answer, coalesce("
        "(select answer from seen where conversation = :former), 0)), inbound = min(inbound,"
        " coalesce((select inbound from seen where conversation = :former), 0))"
        " where conversation = :present",
        bounds,
    )
    db.execute("delete from seen where conversation = :former", bounds)
    moved = db.execute(
        "update outbox set conversation = :present, command = json_set("
        "iif(command ->> '$.base' > :seen, json_set(command, '$.base', :seen), command),"
        " '$.conversation', :present) where conversation = :former",
        bounds,
    )
    return moved.rowcount > 0


def select_sql(where: str) -> str:
    return (
        "select key, conversation, owed, attempts, not_before, held_until,"
        " coalesce(refusal ->> '$.reason', ''), command ->> '$.t', place, passes,"
        " command, written_at, refusal, sent_with, rank"
        f" from outbox where {where} order by rank, place"
    )


def _select(db: ReadableDb, where: str, *parameters: object) -> list[Written]:
    return [
        Written(_item(*row[:10]), *row[10:]) for row in db.execute(select_sql(where), parameters)
    ]


def _item(key: ClientKey, conversation: ConversationId, owed: str, *rest: Any) -> OutboxItem:
    attempts, not_before, held_until, reason, kind, place, passes = rest
    return OutboxItem(
        key,
        conversation,
        Owed(owed),
        attempts,
        not_before,
        held_until,
        reason,
        kind in ASIDE,
        kind in DEEDS,
        place,
        passes,
    )
