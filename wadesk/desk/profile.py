"""Profile: the folder of one linked Desk, and the key that opens it.

The profile's key is random and lies on disk only wrapped, in the header's slots. Every file
gets a key of its own, derived from it. Once the Desk is linked, the Hub's share is part of
what wraps the key: without a word from the Hub it opens until its lease is over, and then
stays shut until the Hub has answered.

Nothing here deletes or begins anew because something did not open: a keyring that fails
is never "no key", and databases without a header are damage, not a new profile.
One process at a time.
"""

import contextlib
import secrets
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Self

import filelock
import msgspec

import wadesk
from wadesk.core import passphrase
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import key_slots, lease_file, profile_header, profile_lock
from wadesk.desk.key_slots import HOW_TO_OPEN, Keys, Unlock
from wadesk.desk.lease_file import Kept
from wadesk.desk.profile_header import Header, Home, Slot
from wadesk.store import crypto, durable
from wadesk.store.crypto import PASSPHRASE_COST, Cost

__all__ = ["Binding", "Profile", "Unlock", "bind", "create", "exists", "open_profile"]

LOCK_NAME = profile_lock.NAME
MIRROR_NAME = "mirror.db"
LOCAL_NAME = "local.db"
ATTACHMENTS_NAME = "attachments"
FETCHED_NAME = "fetched"
PROFILE_ID_BYTES = 8
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Binding:
    """What a Desk was given when the Hub let it in. No share: an old Hub, that gives none."""

    url: str
    hub: str
    device: int
    hub_key: bytes
    certificate: str | None = None
    share: bytes | None = field(default=None, repr=False)
    door: bytes | None = field(default=None, repr=False)  # the private half
    lease_ms: int = 0

    @property
    def home(self) -> Home:
        return Home(self.url, self.hub, self.device, self.hub_key, self.certificate)


class Profile:
    """An open profile; whoever has one is the only one."""

    def __init__(
        self,
        directory: Path,
        name: str,
        keys: Keys,
        lock: filelock.BaseFileLock,
        lease: Kept | None = None,
    ) -> None:
        self.directory = directory
        self.name = name
        self.keys = keys
        self.lease = lease
        self.lease_written = lease
        self.leasing = threading.Lock()  # one at a time, for it is renewed and noted in threads
        self._lock = lock

    def __repr__(self) -> str:
        return f"Profile({self.name})"

    @property
    def mirror_path(self) -> Path:
        return self.directory / MIRROR_NAME

    @property
    def local_path(self) -> Path:
        return self.directory / LOCAL_NAME

    @property
    def attachments(self) -> Path:
        """What waits to be handed to the Hub: nowhere else is it kept."""
        return self.directory / ATTACHMENTS_NAME

    @property
    def fetched(self) -> Path:
        """What the Hub has too, and may be let go of."""
        return self.directory / FETCHED_NAME

    def key_for(self, purpose: str) -> bytes:
        return crypto.derive(self.keys.key, f"wadesk profile {purpose}")

    def close(self) -> None:
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def exists(directory: Path) -> bool:
    """Whether there is a profile, or what is left of one: databases alone count too."""
    databases = (directory / MIRROR_NAME, directory / LOCAL_NAME)
    return profile_header.exists(directory) or any(path.exists() for path in databases)


def has_passphrase(directory: Path) -> bool:
    """Whether a passphrase is among what opens it."""
    return any(slot.passphrase is not None for slot in profile_header.read(directory).slots)


def create(directory: Path, unlock: Unlock, cost: Cost = PASSPHRASE_COST) -> Profile:
    if unlock.keychain is None and not unlock.passphrase:
        raise Refused(
            Reason.NO_KEY,
            f"There is no keyring here to keep the profile's key: {HOW_TO_OPEN}.",
        )
    if unlock.passphrase:
        is_alone = unlock.keychain is None
        require = passphrase.require_only_key if is_alone else passphrase.require_good
        require(unlock.passphrase)
    _require_room(directory)
    lock = profile_lock.taken(directory)
    try:
        return _begun(directory, unlock, cost, lock)
    except BaseException:
        lock.release()
        raise


def open_profile(directory: Path, unlock: Unlock, now: Instant) -> Profile:
    """Refused with LEASE_OVER it stays shut until the Hub was asked; `lease` says how."""
    if not exists(directory):
        raise Refused(Reason.NO_PROFILE, f"There is no profile in {directory}: link it first.")
    lock = profile_lock.taken(directory)
    try:
        durable.sweep(directory)
        header = profile_header.read(directory)
        require_not_wiping(header)
        keys, lease = _found(directory, header, unlock, now)
        _let_go_of_stale(directory, header, unlock)
        return Profile(directory, header.profile, keys, lock, lease)
    except BaseException:
        lock.release()
        raise


def bind(profile: Profile, binding: Binding, now: Instant) -> None:
    """From here on the Hub's share is needed too, and a shut profile knows whom to ask."""
    header = profile_header.read(profile.directory)
    share = binding.share if binding.door is not None else None
    if binding.door is not None and share is not None:
        profile.lease = lease_file.heard(share, binding.lease_ms, now, now)
        lease_file.write(profile.directory, profile.name, binding.door, profile.lease)
        profile.lease_written = profile.lease
    keys = replace(profile.keys, door=binding.door, share=share, home=binding.home)
    profile.keys = key_slots.sealed(profile.name, keys)
    bound = msgspec.structs.replace(header, slots=(profile.keys.slot,), home=binding.home)
    profile_header.write(profile.directory, bound)
    if binding.door is not None:
        lease_file.sweep(profile.directory, binding.door)


def require_not_wiping(header: Header) -> None:
    if header.farewell is not None:
        raise Refused(Reason.UNLINKED)


def _require_room(directory: Path) -> None:
    """A profile has its folder to itself: when it is wiped, whatever lies there goes with it."""
    if not directory.is_dir() or exists(directory):
        return
    try:
        there = [path.name for path in directory.iterdir()]
    except OSError as error:
        raise Refused(
            Reason.BAD_SETTING,
            f"The folder {directory} cannot be looked into: choose one of your own.",
        ) from error
    foreign = sorted(name for name in there if not _is_nobodys(name))
    if foreign:
        raise Refused(
            Reason.BAD_SETTING,
            f"The folder {directory} is not empty ({foreign[0]} is in it): choose one of its own"
            " with --profile, which may go with the profile when that is wiped.",
        )


def _is_nobodys(name: str) -> bool:
    """What a killed start leaves behind, or a file manager that looks at an empty folder."""
    is_part = name.startswith(profile_header.NAME) and name.endswith(durable.PART)
    return is_part or name == LOCK_NAME or name in LITTER


def _begun(directory: Path, unlock: Unlock, cost: Cost, lock: filelock.BaseFileLock) -> Profile:
    """A new key in a new header; the keyring keeps its part before any header names it."""
    if exists(directory):
        raise Refused(Reason.PROFILE_EXISTS, f"There is already a profile in {directory}.")
    durable.sweep(directory)
    durable.sync_directory(directory.parent)
    name = secrets.token_hex(PROFILE_ID_BYTES)
    key, item = crypto.new_key(), key_slots.new_item(name)
    try:
        keys = key_slots.began(name, key, unlock, cost, item)
        header = Header(name, wadesk.__version__, (keys.slot,), key_slots.check(name, key))
        profile_header.write(directory, header)
    except BaseException:
        if unlock.keychain is not None and not profile_header.exists(directory):
            with contextlib.suppress(Unavailable):  # an item that nothing names harms nobody
                unlock.keychain.remove(item)
        raise
    return Profile(directory, name, keys, lock)


def _found(
    directory: Path, header: Header, unlock: Unlock, now: Instant
) -> tuple[Keys, Kept | None]:
    """The profile's key by the first slot that opens; else the first slot's trouble."""
    troubles: list[Refused | Unavailable] = []
    for slot in header.slots:
        try:
            return _opened(directory, header, slot, unlock, now)
        except (Refused, Unavailable) as error:
            troubles.append(error)
    raise troubles[0]


def _opened(
    directory: Path, header: Header, slot: Slot, unlock: Unlock, now: Instant
) -> tuple[Keys, Kept | None]:
    parts = key_slots.parts(header, slot, unlock)
    door = key_slots.door(header, slot, parts)
    if not slot.is_shared or door is None:
        key = key_slots.key(header, slot, parts, None)
        return Keys(key, parts, slot, door, home=header.home), None
    kept = _lease(directory, header.profile, door, now)
    key = key_slots.key(header, slot, parts, kept.share)
    return Keys(key, parts, slot, door, kept.share, header.home), kept


def _lease(directory: Path, profile: str, door: bytes, now: Instant) -> Kept:
    """The Hub's share for as long as it is good; one that is over is let go of for good."""
    kept = lease_file.read(directory, profile, door)
    if kept is None:
        raise Refused(Reason.LEASE_OVER)
    if kept.is_over(now):
        lease_file.remove(directory, door)
        raise Refused(Reason.LEASE_OVER)
    if not kept.is_worth_noting(now):
        return kept
    seen = kept.at(now)
    with contextlib.suppress(OSError, Refused):  # on a full disk it opens all the same
        lease_file.write(directory, profile, door, seen)
    return seen


def _let_go_of_stale(directory: Path, header: Header, unlock: Unlock) -> None:
    """Remove from the keyring what whoever changed the passphrase was killed before removing."""
    if header.stale and unlock.keychain is not None:
        with contextlib.suppress(OSError, Refused, Unavailable):  # the next start tries again
            for item in set(header.stale) - set(key_slots.items(header)):
                unlock.keychain.remove(item)
            profile_header.write(directory, msgspec.structs.replace(header, stale=()))
