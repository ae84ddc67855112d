"""Leaving: what a device that is out hands in before it destroys its key, and that it has done so.

Both are signed with the device's own key over its order's nonce, and may come as often as the
network likes. Who was reported lost is not listened to.
"""

import hashlib
from collections.abc import Sequence

import msgspec

from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Instant
from wadesk.hub import revocation
from wadesk.hub.revocation import Departed
from wadesk.hub.writer import Transaction
from wadesk.store import audit, crypto, device_drafts, devices, record, revocations
from wadesk.store.audit import Deed
from wadesk.store.connection import ReadableDb
from wadesk.store.device_drafts import DeviceDraft
from wadesk.store.revocations import SentAway
from wadesk.wire.linking_api import (
    HandedDraft,
    HandIn,
    Order,
    Wiped,
    hand_in_message,
    wiped_message,
)

HANDED_IN = "handed_in"
HANDED_MOST = 2_000
"""More texts than anybody leaves unsent; whoever was sent away cannot fill the Hub's disk."""

_encode = msgspec.json.encode


def require_signed(db: ReadableDb, hub: str, told: HandIn | Wiped) -> None:
    """Refuse what does not come from a device that is out, about the order that it was given."""
    gone = revocations.by_device(db, told.device)
    if gone is None or not _is_signed(hub, gone, told):
        raise Refused(Reason.DEVICE_UNKNOWN)
    order = revocation.order_in(gone)
    if order.nonce != told.nonce:
        raise Refused(Reason.DEVICE_UNKNOWN)
    if isinstance(told, HandIn):
        _require_welcome(gone, order, len(told.drafts))


def _require_welcome(gone: SentAway, order: Order, more: int) -> None:
    if not End(gone.why).hands_in:
        raise Departed(order)
    if len(gone.digests) + more > HANDED_MOST:
        raise Refused(Reason.TEXT_TOO_LONG, "This is more than one device ever leaves unsent.")


def hand_in(t: Transaction, told: Sequence[HandIn]) -> list[None]:
    """Keep the words of devices that are out as drafts; what came before is not kept twice."""
    for one in told:
        gone = revocations.by_device(t.db, one.device)
        if gone is not None and End(gone.why).hands_in:
            _take_in(t, gone, one.drafts)
    return [None] * len(told)


def wiped(t: Transaction, told: Sequence[Wiped]) -> list[None]:
    for one in told:
        gone = revocations.by_device(t.db, one.device)
        if gone is not None and gone.wiped_at is None:
            _note_wiped(t, gone)
    return [None] * len(told)


def _is_signed(hub: str, gone: SentAway, told: HandIn | Wiped) -> bool:
    """A profile that was shut says that it is gone with its door's key: it had no other."""
    signature = bytes.fromhex(told.signature)
    if isinstance(told, HandIn):
        message = hand_in_message(hub, told.device, told.nonce, told.drafts)
        return crypto.verify(gone.public_key, message, signature)
    message = wiped_message(hub, told.device, told.nonce)
    keys = [key for key in (gone.public_key, gone.door) if key]
    return any(crypto.verify(key, message, signature) for key in keys)


def _take_in(t: Transaction, gone: SentAway, drafts: Sequence[HandedDraft]) -> None:
    known = set(gone.digests)
    if not known:
        _end_former(t, gone, drafts)
    for draft in drafts:
        if len(known) >= HANDED_MOST:  # several may have been looked at before one was kept
            break
        digest = _digest(draft)
        if digest not in known and (draft.text.strip() or draft.files):
            known.add(digest)
            device_drafts.keep(t.db, _draft(t, gone, draft))
    revocations.write_handed(t.db, gone.device, known)


def _end_former(t: Transaction, gone: SentAway, drafts: Sequence[HandedDraft]) -> None:
    """What the device told of these drafts while it was in is older than what it hands in now."""
    for place in sorted({_place(t, draft) for draft in drafts}):
        former = device_drafts.of_device(t.db, place, gone.member, gone.device)
        if former is not None:
            device_drafts.end(t.db, [former], t.next_seq(), HANDED_IN)


def _draft(t: Transaction, gone: SentAway, told: HandedDraft) -> DeviceDraft:
    author = None if gone.drafts_to == gone.member else gone.member
    return DeviceDraft(
        t.new_id(),
        t.next_seq(),
        _place(t, told),
        gone.drafts_to,
        gone.device,
        told.text,
        min(told.base, t.counter.last_id),
        told.quoted,
        _encode(told.files).decode(),
        Instant(max(0, t.now - told.begun_ms_ago)),
        Instant(max(0, t.now - told.edited_ms_ago)),
        author,
    )


def _place(t: Transaction, draft: HandedDraft) -> int:
    """The conversation, or the one that it was folded into."""
    found = record.present(t.db, draft.conversation)
    return draft.conversation if found is None else found.id


def _digest(draft: HandedDraft) -> str:
    """The same whenever it is handed in again: its ages are not part of it."""
    ageless = msgspec.structs.replace(draft, begun_ms_ago=0, edited_ms_ago=0)
    return hashlib.sha256(_encode(ageless)).hexdigest()


def _note_wiped(t: Transaction, gone: SentAway) -> None:
    took = max(0, t.now - gone.at)
    revocations.write_wiped(t.db, gone.device, t.now)
    devices.write_wiped(t.db, gone.device, t.next_seq(), took)
    content = _encode({"ms": took}).decode()
    entry = audit.Entry(t.now, None, gone.device, Deed.WIPED, None, gone.device, content)
    audit.append(t.db, t.new_id(), t.next_seq(), entry)
