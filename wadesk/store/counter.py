"""Counter: the Hub's one count of changes, its one count of ids, and the life they belong to.

``seq`` is dense: every unit of work that changes a shared row takes the next one, inside
the transaction that commits it. Ids leap ahead with each new lineage, to where the clock
stands, so that no id that was ever seen comes to name something else: neither one of the
former life, nor one of another that was restored from the same copy.
"""

from dataclasses import dataclass

from wadesk.core.records import Instant, Seq
from wadesk.core.sync import Cursor
from wadesk.store.connection import ReadableDb, WritableDb

ID_LEAP = 1_000_000_000
IDS_PER_MS = 1_000  # more than any Hub hands out


@dataclass(slots=True)
class Counter:
    """The counts as one transaction sees and moves them."""

    hub: str
    lineage: str
    seq: int
    last_id: int
    floor: int

    @property
    def head(self) -> Cursor:
        return Cursor(self.lineage, Seq(self.seq))

    def leap(self, now: Instant) -> None:
        """Go beyond every id of any life that began before."""
        self.last_id = max(self.last_id + ID_LEAP, now * IDS_PER_MS)


def begin(db: WritableDb, hub: str, lineage: str) -> None:
    """Start the first life of a store."""
    db.execute("insert into counter values (1, ?, ?, 0, 0, 0)", (hub, lineage))


def read(db: ReadableDb) -> Counter:
    row = db.execute("select hub, lineage, seq, last_id, floor from counter").fetchone()
    return Counter(*row)


def write(db: WritableDb, counter: Counter) -> None:
    db.execute(
        "update counter set lineage = ?, seq = ?, last_id = ?",
        (counter.lineage, counter.seq, counter.last_id),
    )
