"""Lease: for how long a Desk opens without a word from its Hub, and how a shut one asks for it.

    heard from the Hub ─▶ renew          the next days are open
    over ─▶ shut ─▶ request ─▶ Hub ─▶ take, and it opens · or an order, and it is wiped

Asking needs what is here of the key (keyring, passphrase) and nothing of what is shut away.
"""

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.policy import MINUTE_MS
from wadesk.core.records import Instant
from wadesk.desk import key_slots, lease_file, profile_header, profile_lock
from wadesk.desk.key_slots import WAY_OUT, Unlock
from wadesk.desk.profile import Profile, require_not_wiping
from wadesk.desk.profile_header import Header, Home, Slot
from wadesk.desk.wake_up import WakeUp
from wadesk.store import crypto
from wadesk.wire.linking_api import (
    Lease,
    LeaseRequest,
    Order,
    Wiped,
    lease_message,
    wiped_message,
)

NONCE_BYTES = 16
LOOKED_AT_EVERY_MS = MINUTE_MS  # a machine that has slept is noticed so late at most


@dataclass(frozen=True, slots=True)
class Asking:
    """A shut profile's question, where it goes, and its last word if the answer is an order."""

    home: Home
    wish: LeaseRequest
    door: bytes = field(repr=False)

    def receipt(self, order: Order) -> Wiped:
        """Signed now, while there is a key; sent when all is gone."""
        message = wiped_message(self.home.hub, self.home.device, order.nonce)
        return Wiped(self.home.device, order.nonce, crypto.sign(self.door, message).hex())


def renew(profile: Profile, by_hub: Instant, lease_ms: int, now: Instant) -> None:
    """The Hub was heard: from now on its lease counts anew. Called as often as one likes."""
    with profile.leasing:
        kept, door = profile.lease, profile.keys.door
        if kept is None or door is None:
            return
        fresh = lease_file.heard(kept.share, lease_ms, by_hub, now)
        profile.lease = fresh
        if _is_worth_writing(profile, fresh):
            lease_file.write(profile.directory, profile.name, door, fresh)
            profile.lease_written = fresh


def is_over(profile: Profile, now: Instant) -> bool:
    """Whether an open Desk has to be shut, as it has not heard the Hub for so long."""
    return profile.lease is not None and profile.lease.is_over(now)


async def watch(profile: Profile, clock: Callable[[], Instant], pause: WakeUp) -> NoReturn:
    """An open Desk that does not hear its Hub is shut too; how late it became is written down."""
    while True:
        now = clock()
        if is_over(profile, now):
            raise Refused(Reason.LEASE_OVER)
        await asyncio.to_thread(_note, profile, now)
        await pause.wait_until(Instant(now + LOOKED_AT_EVERY_MS))


def request(directory: Path, unlock: Unlock) -> Asking:
    """What a shut profile sends to its Hub."""
    header = profile_header.read(directory)
    require_not_wiping(header)
    if header.home is None:
        raise Refused(Reason.NO_PROFILE)
    _, door = _at_the_door(header, unlock)
    nonce = secrets.token_hex(NONCE_BYTES)
    message = lease_message(header.home.hub, header.home.device, nonce)
    signature = crypto.sign(door, message).hex()
    return Asking(header.home, LeaseRequest(header.home.device, nonce, signature), door)


def take(directory: Path, unlock: Unlock, lease: Lease, now: Instant) -> None:
    """Keep what the Hub gave, once it is known to fit; the profile opens from now on."""
    header = profile_header.read(directory)
    require_not_wiping(header)
    slot, door = _at_the_door(header, unlock)
    share = bytes.fromhex(lease.share)
    try:
        key_slots.key(header, slot, key_slots.parts(header, slot, unlock), share)
    except Refused as error:
        raise Refused(
            Reason.DAMAGED, f"What the Hub gave does not open this profile. {WAY_OUT}"
        ) from error
    kept = lease_file.heard(share, lease.lease_ms, Instant(lease.time), now)
    with profile_lock.taken(directory):
        lease_file.write(directory, header.profile, door, kept)


def _note(profile: Profile, now: Instant) -> None:
    with profile.leasing:
        kept, written, door = profile.lease, profile.lease_written, profile.keys.door
        if kept is None or written is None or door is None:
            return
        if written.is_worth_noting(now):
            profile.lease = profile.lease_written = kept.at(now)
            with contextlib.suppress(Refused):  # a full disk is told by whoever writes
                lease_file.write(profile.directory, profile.name, door, profile.lease)


def _at_the_door(header: Header, unlock: Unlock) -> tuple[Slot, bytes]:
    """The first slot whose door opens; else the first one's trouble."""
    troubles: list[Refused | Unavailable] = []
    for slot in header.slots:
        try:
            door = key_slots.door(header, slot, key_slots.parts(header, slot, unlock))
        except (Refused, Unavailable) as error:
            troubles.append(error)
            continue
        if door is not None:
            return slot, door
    raise troubles[0] if troubles else Refused(Reason.NO_PROFILE)


def _is_worth_writing(profile: Profile, fresh: lease_file.Kept) -> bool:
    """Now and then; and at once where it is to end earlier, or this machine's clock was set."""
    written = profile.lease_written
    if written is None or fresh.until is None or written.until is None:
        return written is None or fresh.until != written.until
    was_set = abs(fresh.lead_ms - written.lead_ms) > MINUTE_MS
    return was_set or not written.until <= fresh.until < written.until + lease_file.NOTED_EVERY_MS
