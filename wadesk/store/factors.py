"""Factors: members' second factors, as the Hub keeps them.

Recovery codes are kept as digests: who reads the file opens nothing with them.
"""

import json
from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "member, secret, confirmed, last_step, recovery, failures, paused_until"


@dataclass(frozen=True, slots=True)
class Factor:
    """One member's secret, the last step whose digits were used, and what is left of the codes."""

    member: int
    secret: bytes
    is_confirmed: bool = False
    last_step: int = 0
    recovery: frozenset[str] = frozenset()
    failures: int = 0
    paused_until: Instant = Instant(0)


def find(db: ReadableDb, member: int) -> Factor | None:
    row = db.execute(f"select {_COLUMNS} from factor where member = ?", (member,)).fetchone()
    if row is None:
        return None
    member, secret, confirmed, step, recovery, failures, paused_until = row
    codes = frozenset(json.loads(recovery))
    return Factor(member, secret, bool(confirmed), step, codes, failures, Instant(paused_until))


def keep(db: WritableDb, one: Factor) -> None:
    db.execute(
        f"insert or replace into factor({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)",
        (
            one.member,
            one.secret,
            int(one.is_confirmed),
            one.last_step,
            json.dumps(sorted(one.recovery)),
            one.failures,
            one.paused_until,
        ),
    )


def drop(db: WritableDb, member: int) -> None:
    """Forget a factor, and every proof that was given by it."""
    db.execute("delete from factor where member = ?", (member,))
    db.execute("update device_key set proven_until = 0 where member = ?", (member,))


def proven_until(db: ReadableDb, device: int) -> Instant:
    row = db.execute("select proven_until from device_key where device = ?", (device,)).fetchone()
    return Instant(row[0]) if row else Instant(0)


def keep_proof(db: WritableDb, device: int, until: Instant) -> None:
    db.execute("update device_key set proven_until = ? where device = ?", (until, device))
