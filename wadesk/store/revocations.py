"""Revocations: devices that are out, the orders they were given, and what became of them."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "device, member, public_key, door, why, told, at, drafts_to, handed, wiped_at"


@dataclass(frozen=True, slots=True)
class SentAway:
    """A device that is out; ``told`` is its signed order as JSON."""

    device: int
    member: int
    public_key: bytes
    door: bytes | None
    why: str
    told: str
    at: Instant
    drafts_to: int
    handed: str
    wiped_at: int | None

    @property
    def digests(self) -> frozenset[str]:
        """What it has handed in already."""
        return frozenset(json.loads(self.handed))


@dataclass(frozen=True, slots=True)
class Sentence:
    """Why a device goes, the order that says so, and whose its words become."""

    why: str
    told: str
    at: Instant
    drafts_to: int


def by_device(db: ReadableDb, device: int) -> SentAway | None:
    return _found(db, "device = ?", device)


def by_token(db: ReadableDb, token_hash: bytes) -> SentAway | None:
    return _found(db, "token_hash = ?", token_hash)


def told(db: ReadableDb, devices: Collection[int]) -> dict[int, str]:
    """The orders of those of these devices that are out."""
    sql = "select device, told from revoked where device in (select value from json_each(?))"
    return dict(db.execute(sql, (json.dumps(list(devices)),)).fetchall())


def send_away(db: WritableDb, device: int, sentence: Sentence) -> None:
    """Move a device's papers to where nothing is opened with them any more."""
    db.execute(
        "insert into revoked"
        "(device, member, public_key, door, token_hash, why, told, at, drafts_to)"
        " select device, member, public_key, door, token_hash, ?, ?, ?, ?"
        " from device_key where device = ?",
        (sentence.why, sentence.told, sentence.at, sentence.drafts_to, device),
    )
    db.execute("delete from device_key where device = ?", (device,))
    db.execute("delete from link_code where maker = ?", (device,))


def write_sentence(db: WritableDb, device: int, why: str, told: str) -> None:
    db.execute("update revoked set why = ?, told = ? where device = ?", (why, told, device))


def leave_drafts_to(db: WritableDb, member: int, heir: int) -> None:
    """Whatever the member's former devices still hand in is somebody else's from now on."""
    db.execute("update revoked set drafts_to = ? where member = ?", (heir, member))


def write_handed(db: WritableDb, device: int, digests: Collection[str]) -> None:
    handed = json.dumps(sorted(digests))
    db.execute("update revoked set handed = ? where device = ?", (handed, device))


def write_wiped(db: WritableDb, device: int, at: Instant) -> None:
    db.execute("update revoked set wiped_at = ? where device = ?", (at, device))


def _found(db: ReadableDb, where: str, what: int | bytes) -> SentAway | None:
    row = db.execute(f"select {_COLUMNS} from revoked where {where}", (what,)).fetchone()
    return SentAway(*row) if row else None
