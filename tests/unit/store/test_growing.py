"""Growing files: what was added is there, whatever cut off the rest, and nothing is readable."""

import contextlib
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.store import durable
from wadesk.store.growing import ENDING, GrowingFiles

KEY = bytes(range(32))


def the_file(directory: Path) -> Path:
    [path] = directory.glob(f"*{ENDING}")
    return path


@given(st.lists(st.binary(max_size=40), max_size=6), st.data())
def test_cut_anywhere_it_reads_as_far_as_it_got(pieces: list[bytes], data: st.DataObject) -> None:
    with TemporaryDirectory() as directory:
        kept = GrowingFiles(Path(directory), KEY)
        begun = kept.begin(b"about")
        ends = [the_file(Path(directory)).stat().st_size]
        for piece in pieces:
            begun.add(piece)
            ends.append(the_file(Path(directory)).stat().st_size)
        begun.close()
        cut = data.draw(st.integers(ends[0], ends[-1]))
        os.truncate(the_file(Path(directory)), cut)

        whole = sum(end <= cut for end in ends[1:])
        assert kept.read(begun.name) == (b"about", b"".join(pieces[:whole]))


def test_nothing_of_it_can_be_read_without_the_key(tmp_path: Path) -> None:
    begun = GrowingFiles(tmp_path, KEY).begin(b"with whom")
    begun.add(b"what was said")
    begun.close()

    content = the_file(tmp_path).read_bytes()

    assert b"with whom" not in content
    assert b"what was said" not in content
    with pytest.raises(Malformed):
        GrowingFiles(tmp_path, bytes(32)).read(begun.name)


def test_a_harmed_piece_ends_it_there(tmp_path: Path) -> None:
    kept = GrowingFiles(tmp_path, KEY)
    begun = kept.begin(b"about")
    begun.add(b"sound")
    end = the_file(tmp_path).stat().st_size
    begun.add(b"harmed")
    begun.add(b"after")
    begun.close()
    content = bytearray(the_file(tmp_path).read_bytes())
    content[end + 6] ^= 1
    the_file(tmp_path).write_bytes(content)

    assert kept.read(begun.name) == (b"about", b"sound")


def test_what_was_renamed_does_not_open(tmp_path: Path) -> None:
    kept = GrowingFiles(tmp_path, KEY)
    kept.begin(b"about").close()
    other = "0" * 32
    the_file(tmp_path).rename(tmp_path / f"{other}{ENDING}")

    with pytest.raises(Malformed):
        kept.read(other)


def test_a_disk_that_is_full_leaves_what_was_there_and_takes_the_piece_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = GrowingFiles(tmp_path, KEY)
    begun = kept.begin(b"about")
    begun.add(b"before ")

    def full(_: int) -> None:
        raise OSError(min(durable.NO_ROOM), "full")

    with monkeypatch.context() as patched:
        patched.setattr(durable, "reach_disk", full)
        with pytest.raises(Refused) as refused:
            begun.add(b"after")
    begun.add(b"after")
    begun.close()

    assert refused.value.reason is Reason.DISK_FULL
    assert kept.read(begun.name)[1] == b"before after"


def test_it_is_listed_until_it_is_removed(tmp_path: Path) -> None:
    kept = GrowingFiles(tmp_path, KEY)
    begun = kept.begin(b"about")
    begun.close()

    assert kept.names() == [begun.name]
    kept.remove(begun.name)
    kept.remove(begun.name)
    assert kept.names() == []


def test_only_its_own_names_are_looked_up(tmp_path: Path) -> None:
    kept = GrowingFiles(tmp_path, KEY)
    for name in ("../etc", "", "A" * 32):
        with pytest.raises(Malformed), contextlib.suppress(FileNotFoundError):
            kept.read(name)
