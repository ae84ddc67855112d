"""Connection: each trouble a file can have, said in one sentence, with nothing deleted."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.support.mirrors import KEY, a_store
from wadesk.core.errors import Reason, Refused
from wadesk.store import connection, migrate
from wadesk.store.connection import WritableDb, transaction

SECRET = "nobody may read this"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a few hundred pages, closed and checkpointed."""
    path = tmp_path / "mirror.db"
    db = a_store(path)
    with transaction(db):
        fill(db, 300)
    db.close()
    return path


def fill(db: WritableDb, rows: int) -> None:
    db.executemany(
        "insert into message (seq, text) values (?, ?)",
        ((number, f"{SECRET} {number} {'x' * 1000}") for number in range(rows)),
    )


def refusal(path: Path, key: bytes = KEY) -> Refused:
    """What opening says, having left every file as it was."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(Refused) as raised:
        connection.open_writable(path, key, durable=True)
    after = {file.name: file.read_bytes() for file in path.parent.iterdir()}

    assert {name: after.get(name) for name in before} == before
    assert raised.value.detail.count(".") <= 3
    return raised.value


def test_a_wrong_key_is_refused(path: Path) -> None:
    refused = refusal(path, bytes(32))

    assert refused.reason is Reason.DAMAGED
    assert refused.detail == "mirror.db is damaged or its key is another one."


def test_a_key_of_another_length_is_refused(path: Path) -> None:
    assert refusal(path, b"short").reason is Reason.WRONG_KEY


def test_a_file_of_zero_bytes_is_refused(path: Path) -> None:
    path.write_bytes(b"")

    assert refusal(path).detail == "mirror.db is empty; nothing was written to it."


def test_a_missing_file_is_not_made_anew(tmp_path: Path) -> None:
    assert refusal(tmp_path / "mirror.db").detail == "mirror.db is missing."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lost", [1, 100, 4096, 40_960])
def test_a_file_that_lost_its_end_is_refused(path: Path, lost: int) -> None:
    os.truncate(path, path.stat().st_size - lost)

    refused = refusal(path)

    assert refused.reason is Reason.DAMAGED
    assert refused.detail in {
        "mirror.db has lost its end; nothing was written to it.",
        "mirror.db is damaged.",
    }


def test_a_file_with_a_damaged_first_page_is_refused(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[100] ^= 1
    path.write_bytes(damaged)

    assert refusal(path).reason is Reason.DAMAGED


def test_a_damaged_page_is_noticed_when_it_is_read(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    middle = len(damaged) // 2
    damaged[middle] ^= 1
    path.write_bytes(damaged)
    db = connection.open_readable(path, KEY)

    with pytest.raises(connection.DatabaseError) as raised:
        db.execute("select sum(length(text)) from message").fetchone()
    db.close()

    said = connection.meaning(raised.value, path.name)
    assert isinstance(said, Refused)
    assert said.reason is Reason.DAMAGED


def test_a_full_disk_is_said_and_what_was_there_stays(path: Path) -> None:
    db = connection.open_writable(path, KEY, durable=True)
    (pages,) = db.execute("pragma page_count").fetchone()
    db.execute(f"pragma max_page_count = {pages + 2}")

    with pytest.raises(connection.DatabaseError) as raised, transaction(db):
        fill(db, 100)
    (kept,) = db.execute("select count(*) from message").fetchone()
    db.close()

    said = connection.meaning(raised.value, path.name)
    assert isinstance(said, Refused)
    assert str(said) == "The disk is full, so mirror.db could not be written."
    assert kept == 300


def test_a_new_file_that_finds_no_room_leaves_none_behind(tmp_path: Path) -> None:
    path = tmp_path / "mirror.db"

    def fill_the_disk(db: WritableDb) -> None:
        migrate.prepare(db, "mirror")
        db.execute("pragma max_page_count = 1")
        fill(db, 100)

    with pytest.raises(Refused) as raised:
        connection.create(path, KEY, fill_the_disk)

    assert raised.value.reason is Reason.DISK_FULL
    assert not path.exists()


def test_a_file_that_is_there_is_never_made_again(path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(Refused) as raised:
        connection.create(path, KEY, partial(migrate.prepare, kind="mirror"))

    assert raised.value.detail == "mirror.db is there already; it was left as it is."
    assert path.read_bytes() == before


def test_what_a_killed_maker_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "mirror.db.new").write_bytes(b"half a file")

    a_store(tmp_path / "mirror.db").close()

    assert not (tmp_path / "mirror.db.new").exists()


def test_nothing_readable_lies_on_the_disk(tmp_path: Path) -> None:
    db = a_store(tmp_path / "mirror.db")
    with transaction(db):
        fill(db, 50)

    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    db.close()

    assert len(written) > 50_000
    assert SECRET.encode() not in written
    assert b"SQLite format" not in written


def test_a_reader_cannot_write(path: Path) -> None:
    reader = connection.open_readable(path, KEY)

    with pytest.raises(connection.DatabaseError):
        reader.execute("delete from message")
    reader.close()


def test_a_reader_sees_what_was_committed_and_nothing_else(path: Path) -> None:
    writer = connection.open_writable(path, KEY, durable=True)
    reader = connection.open_readable(path, KEY)
    counts = []

    def count() -> None:
        counts.append(reader.execute("select count(*) from message").fetchone()[0])

    with transaction(writer):
        writer.execute("delete from message")
        count()
    count()
    reader.close()
    writer.close()

    assert counts == [300, 0]


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    db = connection.open_writable(path, KEY, durable=True)

    with pytest.raises(connection.DatabaseError), transaction(db):
        db.executemany("delete from message where id = ?", [(1,), ("no", "such")])
    (kept,) = db.execute("select count(*) from message").fetchone()
    db.close()

    assert kept == 300


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the machine lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if sys.platform != "linux" or not mount or not unmount or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    asked = [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    yield disk
    subprocess.run([unmount, str(disk)], check=True)


def test_a_disk_that_is_really_full_takes_nothing_away(small_disk: Path) -> None:
    path = small_disk / "mirror.db"
    db = a_store(path)
    with transaction(db):
        fill(db, 20)

    with pytest.raises(connection.DatabaseError) as raised, transaction(db):
        fill(db, 2000)
    (kept,) = db.execute("select count(*) from message").fetchone()
    db.close()

    said = connection.meaning(raised.value, path.name)
    assert isinstance(said, Refused)
    assert said.reason is Reason.DISK_FULL
    assert kept == 20
