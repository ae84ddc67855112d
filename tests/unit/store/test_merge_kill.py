"""Merge, killed: rows, progress and index agree whenever the program ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.dice import dice
from tests.support.merging_child import ROWS
from tests.support.mirrors import KEY, a_store, index_all
from tests.support.project import ROOT
from tests.support.searches import found
from wadesk.store import connection, merge

KILLS = 4


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_in_the_midst_leaves_whole_batches_and_their_cursor(
    tmp_path: Path, seed: int
) -> None:
    path = tmp_path / "mirror.db"
    a_store(path).close()
    chance = dice(seed)
    reached = 0

    for _ in range(KILLS):
        reached = max(reached, merge_until_killed(path, after=chance.randint(1, 30)))
        db = connection.open_writable(path, KEY, durable=False)
        state = merge.state(db)
        batches = db.execute(
            "select seq, count(*) from message group by seq order by seq"
        ).fetchall()
        index_all(db, 1000)
        hits = found(db, f"batch{len(batches)}", 100)
        db.close()

        assert state is not None
        assert state.cursor.seq >= reached  # what was told as merged is there
        assert batches == [(seq, ROWS) for seq in range(1, state.cursor.seq + 1)]
        assert len(hits) == ROWS


def merge_until_killed(path: Path, after: int) -> int:
    """The last batch that it told of; it was at work on another when it died."""
    asked = [sys.executable, "-m", "tests.support.merging_child", str(path)]
    with subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        told = [int(child.stdout.readline()) for _ in range(after)]
        child.kill()
        told += [int(line) for line in child.stdout.read().split()]
    return told[-1]
