"""Migrate, killed: before every statement; the file is the older one or the newer, and whole."""

import os
from pathlib import Path

import pytest

from tests.support import migrating
from tests.support.deaths import deaths_of
from tests.support.migrating import NEWEST, SAID
from tests.support.mirrors import KEY
from wadesk.store import connection

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

OLDER = [(kind, version) for kind, newest in NEWEST.items() for version in range(1, newest)]


def found(path: Path) -> tuple[int, list[tuple[object, ...]]]:
    db = connection.open_readable(path, KEY)
    try:
        (version,) = db.execute("pragma user_version").fetchone()
        return version, db.execute(SAID[path.stem][0]).fetchall()
    finally:
        db.close()


@pytest.mark.parametrize(("kind", "version"), OLDER)
def test_killed_while_it_is_brought_up_to_date_a_file_is_of_one_version(
    tmp_path: Path, kind: str, version: int
) -> None:
    migrating.make_older(tmp_path / "prepared", kind, version)

    versions = []
    for death in deaths_of(migrating.upgrade, tmp_path / "prepared", tmp_path / "deaths"):
        path = death.root / f"{kind}.db"
        at, rows = found(path)
        versions.append(at)
        assert rows == [SAID[kind][1]]
        migrating.upgrade(death.root)
        assert found(path) == (NEWEST[kind], [SAID[kind][1]])

    assert versions == sorted(versions)
    assert set(versions) == {version, NEWEST[kind]}


@pytest.mark.parametrize("kind", sorted(NEWEST))
def test_killed_while_it_is_made_there_is_no_file_or_a_whole_one(tmp_path: Path, kind: str) -> None:
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    (prepared / "kind").write_text(kind, encoding="utf-8")

    is_there = []
    for death in deaths_of(migrating.create, prepared, tmp_path / "deaths"):
        path = death.root / f"{kind}.db"
        is_there.append(path.exists())
        if not path.exists():
            migrating.create(death.root)
        assert found(path) == (NEWEST[kind], [])
        assert [one.name for one in death.root.glob("*.new*")] == []

    assert is_there == sorted(is_there)
    assert set(is_there) == {False, True}
