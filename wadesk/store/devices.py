"""Devices: the Desks that are linked for members, and their papers.

Tokens and linking codes are stored as digests only: a stolen file opens nothing.
"""

from dataclasses import dataclass

from wadesk.core.device_policy import LinkAttempts
from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb


@dataclass(frozen=True, slots=True)
class LinkedDevice:
    """A Desk and whom it belongs to."""

    device: int
    member: int
    member_name: str
    public_key: bytes
    counter: int
    token_until: int


@dataclass(frozen=True, slots=True)
class NewDevice:
    """What a Desk says about itself when it is linked."""

    member: int
    public_key: bytes
    name: str
    system: str
    version: str


_DEVICE = (
    "select k.device, k.member, m.name, k.public_key, k.counter, k.token_until"
    " from device_key k join member m on m.id = k.member where "
)


def by_id(db: ReadableDb, device: int) -> LinkedDevice | None:
    row = db.execute(_DEVICE + "k.device = ?", (device,)).fetchone()
    return LinkedDevice(*row) if row else None


def by_token(db: ReadableDb, token_hash: bytes) -> LinkedDevice | None:
    row = db.execute(_DEVICE + "k.token_hash = ?", (token_hash,)).fetchone()
    return LinkedDevice(*row) if row else None


def by_public_key(db: ReadableDb, public_key: bytes) -> LinkedDevice | None:
    row = db.execute(_DEVICE + "k.public_key = ?", (public_key,)).fetchone()
    return LinkedDevice(*row) if row else None


def linked(db: ReadableDb) -> int:
    """How many Desks are linked."""
    (count,) = db.execute("select count(*) from device_key").fetchone()
    return int(count)


def member_of(db: ReadableDb, device: int) -> int | None:
    """Whose device this is or was."""
    row = db.execute("select member from device where id = ?", (device,)).fetchone()
    return int(row[0]) if row else None


def of_member(db: ReadableDb, member: int) -> list[int]:
    """A member's devices that are in, the earliest first."""
    sql = "select device from device_key where member = ? order by device"
    return [device for (device,) in db.execute(sql, (member,)).fetchall()]


def all_in(db: ReadableDb) -> list[int]:
    """Every device that is in, the earliest first."""
    return [device for (device,) in db.execute("select device from device_key order by device")]


def ended_since(db: ReadableDb, seq: int) -> list[int]:
    """The devices that were sent away after this change."""
    sql = "select id from device where seq > ? and ended_at is not null"
    return [device for (device,) in db.execute(sql, (seq,)).fetchall()]


def name(db: ReadableDb, device: int) -> str:
    row = db.execute("select name from device where id = ?", (device,)).fetchone()
    return str(row[0]) if row else ""


def rename(db: WritableDb, device: int, seq: int, name: str) -> None:
    db.execute("update device set name = ?, seq = ? where id = ?", (name, seq, device))


def thaw(db: WritableDb, device: int) -> bool:
    """Let a frozen device take up a new count once; says whether it was frozen at all."""
    thawed = db.execute(
        "update device_key set thawed = 1 where device = ? and frozen_at is not null", (device,)
    )
    return thawed.rowcount > 0


def write_end(db: WritableDb, device: int, seq: int, why: str, at: Instant) -> None:
    db.execute(
        "update device set state = 'unlinked', ended_at = ?, ended_why = ?, seq = ? where id = ?",
        (at, why, seq, device),
    )


def write_wiped(db: WritableDb, device: int, seq: int, took_ms: int) -> None:
    sql = "update device set state = 'wiped', wiped_ms = ?, seq = ? where id = ?"
    db.execute(sql, (took_ms, seq, device))


def add_code(db: WritableDb, digest: bytes, member: int, until: Instant) -> None:
    db.execute(
        "insert or replace into link_code(digest, member, until) values (?, ?, ?)",
        (digest, member, until),
    )


def take_code(db: WritableDb, digest: bytes) -> tuple[int, int] | None:
    """Use a code up: its member and until when it was good."""
    row = db.execute(
        "delete from link_code where digest = ? returning member, until", (digest,)
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else None


def attempts(db: ReadableDb) -> LinkAttempts:
    row = db.execute("select failures, paused_until from link_attempts").fetchone()
    return LinkAttempts(row[0], Instant(row[1])) if row else LinkAttempts()


def write_attempts(db: WritableDb, after: LinkAttempts) -> None:
    db.execute(
        "insert or replace into link_attempts values (1, ?, ?)",
        (after.failures, after.paused_until),
    )


def add_device(db: WritableDb, device: int, seq: int, new: NewDevice, now: Instant) -> None:
    db.execute(
        "insert into device(id, seq, member, name, system, version, linked_at, state)"
        " values (?, ?, ?, ?, ?, ?, ?, 'linked')",
        (device, seq, new.member, new.name, new.system, new.version, now),
    )
    db.execute(
        "insert into device_key(device, member, public_key, last_seen) values (?, ?, ?, ?)",
        (device, new.member, new.public_key, now),
    )


def issue_token(db: WritableDb, device: int, paper: tuple[int, bytes, Instant]) -> None:
    """Counter, digest, end: a new token replaces the old one and uses the counter up at once."""
    db.execute(
        "update device_key set counter = ?, token_hash = ?, token_until = ? where device = ?",
        (*paper, device),
    )


def acknowledge(db: WritableDb, device: int, cursor: str, now: Instant) -> None:
    db.execute(
        "update device_key set acked = ?, last_seen = ? where device = ?", (cursor, now, device)
    )
