"""Members: who belongs to the team, what each of them was given, and whether it still holds."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant, usual
from wadesk.core.rights import Hours, Role, Standing
from wadesk.core.visibility import Sight
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


def suspended(db: ReadableDb, whose: Collection[int]) -> set[int]:
    """Those of these members for whom nothing works."""
    sql = (
        "select json_group_array(id) from member"
        " where state <> 'active' and id in (select value from json_each(?))"
    )
    return set(json.loads(db.execute(sql, (json.dumps(list(whose)),)).fetchone()[0]))


def beginning_anew(db: ReadableDb, whose: Collection[int], since: int) -> set[int]:
    """Those of these members whose cursors cannot go on from ``since``."""
    sql = (
        "select json_group_array(member) from member_sight"
        " where reborn > ? and member in (select value from json_each(?))"
    )
    return set(json.loads(db.execute(sql, (since, json.dumps(list(whose)))).fetchone()[0]))


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


def named(db: ReadableDb, name: str) -> int | None:
    row = db.execute(
        "select id from member where name = ? and state <> 'removed'", (name,)
    ).fetchone()
    return int(row[0]) if row else None


def name(db: ReadableDb, member: int) -> str:
    row = db.execute("select name from member where id = ?", (member,)).fetchone()
    return str(row[0]) if row else ""


def count(db: ReadableDb) -> int:
    (count,) = db.execute("select count(*) from member").fetchone()
    return int(count)


def role(db: ReadableDb, member: int) -> str | None:
    """The role of a member who is still one; None of anybody else."""
    sql = "select role from member where id = ? and state = 'active'"
    row = db.execute(sql, (member,)).fetchone()
    return str(row[0]) if row else None


def add_member(
    db: WritableDb, member: int, seq: int, name: str, role: Role = Role.STANDARD
) -> None:
    scopes = _list(usual(role).scopes)
    db.execute(
        "insert into member(id, seq, name, role, state, scopes) values (?, ?, ?, ?, 'active', ?)",
        (member, seq, name, role, scopes),
    )
    db.execute("insert into member_sight(member, scopes, epoch) values (?, ?, 0)", (member, scopes))


def sight(db: ReadableDb, member: int) -> Sight:
    return sights(db, (member,))[member]


def required_sight(db: ReadableDb, member: int) -> Sight:
    """What a member sees, if anything works for them."""
    if suspended(db, (member,)):
        raise Refused(Reason.MEMBER_SUSPENDED)
    return sight(db, member)


def sights(db: ReadableDb, members: Collection[int]) -> dict[int, Sight]:
    """What each of these members sees, in one step however many they are."""
    (found,) = db.execute(
        "select json_group_array(json_array(s.member, json(s.scopes), s.epoch, m.role = ?,"
        " m.role = ?)) from member_sight s join member m on m.id = s.member"
        " where s.member in (select value from json_each(?))",
        (Role.ADMINISTRATOR, Role.RESTRICTED, json.dumps(list(members))),
    ).fetchone()
    known = {
        member: of_role(scopes, epoch, rules=bool(rules), is_restricted=bool(is_restricted))
        for member, scopes, epoch, rules, is_restricted in json.loads(found)
    }
    return {member: known.get(member, Sight()) for member in members}


def of_role(
    scopes: Collection[str] | None, epoch: int, *, rules: bool, is_restricted: bool
) -> Sight:
    """A sight as a role has it: who is restricted sees what is designated and nothing else."""
    if scopes is None and not is_restricted:
        return Sight(None, epoch, rules)
    return Sight(frozenset(scopes or ()), epoch, rules, sees_open=not is_restricted)
