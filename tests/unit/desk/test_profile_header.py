"""Profile header: one copy is always good, and damage is never taken for a wrong key."""

from pathlib import Path

import pytest

from tests.support.keychains import MemoryKeychain
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.records import Instant
from wadesk.desk import profile_header
from wadesk.desk.profile import Unlock, create, open_profile

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
