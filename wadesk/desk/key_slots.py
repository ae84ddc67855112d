"""Key slots: the ways to a profile's key, and how each is made and opened.

A slot wraps the key under all that it names together: a secret in the OS keyring, a passphrase,
the Hub's share. So no part alone opens it. Under keyring and passphrase without the share it
wraps the door's key as well: with that one a shut profile can ask the Hub for the share.

A keyring that fails is never "no key": its trouble is told as it is.
"""

import secrets
from dataclasses import dataclass, field, replace

from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.desk.profile_header import Header, Home, Slot, Stretching
from wadesk.store import crypto
from wadesk.store.crypto import Cost
from wadesk.store.keychain import Keychain

ITEM_ID_BYTES = 4

HOW_TO_OPEN = "give one with --passphrase-file or WADESK_PASSPHRASE"
WAY_OUT = "Nothing was deleted: link this device again into a new folder with --profile."


@dataclass(frozen=True, slots=True)
class Unlock:
    """What the person and the machine offer to open a profile with."""

    keychain: Keychain | None = None
    passphrase: str | None = None

    def __repr__(self) -> str:
        return "Unlock(…)"


@dataclass(frozen=True, slots=True)
class Parts:
    """What keyring and passphrase give together; with it a slot can be sealed anew."""

    root: bytes = field(repr=False)

    def opening(self, share: bytes | None) -> bytes:
        """What wraps the profile's key."""
        if share is None:
            return crypto.derive(self.root, "wadesk profile wrapping")
        return crypto.derive(self.root + share, "wadesk profile wrapping with the Hub's share")

    def at_the_door(self) -> bytes:
        """What wraps the door's key."""
        return crypto.derive(self.root, "wadesk profile door")


@dataclass(frozen=True, slots=True)
class Keys:
    """All that an open profile knows: its own key, and what its slot can be sealed anew with."""

    key: bytes = field(repr=False)
    parts: Parts
    slot: Slot = field(repr=False)
    door: bytes | None = field(default=None, repr=False)
    share: bytes | None = field(default=None, repr=False)
    home: Home | None = None  # whither the door leads


def new_item(profile: str) -> str:
    """A name in the keyring that no slot has had before."""
    return f"profile {profile} {secrets.token_hex(ITEM_ID_BYTES)}"


def items(header: Header) -> tuple[str, ...]:
    """What the keyring keeps for this profile's slots."""
    return tuple(item_of(header.profile, slot) for slot in header.slots if slot.keyring is not None)


def item_of(profile: str, slot: Slot) -> str:
    return slot.item or f"profile {profile}"


def began(profile: str, key: bytes, unlock: Unlock, cost: Cost, item: str) -> Keys:
    """A first slot; the keyring keeps its part before any header names it."""
    return _sealed_by(profile, Keys(key, Parts(b""), _EMPTY), unlock, cost, item)


def rewrapped(profile: str, keys: Keys, unlock: Unlock, cost: Cost, item: str) -> Keys:
    """The same key under another passphrase, or none; door and share stay."""
    return _sealed_by(profile, keys, unlock, cost, item)


def _sealed_by(profile: str, keys: Keys, unlock: Unlock, cost: Cost, item: str) -> Keys:
    given = []
    keyring, stretching = None, None
    if unlock.keychain is not None:
        kept = crypto.new_key()
        unlock.keychain.put(item, kept)
        keyring = unlock.keychain.name
        given.append(kept)
    if unlock.passphrase:
        stretching = Stretching(crypto.new_salt(), cost.memory_kib, cost.passes, cost.lanes)
        given.append(crypto.stretch(unlock.passphrase, stretching.salt, cost))
    blank = Slot(keyring, stretching, b"", item if keyring is not None else None)
    return sealed(profile, replace(keys, parts=Parts(b"".join(given)), slot=blank))


def sealed(profile: str, keys: Keys) -> Keys:
    """The slot with key and door wrapped as the parts and the share now say."""
    slot = keys.slot
    wrapped = crypto.seal(keys.parts.opening(keys.share), keys.key, profile.encode())
    door = None
    if keys.door is not None:
        bound = _threshold(profile, keys.home)
        door = crypto.seal(keys.parts.at_the_door(), keys.door, bound)
    made = Slot(slot.keyring, slot.passphrase, wrapped, slot.item, keys.share is not None, door)
    return replace(keys, slot=made)


def parts(header: Header, slot: Slot, unlock: Unlock) -> Parts:
    """What keyring and passphrase give for this slot, without a word yet on whether it fits."""
    given = []
    if slot.keyring is not None:
        given.append(_kept(item_of(header.profile, slot), slot.keyring, unlock.keychain))
    if slot.passphrase is not None:
        given.append(_stretched(slot.passphrase, unlock.passphrase))
    return Parts(b"".join(given))


def door(header: Header, slot: Slot, known: Parts) -> bytes | None:
    if slot.door is None:
        return None
    try:
        bound = _threshold(header.profile, header.home)
        return crypto.unseal(known.at_the_door(), slot.door, bound)
    except Refused as error:
        raise Refused(Reason.WRONG_KEY, _wrong(slot)) from error


def _threshold(profile: str, home: Home | None) -> bytes:
    """Whose door it is, and whither it leads: where that was changed by hand, none opens."""
    if home is None:
        return profile.encode()
    leads = (home.url, home.hub, str(home.device), home.hub_key.hex(), home.certificate or "")
    return "\0".join((profile, *leads)).encode()


def key(header: Header, slot: Slot, known: Parts, share: bytes | None) -> bytes:
    try:
        found = crypto.unseal(known.opening(share), slot.wrapped, header.profile.encode())
    except Refused as error:
        raise Refused(Reason.WRONG_KEY, _wrong(slot)) from error
    if not crypto.is_same(check(header.profile, found), header.check):
        raise Refused(Reason.DAMAGED, f"This profile's header does not fit its key. {WAY_OUT}")
    return found


def check(profile: str, found: bytes) -> bytes:
    """By this a wrong key is known before any file is opened with it."""
    return crypto.fingerprint(found, profile.encode())


def _kept(item: str, recorded: str, keychain: Keychain | None) -> bytes:
    if keychain is None or keychain.name != recorded:
        here = "there is no keyring" if keychain is None else f"the keyring is {keychain.name}"
        raise Unavailable(
            f"This profile's key is kept in {recorded}, but here {here}:"
            f" start WaDesk where {recorded} runs."
        )
    kept = keychain.get(item)
    if kept is None:
        raise Refused(Reason.NO_KEY, f"This profile's key is no longer in {recorded}. {WAY_OUT}")
    return kept


def _stretched(stretching: Stretching, passphrase: str | None) -> bytes:
    if not passphrase:
        raise Refused(Reason.NO_KEY, f"This profile opens with a passphrase: {HOW_TO_OPEN}.")
    return crypto.stretch(passphrase, stretching.salt, stretching.cost)


def _wrong(slot: Slot) -> str:
    if slot.passphrase is not None:
        return "This passphrase does not open the profile. Nothing was changed: try again."
    return f"The key in {slot.keyring} is not this profile's. {WAY_OUT}"


_EMPTY = Slot(None, None, b"")
