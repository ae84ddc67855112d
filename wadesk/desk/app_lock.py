"""App lock: a passphrase or PIN that is part of the profile's key, laid on, changed, taken off.

The key itself stays; it is wrapped anew. The keyring's part gets a new name each time, and the
old one is removed last: whoever is killed on the way has the old way in or the new one, whole.
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from wadesk.core import passphrase as rules
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.desk import key_slots, profile_header
from wadesk.desk.key_slots import Unlock
from wadesk.desk.profile import Profile
from wadesk.desk.profile_header import Header
from wadesk.store.crypto import PASSPHRASE_COST, Cost
from wadesk.store.keychain import Keychain

ONLY_KEY = "There is no keyring here, so the passphrase is the only key: change it instead."
ON_ALREADY = "This profile has a passphrase already: change it instead."


@dataclass(frozen=True, slots=True)
class Ways:
    """What a profile opens with."""

    keyring: str | None
    has_passphrase: bool

    @property
    def can_be_taken_off(self) -> bool:
        return self.has_passphrase and self.keyring is not None


def ways(directory: Path) -> Ways:
    slots = profile_header.read(directory).slots
    keyring = next((slot.keyring for slot in slots if slot.keyring is not None), None)
    return Ways(keyring, any(slot.passphrase is not None for slot in slots))


def lay_on(
    profile: Profile, keychain: Keychain | None, passphrase: str, cost: Cost = PASSPHRASE_COST
) -> None:
    """From now on the passphrase is needed too."""
    rules.require_good(passphrase)
    header = profile_header.read(profile.directory)
    if any(slot.passphrase is not None for slot in header.slots):
        raise Refused(Reason.BAD_SETTING, ON_ALREADY)
    _rewrap(profile, header, Unlock(keychain, passphrase), cost)


def change(profile: Profile, former: Unlock, passphrase: str, cost: Cost = PASSPHRASE_COST) -> None:
    """Put another passphrase in the place of the former one, which must be known."""
    header = profile_header.read(profile.directory)
    is_alone = _keyring(header) is None
    (rules.require_only_key if is_alone else rules.require_good)(passphrase)
    _require_known(header, former)
    keychain = None if is_alone else former.keychain
    _rewrap(profile, header, Unlock(keychain, passphrase), cost)


def take_off(profile: Profile, former: Unlock) -> None:
    """From now on the keyring alone opens it; the passphrase must be known for the last time."""
    header = profile_header.read(profile.directory)
    if _keyring(header) is None:
        raise Refused(Reason.NO_KEY, ONLY_KEY)
    _require_known(header, former)
    _rewrap(profile, header, Unlock(former.keychain), PASSPHRASE_COST)


def _keyring(header: Header) -> str | None:
    return next((slot.keyring for slot in header.slots if slot.keyring is not None), None)


def _require_known(header: Header, former: Unlock) -> None:
    """Whoever finds a Desk open must not lock its owner out."""
    for slot in header.slots:
        known = key_slots.parts(header, slot, former)
        if slot.door is not None:
            key_slots.door(header, slot, known)
        else:
            key_slots.key(header, slot, known, None)


def _rewrap(profile: Profile, header: Header, unlock: Unlock, cost: Cost) -> None:
    _require_same_keyring(header, unlock)
    directory, former = profile.directory, key_slots.items(header)
    item = key_slots.new_item(profile.name)
    stale = header.stale
    try:
        if unlock.keychain is not None:  # named before it is there, so that it is never forgotten
            stale = (*stale, item)
            profile_header.write(directory, msgspec.structs.replace(header, stale=stale))
        keys = key_slots.rewrapped(profile.name, profile.keys, unlock, cost, item)
        stale = (*former, *header.stale)
        after = msgspec.structs.replace(header, slots=(keys.slot,), stale=stale)
        profile_header.write(directory, after)
    except Unavailable:
        with contextlib.suppress(Refused, OSError):
            profile_header.write(directory, header)
        raise
    profile.keys = keys
    _forget(directory, after, unlock.keychain)


def _require_same_keyring(header: Header, unlock: Unlock) -> None:
    recorded = _keyring(header)
    here = unlock.keychain.name if unlock.keychain is not None else None
    if recorded != here and recorded is not None:
        raise Unavailable(
            f"This profile's key is kept in {recorded}: start WaDesk where {recorded} runs."
        )


def _forget(directory: Path, header: Header, keychain: Keychain | None) -> None:
    """Remove what opens nothing any more; where the keyring fails, the next start does it."""
    if keychain is None:
        return
    with contextlib.suppress(Unavailable, Refused, OSError):
        for item in header.stale:
            keychain.remove(item)
        profile_header.write(directory, msgspec.structs.replace(header, stale=()))
