"""Policies tests: a Desk knows the Hub's thresholds, and has its own where none are told."""

import json
from typing import Any

from wadesk.core.policy import LockPolicy, OutboxPolicy, Policy
from wadesk.store import policies
from wadesk.store.connection import WritableDb


def tell(db: WritableDb, name: str, content: Any) -> None:
    number = db.execute("select count(*) from policy").fetchone()[0] + 1
    row = (number, number, name, json.dumps(content))
    db.execute("insert into policy (id, seq, name, content) values (?, ?, ?, ?)", row)


def test_where_nothing_is_told_the_defaults_hold(mirror: WritableDb) -> None:
    assert policies.known(mirror) == Policy()


def test_what_the_hub_has_changed_is_known(mirror: WritableDb) -> None:
    tell(mirror, "lock", {"lease_ms": 30_000, "takers": "standard"})
    tell(mirror, "outbox", {"undo_ms": 0})

    found = policies.known(mirror)

    assert found.lock == LockPolicy(lease_ms=30_000, takers="standard")
    assert found.outbox == OutboxPolicy(undo_ms=0)
    assert found.window == Policy().window


def test_what_nobody_here_understands_is_passed_over(mirror: WritableDb) -> None:
    tell(mirror, "moon", {"phase": 3})
    tell(mirror, "lock", {"lease_ms": "long", "viewing_ms": True, "collision_ms": 1, "hue": 7})
    tell(mirror, "window", ["open"])

    assert policies.known(mirror) == Policy(lock=LockPolicy(collision_ms=1))
