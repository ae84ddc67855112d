"""Linking: codes that are shown, who has named one and waits, and how many were wrong.

Codes are stored as digests only: a stolen file lets nobody in.
"""

from dataclasses import astuple, dataclass

from wadesk.core.device_policy import Held, LinkAttempts
from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb

YES, NO = "yes", "no"
CODES_OF_ONE_MAKER = 2  # the one that is shown, and the one that was shown before it


@dataclass(frozen=True, slots=True)
class Code:
    """For whom it is, and until when it is good; no maker: it is the operator's."""

    member: int
    until: Instant
    maker: int | None = None


@dataclass(frozen=True, slots=True)
class Applicant:
    """A Desk that has named a good code, and what was decided about it."""

    id: int
    member: int
    maker: int
    public_key: bytes
    code: bytes
    door: bytes | None
    machine: str | None
    name: str
    system: str
    version: str
    address: str
    at: Instant
    until: Instant
    verdict: str | None = None


_APPLICANT = ", ".join(Applicant.__dataclass_fields__)


def code(db: ReadableDb, digest: bytes) -> Code | None:
    sql = "select member, until, maker from link_code where digest = ?"
    row = db.execute(sql, (digest,)).fetchone()
    return Code(*row) if row else None


def keep_code(db: WritableDb, digest: bytes, code: Code) -> None:
    db.execute(
        "insert or replace into link_code(digest, member, until, maker) values (?, ?, ?, ?)",
        (digest, *astuple(code)),
    )
    db.execute(
        "delete from link_code where maker = ?1 and digest not in"
        " (select digest from link_code where maker = ?1 order by until desc, digest = ?2 desc"
        " limit ?3)",
        (code.maker, digest, CODES_OF_ONE_MAKER),
    )


def use_up(db: WritableDb, digest: bytes) -> None:
    db.execute("delete from link_code where digest = ?", (digest,))


def forget(db: WritableDb, before: Instant) -> None:
    """Codes and applicants that nobody asks for any more."""
    db.execute("delete from link_code where until < ?", (before,))
    db.execute("delete from applicant where until < ?", (before,))


def applicant(db: ReadableDb, applicant_id: int) -> Applicant | None:
    return _found(db, "id = ?", applicant_id)


def applicant_with(db: ReadableDb, public_key: bytes) -> Applicant | None:
    return _found(db, "public_key = ?", public_key)


def waiting_at(db: ReadableDb, maker: int, now: Instant) -> list[Applicant]:
    """Who waits for this device's decision, the earliest first."""
    sql = (
        f"select {_APPLICANT} from applicant"
        " where maker = ? and verdict is null and until > ? order by id"
    )
    return [Applicant(*row) for row in db.execute(sql, (maker, now)).fetchall()]


def keep_applicant(db: WritableDb, one: Applicant) -> None:
    """A key that has named another code before begins anew."""
    marks = ", ".join("?" * len(astuple(one)))
    db.execute("delete from applicant where public_key = ?", (one.public_key,))
    db.execute(f"insert into applicant({_APPLICANT}) values ({marks})", astuple(one))


def settle(db: WritableDb, applicant_id: int, verdict: str) -> None:
    db.execute("update applicant set verdict = ? where id = ?", (verdict, applicant_id))


def attempts(db: ReadableDb) -> LinkAttempts:
    row = db.execute("select failures, paused_until from link_attempts").fetchone()
    return LinkAttempts(row[0], Instant(row[1])) if row else LinkAttempts()


def write_attempts(db: WritableDb, after: LinkAttempts) -> None:
    db.execute(
        "insert or replace into link_attempts values (1, ?, ?)",
        (after.failures, after.paused_until),
    )


def held(db: ReadableDb) -> list[Held]:
    """Every device that takes up a place: linked, or frozen until somebody has looked."""
    sql = (
        "select k.device, k.member, d.linked_at from device_key k join device d on d.id = k.device"
    )
    return [Held(*row) for row in db.execute(sql).fetchall()]


def same_machine(db: ReadableDb, member: int, machine: str | None) -> int | None:
    """The member's device in the very place where another one is being linked."""
    sql = "select max(device) from device_key where member = ? and machine = ?"
    row = db.execute(sql, (member, machine)).fetchone()
    return None if row[0] is None else int(row[0])


def _found(db: ReadableDb, where: str, what: int | bytes) -> Applicant | None:
    row = db.execute(f"select {_APPLICANT} from applicant where {where}", (what,)).fetchone()
    return Applicant(*row) if row else None
