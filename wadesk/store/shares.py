"""Shares: the Hub's part of the key of each profile, and the door by which it is asked for."""

from dataclasses import dataclass

from wadesk.store.connection import ReadableDb


@dataclass(frozen=True, slots=True)
class Share:
    """``door`` is the public key of whoever may ask; frozen: its profile was seen twice."""

    device: int
    member: int
    door: bytes
    share: bytes
    is_frozen: bool


def find(db: ReadableDb, device: int) -> Share | None:
    """None where there is no such device, or one that was linked before there were shares."""
    sql = (
        "select device, member, door, share, frozen_at is not null from device_key"
        " where device = ? and door is not null and share is not null"
    )
    row = db.execute(sql, (device,)).fetchone()
    return Share(row[0], row[1], bytes(row[2]), bytes(row[3]), bool(row[4])) if row else None
