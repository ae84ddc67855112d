"""Blocking: which customers WhatsApp is to block or to let in again, until it has answered."""

from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb


@dataclass(frozen=True, slots=True)
class BlockWish:
    """One customer, by what is wanted last; ``attempts`` counts tries without an answer."""

    contact: int
    is_blocked: bool
    since: Instant
    attempts: int


def want(db: WritableDb, contact: int, now: Instant, *, is_blocked: bool) -> None:
    """Have WhatsApp asked; the last word counts."""
    db.execute(
        "insert or replace into block_wish (contact, is_blocked, since, attempts, not_before)"
        " values (?, ?, ?, 0, 0)",
        (contact, is_blocked, now),
    )


def due(db: ReadableDb, now: Instant, limit: int) -> list[BlockWish]:
    sql = (
        "select contact, is_blocked, since, attempts from block_wish where not_before <= ?"
        " order by not_before, contact limit ?"
    )
    return [
        BlockWish(contact, bool(is_blocked), Instant(since), attempts)
        for contact, is_blocked, since, attempts in db.execute(sql, (now, limit))
    ]


def find(db: ReadableDb, contact: int) -> BlockWish | None:
    sql = "select contact, is_blocked, since, attempts from block_wish where contact = ?"
    row = db.execute(sql, (contact,)).fetchone()
    return BlockWish(row[0], bool(row[1]), Instant(row[2]), row[3]) if row else None


def postpone(db: WritableDb, contact: int, not_before: Instant) -> None:
    sql = "update block_wish set attempts = attempts + 1, not_before = ? where contact = ?"
    db.execute(sql, (not_before, contact))


def forget(db: WritableDb, contact: int) -> None:
    db.execute("delete from block_wish where contact = ?", (contact,))


def rehome(db: WritableDb, gone: int, into: int) -> None:
    """Two contacts turned out to be one: a wish about either is about both."""
    db.execute("update or ignore block_wish set contact = ? where contact = ?", (into, gone))
    forget(db, gone)
