"""Policy rows: the Hub's thresholds, told to every Desk as rows like any others.

Desks count down by them and say how long; who may do what is judged here all the same.
"""

from collections.abc import Sequence
from dataclasses import asdict, fields

import msgspec

from wadesk.core.policy import Policy
from wadesk.hub.writer import Transaction
from wadesk.store import policies


def keep(t: Transaction, told: Sequence[Policy]) -> list[None]:
    """Write down each section that reads differently from what Desks know."""
    for policy in told:
        known = policies.told(t.db)
        differing = [
            (name, content, known.get(name))
            for name, content in _sections(policy)
            if name not in known or known[name][1] != content
        ]
        seq = t.next_seq() if differing else 0
        for name, content, row in differing:
            row_id = row[0] if row else t.new_id()
            policies.tell(t.db, row_id, seq, (name, content))
    return [None] * len(told)


def _sections(policy: Policy) -> list[tuple[str, str]]:
    return [
        (section.name, msgspec.json.encode(asdict(getattr(policy, section.name))).decode())
        for section in fields(policy)
    ]
