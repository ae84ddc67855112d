"""Dying: what is done with a profile while a process may die, each act by itself.

Whatever a start needs is in them too: opening, locking, mending.
"""

from pathlib import Path

from tests.support.profiles import (
    CHEAP,
    DEVICE,
    LEASE_MS,
    NOW,
    PASSPHRASE,
    SHARE,
    Place,
    a_binding,
    an_order,
)
from wadesk.core.records import Instant
from wadesk.desk import app_lock, lease, profile, wiping
from wadesk.desk.key_slots import Unlock
from wadesk.desk.profile_header import Home
from wadesk.store import crypto
from wadesk.wire.linking_api import Lease, Wiped

LATER = Instant(NOW + LEASE_MS // 2)
MUCH_LATER = Instant(NOW + LEASE_MS + 1)
OTHER = "another horse"


def make(root: Path) -> None:
    place = Place(root)
    profile.create(place.folder, Unlock(place.keychain, PASSPHRASE), CHEAP).close()


def bind(root: Path) -> None:
    with Place(root).open() as opened:
        profile.bind(opened, a_binding(), NOW)


def bind_anew(root: Path) -> None:
    """To the same Hub once more, with another door and another share."""
    again = a_binding()
    with Place(root).open() as opened:
        other = profile.Binding(
            again.url, again.hub, again.device + 1, again.hub_key, None, bytes(32), bytes(32)
        )
        profile.bind(opened, other, NOW)


def lay_on(root: Path) -> None:
    place = Place(root)
    with place.open() as opened:
        app_lock.lay_on(opened, place.keychain, PASSPHRASE, CHEAP)


def change(root: Path) -> None:
    place = Place(root)
    with place.open(PASSPHRASE) as opened:
        app_lock.change(opened, Unlock(place.keychain, PASSPHRASE), OTHER, CHEAP)


def take_off(root: Path) -> None:
    place = Place(root)
    with place.open(PASSPHRASE) as opened:
        app_lock.take_off(opened, Unlock(place.keychain, PASSPHRASE))


def renew(root: Path) -> None:
    with Place(root).open(now=LATER) as opened:
        lease.renew(opened, LATER, LEASE_MS, LATER)


def take(root: Path) -> None:
    place = Place(root)
    given = Lease(SHARE.hex(), LEASE_MS, MUCH_LATER)
    lease.take(place.folder, Unlock(place.keychain), given, MUCH_LATER)


def begin_wiping(root: Path) -> None:
    with Place(root).open() as opened:
        wiping.begin(opened, an_order(), a_receipt())


def begin_wiping_shut(root: Path) -> None:
    place = Place(root)
    asking = lease.request(place.folder, Unlock(place.keychain))
    wiping.begin(place.folder, an_order(), asking.receipt(an_order()))


def go_on_wiping(root: Path) -> None:
    place = Place(root)
    wiping.resume(place.folder, place.keychain, tell)


def a_receipt() -> Wiped:
    return wiping.receipt(an_order(), crypto.new_private_key())


def tell(home: Home, wiped: Wiped) -> None:
    assert (home.device, wiped.device) == (DEVICE, DEVICE)
