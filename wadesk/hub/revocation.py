"""Revocation: the one way in which a device ends, and the signed order that it is given.

    linked · frozen ──end_device──▶ unlinked ──it says that its copy is gone──▶ wiped

From the commit on nothing is opened with its papers: whatever it asks is answered with the
order. The order stays, so that a device that was switched off for a year is told as well.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass

import msgspec

from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.hub import deeds
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, devices, hub_key, members, replies, revocations
from wadesk.store.audit import Deed
from wadesk.store.connection import ReadableDb
from wadesk.store.revocations import SentAway, Sentence
from wadesk.wire.linking_api import Order

NONCE_BYTES = 16


@dataclass(frozen=True, slots=True)
class Actor:
    """Who decides something, and on which device; None in its place is the Hub itself."""

    member: int
    device: int


class Departed(Refused):
    """Whoever asks is out: the order says so, and nothing else is answered."""

    def __init__(self, order: Order) -> None:
        super().__init__(Reason.UNLINKED)
        self.order = order


def end_device(
    t: Transaction, device: int, why: End, by: Actor | None, drafts_to: int | None = None
) -> Order:
    """Send a device away, in the caller's transaction; one that is out keeps its order.

    ``drafts_to``: whose the words become that it hands in; its own member's, unless it is said.
    """
    gone = revocations.by_device(t.db, device)
    if gone is not None:
        return _ended_before(t, gone, why)
    linked = devices.by_id(t.db, device)
    if linked is None:
        raise Refused(Reason.NO_SUCH_DEVICE)
    order = _signed(t, Order(t.counter.hub, device, why, _name(t, by), t.now, _nonce()))
    heir = linked.member if drafts_to is None else drafts_to
    is_last = len(devices.of_member(t.db, linked.member)) == 1
    replies.free_locks_of(t.db, device, linked.member if is_last else None)
    revocations.send_away(t.db, device, Sentence(why, _told(order), t.now, heir))
    devices.write_end(t.db, device, t.next_seq(), why, t.now)
    deeds.write_down(t, by, Deed.UNLINK, device, why=why)
    t.ended.append(device)
    return order


def end_all_of(
    t: Transaction, member: int, why: End, by: Actor | None, drafts_to: int | None = None
) -> list[int]:
    """Send all of a member's devices away; what those hand in that went before goes along."""
    going = devices.of_member(t.db, member)
    for device in going:
        end_device(t, device, why, by, drafts_to)
    if drafts_to is not None:
        revocations.leave_drafts_to(t.db, member, drafts_to)
    return going


def require_in(db: ReadableDb, device: int) -> None:
    """Refuse whatever comes from a device that was sent away or stopped a moment ago."""
    order = order_of(db, device)
    if order is not None:
        raise Departed(order)
    if devices.frozen_among(db, [device]):
        raise Refused(Reason.DEVICE_FROZEN)


def order_of(db: ReadableDb, device: int) -> Order | None:
    """The order of a device that is out."""
    gone = revocations.by_device(db, device)
    return None if gone is None else order_in(gone)


def order_of_token(db: ReadableDb, token_hash: bytes) -> Order | None:
    """The order of the device that this token belonged to."""
    gone = revocations.by_token(db, token_hash)
    return None if gone is None else order_in(gone)


def order_signed_for(db: ReadableDb, device: int, message: bytes, signature: bytes) -> Order | None:
    """The order of a device that is out, where this is its own signature."""
    gone = revocations.by_device(db, device)
    is_its = gone is not None and crypto.verify(gone.public_key, message, signature)
    return order_in(gone) if gone is not None and is_its else None


def orders(db: ReadableDb, listening: Collection[int]) -> dict[int, Order]:
    """The orders of those of these devices that are out."""
    return {device: _read(told) for device, told in revocations.told(db, listening).items()}


def order_in(gone: SentAway) -> Order:
    return _read(gone.told)


def _read(told: str) -> Order:
    return msgspec.json.decode(told, type=Order)


def _ended_before(t: Transaction, gone: SentAway, why: End) -> Order:
    """What turns out to be lost after it was unlinked is not listened to any more either."""
    order = order_in(gone)
    if why is not End.LOST or gone.why == End.LOST or gone.wiped_at is not None:
        return order
    order = _signed(t, msgspec.structs.replace(order, why=why, signature=""))
    revocations.write_sentence(t.db, gone.device, why, _told(order))
    devices.write_end(t.db, gone.device, t.next_seq(), why, gone.at)
    return order


def _signed(t: Transaction, order: Order) -> Order:
    signature = crypto.sign(hub_key.kept(t.db), order.message)
    return msgspec.structs.replace(order, signature=signature.hex())


def _told(order: Order) -> str:
    return msgspec.json.encode(order).decode()


def _nonce() -> str:
    return secrets.token_hex(NONCE_BYTES)


def _name(t: Transaction, by: Actor | None) -> str:
    return "" if by is None else members.name(t.db, by.member)
