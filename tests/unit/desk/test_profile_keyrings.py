"""Profile and keyring, each child a real one: every trouble has its sentence, and harms nothing."""

import sys
from pathlib import Path

import pytest

from tests.support.profiles import CHEAP, NOW, PASSPHRASE, a_binding
from wadesk.core.errors import Refused, Unavailable, WadeskError
from wadesk.desk import app_lock, profile
from wadesk.desk.key_slots import Unlock
from wadesk.desk.profile import LOCK_NAME
from wadesk.store.keychain import SystemKeychain

CHILD = Path(__file__).parents[2] / "support" / "keyring_child.py"
LONG_S, SHORT_S = 60.0, 1.0

TROUBLES = {
    "null": "is no longer in",
    "swapping": "is not this profile's",
    "altering": "is not this profile's",
    "garbling": "did not give back what was put into it",
    "locked": "is locked: unlock it and try again",
    "denied": "did not let WaDesk in: allow it there",
    "broken": "did not work",
    "none": "There is no",
    "dead": "ended without an answer",
    "chattering": "ended without an answer",
    "hanging": "did not answer in time: look for its prompt",
}
KEEPS_NOTHING = ("null", "forgetful", "altering", "swapping", "locked", "hanging")


def keyring(kind: str, remembers: Path) -> SystemKeychain:
    limit_s = SHORT_S if kind == "hanging" else LONG_S
    return SystemKeychain((sys.executable, str(CHILD), kind, str(remembers)), limit_s)


@pytest.fixture
def remembers(tmp_path: Path) -> Path:
    """What the keyring has on its own disk."""
    found = tmp_path / "keyring"
    found.mkdir()
    return found


def contents(*folders: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for folder in folders
        for path in folder.iterdir()
        if path.name not in {LOCK_NAME, "argv"}
    }


def test_every_trouble_of_a_keyring_has_its_sentence_and_changes_nothing(
    tmp_path: Path, remembers: Path
) -> None:
    folder, honest = tmp_path / "profile", Unlock(keyring("honest", remembers))
    with profile.create(folder, honest) as made:
        profile.bind(made, a_binding(), NOW)
        key = made.keys.key
    before = contents(folder, remembers)

    said = {}
    for kind in TROUBLES:
        with pytest.raises(WadeskError) as told:
            profile.open_profile(folder, Unlock(keyring(kind, remembers)), NOW)
        said[kind] = str(told.value)

    assert {kind for kind, words in TROUBLES.items() if words not in said[kind]} == set()
    assert all("hunter2" not in words for words in said.values())
    assert contents(folder, remembers) == before
    with profile.open_profile(folder, honest, NOW) as opened:
        assert opened.keys.key == key


@pytest.mark.parametrize("kind", KEEPS_NOTHING)
def test_a_keyring_that_keeps_nothing_is_never_relied_on(
    tmp_path: Path, remembers: Path, kind: str
) -> None:
    folder = tmp_path / "profile"

    with pytest.raises(Unavailable):
        profile.create(folder, Unlock(keyring(kind, remembers)))

    assert not profile.exists(folder)


def test_a_keyring_that_begins_to_lie_leaves_the_way_in_as_it_was(
    tmp_path: Path, remembers: Path
) -> None:
    folder, honest = tmp_path / "profile", keyring("honest", remembers)
    with profile.create(folder, Unlock(honest)) as made:
        key = made.keys.key
        for kind in KEEPS_NOTHING:
            lying = keyring(kind, remembers)
            with pytest.raises(Unavailable):
                app_lock.lay_on(made, lying, PASSPHRASE, CHEAP)

    with profile.open_profile(folder, Unlock(honest), NOW) as opened:
        assert opened.keys.key == key


def test_a_keyring_that_was_changed_between_two_starts_is_named(
    tmp_path: Path, remembers: Path
) -> None:
    class Other(SystemKeychain):
        name = "KDE Wallet"

    folder, honest = tmp_path / "profile", keyring("honest", remembers)
    profile.create(folder, Unlock(honest)).close()
    other = Other((sys.executable, str(CHILD), "honest", str(remembers)))

    with pytest.raises(Unavailable) as told:
        profile.open_profile(folder, Unlock(other), NOW)

    assert f"start WaDesk where {honest.name} runs" in str(told.value)
    assert "KDE Wallet" in str(told.value)


def test_without_the_keyring_the_passphrase_alone_is_not_enough(
    tmp_path: Path, remembers: Path
) -> None:
    folder = tmp_path / "profile"
    profile.create(folder, Unlock(keyring("honest", remembers), PASSPHRASE), CHEAP).close()

    with pytest.raises(Refused, match="no longer in"):
        profile.open_profile(folder, Unlock(keyring("null", remembers), PASSPHRASE), NOW)
    with pytest.raises(Refused, match="opens with a passphrase"):
        profile.open_profile(folder, Unlock(keyring("honest", remembers)), NOW)
