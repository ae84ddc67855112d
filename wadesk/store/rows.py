"""Rows in SQL: tables, JSON and merge statements made from the one list of columns.

Rows leave and enter the database as JSON text, so that between a socket and a table no
row is ever taken apart in Python: a page costs one statement per type, and the
interpreter lock is free while it runs.
On the wire a table is ``{"columns": [names], "values": [[…], …]}``: compact, and a reader
takes what it knows by name, so columns can be added without asking anyone.
"""

from collections.abc import Sequence
from functools import cache

from wadesk.core.rows import ROW_TYPES, Kind, RowType
from wadesk.store.connection import ReadableDb, WritableDb

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
    """SQL that yields one JSON array of rows, each an array in the order of ``names``."""
    parts = ["id", "seq"] + [
        f"json({name})" if kind is Kind.JSON else name for name, kind in row_type.columns
    ]
    return (
        f"select json_group_array(json_array({','.join(parts)}))"
        f" from (select * from {row_type.name} where {where} order by {order})"
    )


@cache
def merge_sql(row_type: RowType, columns: tuple[str, ...]) -> str:
    """SQL that merges ``:values``: a row is applied if its seq is newer than mine.

    A row that a tombstone has ended stays ended, however late an old page brings it back.
    ``columns`` are the sender's; what it does not send is null. Yields the ids applied,
    with their conversation.
    """
    known = {"id": Kind.INT, "seq": Kind.INT, **dict(row_type.columns)}
    sent = [(place, name) for place, name in enumerate(columns) if name in known]
    names = [name for _, name in sent]
    taken = [_taken(place, known[name]) for place, name in sent]
    updates = ",".join(f"{name}=excluded.{name}" for name in names if name != "id")
    seen_in = row_type.conversation or "null"
    return (
        f"insert into {row_type.name}({','.join(names)})"
        f" select {','.join(taken)} from json_each(:values)"
        f" where not exists (select 1 from tombstone where t='{row_type.name}'"
        f" and id=value->>{columns.index('id')} and seq>=value->>{columns.index('seq')})"
        f" on conflict(id) do update set {updates} where excluded.seq>{row_type.name}.seq"
        f" returning id,{seen_in}"
    )


def _taken(place: int, kind: Kind) -> str:
    return f"nullif(value->{place},'null')" if kind is Kind.JSON else f"value->>{place}"


def page_of(db: ReadableDb, row_type: RowType, since: int, upto: int) -> str:
    """The rows of one type that changed after ``since`` up to ``upto``, as JSON values."""
    sql = values_sql(row_type, "seq>:since and seq<=:upto")
    (values,) = db.execute(sql, {"since": since, "upto": upto}).fetchone()
    return str(values)
