"""Policies: the thresholds that the Hub judges by, as a Desk knows them.

A section or a threshold that is not told has its default; one that nobody here knows, or of
another kind than it should be, is passed over.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from wadesk.core.policy import Policy
from wadesk.store.connection import ReadableDb

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


def _with(section: T, told: Mapping[str, Any]) -> T:
    fitting = {
        one.name: told[one.name]
        for one in fields(section)  # type: ignore[arg-type]  # each section is a dataclass
        if type(told.get(one.name)) is type(getattr(section, one.name))
    }
    return replace(section, **fitting)  # type: ignore[type-var]  # as above
