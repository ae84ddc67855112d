"""Keychain: a keyring that fails is never one that has no key."""

import sys
from pathlib import Path

import pytest

from wadesk.core.errors import Unavailable
from wadesk.store.keychain import BACKEND_NAMES, STORED_LIMIT, SystemKeychain
from wadesk.store.keychain import find_backend as find_real_backend

CHILD = Path(__file__).parents[2] / "support" / "keyring_child.py"
SECRET = bytes(range(32))
LONG_S = 60.0


def a_keychain(kind: str, directory: Path, limit_s: float = LONG_S) -> SystemKeychain:
    return SystemKeychain((sys.executable, str(CHILD), kind, str(directory)), limit_s)


def test_a_secret_comes_back_until_it_is_removed(tmp_path: Path) -> None:
    keychain = a_keychain("honest", tmp_path)
    before = keychain.get("profile 1")
    keychain.put("profile 1", SECRET)
    kept = keychain.get("profile 1")
    keychain.remove("profile 1")
    keychain.remove("profile 1")

    assert (before, kept, keychain.get("profile 1")) == (None, SECRET, None)


def test_every_item_has_a_service_of_its_own_and_a_short_value(tmp_path: Path) -> None:
    keychain = a_keychain("honest", tmp_path)
    keychain.put("profile 1", SECRET)
    keychain.put("profile 2", SECRET)
    items = sorted(path for path in tmp_path.iterdir() if path.name.startswith("WaDesk"))

    assert [item.name for item in items] == ["WaDesk profile 1 wadesk", "WaDesk profile 2 wadesk"]
    assert all(len(item.read_text(encoding="utf-8")) == 44 for item in items)


def test_what_is_too_long_for_a_keyring_is_never_put_there(tmp_path: Path) -> None:
    keychain = a_keychain("honest", tmp_path)

    with pytest.raises(ValueError, match="short"):
        keychain.put("profile 1", b"x" * STORED_LIMIT)

    assert list(tmp_path.iterdir()) == []


def test_no_secret_is_an_argument_of_the_child(tmp_path: Path) -> None:
    a_keychain("honest", tmp_path).put("profile 1", SECRET)
    stored = (tmp_path / "WaDesk profile 1 wadesk").read_text(encoding="utf-8")

    assert stored not in (tmp_path / "argv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("locked", "locked"),
        ("denied", "let WaDesk in"),
        ("broken", "InitError"),
        ("garbling", "give back"),
        ("none", "There is no"),
        ("dead", "without an answer"),
        ("chattering", "without an answer"),
    ],
)
def test_a_keyring_that_fails_is_unavailable_in_one_sentence(
    tmp_path: Path, kind: str, word: str
) -> None:
    keychain = a_keychain(kind, tmp_path)

    with pytest.raises(Unavailable, match=word) as told:
        keychain.get("profile 1")

    assert keychain.name in str(told.value)
    assert "hunter2" not in str(told.value)


@pytest.mark.parametrize("kind", ["forgetful", "altering", "locked", "broken", "none"])
def test_a_secret_that_cannot_be_read_back_does_not_count_as_kept(
    tmp_path: Path, kind: str
) -> None:
    with pytest.raises(Unavailable):
        a_keychain(kind, tmp_path).put("profile 1", SECRET)


def test_a_prompt_that_nobody_answers_ends_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="in time"):
        a_keychain("hanging", tmp_path, limit_s=0.5).get("profile 1")


def test_a_child_that_cannot_start_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        SystemKeychain((str(tmp_path / "absent"),)).get("profile 1")


@pytest.mark.parametrize(
    ("kind", "available"), [("honest", True), ("locked", True), ("none", False)]
)
def test_a_locked_keyring_is_there_and_none_is_not(
    tmp_path: Path, kind: str, available: bool
) -> None:
    assert a_keychain(kind, tmp_path).available() is available


def test_a_keyring_of_which_nothing_is_known_is_not_called_absent(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        a_keychain("dead", tmp_path).available()


def test_nobody_chooses_the_backend_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real child: without a keyring it says so, whatever else it is offered."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'absent'}")
    keychain = SystemKeychain()

    if sys.platform in BACKEND_NAMES:
        assert keychain.available()
    else:
        assert not keychain.available()
        with pytest.raises(Unavailable):
            keychain.put("profile 1", SECRET)


def test_the_backend_is_one_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'absent'}")
    backend = find_real_backend()

    assert type(backend).__name__ in {"NoneType", "WinVaultKeyring", "Keyring"}
    assert "chainer" not in type(backend).__module__
