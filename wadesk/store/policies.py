"""Policies: the thresholds that the Hub judges by, as a Desk knows them.

A section or a threshold that is not told has its default; one that nobody here knows, or of
another kind than it should be, is passed over.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from wadesk.core.policy import Policy
from wadesk.store.connection import ReadableDb, WritableDb

T = TypeVar("T")

ALL = "select json_group_array(json_array(name, json(content))) from policy"


def known(db: ReadableDb) -> Policy:
    told = dict(json.loads(db.execute(ALL).fetchone()[0]))
    policy = Policy()
    return replace(
        policy,
        **{
            section.name: _with(getattr(policy, section.name), told[section.name])
            for section in fields(policy)
            if isinstance(told.get(section.name), dict)
        },
    )


def told(db: ReadableDb) -> dict[str, tuple[int, str]]:
    """Each section that is told, with its row's id."""
    rows = db.execute("select name, id, content from policy")
    return {name: (row_id, content) for name, row_id, content in rows}


def tell(db: WritableDb, row_id: int, seq: int, section: tuple[str, str]) -> None:
    """Write one section down: its name and its thresholds as a JSON text."""
    sql = "insert or replace into policy(id, seq, name, content) values (?, ?, ?, ?)"
    db.execute(sql, (row_id, seq, *section))


def _with(section: T, told: Mapping[str, Any]) -> T:
    fitting = {
        one.name: told[one.name]
        for one in fields(section)  # type: ignore[arg-type]  # each section is a dataclass
        if type(told.get(one.name)) is type(getattr(section, one.name))
    }
    return replace(section, **fitting)  # type: ignore[type-var]  # as above
