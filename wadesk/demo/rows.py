"""Rows: what the Hub's feed would bring, put into a Desk's copy by hand for a picture."""

from collections.abc import Mapping

from wadesk.store.connection import WritableDb

Row = Mapping[str, object]


def put(db: WritableDb, table: str, row: Row) -> None:
    told = {"seq": 1, **row}
    names, marks = ", ".join(told), ", ".join("?" * len(told))
    db.execute(
        f"insert or replace into {table}({names}) values ({marks})",  # noqa: S608 - our own names
        tuple(told.values()),
    )
