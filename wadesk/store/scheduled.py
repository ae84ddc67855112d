"""Scheduled: what is to leave at an hour of its own, as the Hub keeps it and everybody sees it."""

from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.records import Instant
from wadesk.store import record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Tombstone

_COLUMNS = "id, seq, conversation, member, key, at, command, state, problem"


class ScheduledState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One reply with its hour by the Hub's clock; ``command`` and ``problem`` are JSON texts."""

    id: int
    seq: int
    conversation: int
    member: int
    key: str
    at: Instant
    command: str
    state: str = ScheduledState.WAITING
    problem: str | None = None


def add(db: WritableDb, one: Scheduled) -> None:
    row = (one.id, one.seq, one.conversation, one.member, one.key, one.at, one.command, one.state)
    db.execute(f"insert into scheduled({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, null)", row)


def by_id(db: ReadableDb, scheduled: int) -> Scheduled | None:
    sql = f"select {_COLUMNS} from scheduled where id = ?"
    row = db.execute(sql, (scheduled,)).fetchone()
    return Scheduled(*row) if row else None


def upcoming(db: ReadableDb, limit: int) -> list[tuple[int, Instant]]:
    """What waits, with its hour, the soonest first."""
    sql = "select id, at from scheduled where state = 'waiting' order by at, id limit ?"
    return [(int(row[0]), Instant(row[1])) for row in db.execute(sql, (limit,))]


def settle(
    db: WritableDb, scheduled: int, seq: int, state: ScheduledState, problem: str | None = None
) -> None:
    """Write down how one ended; nothing waits under it any more."""
    db.execute(
        "update scheduled set seq = ?, state = ?, problem = ? where id = ?",
        (seq, state, problem, scheduled),
    )


def refuse_waiting(db: WritableDb, seq: int, problem: str) -> None:
    """Refuse all that waits, for one reason."""
    db.execute(
        "update scheduled set seq = ?, state = 'refused', problem = ? where state = 'waiting'",
        (seq, problem),
    )


def end_all(db: WritableDb, conversation: int, seq: int, why: str) -> None:
    """End whatever was planned in a conversation that ends."""
    rows = db.execute("select id from scheduled where conversation = ?", (conversation,)).fetchall()
    for (row_id,) in rows:
        record.bury(db, Tombstone("scheduled", row_id, seq, why))


def rehome(db: WritableDb, from_id: int, into: int, seq: int) -> None:
    """Move what waits in one conversation into another."""
    db.execute(
        "update scheduled set conversation = ?, seq = ? where conversation = ?",
        (into, seq, from_id),
    )
