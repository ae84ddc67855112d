"""Outgoing: what was written on this Desk and is not yet a row of the Hub, and who the Desk is.

The rows keep the order of writing. A row leaves when the message that carries its key has
been merged, or when the agent lets go of it; nothing else removes one. Mirror and local
store are two files, so a crash may fall between their commits: ``settle`` is repeated at
every start, and repeating it changes nothing.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ClientKey,
    ConversationId,
    DeviceId,
    Instant,
    MessageId,
)
from wadesk.store import drafts
from wadesk.store.connection import ReadableDb, WritableDb

IN_CONVERSATION = "conversation = ?"


@dataclass(frozen=True, slots=True)
class Written:
    """One command as it was written; ``command`` and ``refusal`` are JSON texts."""

    item: OutboxItem
    command: str
    written_at: Instant
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this Desk is to its Hub."""

    url: str
    hub: str
    device: DeviceId
    member: AgentId
    member_name: str
    private_key: bytes = field(repr=False)


def add(
    db: WritableDb, key: ClientKey, conversation: ConversationId, command: str, now: Instant
) -> None:
    db.execute(
        "insert into outbox (key, conversation, command, written_at, owed) values (?, ?, ?, ?, ?)",
        (key, conversation, command, now, Owed.DUE),
    )


def items(db: ReadableDb) -> list[OutboxItem]:
    """All items in the order of writing, for ``core.outbox.plan``."""
    return [written.item for written in _select(db, "true")]


def written(db: ReadableDb) -> list[Written]:
    return _select(db, "true")


def written_in(db: ReadableDb, conversation: ConversationId) -> list[Written]:
    """What a thread shows below its messages."""
    return _select(db, IN_CONVERSATION, conversation)


def find(db: ReadableDb, key: ClientKey) -> Written | None:
    found = _select(db, "key = ?", key)
    return found[0] if found else None


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
        if _follow(db, former, present) or has_draft:
            touched |= {former, present}
    return frozenset(touched)


def note_seen(db: WritableDb, conversation: ConversationId, answer: MessageId) -> None:
    """Note the newest answer that was on the screen; an older one unsees nothing."""
    db.execute(
        "insert into seen (conversation, answer) values (?, ?)"
        " on conflict do update set answer = max(answer, excluded.answer)",
        (conversation, answer),
    )


def seen(db: ReadableDb, conversation: ConversationId) -> MessageId:
    row = db.execute("select answer from seen where conversation = ?", (conversation,)).fetchone()
    return MessageId(row[0]) if row else NO_ANSWER


def save_identity(db: WritableDb, identity: Identity) -> None:
    db.execute(
        "insert or replace into identity"
        " (one, url, hub, device, member, member_name, private_key) values (1, ?, ?, ?, ?, ?, ?)",
        (
            identity.url,
            identity.hub,
            identity.device,
            identity.member,
            identity.member_name,
            identity.private_key,
        ),
    )


def identity(db: ReadableDb) -> Identity | None:
    row = db.execute(
        "select url, hub, device, member, member_name, private_key from identity"
    ).fetchone()
    return Identity(*row) if row else None


def next_counter(db: WritableDb) -> int:
    """The next number for a token request; to be used only after the commit."""
    row = db.execute("update identity set counter = counter + 1 returning counter").fetchone()
    if row is None:
        raise LookupError("this Desk is not linked")
    return int(row[0])


def _follow(db: WritableDb, former: ConversationId, present: ConversationId) -> bool:
    """Where two threads became one, only what was seen in both counts as seen.

    So a draft may meet a conflict that is none, but never pass over an answer unread.
    """
    bounds = {"former": former, "present": present, "seen": seen(db, present)}
    db.execute(
        "update seen set answer = min(answer, coalesce("
        "(select answer from seen where conversation = :former), 0)) where conversation = :present",
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
        "select key, conversation, owed, attempts, not_before, command, written_at, refusal"
        f" from outbox where {where} order by place"
    )


def _select(db: ReadableDb, where: str, *parameters: object) -> list[Written]:
    rows = db.execute(select_sql(where), parameters)
    return [
        Written(
            OutboxItem(key, conversation, Owed(owed), attempts, not_before),
            command,
            written_at,
            refusal,
        )
        for key, conversation, owed, attempts, not_before, command, written_at, refusal in rows
    ]
