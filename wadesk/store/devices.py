"""Devices: the Desks that are linked for members, and their papers.

Tokens are stored as digests only: a stolen file opens nothing.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

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
    """What a Desk says about itself when it is linked, and the Hub's part of its key."""

    member: int
    public_key: bytes
    name: str
    system: str
    version: str
    machine: str | None = None
    door: bytes | None = None
    share: bytes | None = None
    linked_by: int | None = None


@dataclass(frozen=True, slots=True)
class Papers:
    """What a request for a token is held against; ``used``: the last numbers with their nonces."""

    device: int
    member: int
    public_key: bytes
    counter: int
    used: Mapping[int, str]
    token_until: Instant
    frozen_at: Instant | None
    is_thawed: bool


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token's digest, its end, and the numbers that are used up with it."""

    counter: int
    token_hash: bytes
    until: Instant
    used: Mapping[int, str]


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


def papers(db: ReadableDb, device: int) -> Papers | None:
    row = db.execute(
        "select device, member, public_key, counter, nonce, token_until, frozen_at, thawed"
        " from device_key where device = ?",
        (device,),
    ).fetchone()
    if row is None:
        return None
    device, member, public_key, counter, used, token_until, frozen_at, thawed = row
    told = dict(json.loads(used or "[]"))
    return Papers(device, member, public_key, counter, told, token_until, frozen_at, bool(thawed))


def papers_of_new(db: ReadableDb, device: int) -> tuple[int, bytes | None]:
    """What a Desk is told on being linked: its member, and the Hub's part of its key."""
    sql = "select member, share from device_key where device = ?"
    member, share = db.execute(sql, (device,)).fetchone()
    return int(member), share


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


def add_device(db: WritableDb, device: int, seq: int, new: NewDevice, now: Instant) -> None:
    db.execute(
        "insert into device(id, seq, member, name, system, version, linked_at, state, linked_by)"
        " values (?, ?, ?, ?, ?, ?, ?, 'linked', ?)",
        (device, seq, new.member, new.name, new.system, new.version, now, new.linked_by),
    )
    db.execute(
        "insert into device_key(device, member, public_key, last_seen, machine, door, share)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (device, new.member, new.public_key, now, new.machine, new.door, new.share),
    )


def issue_token(db: WritableDb, device: int, new: NewToken, now: Instant) -> None:
    """A new token replaces the old one and uses its number up at once."""
    db.execute(
        "update device_key set counter = ?, token_hash = ?, token_until = ?, nonce = ?,"
        " last_seen = ? where device = ?",
        (new.counter, new.token_hash, new.until, json.dumps([*new.used.items()]), now, device),
    )


def freeze(db: WritableDb, device: int, seq: int, now: Instant) -> None:
    """Two hold the same profile: its token is worth nothing, and it gets no other."""
    db.execute(
        "update device_key set frozen_at = ?, thawed = 0, token_hash = null, token_until = 0"
        " where device = ?",
        (now, device),
    )
    db.execute("update device set state = 'frozen', seq = ? where id = ?", (seq, device))


def frozen_among(db: ReadableDb, devices: Collection[int]) -> frozenset[int]:
    sql = (
        "select device from device_key where frozen_at is not null"
        " and device in (select value from json_each(?))"
    )
    return frozenset(device for (device,) in db.execute(sql, (json.dumps(list(devices)),)))


def let_go_on(db: WritableDb, device: int, seq: int) -> None:
    """A person has looked: whoever asks first is the device from now on."""
    db.execute("update device_key set frozen_at = null, thawed = 0 where device = ?", (device,))
    db.execute("update device set state = 'linked', seq = ? where id = ?", (seq, device))


def acknowledge(db: WritableDb, device: int, cursor: str, now: Instant) -> None:
    db.execute(
        "update device_key set acked = ?, last_seen = ? where device = ?", (cursor, now, device)
    )
