"""Devices: members, the Desks that are linked for them, and their papers.

Tokens and linking codes are stored as digests only: a stolen file opens nothing.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass

from wadesk.core.device_policy import LinkAttempts
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.core.visibility import Sight
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


def write_end(db: WritableDb, device: int, seq: int, why: str, at: Instant) -> None:
    db.execute(
        "update device set state = 'unlinked', ended_at = ?, ended_why = ?, seq = ? where id = ?",
        (at, why, seq, device),
    )


def member_named(db: ReadableDb, name: str) -> int | None:
    row = db.execute("select id from member where name = ?", (name,)).fetchone()
    return int(row[0]) if row else None


def member_name(db: ReadableDb, member: int) -> str:
    row = db.execute("select name from member where id = ?", (member,)).fetchone()
    return str(row[0]) if row else ""


def members(db: ReadableDb) -> int:
    (count,) = db.execute("select count(*) from member").fetchone()
    return int(count)


def role(db: ReadableDb, member: int) -> str | None:
    """The role of a member who is still one; None of anybody else."""
    sql = "select role from member where id = ? and state = 'active'"
    row = db.execute(sql, (member,)).fetchone()
    return str(row[0]) if row else None


def change_role(db: WritableDb, member: int, seq: int, role: Role) -> None:
    sql = "update member set role = ?, seq = ? where id = ? and role <> ?"
    db.execute(sql, (role, seq, member, role))


def add_member(
    db: WritableDb, member: int, seq: int, name: str, role: Role = Role.STANDARD
) -> None:
    db.execute(
        "insert into member(id, seq, name, role, state) values (?, ?, ?, ?, 'active')",
        (member, seq, name, role),
    )
    db.execute("insert into member_sight(member, scopes, epoch) values (?, null, 0)", (member,))


def sight(db: ReadableDb, member: int) -> Sight:
    return sights(db, (member,))[member]


def sights(db: ReadableDb, members: Collection[int]) -> dict[int, Sight]:
    """What each of these members sees, in one step however many they are."""
    (found,) = db.execute(
        "select json_group_array(json_array(s.member, json(s.scopes), s.epoch, m.role = ?))"
        " from member_sight s join member m on m.id = s.member"
        " where s.member in (select value from json_each(?))",
        (Role.ADMINISTRATOR, json.dumps(list(members))),
    ).fetchone()
    known = {
        member: Sight(None if scopes is None else frozenset(scopes), epoch, bool(rules))
        for member, scopes, epoch, rules in json.loads(found)
    }
    return {member: known.get(member, Sight()) for member in members}


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
