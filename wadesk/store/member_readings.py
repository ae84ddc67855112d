"""Member readings: how far each member has read each conversation, as the Hub keeps it for them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Message, Tombstone

_COLUMNS = "id, conversation, member, upto, pinned_at, mentioned"


@dataclass(frozen=True, slots=True)
class Reading:
    """One member's reading of one conversation."""

    id: int
    conversation: int
    member: int
    upto: int = 0
    pinned_at: int | None = None
    mentioned: int | None = None


def find(db: ReadableDb, conversation: int, member: int) -> Reading | None:
    sql = f"select {_COLUMNS} from reading where conversation = ? and member = ?"
    row = db.execute(sql, (conversation, member)).fetchone()
    return Reading(*row) if row else None


def keep(db: WritableDb, one: Reading, seq: int) -> None:
    db.execute(
        f"insert or replace into reading(seq, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)",
        (seq, one.id, one.conversation, one.member, one.upto, one.pinned_at, one.mentioned),
    )


def note_answer(db: WritableDb, answer: Message) -> None:
    """Who answers has read what came before; where nothing was ever noted that goes by itself."""
    if answer.conversation is None or answer.member is None:
        return
    known = find(db, answer.conversation, answer.member)
    if known is not None and known.upto < answer.id:
        keep(db, replace(known, upto=answer.id), answer.seq)


def rehome(db: WritableDb, from_id: int, into: int, seq: int) -> None:
    """Two conversations are one: who knew both has read only what they had read in both."""
    for theirs in _select(db, "conversation = ?", from_id):
        ours = find(db, into, theirs.member)
        if ours is None:
            keep(db, replace(theirs, conversation=into), seq)
            continue
        _end(db, [theirs.id], seq, "merged")
        joined = replace(
            ours,
            upto=min(ours.upto, theirs.upto),
            pinned_at=ours.pinned_at or theirs.pinned_at,
            mentioned=max(ours.mentioned or 0, theirs.mentioned or 0) or None,
        )
        keep(db, joined, seq)


def end_in(db: WritableDb, conversation: int, seq: int, why: str) -> None:
    """A conversation ends, and so does all reading of it."""
    _end(db, [one.id for one in _select(db, "conversation = ?", conversation)], seq, why)


def end_of(db: WritableDb, member: int, seq: int, why: str) -> None:
    """A member is gone; nobody inherits what they had read."""
    _end(db, [one.id for one in _select(db, "member = ?", member)], seq, why)


def _end(db: WritableDb, ids: Iterable[int], seq: int, why: str) -> None:
    for one in ids:
        record.bury(db, Tombstone("reading", one, seq, why))


def _select(db: ReadableDb, where: str, *bounds: int) -> list[Reading]:
    rows = db.execute(f"select {_COLUMNS} from reading where {where}", bounds).fetchall()
    return [Reading(*row) for row in rows]
