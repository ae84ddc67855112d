"""Device rows: what everybody who may sees of a device, beside its papers in ``devices``."""

import json
from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """What a device was last seen as."""

    id: int
    member: int
    system: str
    version: str
    last_seen: int | None
    odd: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a device is: an address without its last part, and what a table says of it."""

    network: str
    place: str | None = None
    country: str | None = None

    @property
    def words(self) -> str | None:
        """As a person says it: ``Lyon, France``."""
        return ", ".join(filter(None, (self.place, self.country))) or None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a device is now, where and when; ``odd`` is a JSON list."""

    system: str
    version: str
    where: Whereabouts
    at: Instant
    odd: str


def find(db: ReadableDb, device: int) -> DeviceRow | None:
    sql = "select id, member, system, version, last_seen, odd from device where id = ?"
    row = db.execute(sql, (device,)).fetchone()
    if row is None:
        return None
    device_id, member, system, version, last_seen, odd = row
    return DeviceRow(device_id, member, system, version, last_seen, tuple(json.loads(odd or "[]")))


def write_where(db: WritableDb, device: int, where: Whereabouts) -> None:
    """For a row of this very transaction: its seq is that of the deed which made it."""
    sql = "update device set network = ?, place = ?, country = ? where id = ?"
    db.execute(sql, (where.network, where.place, where.country, device))


def write_seen(db: WritableDb, device: int, seq: int, seen: Seen) -> None:
    db.execute(
        "update device set seq = ?, system = ?, version = ?, network = ?, place = ?, country = ?,"
        " last_seen = ?, odd = ?, idle_since = null where id = ?",
        (
            seq,
            seen.system,
            seen.version,
            seen.where.network,
            seen.where.place,
            seen.where.country,
            seen.at,
            seen.odd,
            device,
        ),
    )
