"""Wiping: how a Desk that is out destroys its copy, whenever it is killed on the way.

    begin    the header loses its slots: the key is gone; it keeps the order and the last word
    resume   the keyring's items · the files · the last word to the Hub · the header

Each step is durable, each may be done again, and whoever starts the program first finishes
what was begun. Nothing begins without an order that the pinned key of this profile's Hub has
signed, for this Hub and this device; what was written here is handed in before. A profile that
is shut has its key wrapped only: what is written in it cannot be read any more, nor handed in.
"""

import contextlib
import logging
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.desk import key_slots, profile_header, profile_lock
from wadesk.desk.profile import Profile
from wadesk.desk.profile_header import Farewell, Header, Home
from wadesk.store import crypto, durable
from wadesk.store.keychain import Keychain
from wadesk.wire.linking_api import Order, Wiped, wiped_message

KEPT_TO_THE_END = frozenset({profile_header.NAME, profile_header.COPY_NAME, profile_lock.NAME})

FORGED = "An order to wipe this Desk came that its Hub has not signed: nothing was deleted."

log = logging.getLogger(__name__)


def verified(order: Order, hub: str, device: int, hub_key: bytes) -> bool:
    """Whether this is the word of the Hub that was pinned, about this very device."""
    try:
        signature = bytes.fromhex(order.signature)
    except ValueError:
        return False
    is_meant = (order.hub, order.device) == (hub, device)
    return is_meant and crypto.verify(hub_key, order.message, signature)


def receipt(order: Order, private_key: bytes) -> Wiped:
    """The last word of an open Desk: signed now, while there is a key; sent when all is gone."""
    message = wiped_message(order.hub, order.device, order.nonce)
    return Wiped(order.device, order.nonce, crypto.sign(private_key, message).hex())


def is_wiping(directory: Path) -> bool:
    return profile_header.exists(directory) and profile_header.read(directory).farewell is not None


def order_of(directory: Path) -> Order | None:
    """On whose word a profile is being wiped."""
    if not profile_header.exists(directory):
        return None
    farewell = profile_header.read(directory).farewell
    return farewell.order if farewell is not None else None


def begin(target: Profile | Path, order: Order, wiped: Wiped) -> None:
    """Destroy the key. From here on there is no way back, and every start goes on with it.

    With an open profile its databases may still be open; close them, then ``resume``.
    """
    if isinstance(target, Profile):
        _begin(target.directory, order, wiped)
        return
    with profile_lock.taken(target):
        _begin(target, order, wiped)


def resume(directory: Path, keychain: Keychain | None, post: Callable[[Home, Wiped], None]) -> bool:
    """Go on to the end; False where keyring or Hub were not there: then the next start does.

    ``post`` says the last word to the Hub; a Hub that refuses it knows, or needs to know no more.
    """
    if not is_wiping(directory):
        return True
    with profile_lock.taken(directory):
        header = profile_header.read(directory)
        if header.farewell is None or header.home is None:
            return True
        profile_header.write(directory, header)  # whoever was killed left an older copy beside it
        is_forgotten = _forget(header.farewell, keychain)
        are_deleted = _delete_files(directory)
        is_told = are_deleted and _tell(header.home, header.farewell, post)
        is_done = is_forgotten and is_told
        if is_done:
            profile_header.remove(directory)
            with contextlib.suppress(PermissionError):  # Windows lets nobody remove what is held
                (directory / profile_lock.NAME).unlink()
    if is_done:
        _leave(directory)
    return is_done


def _begin(directory: Path, order: Order, wiped: Wiped) -> None:
    header = profile_header.read(directory)
    if header.farewell is not None:
        return
    home = header.home
    if home is None or not verified(order, home.hub, home.device, home.hub_key):
        raise Refused(Reason.NOT_THIS_HUB, FORGED)
    keyring = next((slot.keyring for slot in header.slots if slot.keyring is not None), None)
    items = (*key_slots.items(header), *header.stale)
    profile_header.write(directory, _without_key(header, Farewell(order, wiped, keyring, items)))


def _without_key(header: Header, farewell: Farewell) -> Header:
    return msgspec.structs.replace(header, slots=(), check=b"", stale=(), farewell=farewell)


def _forget(farewell: Farewell, keychain: Keychain | None) -> bool:
    """Remove the keyring's items. In another session's keyring they open nothing any more."""
    if keychain is None or keychain.name != farewell.keyring:
        return True
    try:
        for item in farewell.items:
            keychain.remove(item)
    except Unavailable as trouble:
        log.info("not yet removed from the keyring: %s", trouble)
        return False
    return True


def _delete_files(directory: Path) -> bool:
    """Whatever another program has open just now goes with the next start; nothing opens it."""
    is_gone = True
    for path in sorted(directory.iterdir()):
        if path.name in KEPT_TO_THE_END:
            continue
        try:
            if path.is_dir() and not path.is_symlink():
                _let_go_of(path)
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            log.info("%s cannot be deleted yet: %s", path.name, error.strerror)
            is_gone = False
    durable.sync_directory(directory)
    return is_gone


def _let_go_of(directory: Path) -> None:
    """Windows removes no file that may only be read, as those are that were opened outside."""
    for path in directory.rglob("*"):
        if not path.is_symlink():
            path.chmod(stat.S_IRWXU)


def _tell(home: Home, farewell: Farewell, post: Callable[[Home, Wiped], None]) -> bool:
    try:
        post(home, farewell.wiped)
    except Unavailable as trouble:
        log.info("the Hub was not told that this Desk is wiped: %s", trouble)
        return False
    except (Refused, Malformed) as no:
        log.info("the Hub wants no word that this Desk is wiped: %s", no)
    return True


def _leave(directory: Path) -> None:
    """Take the folder away too; where somebody begins anew in it just now, it stays theirs."""
    try:
        if sys.platform == "win32":  # elsewhere it is gone, and another's must not be taken
            (directory / profile_lock.NAME).unlink(missing_ok=True)
        directory.rmdir()
    except OSError as error:  # something of another program's is in it, or comes just now
        log.info("the empty folder stays: %s", error)
