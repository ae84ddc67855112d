"""Migrate: files know their kind and version, and a newer one is left alone."""

from importlib import resources
from pathlib import Path

import pytest

from tests.support.mirrors import a_store
from wadesk.core.errors import Reason, Refused
from wadesk.core.rows import ROW_TYPES
from wadesk.store import connection, migrate

KINDS = sorted(migrate.KINDS)


def columns(db: connection.ReadableDb, table: str) -> set[str]:
    return {name for _, name, *_ in db.execute(f"pragma table_info({table})")}


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_needs_no_upgrade(tmp_path: Path, kind: str) -> None:
    path, log = tmp_path / f"{kind}.db", tmp_path / f"{kind}.db-wal"
    db = a_store(path, kind)
    tables = db.execute("select name, sql from sqlite_master").fetchall()
    written = log.stat().st_size

    migrate.upgrade(db, kind, path.name)

    assert db.execute("pragma user_version").fetchone() == (migrate.newest(kind),)
    assert db.execute("select name, sql from sqlite_master").fetchall() == tables
    assert log.stat().st_size == written
    db.close()


@pytest.mark.parametrize("kind", migrate.SHARES_ROWS)
def test_shared_tables_have_every_column_of_the_list(tmp_path: Path, kind: str) -> None:
    db = a_store(tmp_path / "file.db", kind)

    found = {row_type.name: columns(db, row_type.name) for row_type in ROW_TYPES}
    db.close()

    assert found == {row_type.name: set(row_type.names) for row_type in ROW_TYPES}


def test_an_older_file_is_given_the_columns_it_lacks(tmp_path: Path) -> None:
    db = a_store(tmp_path / "mirror.db")
    db.execute("insert into member (id, seq, name) values (1, 1, 'Ana')")
    db.execute("alter table member drop column role")

    migrate.upgrade(db, "mirror", "mirror.db")
    kept = db.execute("select name, role from member").fetchall()
    db.close()

    assert kept == [("Ana", None)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_newer_file_is_refused_and_left_as_it_is(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"{kind}.db"
    db = a_store(path, kind)
    db.execute("pragma user_version = 99")
    tables = db.execute("select name, sql from sqlite_master").fetchall()

    with pytest.raises(Refused) as raised:
        migrate.upgrade(db, kind, path.name)

    assert raised.value.reason is Reason.NEWER_SCHEMA
    assert "version 99" in raised.value.detail
    assert f"knows {migrate.newest(kind)}" in raised.value.detail
    assert db.execute("pragma user_version").fetchone() == (99,)
    assert db.execute("select name, sql from sqlite_master").fetchall() == tables
    db.close()


@pytest.mark.parametrize(("kind", "taken_for"), [("mirror", "hub"), ("local", "mirror")])
def test_a_file_of_one_kind_is_not_taken_for_another(
    tmp_path: Path, kind: str, taken_for: str
) -> None:
    db = a_store(tmp_path / "some.db", kind)

    with pytest.raises(Refused) as raised:
        migrate.upgrade(db, taken_for, "some.db")
    db.close()

    assert raised.value.detail == f"some.db is not a {taken_for} file of WaDesk."


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    db = a_store(tmp_path / "local.db", "local")
    db.execute("pragma user_version = 0")
    db.execute("drop table seen")

    with pytest.raises(connection.DatabaseError):
        migrate.upgrade(db, "local", "local.db")  # the outbox is there already
    tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'")}
    (version,) = db.execute("pragma user_version").fetchone()
    db.close()

    assert version == 0
    assert "seen" not in tables


def test_a_draft_of_an_older_desk_counts_as_edited_when_it_was_begun(tmp_path: Path) -> None:
    db = a_store(tmp_path / "local.db", "local")
    found = db.execute("select name from sqlite_master where type = 'table'").fetchall()
    for table in {name for (name,) in found} - {"sqlite_sequence"}:
        db.execute(f"drop table {table}")
    for step in ("0001_local.sql", "0002_drafts.sql"):
        sql = (resources.files("wadesk.store") / "schema" / "local" / step).read_text()
        for statement in sql.split(";\n"):
            db.execute(statement)
    db.execute("pragma user_version = 2")
    db.execute("insert into draft values (1, 'Good', 0, 7, 0)")

    migrate.upgrade(db, "local", "local.db")
    kept = db.execute("select text, edited_at from draft").fetchall()
    db.close()

    assert kept == [("Good", 7)]
