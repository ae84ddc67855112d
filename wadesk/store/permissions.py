"""Permissions: named sets of rights, kept to be given to many members alike."""

from dataclasses import dataclass

from wadesk.core.grant import Grant
from wadesk.store import members, record
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.record import Tombstone

_COLUMNS = "id, name, role, rights, hours, scopes"


@dataclass(frozen=True, slots=True)
class Permission:
    id: int
    name: str
    grant: Grant


def by_id(db: ReadableDb, permission: int) -> Permission | None:
    row = db.execute(f"select {_COLUMNS} from permission where id = ?", (permission,)).fetchone()
    return _permission(*row) if row else None


def named(db: ReadableDb, name: str) -> Permission | None:
    row = db.execute(f"select {_COLUMNS} from permission where name = ?", (name,)).fetchone()
    return _permission(*row) if row else None


def keep(db: WritableDb, one: Permission, seq: int) -> None:
    db.execute(
        f"insert or replace into permission(seq, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)",
        (seq, one.id, one.name, one.grant.role, *members.columns(one.grant)),
    )


def drop(db: WritableDb, permission: int, seq: int) -> None:
    record.bury(db, Tombstone("permission", permission, seq, "dropped"))


def _permission(permission: int, name: str, role: str, *texts: str | None) -> Permission:
    return Permission(permission, name, members.grant(role, texts))
