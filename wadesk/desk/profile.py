"""Profile: the folder of one linked Desk, and the key that opens it.

The profile's key is random and lies on disk only wrapped, in the header's slots:
a slot opens with a secret in the OS keyring, with a passphrase, or, where it names both,
with the two together. Every file gets a key of its own, derived from the profile's key.

Nothing here deletes or begins anew because something did not open: a keyring that fails
is never "no key", and databases without a header are damage, not a new profile.
One process at a time: the lock is the system's, so it dies with its holder, however killed.
"""

import contextlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import filelock

import wadesk
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.desk import profile_header
from wadesk.desk.profile_header import Header, Slot, Stretching
from wadesk.store import crypto, durable
from wadesk.store.crypto import PASSPHRASE_COST, Cost
from wadesk.store.keychain import Keychain

LOCK_NAME = "profile.lock"
MIRROR_NAME = "mirror.db"
LOCAL_NAME = "local.db"
ATTACHMENTS_NAME = "attachments"
FETCHED_NAME = "fetched"
PROFILE_ID_BYTES = 8

HOW_TO_OPEN = "give one with --passphrase-file or WADESK_PASSPHRASE"
WAY_OUT = "Nothing was deleted: link this device again into a new folder with --profile."


@dataclass(frozen=True, slots=True)
class Unlock:
    """What the person and the machine offer to open a profile with."""

    keychain: Keychain | None = None
    passphrase: str | None = None

    def __repr__(self) -> str:
        return "Unlock(…)"


class Profile:
    """An open profile; whoever has one is the only one."""

    def __init__(self, directory: Path, key: bytes, lock: filelock.BaseFileLock) -> None:
        self.directory = directory
        self._key = key
        self._lock = lock

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
        return crypto.derive(self._key, f"wadesk profile {purpose}")

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
    lock = _locked(directory)
    try:
        return Profile(directory, _begun(directory, unlock, cost), lock)
    except BaseException:
        lock.release()
        raise


def open_profile(directory: Path, unlock: Unlock) -> Profile:
    if not exists(directory):
        raise Refused(Reason.NO_PROFILE, f"There is no profile in {directory}: link it first.")
    lock = _locked(directory)
    try:
        durable.sweep(directory)
        return Profile(directory, _found(profile_header.read(directory), unlock), lock)
    except BaseException:
        lock.release()
        raise


def _locked(directory: Path) -> filelock.BaseFileLock:
    lock = filelock.FileLock(
        directory / LOCK_NAME,
        thread_local=False,  # the Desk's threads share one hold
        fallback_to_soft=False,  # a lock that is only a file outlives a killed holder
    )
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except filelock.Timeout as error:
        raise Refused(
            Reason.SECOND_INSTANCE, f"WaDesk is already running with the profile in {directory}."
        ) from error
    except (OSError, NotImplementedError) as error:
        raise Refused(
            Reason.BAD_SETTING,
            f"The folder {directory} cannot be locked: choose one of your own on a local disk.",
        ) from error
    return lock


def _begun(directory: Path, unlock: Unlock, cost: Cost) -> bytes:
    """A new key in a new header; the keyring keeps its part before any header names it."""
    if exists(directory):
        raise Refused(Reason.PROFILE_EXISTS, f"There is already a profile in {directory}.")
    durable.sweep(directory)
    durable.sync_directory(directory.parent)
    profile = secrets.token_hex(PROFILE_ID_BYTES)
    key = crypto.new_key()
    try:
        slot = _slot(profile, key, unlock, cost)
        header = Header(
            profile=profile,
            created_by=wadesk.__version__,
            slots=(slot,),
            check=crypto.fingerprint(key, profile.encode()),
        )
        profile_header.write(directory, header)
    except BaseException:
        if unlock.keychain is not None and not profile_header.exists(directory):
            with contextlib.suppress(Unavailable):  # an item that nothing names harms nobody
                unlock.keychain.remove(_item(profile))
        raise
    return key


def _slot(profile: str, key: bytes, unlock: Unlock, cost: Cost) -> Slot:
    parts = []
    keyring, stretching = None, None
    if unlock.keychain is not None:
        kept = crypto.new_key()
        unlock.keychain.put(_item(profile), kept)
        keyring = unlock.keychain.name
        parts.append(kept)
    if unlock.passphrase:
        stretching = Stretching(crypto.new_salt(), cost.memory_kib, cost.passes, cost.lanes)
        parts.append(crypto.stretch(unlock.passphrase, stretching.salt, cost))
    return Slot(keyring, stretching, crypto.seal(_wrapping(parts), key, profile.encode()))


def _found(header: Header, unlock: Unlock) -> bytes:
    """The profile's key by the first slot that opens; else the first slot's trouble."""
    troubles: list[Refused | Unavailable] = []
    for slot in header.slots:
        try:
            return _unwrapped(header, slot, unlock)
        except (Refused, Unavailable) as error:
            troubles.append(error)
    raise troubles[0]


def _unwrapped(header: Header, slot: Slot, unlock: Unlock) -> bytes:
    parts = []
    if slot.keyring is not None:
        parts.append(_kept(header.profile, slot.keyring, unlock.keychain))
    if slot.passphrase is not None:
        parts.append(_stretched(slot.passphrase, unlock.passphrase))
    try:
        key = crypto.unseal(_wrapping(parts), slot.wrapped, header.profile.encode())
    except Refused as error:
        raise Refused(Reason.WRONG_KEY, _wrong(slot)) from error
    if not crypto.is_same(crypto.fingerprint(key, header.profile.encode()), header.check):
        raise Refused(Reason.DAMAGED, f"This profile's header does not fit its key. {WAY_OUT}")
    return key


def _kept(profile: str, recorded: str, keychain: Keychain | None) -> bytes:
    if keychain is None or keychain.name != recorded:
        here = "there is no keyring" if keychain is None else f"the keyring is {keychain.name}"
        raise Unavailable(
            f"This profile's key is kept in {recorded}, but here {here}:"
            f" start WaDesk where {recorded} runs."
        )
    kept = keychain.get(_item(profile))
    if kept is None:
        raise Refused(Reason.NO_KEY, f"This profile's key is no longer in {recorded}. {WAY_OUT}")
    return kept


def _stretched(stretching: Stretching, passphrase: str | None) -> bytes:
    if not passphrase:
        raise Refused(Reason.NO_KEY, f"This profile opens with a passphrase: {HOW_TO_OPEN}.")
    return crypto.stretch(passphrase, stretching.salt, stretching.cost)


def _wrapping(parts: list[bytes]) -> bytes:
    """All parts together make the key that wraps the profile's key: no part alone opens it."""
    return crypto.derive(b"".join(parts), "wadesk profile wrapping")


def _wrong(slot: Slot) -> str:
    if slot.passphrase is not None:
        return "This passphrase does not open the profile. Nothing was changed: try again."
    return f"The key in {slot.keyring} is not this profile's. {WAY_OUT}"


def _item(profile: str) -> str:
    return f"profile {profile}"
