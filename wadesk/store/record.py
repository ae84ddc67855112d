"""Record: contacts, conversations and messages as the Hub loads, changes and stores them.

A group of webhooks is taken in with a handful of statements however many it holds: what
they name is loaded at once, changed in memory, and written back at once. Each statement is
one step: rows come back as one JSON array and leave as one list of values, because between
two steps another thread takes the interpreter lock, and a group would wait once per row.
JSON columns are JSON texts here too; who changes one decodes it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import chain, islice
from operator import attrgetter
from typing import Any

import msgspec

from wadesk.core.records import Instant
from wadesk.core.rows import BY_NAME, CONTACT, CONVERSATION, MESSAGE, RowType
from wadesk.store.connection import ReadableDb, WritableDb


class Mark(IntEnum):
    """What of a loaded row must be written back."""

    CLEAN = 0
    PROGRESS = 1  # how far a message has come, and nothing else
    CHANGED = 2
    NEW = 3


@dataclass(slots=True)
class Contact:
    id: int
    seq: int
    name: str | None = None
    phone: str | None = None
    user_id: str | None = None
    parent_id: str | None = None
    username: str | None = None
    marketing: str | None = None
    content: str = "{}"
    called: str | None = None
    remark: str | None = None
    same_as: int | None = None
    blocked: str | None = None
    opt_in: str | None = None
    mark: Mark = field(default=Mark.CLEAN, compare=False)


@dataclass(slots=True)
class Conversation:
    id: int
    seq: int
    number: str
    contact: int | None = None
    circle: str | None = None
    scope: str = ""
    status: str = "open"
    last_inbound_at: int | None = None
    last_at: int = 0
    last_message: int | None = None
    preview: str = ""
    answer: int = 0
    answered_by: int | None = None
    owner: int | None = None
    folded: int | None = None
    snoozed_until: int | None = None
    labels: str | None = None
    waiting_since: int | None = None
    mark: Mark = field(default=Mark.CLEAN, compare=False)


@dataclass(slots=True)
class Message:
    id: int
    seq: int
    conversation: int | None
    at: int
    direction: str
    source: str
    kind: str
    text: str = ""
    contact: int | None = None
    member: int | None = None
    wamid: str | None = None
    key: str | None = None
    target: str | None = None
    carriage: str | None = None
    content: str = "{}"
    statuses: str = "{}"
    problem: str | None = None
    waiting: str | None = None
    mark: Mark = field(default=Mark.CLEAN, compare=False)


Stored = Contact | Conversation | Message

_TYPES: dict[type[Stored], RowType] = {
    Contact: CONTACT,
    Conversation: CONVERSATION,
    Message: MESSAGE,
}
_PROGRESS = ("seq", "statuses", "carriage")
_FIXED = {CONVERSATION: ("id", "number", "contact", "circle")}
"""Whose conversation it is never changes; written again, its indexes would be written too."""
ROWS_AT_ONCE = 256  # SQLite binds some thirty thousand values in one statement
_GIVEN = "(select value from json_each(?))"

_encode = msgspec.json.encode
_decode = msgspec.json.decode


def messages_named(
    db: ReadableDb, wamids: Iterable[str] = (), keys: Iterable[str] = ()
) -> list[Message]:
    """Every stored message with one of these wamids or ClientKeys."""
    where = f"wamid in {_GIVEN} or key in {_GIVEN}"
    return [Message(*row) for row in _gathered(db, MESSAGE, where, (_list(wamids), _list(keys)))]


def message(db: ReadableDb, message_id: int) -> Message | None:
    row = db.execute("select * from message where id = ?", (message_id,)).fetchone()
    return Message(*row) if row else None


def messages_in(db: ReadableDb, conversation_id: int) -> list[int]:
    rows = db.execute("select id from message where conversation = ?", (conversation_id,))
    return [message for (message,) in rows]


def contacts_by_name(db: ReadableDb, names: Iterable[str]) -> dict[str, int]:
    """Which contact each of these identifiers leads to."""
    sql = f"select json_group_object(name, contact) from identity where name in {_GIVEN}"
    return dict(_decode(db.execute(sql, (_list(names),)).fetchone()[0]))


def contacts(db: ReadableDb, ids: Iterable[int]) -> list[Contact]:
    return [Contact(*row) for row in _gathered(db, CONTACT, f"id in {_GIVEN}", (_list(ids),))]


def conversations_of(
    db: ReadableDb, contact_ids: Iterable[int], circles: Iterable[str]
) -> list[Conversation]:
    found = _gathered(db, CONVERSATION, f"contact in {_GIVEN}", (_list(contact_ids),))
    if named := list(circles):
        where = f"circle is not null and circle in {_GIVEN}"
        found += _gathered(db, CONVERSATION, where, (_list(named),))
    return [Conversation(*row) for row in found]


def conversation(db: ReadableDb, conversation_id: int) -> Conversation | None:
    row = db.execute("select * from conversation where id = ?", (conversation_id,)).fetchone()
    return Conversation(*row) if row else None


def present(db: ReadableDb, conversation_id: int) -> Conversation | None:
    """A conversation, or the one that carries on for it."""
    found = conversation(db, conversation_id)
    while found is None:
        into = successor(db, "conversation", conversation_id)
        if into is None:
            return None
        conversation_id = into
        found = conversation(db, conversation_id)
    return found


def scopes(db: ReadableDb, ids: Iterable[int]) -> dict[int, str]:
    """In which scope each of these conversations lies; those that ended are left out."""
    sql = f"select json_group_array(json_array(id, scope)) from conversation where id in {_GIVEN}"
    return dict(_decode(db.execute(sql, (_list(ids),)).fetchone()[0]))


def conversations(db: ReadableDb, ids: Iterable[int]) -> list[Conversation]:
    given = (_list(ids),)
    return [Conversation(*row) for row in _gathered(db, CONVERSATION, f"id in {_GIVEN}", given)]


def snoozed(db: ReadableDb, limit: int) -> list[tuple[int, Instant]]:
    """What sleeps, with its hour, the soonest first."""
    sql = (
        "select id, snoozed_until from conversation where snoozed_until is not null"
        " order by snoozed_until, id limit ?"
    )
    return [(int(row[0]), Instant(row[1])) for row in db.execute(sql, (limit,))]


def store(db: WritableDb, rows: Iterable[Stored]) -> None:
    """Write back everything that is not clean, one statement per kind of writing."""
    piles: dict[tuple[type[Stored], Mark], list[Stored]] = {}
    for row in rows:
        if row.mark is not Mark.CLEAN:
            piles.setdefault((type(row), row.mark), []).append(row)
            row.mark = Mark.CLEAN
    for (kind, mark), pile in piles.items():
        _write(db, _TYPES[kind], mark, pile)


def _write(db: WritableDb, row_type: RowType, mark: Mark, pile: Sequence[Stored]) -> None:
    names = row_type.names
    if mark is Mark.NEW:
        _insert(db, f"{row_type.name}({','.join(names)})", map(attrgetter(*names), pile))
        return
    changed = _PROGRESS if mark is Mark.PROGRESS else _changeable(row_type)
    sets = ",".join(f"{name} = new.column{place}" for place, name in enumerate(changed, 2))
    for values, rows in _portions(map(attrgetter("id", *changed), pile)):
        sql = f"update {row_type.name} set {sets} from ({values}) as new"
        db.execute(f"{sql} where {row_type.name}.id = new.column1", rows)


def _changeable(row_type: RowType) -> tuple[str, ...]:
    return tuple(name for name in row_type.names if name not in _FIXED.get(row_type, ("id",)))


def _insert(db: WritableDb, into: str, rows: Iterable[Sequence[Any]], then: str = "") -> None:
    for values, portion in _portions(rows):
        db.execute(f"insert into {into} {values} {then}", portion)


def _portions(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[str, list[Any]]]:
    """SQL for as many rows as one statement takes, and what it binds."""
    left = iter(rows)
    while portion := list(islice(left, ROWS_AT_ONCE)):
        row = f"({','.join('?' * len(portion[0]))})"
        yield f"values {','.join([row] * len(portion))}", list(chain.from_iterable(portion))


def name_contact(db: WritableDb, names: Iterable[tuple[str, int]]) -> None:
    """Let these identifiers lead to these contacts from now on."""
    newest = "on conflict(name) do update set contact = excluded.contact"
    _insert(db, "identity(name, contact)", names, newest)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """The end of a row: of which type and id, when, why, and what carries on instead."""

    t: str
    id: int
    seq: int
    why: str
    into: int | None = None


def bury(db: WritableDb, end: Tombstone) -> None:
    """End a row and leave a tombstone, so that no late page brings it back."""
    db.execute(f"delete from {_table(end.t)} where id = ?", (end.id,))
    db.execute(
        "insert or replace into tombstone(t, id, seq, why, into_id) values (?, ?, ?, ?, ?)",
        (end.t, end.id, end.seq, end.why, end.into),
    )


def successor(db: ReadableDb, t: str, row_id: int) -> int | None:
    """The id that a folded row lives on under."""
    row = db.execute("select into_id from tombstone where t = ? and id = ?", (t, row_id)).fetchone()
    return int(row[0]) if row and row[0] is not None else None


def _table(name: str) -> str:
    """A table's name, from our own list only: it becomes part of the statement."""
    return BY_NAME[name].name


def known_digests(db: ReadableDb, digests: Iterable[bytes]) -> set[bytes]:
    """Which of these webhook bodies are stored already."""
    hexes = [digest.hex() for digest in digests]
    sql = (
        "select json_group_array(hex(digest)) from webhook"
        " where digest in (select unhex(value) from json_each(?))"
    )
    (known,) = db.execute(sql, (_list(hexes),)).fetchone()
    return {bytes.fromhex(one) for one in _decode(known)}


def keep_bodies(db: WritableDb, bodies: Sequence[tuple[bytes, int, bytes]]) -> None:
    """Keep webhook bodies whole: digest, time of arrival, bytes."""
    _insert(db, "webhook(digest, at, body)", bodies)


def keep_notices(db: WritableDb, notices: Sequence[tuple[int, int, str, int, str]]) -> None:
    """Keep what has no meaning yet: id, seq, field, time, content."""
    _insert(db, "notice(id, seq, field, at, content)", notices)


def rename_owner(db: WritableDb, former: int, contact: int) -> None:
    """Let every identifier of one contact lead to another."""
    db.execute("update identity set contact = ? where contact = ?", (contact, former))


def forget_names(db: WritableDb, contact: int) -> None:
    db.execute("delete from identity where contact = ?", (contact,))


def settle(db: WritableDb, messages: Sequence[int]) -> None:
    """Take messages off the way out: how they ended is known."""
    if messages:
        db.execute(f"delete from departure where message in {_GIVEN}", (_list(messages),))


def rehome(db: WritableDb, from_id: int, into: Conversation, seq: int) -> None:
    """Move every message of one conversation into another."""
    db.execute(
        "update message set conversation = ?, contact = ?, seq = ? where conversation = ?",
        (into.id, into.contact, seq, from_id),
    )


def rewrite_author(db: WritableDb, gone: int, into: int, seq: int) -> None:
    """Let what somebody wrote into groups be their other self's; ``rehome`` does the rest."""
    db.execute(
        "update message set contact = ?, seq = ? where contact = ? and conversation in"
        " (select id from conversation where circle is not null)",
        (into, seq, gone),
    )


def _gathered(
    db: ReadableDb, row_type: RowType, where: str, given: tuple[str, ...]
) -> list[list[Any]]:
    """All rows of one type that fit, as one JSON array: the database yields a single row."""
    sql = (
        f"select json_group_array(json_array({','.join(row_type.names)}))"
        f" from {row_type.name} where {where}"
    )
    return list(_decode(db.execute(sql, given).fetchone()[0]))


def _list(values: Iterable[Any]) -> str:
    return _encode(list(values)).decode()
