"""Idleness: when each device was last heard, what was said of it since, and the Hub's own life."""

import json
from collections.abc import Collection

from wadesk.core.pruning import Life, Tenant
from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb

_LAST_SEEN = "max(k.last_seen, coalesce(d.last_seen, 0))"
_THEIRS = "device_key k join device d on d.id = k.device join member m on m.id = k.member"


def life(db: ReadableDb) -> Life | None:
    """None before the Hub was first at work."""
    row = db.execute("select alive_at, resumed_at from hub_life").fetchone()
    return Life(Instant(row[0]), Instant(row[1])) if row else None


def write_life(db: WritableDb, now: Life) -> None:
    db.execute("insert or replace into hub_life values (1, ?, ?)", (now.alive_at, now.resumed_at))


def tenants(db: ReadableDb) -> list[Tenant]:
    """Every device that could be in use; those of suspended members stay shut, and wait."""
    sql = (
        f"select k.device, {_LAST_SEEN}, k.flagged_at, k.noticed_at from {_THEIRS}"
        " where m.state = 'active' order by k.device"
    )
    return [Tenant(*row) for row in db.execute(sql).fetchall()]


def hear(db: WritableDb, devices: Collection[int], now: Instant) -> None:
    """These are here just now."""
    sql = "update device_key set last_seen = ? where device in (select value from json_each(?))"
    db.execute(sql, (now, json.dumps(list(devices))))


def bring_down(db: WritableDb, now: Instant) -> None:
    """Nobody was seen later than now, whatever the clock said before it was put right."""
    db.execute("update device_key set last_seen = ?1 where last_seen > ?1", (now,))


def flag(db: WritableDb, device: int, now: Instant) -> None:
    db.execute("update device_key set flagged_at = ? where device = ?", (now, device))


def notice(db: WritableDb, device: int, now: Instant) -> None:
    db.execute("update device_key set noticed_at = ? where device = ?", (now, device))


def write_idle(db: WritableDb, device: int, seq: int, since: Instant | None) -> None:
    db.execute("update device set idle_since = ?, seq = ? where id = ?", (since, seq, device))


def back_again(db: ReadableDb) -> list[int]:
    """The devices that count as inactive and were heard since."""
    sql = (
        f"select d.id from {_THEIRS} where d.idle_since is not null and {_LAST_SEEN} > d.idle_since"
    )
    return [device for (device,) in db.execute(sql).fetchall()]
