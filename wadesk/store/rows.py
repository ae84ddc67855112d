"""Rows in SQL: tables, JSON and merge statements made from the one list of columns.

Rows leave and enter the database as JSON text, so that between a socket and a table no
row is ever taken apart in Python: a page costs one statement per type, and the
interpreter lock is free while it runs.
On the wire a table is ``{"columns": [names], "values": [[…], …]}``: compact, and a reader
takes what it knows by name, so columns can be added without asking anyone.
"""

from collections.abc import Sequence
from functools import cache

from wadesk.core.errors import Malformed
from wadesk.core.rows import ROW_TYPES, Kind, RowType
from wadesk.store.connection import WritableDb

_SQL_TYPE = {Kind.INT: "integer", Kind.TEXT: "text", Kind.JSON: "text"}


def create_tables(db: WritableDb, row_types: Sequence[RowType] = ROW_TYPES) -> None:
    """Make the shared tables, and add to older ones the columns that they lack."""
    for row_type in row_types:
        db.execute(
            f"create table if not exists {row_type.name}"
            "(id integer primary key, seq integer not null)"
        )
        present = {name for _, name, *_ in db.execute(f"pragma table_info({row_type.name})")}
        for name, kind in row_type.columns:
            if name not in present:
                db.execute(f"alter table {row_type.name} add column {name} {_SQL_TYPE[kind]}")
    db.execute(
        "create table if not exists tombstone"
        "(t text, id integer, seq integer not null, why text not null, into_id integer,"
        " primary key (t, id)) without rowid"
    )


@cache
def columns_json(row_type: RowType) -> str:
    """The names that stand beside ``values``, as a JSON text."""
    return "[" + ",".join(f'"{name}"' for name in row_type.names) + "]"


@cache
def values_sql(row_type: RowType, where: str, order: str = "seq") -> str:
    """SQL that yields the rows as one JSON array of arrays, their least id and their number."""
    parts = ["id", "seq"] + [
        f"json({name})" if kind is Kind.JSON else name for name, kind in row_type.columns
    ]
    return (
        f"select json_group_array(json_array({','.join(parts)})), min(id), count(*)"
        f" from (select * from {row_type.name} where {where} order by {order})"
    )


@cache
def merge_sql(row_type: RowType, columns: tuple[str, ...]) -> str:
    """SQL that merges ``:values``: a row is applied if its seq is newer than mine.

    A row that a tombstone has ended stays ended, however late an old page brings it back.
    ``columns`` are the sender's; what it does not send is null.
    It yields nothing: a thousand rows handed to Python one by one would each wait for the
    interpreter lock. ``present_sql`` names them in one. ``jsonb_each`` takes each row apart
    once where ``json_each`` would read its text again for every column.
    """
    if not {"id", "seq"} <= set(columns):
        raise Malformed(f"rows of {row_type.name} came without id or seq")
    known = {"id": Kind.INT, "seq": Kind.INT, **dict(row_type.columns)}
    sent = [(place, name) for place, name in enumerate(columns) if name in known]
    names = [name for _, name in sent]
    taken = [_taken(place, known[name]) for place, name in sent]
    updates = ",".join(f"{name}=excluded.{name}" for name in names if name != "id")
    return (
        f"insert into {row_type.name}({','.join(names)})"
        f" select {','.join(taken)} from jsonb_each(:values)"
        f" where not exists (select 1 from tombstone where t='{row_type.name}'"
        f" and id=value->>{columns.index('id')} and seq>=value->>{columns.index('seq')})"
        f" on conflict(id) do update set {updates} where excluded.seq>{row_type.name}.seq"
    )


@cache
def present_sql(row_type: RowType, columns: tuple[str, ...]) -> str:
    """SQL that names those of ``:values`` that are here: one JSON array of [id, where, key]."""
    key = "mine.key" if "key" in row_type.names else "null"
    seen_in = f"mine.{row_type.conversation}" if row_type.conversation else "null"
    return (
        f"select json_group_array(json_array(mine.id,{seen_in},{key}))"
        f" from jsonb_each(:values) as sent cross join {row_type.name} as mine"
        f" on mine.id=sent.value->>{columns.index('id')}"
    )


def _taken(place: int, kind: Kind) -> str:
    return f"nullif(value->{place},'null')" if kind is Kind.JSON else f"value->>{place}"
