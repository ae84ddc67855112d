"""Profile header: one copy is always good, and damage is never taken for a wrong key."""

import hashlib
from pathlib import Path

import msgspec
import pytest

from tests.support.keychains import MemoryKeychain
from tests.support.profiles import CHEAP, a_binding
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.records import Instant
from wadesk.desk import app_lock, profile_header
from wadesk.desk.profile import Unlock, bind, create, open_profile
from wadesk.store import crypto

HEADERS = (profile_header.NAME, profile_header.COPY_NAME)
NOW = Instant(1_790_000_000_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def begun(folder: Path, unlock: Unlock) -> bytes:
    """A profile that was made and closed; its mirror's key."""
    with create(folder, unlock) as made:
        return made.key_for("mirror")


def contents(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in HEADERS]


def refusal(folder: Path, unlock: Unlock) -> Refused:
    with pytest.raises(Refused) as refused:
        open_profile(folder, unlock, NOW)
    return refused.value


@pytest.mark.parametrize("damaged", HEADERS)
@pytest.mark.parametrize("content", [None, b"", b"\0" * 300, b"[1, 2]", b'{"format": 1}', b"\xff"])
def test_a_damaged_header_is_mended_from_its_copy(
    folder: Path, damaged: str, content: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    unlock = Unlock(MemoryKeychain())
    key = begun(folder, unlock)
    before = contents(folder)
    (folder / damaged).unlink()
    if content is not None:
        (folder / damaged).write_bytes(content)

    with open_profile(folder, unlock, NOW) as opened:
        assert opened.key_for("mirror") == key
    assert contents(folder) == before
    assert (f"{damaged} was damaged" in caplog.text) is (content is not None)


def test_every_flipped_bit_of_a_header_is_noticed(folder: Path) -> None:
    begun(folder, Unlock(MemoryKeychain()))
    content = (folder / profile_header.NAME).read_bytes().rstrip()

    for place in range(len(content)):
        flipped = bytearray(content)
        flipped[place] ^= 1
        with pytest.raises(Malformed):
            profile_header.decoded(bytes(flipped))


def test_two_damaged_headers_are_said_and_nothing_is_deleted(folder: Path) -> None:
    unlock = Unlock(MemoryKeychain())
    begun(folder, unlock)
    for name in HEADERS:
        (folder / name).write_bytes(b"\0" * 100)
    before = contents(folder)

    assert refusal(folder, unlock).reason is Reason.DAMAGED
    assert contents(folder) == before


def test_a_header_of_a_newer_version_is_refused_and_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock = Unlock(MemoryKeychain())
    with monkeypatch.context() as tomorrow:
        tomorrow.setattr(profile_header, "FORMAT", 3)
        begun(folder, unlock)
    before = contents(folder)

    refused = refusal(folder, unlock)

    assert refused.reason is Reason.NEWER_SCHEMA
    assert "format 3" in refused.detail
    assert contents(folder) == before


OLD_PASSPHRASE = "correct horse"


def made_by_the_first_release(folder: Path, unlock: Unlock) -> bytes:
    """A header as format 1 wrote it: no item, no door, no Hub; its profile's key."""
    folder.mkdir()
    key, kept, salt = bytes(range(32)), bytes(range(32, 64)), bytes(16)
    assert unlock.keychain is not None
    unlock.keychain.put("profile 00ff", kept)
    stretched = crypto.stretch(OLD_PASSPHRASE, salt, CHEAP)
    wrapping = crypto.derive(kept + stretched, "wadesk profile wrapping")
    body = msgspec.json.encode(
        {
            "profile": "00ff",
            "created_by": "0.1.0",
            "slots": [
                {
                    "keyring": unlock.keychain.name,
                    "passphrase": {"salt": salt, "memory_kib": 64, "passes": 1, "lanes": 1},
                    "wrapped": crypto.seal(wrapping, key, b"00ff"),
                }
            ],
            "check": crypto.fingerprint(key, b"00ff"),
        }
    )
    total = hashlib.sha256(b"1\n" + body).hexdigest()
    envelope = {"format": 1, "sha256": total, "header": msgspec.Raw(body)}
    for name in HEADERS:
        (folder / name).write_bytes(msgspec.json.encode(envelope))
    return key


def test_a_profile_of_the_first_release_opens_and_is_left_as_it_is(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    unlock = Unlock(MemoryKeychain(), OLD_PASSPHRASE)
    key = made_by_the_first_release(folder, unlock)
    before = contents(folder)

    with open_profile(folder, unlock, NOW) as opened:
        assert opened.keys.key == key
    assert contents(folder) == before
    assert caplog.text == ""


def test_a_profile_of_the_first_release_takes_part_in_all_that_is_new(folder: Path) -> None:
    keychain = MemoryKeychain()
    key = made_by_the_first_release(folder, Unlock(keychain, OLD_PASSPHRASE))

    with open_profile(folder, Unlock(keychain, OLD_PASSPHRASE), NOW) as opened:
        bind(opened, a_binding(), NOW)
    with open_profile(folder, Unlock(keychain, OLD_PASSPHRASE), NOW) as opened:
        app_lock.take_off(opened, Unlock(keychain, OLD_PASSPHRASE))
    with open_profile(folder, Unlock(keychain), NOW) as opened:
        assert opened.keys.key == key

    assert "profile 00ff" not in keychain.items
    assert len(keychain.items) == 1


def test_a_copy_that_is_only_older_is_replaced_without_a_word(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    unlock = Unlock(MemoryKeychain())
    begun(folder, unlock)
    older = (folder / profile_header.COPY_NAME).read_bytes()
    with open_profile(folder, unlock, NOW) as opened:
        bind(opened, a_binding(), NOW)
    (folder / profile_header.COPY_NAME).write_bytes(older)

    open_profile(folder, unlock, NOW).close()

    assert len(set(contents(folder))) == 1
    assert caplog.text == ""
