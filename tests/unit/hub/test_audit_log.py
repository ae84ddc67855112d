import json

import pytest

from tests.support.court import Bench
from wadesk.core.policy import DAY_MS
from wadesk.hub import audit_log
from wadesk.wire.hub_api import SetOwner

KEPT_MS = 90 * DAY_MS


def owned_by_turns(bench: Bench, times: int) -> None:
    line = bench.customer_writes()
    for turn in range(times):
        bench.ask(bench.ana, SetOwner(line, (bench.ana, bench.ben)[turn % 2]))
        bench.later(DAY_MS)


def ended(bench: Bench) -> list[int]:
    return [one["id"] for one in json.loads(bench.hub.changes().gone) if one["t"] == "audit"]


def test_what_is_older_than_it_is_kept_ends_on_every_desk(bench: Bench) -> None:
    owned_by_turns(bench, times=3)
    first, second, third = (row["id"] for row in bench.hub.rows("audit"))
    bench.later(KEPT_MS - 2 * DAY_MS)

    assert bench.hub.do(audit_log.forget, KEPT_MS) == [1]
    assert [row["id"] for row in bench.hub.rows("audit")] == [second, third]
    assert ended(bench) == [first]


def test_nothing_old_is_nothing_to_tell(bench: Bench) -> None:
    owned_by_turns(bench, times=2)
    head = bench.hub.changes().to

    assert bench.hub.do(audit_log.forget, KEPT_MS) == [0]
    assert bench.hub.changes().to == head


def test_a_long_log_goes_in_pieces(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_log, "AT_ONCE", 2)
    owned_by_turns(bench, times=3)
    bench.later(2 * KEPT_MS)

    assert [bench.hub.do(audit_log.forget, KEPT_MS)[0] for _ in range(3)] == [2, 1, 0]
