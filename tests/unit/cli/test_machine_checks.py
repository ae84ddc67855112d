import importlib.metadata
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.keychains import MemoryKeychain
from wadesk.cli import machine_checks
from wadesk.cli.findings import Standing, looked_at
from wadesk.store import connection


class Usage(NamedTuple):
    total: int
    used: int
    free: int


class Keyring(MemoryKeychain):
    def __init__(self, *, is_there: bool = True, forgets: bool = False) -> None:
        super().__init__("Secret Service")
        self._is_there = is_there
        self._forgets = forgets

    def available(self) -> bool:
        return self._is_there

    def get(self, item: str) -> bytes | None:
        return None if self._forgets else super().get(item)


@pytest.mark.parametrize(
    ("version", "standing"),
    [
        ("6.11.3", Standing.FINE),
        ("6.11.9", Standing.FINE),
        ("6.11.2", Standing.WRONG),
        ("6.12.0", Standing.WRONG),
        ("6.12", Standing.WRONG),
        ("7.0.1", Standing.WRONG),
    ],
)
def test_only_a_qt_that_was_tried_is_fine(
    version: str, standing: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda _: version)

    assert machine_checks.qt().standing is standing


def test_a_qt_that_is_not_there_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)

    assert machine_checks.qt().standing is Standing.WRONG


@pytest.mark.parametrize(
    ("free", "standing", "word"),
    [
        (200 << 30, Standing.FINE, ""),
        (500 << 20, Standing.WRONG, "soon"),
        (1 << 20, Standing.WRONG, "now"),
    ],
)
def test_room_is_asked_for_before_there_is_none(
    free: int, standing: Standing, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(1 << 40, 0, free))

    found = machine_checks.room(tmp_path / "not" / "there" / "yet")

    assert found.standing is standing
    assert word in found.mend


def test_the_cipher_of_this_machine_is_tried() -> None:
    found = machine_checks.cipher()

    assert found.standing is Standing.FINE
    assert found.says.startswith("SQLCipher 4")


def test_a_file_that_any_key_opens_is_no_cipher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine_checks, "_opens_with", lambda *_: True)

    assert machine_checks.cipher().standing is Standing.WRONG


def test_trouble_with_the_trial_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(connection, "create", full)

    found = looked_at("cipher", machine_checks.cipher, "Do this.")

    assert (found.standing, found.mend) == (Standing.WRONG, "Do this.")


def test_a_keyring_is_tried_and_left_as_it_was() -> None:
    keychain = Keyring()

    found = machine_checks.keyring(keychain)

    assert found.standing is Standing.FINE
    assert keychain.items == {}


def test_no_keyring_is_no_fault_but_a_forgetful_one_is() -> None:
    assert machine_checks.keyring(Keyring(is_there=False)).standing is Standing.PASSED_OVER
    assert machine_checks.keyring(Keyring(forgets=True)).standing is Standing.WRONG


def test_a_locked_keyring_is_told_in_its_own_words() -> None:
    keychain = Keyring()
    keychain.trouble = "Secret Service is locked: unlock it and try again."

    found = looked_at("keyring", lambda: machine_checks.keyring(keychain), "Unlock it.")

    assert (found.standing, found.says) == (Standing.WRONG, keychain.trouble)
