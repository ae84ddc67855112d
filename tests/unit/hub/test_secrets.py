"""Secrets: taken from where they belong, and shown to nobody."""

import logging
import pickle
import sys
from pathlib import Path

import pytest

from tests.support.keychains import MemoryKeychain
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.hub.secrets import (
    MASK,
    Secret,
    SecretName,
    Sources,
    find,
    new_store_key,
    read,
    read_store_key,
)

KEY = bytes(range(32))


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    (tmp_path / "hub").mkdir()
    return tmp_path / "hub"


def a_file(directory: Path, text: str, mode: int = 0o600) -> Path:
    path = directory / "secret"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def refusal(name: SecretName, sources: Sources) -> str:
    with pytest.raises(Refused) as refused:
        read(name, sources)
    assert refused.value.reason is Reason.BAD_SETTING
    assert refused.value.detail.count("\n") == 0
    return refused.value.detail


def test_a_file_comes_before_a_credential_before_the_environment(tmp_path: Path, hub: Path) -> None:
    file = a_file(tmp_path, "from the file\n")
    (tmp_path / "wadesk_app_secret").write_text("from the credential\n", encoding="utf-8")
    (tmp_path / "wadesk_app_secret").chmod(0o600)
    settings = {
        "WADESK_APP_SECRET_FILE": str(file),
        "CREDENTIALS_DIRECTORY": str(tmp_path),
        "WADESK_APP_SECRET": "from the environment",
    }
    found = []
    for setting in list(settings):
        found.append(read(SecretName.APP_SECRET, Sources(hub, settings)).reveal())
        del settings[setting]

    assert found == ["from the file", "from the credential", "from the environment"]


def test_a_folder_of_credentials_without_ours_is_no_answer(tmp_path: Path, hub: Path) -> None:
    settings = {"CREDENTIALS_DIRECTORY": str(tmp_path), "WADESK_VERIFY_TOKEN": "hello"}

    assert read(SecretName.VERIFY_TOKEN, Sources(hub, settings)).reveal() == "hello"


@pytest.mark.parametrize("name", SecretName)
def test_a_missing_secret_is_named_with_all_its_places(hub: Path, name: SecretName) -> None:
    sources = Sources(hub, {})
    told = refusal(name, sources)

    assert find(name, sources) is None
    assert f"WADESK_{name.upper()}_FILE" in told
    assert f"wadesk_{name}" in told


def test_a_file_inside_the_hubs_folder_is_refused(hub: Path) -> None:
    (hub / "below").mkdir()
    file = a_file(hub / "below", "secret")

    told = refusal(SecretName.APP_SECRET, Sources(hub, {"WADESK_APP_SECRET_FILE": str(file)}))

    assert "inside the Hub's own folder" in told


def test_a_roundabout_path_into_the_hubs_folder_is_refused(tmp_path: Path, hub: Path) -> None:
    a_file(hub, "secret")
    roundabout = tmp_path / "elsewhere" / ".." / "hub" / "secret"

    told = refusal(SecretName.APP_SECRET, Sources(hub, {"WADESK_APP_SECRET_FILE": str(roundabout)}))

    assert "inside the Hub's own folder" in told


@pytest.mark.parametrize(("text", "word"), [(None, "cannot be read"), (" \n", "is empty")])
def test_a_file_that_does_not_serve_is_named(
    tmp_path: Path, hub: Path, text: str | None, word: str
) -> None:
    file = tmp_path / "secret" if text is None else a_file(tmp_path, text)
    settings = {"WADESK_APP_SECRET_FILE": str(file), "WADESK_APP_SECRET": "not asked any more"}

    told = refusal(SecretName.APP_SECRET, Sources(hub, settings))

    assert word in told
    assert str(file) in told
    assert "WADESK_APP_SECRET_FILE" in told


def test_a_file_that_is_no_text_is_named(tmp_path: Path, hub: Path) -> None:
    file = tmp_path / "secret"
    file.write_bytes(b"\xff\xfe\xfd")

    told = refusal(SecretName.STORE_KEY, Sources(hub, {"WADESK_STORE_KEY_FILE": str(file)}))

    assert "cannot be read as text" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
@pytest.mark.parametrize(("mode", "warnings"), [(0o600, 0), (0o640, 0), (0o644, 1)])
def test_a_file_that_everybody_reads_is_warned_of(
    tmp_path: Path, hub: Path, caplog: pytest.LogCaptureFixture, mode: int, warnings: int
) -> None:
    file = a_file(tmp_path, "hunter2", mode)

    with caplog.at_level(logging.WARNING):
        read(SecretName.APP_SECRET, Sources(hub, {"WADESK_APP_SECRET_FILE": str(file)}))

    assert len(caplog.records) == warnings
    assert "hunter2" not in caplog.text


def test_a_secret_shows_a_mask() -> None:
    secret = Secret("hunter2")
    shown = [str(secret), repr(secret), f"{secret}", f"{secret:>9}", "%s" % secret]  # noqa: UP031 - the old way must be masked too

    assert all(MASK in each and "hunter2" not in each for each in shown)
    assert secret.reveal() == "hunter2"


def test_a_secret_is_not_written_down() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("hunter2"))


def test_secrets_are_equal_by_what_they_hold() -> None:
    assert Secret("one") == Secret("one")
    assert Secret("one") != Secret("other")
    assert Secret("one") != "one"
    assert len({Secret("one"), Secret("one")}) == 1


def test_the_sources_show_no_secret(hub: Path) -> None:
    assert "hunter2" not in repr(Sources(hub, {"WADESK_APP_SECRET": "hunter2"}))


def test_a_store_key_is_64_hexadecimal_characters(hub: Path) -> None:
    assert read_store_key(Sources(hub, {"WADESK_STORE_KEY": KEY.hex().upper()})) == KEY


@pytest.mark.parametrize("text", ["hunter2", "00" * 31, "00" * 33, "0g" * 32, "00 " * 22 + "0"])
def test_anything_else_is_no_store_key(hub: Path, text: str) -> None:
    with pytest.raises(Refused, match="64 hexadecimal") as refused:
        read_store_key(Sources(hub, {"WADESK_STORE_KEY": text}))

    assert refused.value.reason is Reason.BAD_SETTING
    assert text not in refused.value.detail


def test_the_store_key_is_kept_in_the_keyring_if_the_hub_was_begun_so(hub: Path) -> None:
    keychain = MemoryKeychain()
    made = new_store_key(keychain, "hub 1")

    assert read_store_key(Sources(hub, {}, keychain, "hub 1")) == made
    assert new_store_key(keychain, "hub 1") == made
    assert new_store_key(keychain, "hub 2") != made


def test_a_store_key_that_is_set_comes_before_the_keyring(hub: Path) -> None:
    keychain = MemoryKeychain()
    new_store_key(keychain, "hub 1")

    assert read_store_key(Sources(hub, {"WADESK_STORE_KEY": KEY.hex()}, keychain, "hub 1")) == KEY


def test_a_store_key_that_nobody_gave_is_named(hub: Path) -> None:
    with pytest.raises(Refused, match="WADESK_STORE_KEY_FILE") as refused:
        read_store_key(Sources(hub, {}, MemoryKeychain()))

    assert refused.value.reason is Reason.BAD_SETTING


@pytest.mark.parametrize("keychain", [None, MemoryKeychain()])
def test_a_store_key_that_the_keyring_lost_is_never_made_anew(
    hub: Path, keychain: MemoryKeychain | None
) -> None:
    with pytest.raises(Refused, match="WADESK_STORE_KEY_FILE") as refused:
        read_store_key(Sources(hub, {}, keychain, "hub 1"))

    assert refused.value.reason is Reason.NO_KEY
    assert keychain is None or keychain.items == {}


def test_a_locked_keyring_is_not_an_empty_one(hub: Path) -> None:
    keychain = MemoryKeychain()
    keychain.trouble = "It is locked: unlock it and try again."

    with pytest.raises(Unavailable, match="locked"):
        read_store_key(Sources(hub, {}, keychain, "hub 1"))
    with pytest.raises(Unavailable, match="locked"):
        new_store_key(keychain, "hub 1")
