"""Members: who belongs to the team, what each of them was given, and whether it still holds."""

import json
from dataclasses import dataclass

from wadesk.core.grant import Grant
from wadesk.core.rights import Hours, Role, Standing
from wadesk.store.connection import ReadableDb, WritableDb

ACTIVE, SUSPENDED, REMOVED = "active", "suspended", "removed"


@dataclass(frozen=True, slots=True)
class Member:
    """One member's row, without the times of its changes."""

    id: int
    name: str
    state: str
    grant: Grant
    has_factor: bool

    @property
    def standing(self) -> Standing:
        return Standing(self.grant.role, self.state, self.grant.rights, self.grant.hours)


_COLUMNS = "id, name, state, role, rights, hours, scopes, permission, factor"


def find(db: ReadableDb, member: int) -> Member | None:
    row = db.execute(f"select {_COLUMNS} from member where id = ?", (member,)).fetchone()
    return _member(*row) if row else None


def here(db: ReadableDb) -> list[Member]:
    """Everybody who was not removed."""
    sql = f"select {_COLUMNS} from member where state <> 'removed' order by id"
    return [_member(*row) for row in db.execute(sql).fetchall()]


def active(db: ReadableDb) -> int:
    """How many members there are for whom anything works."""
    (count,) = db.execute("select count(*) from member where state = 'active'").fetchone()
    return int(count)


def keep_grant(db: WritableDb, member: int, seq: int, grant: Grant) -> None:
    db.execute(
        "update member set seq = ?, role = ?, rights = ?, hours = ?, scopes = ?, permission = ?"
        " where id = ?",
        (seq, grant.role, *columns(grant), grant.permission, member),
    )


def rename(db: WritableDb, member: int, seq: int, name: str) -> None:
    db.execute("update member set seq = ?, name = ? where id = ?", (seq, name, member))


def keep_state(db: WritableDb, member: int, seq: int, state: str) -> None:
    db.execute("update member set seq = ?, state = ? where id = ?", (seq, state, member))


def keep_factor(db: WritableDb, member: int, seq: int, *, is_set: bool) -> None:
    factor = 1 if is_set else None
    db.execute("update member set seq = ?, factor = ? where id = ?", (seq, factor, member))


def reborn(db: ReadableDb, member: int) -> int:
    """Below this seq the member's cursors cannot go on; 0: nothing was changed altogether."""
    row = db.execute("select reborn from member_sight where member = ?", (member,)).fetchone()
    return int(row[0]) if row else 0


def let_begin_anew(db: WritableDb, member: int, seq: int) -> None:
    db.execute("update member_sight set reborn = ? where member = ?", (seq, member))


def columns(grant: Grant) -> tuple[str | None, str | None, str | None]:
    """Rights, hours and scopes as JSON texts, the way every row tells them."""
    return _list(grant.rights), _hours_text(grant.hours), _list(grant.scopes)


def grant(role: str, texts: tuple[str | None, ...], permission: str | None = None) -> Grant:
    """The other way round: what JSON texts of rights, hours and scopes say."""
    rights, hours, scopes = (json.loads(text) if text else None for text in texts)
    return Grant(
        role,
        None if rights is None else frozenset(rights),
        None if hours is None else Hours(hours["start"], hours["end"], frozenset(hours["days"])),
        None if scopes is None else frozenset(scopes),
        permission,
    )


def administrators(everybody: list[Member]) -> set[int]:
    return {one.id for one in everybody if one.standing.is_administrator}


def _member(*row: object) -> Member:
    member, name, state, role, rights, hours, scopes, permission, factor = row
    texts = (_text(rights), _text(hours), _text(scopes))
    given = grant(str(role or Role.STANDARD), texts, _text(permission))
    return Member(int(str(member)), str(name), str(state), given, bool(factor))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _list(words: frozenset[str] | None) -> str | None:
    return None if words is None else json.dumps(sorted(words))


def _hours_text(hours: Hours | None) -> str | None:
    if hours is None:
        return None
    return json.dumps({"start": hours.start, "end": hours.end, "days": sorted(hours.days)})
