"""Vault: what goes in comes out, and nothing that was touched passes for whole."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.store import crypto, vault
from wadesk.store.vault import CHUNK_BYTES, SEALED_BYTES, Vault

KEY = bytes(range(32))
HEAD_BYTES = len(vault.MAGIC) + crypto.SALT_BYTES


def a_vault(directory: Path, key: bytes = KEY) -> Vault:
    return Vault(directory / "attachments", key)


def the_file(directory: Path) -> Path:
    [path] = (directory / "attachments").iterdir()
    return path


def read(kept: Vault, name: str) -> bytes:
    return b"".join(kept.open(name))


@given(
    st.lists(
        st.one_of(
            st.binary(max_size=300),
            st.integers(-2, 2).map(lambda around: b"x" * (CHUNK_BYTES + around)),
            st.integers(-1, 1).map(lambda around: b"y" * (2 * CHUNK_BYTES + around)),
        ),
        max_size=4,
    )
)
def test_any_content_in_any_pieces_comes_out_as_it_went_in(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    with TemporaryDirectory() as directory:
        kept = a_vault(Path(directory))
        stored = kept.put(pieces)

        assert read(kept, stored.name) == whole
        assert stored.size == len(whole)
        assert stored.sha256_hex == hashlib.sha256(whole).hexdigest()


@given(st.integers(0, 3 * CHUNK_BYTES), st.integers(0, 3 * CHUNK_BYTES))
def test_it_can_be_read_from_any_byte_on(size: int, start: int) -> None:
    whole = os.urandom(size)
    with TemporaryDirectory() as directory:
        kept = a_vault(Path(directory))
        stored = kept.put([whole])

        if start // CHUNK_BYTES <= size // CHUNK_BYTES:  # the last chunk may be empty
            assert b"".join(kept.open(stored.name, start)) == whole[start:]
        else:  # there is no such chunk, and a file that ends too soon is never passed for whole
            with pytest.raises(Malformed):
                b"".join(kept.open(stored.name, start))


@pytest.mark.parametrize("size", [0, 1, 100])
def test_every_flipped_bit_is_noticed(tmp_path: Path, size: int) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"p" * size])
    path = the_file(tmp_path)
    sealed = path.read_bytes()

    for place in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[place] ^= 1
        path.write_bytes(flipped)
        with pytest.raises(Malformed):
            read(kept, stored.name)


@given(st.integers(0, HEAD_BYTES + 2 * SEALED_BYTES + crypto.TAG_BYTES + 9))
def test_a_file_cut_anywhere_is_noticed(length: int) -> None:
    with TemporaryDirectory() as folder:
        directory = Path(folder)
        kept = a_vault(directory)
        stored = kept.put([b"p" * (2 * CHUNK_BYTES + 10)])
        os.truncate(the_file(directory), length)

        with pytest.raises(Malformed):
            read(kept, stored.name)


@pytest.mark.parametrize("whole_chunks", [1, 2, 3])
@pytest.mark.parametrize("rest", [0, 10])
def test_a_file_cut_between_two_chunks_is_noticed(
    tmp_path: Path, whole_chunks: int, rest: int
) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"p" * (3 * CHUNK_BYTES + rest)])
    os.truncate(the_file(tmp_path), HEAD_BYTES + whole_chunks * SEALED_BYTES)

    with pytest.raises(Malformed):
        read(kept, stored.name)


def test_chunks_that_changed_places_are_noticed(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"p" * (3 * CHUNK_BYTES)])
    path = the_file(tmp_path)
    sealed = path.read_bytes()
    first, second = HEAD_BYTES + SEALED_BYTES, HEAD_BYTES + 2 * SEALED_BYTES
    path.write_bytes(
        sealed[:HEAD_BYTES] + sealed[first:second] + sealed[HEAD_BYTES:first] + sealed[second:]
    )

    with pytest.raises(Malformed):
        read(kept, stored.name)


def test_something_added_at_the_end_is_noticed(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"a picture"])
    with the_file(tmp_path).open("ab") as file:
        file.write(b"more")

    with pytest.raises(Malformed):
        read(kept, stored.name)


def test_a_file_under_the_name_of_another_is_noticed(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    hers = kept.put([b"her passport"])
    her_file = the_file(tmp_path)
    his = kept.put([b"his passport"])
    her_file.replace(her_file.with_name(f"{his.name}{vault.ENDING}"))

    with pytest.raises(Malformed):
        read(kept, his.name)
    with pytest.raises(Refused):
        kept.open(hers.name)


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    stored = a_vault(tmp_path).put([b"a picture"])

    with pytest.raises(Malformed):
        read(a_vault(tmp_path, KEY[::-1]), stored.name)


def test_neither_name_nor_file_tells_what_is_inside(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    one, other = kept.put([b"a passport"]), kept.put([b"a passport"])
    files = [path.read_bytes() for path in (tmp_path / "attachments").iterdir()]

    assert one.name != other.name
    assert one.sha256_hex == other.sha256_hex
    assert all(b"passport" not in file for file in files)
    assert files[0] != files[1]


def test_what_is_not_here_is_refused(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"a picture"])
    kept.remove(stored.name)
    kept.remove(stored.name)

    with pytest.raises(Refused) as refused:
        kept.open(stored.name)

    assert refused.value.reason is Reason.NO_SUCH_MEDIA


def test_a_file_removed_before_its_first_chunk_is_refused(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"a picture"])
    opened = kept.open(stored.name)
    kept.remove(stored.name)

    with pytest.raises(Refused):
        next(opened)


@pytest.mark.parametrize("name", ["", "..", "../profile.hdr", "A" * 32, "0" * 31 + "/"])
def test_a_name_is_never_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(Malformed):
        a_vault(tmp_path).open(name)


def test_a_source_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def breaking_off() -> Iterator[bytes]:
        yield b"p" * CHUNK_BYTES * 2
        raise ConnectionError

    kept = a_vault(tmp_path)

    with pytest.raises(ConnectionError):
        kept.put(breaking_off())

    assert kept.size() == 0
    assert list((tmp_path / "attachments").iterdir()) == []


def test_eviction_takes_what_was_not_used_for_longest(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    names = [kept.put([b"p" * 1000]).name for _ in range(3)]
    for age, name in enumerate(names):
        used = 1_000_000_000 + age
        os.utime(tmp_path / "attachments" / f"{name}{vault.ENDING}", (used, used))
    read(kept, names[0])
    one = kept.size() // 3

    evicted = kept.evict(2 * one)

    assert evicted == [names[1]]
    assert kept.size() == 2 * one
    assert kept.evict(2 * one) == []


def test_what_is_here_can_be_named(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    stored = {kept.put([content]).name for content in (b"one", b"two")}

    assert set(kept.names()) == stored


def test_sweeping_removes_what_a_killed_writer_left(tmp_path: Path) -> None:
    kept = a_vault(tmp_path)
    stored = kept.put([b"a picture"])
    (tmp_path / "attachments" / "half.part").write_bytes(b"half")

    kept.sweep()

    assert the_file(tmp_path).name == f"{stored.name}{vault.ENDING}"
