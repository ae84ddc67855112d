"""Fifty agents answer under faults, and a judge who knows only the laws finds them kept.

WADESK_ANSWERS says how often they answer (5 000); `python -m tests.agents` does the same by
hand, and its long run is kept in docs/reply-lock.md.
"""

import os
import re
from pathlib import Path

from tests.agents.__main__ import tried

ANSWERS = int(os.environ.get("WADESK_ANSWERS", "5000"))
CONTESTED_SHARE = 0.1
EACH_FAULT = 3


def test_fifty_agents_under_faults_break_no_law(tmp_path: Path) -> None:
    verdict = tried(tmp_path, ANSWERS)
    print(verdict.table)

    assert verdict.lawful, verdict.broken
    assert figure(verdict.table, "answers sent") >= ANSWERS
    contested = figure(verdict.table, "of them contested: somebody else was at it too")
    assert contested >= ANSWERS * CONTESTED_SHARE
    faults = re.findall(r"\| fault: (.*?) \| ([\d,]+) \|", verdict.table)
    assert [name for name, times in faults if _whole(times) < EACH_FAULT] == []


def figure(table: str, name: str) -> int:
    found = re.search(rf"\| {re.escape(name)} \| ([\d,]+)", table)
    assert found is not None, table
    return _whole(found[1])


def _whole(figure: str) -> int:
    return int(figure.replace(",", ""))
