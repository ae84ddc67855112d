"""Planned: the replies that leave at an hour of their own, as the Mirror has them.

Whoever sees the conversation sees them. Those that have left, or were called off, are no more
to be seen, but are known by their keys: what is still here of them can be let go of.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant
from wadesk.store.connection import ReadableDb

_COLUMNS = "id, conversation, member, key, at, command, problem"
_OPEN = "state in ('waiting', 'refused')"


@dataclass(frozen=True, slots=True)
class Planned:
    """``at`` is by the Hub's clock; ``command`` and ``problem`` are JSON texts."""

    id: int
    conversation: ConversationId
    member: AgentId
    key: ClientKey
    at: Instant
    command: str
    problem: str | None = None


def planned_in(db: ReadableDb, conversation: ConversationId) -> list[Planned]:
    """What is to leave there, and what did not; the next to leave first."""
    sql = f"select {_COLUMNS} from scheduled where {_OPEN} and conversation = ? order by at, id"
    return [Planned(*row) for row in db.execute(sql, (conversation,))]


def planned_among(db: ReadableDb, wanted: Iterable[ConversationId]) -> list[Planned]:
    """The same of several conversations at once, for a list of them."""
    sql = (
        f"select {_COLUMNS} from scheduled where {_OPEN}"
        " and conversation in (select value from json_each(?)) order by at, id"
    )
    return [Planned(*row) for row in db.execute(sql, (json.dumps(list(wanted)),))]


def planned_by(db: ReadableDb, member: AgentId) -> list[Planned]:
    sql = f"select {_COLUMNS} from scheduled where {_OPEN} and member = ? order by at, id"
    return [Planned(*row) for row in db.execute(sql, (member,))]


def find(db: ReadableDb, number: int) -> Planned | None:
    row = db.execute(f"select {_COLUMNS} from scheduled where id = ?", (number,)).fetchone()
    return Planned(*row) if row else None


def keys_planned(db: ReadableDb, keys: Iterable[ClientKey]) -> frozenset[ClientKey]:
    """Those of these keys that the Hub has a plan for, whatever became of it."""
    sql = "select key from scheduled where key in (select value from json_each(?))"
    return frozenset(key for (key,) in db.execute(sql, (json.dumps(list(keys)),)))


def keys_called_off(db: ReadableDb, keys: Iterable[ClientKey]) -> frozenset[ClientKey]:
    sql = (
        "select key from scheduled where state = 'cancelled'"
        " and key in (select value from json_each(?))"
    )
    return frozenset(key for (key,) in db.execute(sql, (json.dumps(list(keys)),)))
