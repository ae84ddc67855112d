"""App lock: a passphrase that is part of the key, and never the owner's way out."""

from pathlib import Path

import pytest

from tests.support.keychains import MemoryKeychain
from tests.support.profiles import CHEAP, LEASE_MS, NOW, PASSPHRASE, Place, a_binding
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import app_lock, lease, profile, profile_header
from wadesk.desk.app_lock import Ways
from wadesk.desk.key_slots import Unlock
from wadesk.desk.profile import open_profile

OTHER = "another horse"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def refusal(place: Place, passphrase: str | None) -> Reason:
    with pytest.raises(Refused) as refused:
        place.open(passphrase)
    return refused.value.reason


@pytest.mark.parametrize("is_bound", [False, True])
def test_laid_on_changed_and_taken_off_the_key_stays_the_same(place: Place, is_bound: bool) -> None:
    key = place.make(is_bound=is_bound)
    with place.open() as opened:
        app_lock.lay_on(opened, place.keychain, PASSPHRASE, CHEAP)
    assert (refusal(place, None), refusal(place, "wrong horse")) == (
        Reason.NO_KEY,
        Reason.WRONG_KEY,
    )

    with place.open(PASSPHRASE) as opened:
        app_lock.change(opened, Unlock(place.keychain, PASSPHRASE), OTHER, CHEAP)
        assert opened.keys.key == key
    assert refusal(place, PASSPHRASE) is Reason.WRONG_KEY

    with place.open(OTHER) as opened:
        app_lock.take_off(opened, Unlock(place.keychain, OTHER))
    with place.open() as opened:
        assert opened.keys.key == key
    assert len(place.items()) == 1


def test_what_opens_it_can_be_told(place: Place) -> None:
    place.make()
    before = app_lock.ways(place.folder)
    with place.open() as opened:
        app_lock.lay_on(opened, place.keychain, PASSPHRASE, CHEAP)

    after = app_lock.ways(place.folder)
    assert (before, before.can_be_taken_off) == (Ways("Folder", has_passphrase=False), False)
    assert (after, after.can_be_taken_off) == (Ways("Folder", has_passphrase=True), True)


def test_whoever_finds_it_open_cannot_lock_its_owner_out(place: Place) -> None:
    key = place.make(PASSPHRASE)
    before = header(place)
    with place.open(PASSPHRASE) as opened:
        for former in (None, "wrong horse"):
            with pytest.raises(Refused):
                app_lock.change(opened, Unlock(place.keychain, former), OTHER, CHEAP)
            with pytest.raises(Refused):
                app_lock.take_off(opened, Unlock(place.keychain, former))
        with pytest.raises(Refused) as refused:
            app_lock.lay_on(opened, place.keychain, OTHER, CHEAP)

    assert refused.value.detail == app_lock.ON_ALREADY
    assert header(place) == before
    with place.open(PASSPHRASE) as opened:
        assert opened.keys.key == key


def header(place: Place) -> bytes:
    return (place.folder / profile_header.NAME).read_bytes()


@pytest.mark.parametrize("easy", ["12345", "123456", "000000", "password"])
def test_what_is_too_easy_is_refused_and_changes_nothing(place: Place, easy: str) -> None:
    place.make()
    before = header(place)

    with place.open() as opened, pytest.raises(Refused) as refused:
        app_lock.lay_on(opened, place.keychain, easy, CHEAP)

    assert refused.value.reason is Reason.TOO_EASY
    assert header(place) == before


@pytest.mark.parametrize("easy", ["123456", "719364"])
def test_nobody_begins_with_what_is_too_easy_either(tmp_path: Path, easy: str) -> None:
    with pytest.raises(Refused) as refused:
        profile.create(tmp_path / "profile", Unlock(None, easy), CHEAP)

    assert refused.value.reason is Reason.TOO_EASY
    assert not (tmp_path / "profile").exists()


def test_where_it_is_the_only_key_it_is_changed_and_never_taken_off(tmp_path: Path) -> None:
    folder, former = tmp_path / "profile", Unlock(None, PASSPHRASE)
    with profile.create(folder, former, CHEAP) as made:
        key = made.keys.key
        profile.bind(made, a_binding(), NOW)
        with pytest.raises(Refused, match="only key"):
            app_lock.take_off(made, former)
        with pytest.raises(Refused, match="only key"):
            app_lock.change(made, former, "719364", CHEAP)
        app_lock.change(made, Unlock(MemoryKeychain(), PASSPHRASE), OTHER, CHEAP)

    with open_profile(folder, Unlock(None, OTHER), NOW) as opened:
        assert opened.keys.key == key


def test_a_keyring_that_fails_on_the_way_leaves_the_old_way_in(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "profile", MemoryKeychain()
    unlock = Unlock(keychain)
    with profile.create(folder, unlock, CHEAP) as made:
        key = made.keys.key
        keychain.trouble = "It is locked: unlock it and try again."
        with pytest.raises(Unavailable, match="locked"):
            app_lock.lay_on(made, keychain, PASSPHRASE, CHEAP)
        keychain.trouble = None

    with open_profile(folder, unlock, NOW) as opened:
        assert opened.keys.key == key
    assert len(keychain.items) == 1


def test_a_keyring_that_fails_at_the_last_step_is_tidied_by_the_next_start(tmp_path: Path) -> None:
    class KeepsAll(MemoryKeychain):
        def remove(self, item: str) -> None:
            if self.trouble is None and not self.may_remove:
                raise Unavailable("Not now.")
            super().remove(item)

        may_remove = False

    folder, keychain = tmp_path / "profile", KeepsAll()
    with profile.create(folder, Unlock(keychain), CHEAP) as made:
        app_lock.lay_on(made, keychain, PASSPHRASE, CHEAP)
    both = len(keychain.items)
    keychain.may_remove = True
    open_profile(folder, Unlock(keychain, PASSPHRASE), NOW).close()

    assert (both, len(keychain.items)) == (2, 1)


def test_another_keyring_than_the_recorded_one_is_named(place: Place) -> None:
    place.make()

    with place.open() as opened, pytest.raises(Unavailable, match="start WaDesk where Folder runs"):
        app_lock.lay_on(opened, MemoryKeychain("Other Wallet"), PASSPHRASE, CHEAP)


def test_the_lease_goes_on_under_another_passphrase(place: Place) -> None:
    place.make()
    with place.open() as opened:
        app_lock.lay_on(opened, place.keychain, PASSPHRASE, CHEAP)
        later = Instant(NOW + LEASE_MS - 1)
        lease.renew(opened, later, LEASE_MS, later)

    place.open(PASSPHRASE, Instant(NOW + LEASE_MS)).close()
