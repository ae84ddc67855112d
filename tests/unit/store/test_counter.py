from collections.abc import Sequence
from pathlib import Path

from tests.support.hub_record import HubRecord
from wadesk.core.records import Instant
from wadesk.hub.writer import Transaction
from wadesk.store import counter
from wadesk.store.counter import ID_LEAP, IDS_PER_MS, Counter

NOW = Instant(1_790_000_000_000)


def test_the_counts_outlive_the_connection(tmp_path: Path) -> None:
    def work(t: Transaction, items: Sequence[None]) -> list[tuple[int, int]]:
        return [(t.next_seq(), t.new_id()) for _ in items]

    first = HubRecord(tmp_path / "hub.db")
    told = first.do(work, None, None)
    first.close()
    second = HubRecord(tmp_path / "hub.db")
    kept = counter.read(second.db)
    second.close()

    assert told == [(1, 1), (2, 2)]
    assert (kept.seq, kept.last_id, str(kept.head)) == (2, 2, "w1.11aa.2")


def test_a_leap_goes_beyond_every_id_of_lives_that_began_before() -> None:
    one, another = Counter("h", "a", 5, 7, 0), Counter("h", "b", 5, 7, 0)

    one.leap(NOW)
    another.leap(Instant(NOW + 1))

    assert another.last_id - one.last_id == IDS_PER_MS
    assert one.seq == another.seq == 5


def test_a_leap_goes_forward_although_the_clock_stands_wrong() -> None:
    one = Counter("h", "a", 5, 10**16, 0)

    one.leap(Instant(0))

    assert one.last_id == 10**16 + ID_LEAP
