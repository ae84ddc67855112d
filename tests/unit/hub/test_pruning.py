"""Pruning tests: what the Hub does about devices that nobody uses, round after round."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tests.support.court import Bench
from tests.support.linked import a_device
from wadesk.core.device_policy import End
from wadesk.core.policy import DAY_MS, HOUR_MS, MINUTE_MS, DevicePolicy
from wadesk.core.pruning import Due, Step
from wadesk.hub import pruning, revocation
from wadesk.hub.pruning import Round
from wadesk.store import devices, idleness

POLICY = DevicePolicy()
ROUND_MS = 10 * MINUTE_MS


def a_round(bench: Bench, *here: int, policy: DevicePolicy = POLICY) -> list[Due]:
    return bench.hub.do(pruning.prune, Round(policy, frozenset(here)))[0]


def rounds(bench: Bench, for_ms: int, *here: int) -> Iterator[tuple[int, Step]]:
    """The Hub goes on looking for so long; what was done, and after how many hours."""
    began = bench.hub.now
    while bench.hub.now - began < for_ms:
        bench.later(ROUND_MS)
        for one in a_round(bench, *here):
            yield (bench.hub.now - began) // HOUR_MS, one.step


def row(bench: Bench, device: int) -> dict[str, Any]:
    return next(one for one in bench.hub.rows("device") if one["id"] == device)


def test_an_absent_device_is_flagged_told_and_unlinked_and_the_one_in_use_stays(
    bench: Bench,
) -> None:
    absent, used = a_device(bench, bench.ana), a_device(bench, bench.ben)
    a_round(bench)

    done = list(rounds(bench, 8 * DAY_MS, used.device))

    assert done == [(72, Step.FLAG), (144, Step.NOTICE), (168, Step.UNLINK)]
    assert (row(bench, absent.device)["state"], row(bench, absent.device)["ended_why"]) == (
        "unlinked",
        End.PRUNED,
    )
    assert row(bench, used.device)["state"] == "linked"
    order = revocation.order_of(bench.hub.db, absent.device)
    assert order is not None
    assert (order.why, order.by) == (End.PRUNED, "")


def test_every_step_is_written_down_and_shown(bench: Bench) -> None:
    absent = a_device(bench, bench.ana)
    began = bench.hub.now
    a_round(bench)

    list(rounds(bench, 8 * DAY_MS))

    told = [(one["deed"], one["about"], one["content"]) for one in bench.hub.rows("audit")]
    assert [(deed, about) for deed, about, _ in told] == [
        ("flag", absent.device),
        ("flag", absent.device),
        ("unlink", absent.device),
    ]
    flagged, noticed, _ = (content for *_, content in told)
    assert flagged == {"is": "flagged", "since": began}
    assert noticed == {"is": "noticed", "since": began, "ends_at": began + 7 * DAY_MS}
    assert row(bench, absent.device)["idle_since"] == began


def test_who_comes_back_is_in_use_again_and_is_flagged_anew(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    a_round(bench)
    list(rounds(bench, 6 * DAY_MS + HOUR_MS))
    idle = row(bench, desk.device)["idle_since"]

    a_round(bench, desk.device)
    back = row(bench, desk.device)["idle_since"]
    later = list(rounds(bench, 4 * DAY_MS))

    assert (idle is not None, back) == (True, None)
    assert later == [(72, Step.FLAG)]


def test_a_hub_that_was_off_for_a_month_sends_nobody_away(bench: Bench) -> None:
    for member in (bench.ana, bench.ben):
        a_device(bench, member)
    a_round(bench)
    list(rounds(bench, 6 * DAY_MS + HOUR_MS))

    bench.later(30 * DAY_MS)

    assert a_round(bench) == []
    assert [one for _, one in rounds(bench, 2 * DAY_MS)] == []
    assert len(devices.all_in(bench.hub.db)) == 2


def test_a_clock_that_leaps_ahead_and_back_sends_nobody_away(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    a_round(bench)
    bench.later(400 * DAY_MS)
    ahead = a_round(bench, desk.device)
    bench.later(-400 * DAY_MS)

    back = a_round(bench)

    assert (ahead, back) == ([], [])
    (tenant,) = idleness.tenants(bench.hub.db)
    assert tenant.last_seen <= bench.hub.now
    assert [one for _, one in rounds(bench, 4 * DAY_MS)] == [Step.FLAG]


def test_who_was_heard_after_the_dry_run_stays(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    a_round(bench)
    list(rounds(bench, 7 * DAY_MS - ROUND_MS))
    bench.later(ROUND_MS)

    would = pruning.due_now(bench.hub.db, POLICY, bench.hub.now)
    again = pruning.due_now(bench.hub.db, POLICY, bench.hub.now)
    idleness.hear(bench.hub.db, [desk.device], bench.hub.now)
    did = a_round(bench)

    assert [one.step for one in would] == [Step.UNLINK]
    assert again == would
    assert did == []
    assert row(bench, desk.device)["state"] == "linked"


def test_an_operators_round_says_nothing_of_whether_the_hub_is_at_work(bench: Bench) -> None:
    a_device(bench, bench.ana)
    a_round(bench)
    before = idleness.life(bench.hub.db)

    for _ in range(24 * 9):  # every hour, while nobody serves
        bench.later(HOUR_MS)
        assert bench.hub.do(pruning.prune, Round(POLICY, is_hubs_own=False)) == [[]]

    assert idleness.life(bench.hub.db) == before


def test_devices_of_the_suspended_stay_shut_and_are_not_wiped(bench: Bench) -> None:
    a_device(bench, bench.ana)
    bench.hub.db.execute("update member set state = 'suspended' where id = ?", (bench.ana,))
    a_round(bench)

    assert list(rounds(bench, 9 * DAY_MS)) == []


def test_only_so_many_go_in_one_round(bench: Bench) -> None:
    policy = replace(POLICY, prune_most=2)
    for _ in range(5):
        a_device(bench, bench.ana)
    a_round(bench)
    list(rounds(bench, 7 * DAY_MS - ROUND_MS))
    bench.later(ROUND_MS)

    gone = [len(a_round(bench, policy=policy)) for _ in range(4)]

    assert gone == [2, 2, 1, 0]
