"""Merging child: a Desk that merges and indexes until somebody kills it.

Batch n brings ROWS messages of seq n. It prints a line per commit, so that whoever kills it
knows that it is at work.
"""

import itertools
import sys
from pathlib import Path

from tests.support.mirrors import KEY
from tests.support.simulated_hub import table
from wadesk.core.batches import Batch, Older
from wadesk.core.records import Seq
from wadesk.core.sync import Cursor
from wadesk.store import connection, merge, search_index

LIFE = "5f0c"
ROWS = 40


def main(path: Path) -> None:
    db = connection.open_writable(path, KEY, durable=False)
    now = merge.state(db)
    if now is None:
        with connection.transaction(db):
            merge.begin_lineage(db, Cursor(LIFE, Seq(0)), epoch=0)
            merge.apply_backfill(db, Older(LIFE, epoch=0, before=None, next=None))
    for seq in itertools.count(now.cursor.seq + 1 if now else 1):
        with connection.transaction(db):
            merge.apply_page(db, a_batch(seq))
        with connection.transaction(db):
            search_index.index_some(db, ROWS // 2)
        sys.stdout.write(f"{seq}\n")
        sys.stdout.flush()


def a_batch(seq: int) -> Batch:
    rows = [
        {"id": seq * ROWS + place, "seq": seq, "conversation": 1, "text": f"batch{seq}"}
        for place in range(ROWS)
    ]
    cursors = Cursor(LIFE, Seq(seq - 1)), Cursor(LIFE, Seq(seq))
    return Batch(*cursors, epoch=0, tables=(table("message", rows),))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
