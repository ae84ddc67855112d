"""Workload: how many open conversations each member has."""

import json

from wadesk.core.records import AgentId
from wadesk.store.connection import ReadableDb

OPEN_BY_OWNER = (
    "select json_group_array(json_array(owner, number)) from (select owner, count(*) as number"
    " from conversation where status = 'open' group by owner)"
)


def open_by_owner(db: ReadableDb) -> dict[AgentId | None, int]:
    """None: those that are nobody's."""
    found = json.loads(db.execute(OPEN_BY_OWNER).fetchone()[0])
    return {None if owner is None else AgentId(owner): number for owner, number in found}
