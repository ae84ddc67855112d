"""Record: work counts once it is on disk, and one failure harms nobody else."""

import asyncio
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from wadesk.sandbox.record import Db, Record


def add(db: Db, name: str) -> None:
    db.execute("INSERT INTO settings VALUES (?, 'x')", (name,))


def adding(name: str) -> Callable[[Db], None]:
    return partial(add, name=name)


def names(db: Db) -> list[str]:
    return [row["name"] for row in db.execute("SELECT name FROM settings ORDER BY name")]


def test_work_that_waits_together_is_all_done(tmp_path: Path) -> None:
    record = Record(tmp_path / "r.db")
    record.open()

    async def work() -> list[str]:
        await asyncio.gather(*(record.run(adding(f"{n:03}")) for n in range(600)))
        return await record.run(names)

    kept = asyncio.run(work())
    record.close()

    assert kept == [f"{n:03}" for n in range(600)]


def test_a_piece_that_fails_takes_back_only_itself(tmp_path: Path) -> None:
    record = Record(tmp_path / "r.db")
    record.open()

    def half_done(db: Db) -> None:
        add(db, "half")
        raise ValueError("no further")

    async def work() -> tuple[list[BaseException | None], list[str]]:
        pieces = [adding("a"), half_done, adding("b")]
        told = await asyncio.gather(*map(record.run, pieces), return_exceptions=True)
        return told, await record.run(names)

    told, kept = asyncio.run(work())
    record.close()

    assert [type(result) for result in told] == [type(None), ValueError, type(None)]
    assert kept == ["a", "b"]


def test_what_was_kept_is_there_for_the_next_one(tmp_path: Path) -> None:
    for name in ("first", "second"):
        record = Record(tmp_path / "r.db")
        record.open()
        asyncio.run(record.run(adding(name)))
        record.close()

    db = sqlite3.connect(tmp_path / "r.db")
    kept = [row[0] for row in db.execute("SELECT name FROM settings ORDER BY name")]
    db.close()

    assert kept == ["first", "second"]


def test_a_file_that_is_no_record_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.write_bytes(b"Dear diary, " * 1000)

    with pytest.raises(sqlite3.DatabaseError):
        Record(path).open()

    assert path.read_bytes() == b"Dear diary, " * 1000
