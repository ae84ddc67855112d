"""Pruning tests: nobody goes early, untold, or for a time in which the Hub could not hear them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.policy import DAY_MS, DEVICE_PRESETS, HOUR_MS, MINUTE_MS, DevicePolicy
from wadesk.core.pruning import (
    EARLY_MS,
    Life,
    Step,
    Tenant,
    announced_end,
    at_work,
    due,
    idle_since,
    step,
)
from wadesk.core.records import Instant

POLICY = DevicePolicy()
BEGAN = Instant(1_700_000_000_000)
ROUND_MS = 10 * MINUTE_MS

policies = st.builds(
    lambda flag, notice, unlink: replace(
        POLICY, idle_flag_ms=flag, idle_notice_ms=notice, idle_unlink_ms=unlink
    ),
    st.integers(0, 20).map(lambda hours: hours * HOUR_MS),
    st.integers(0, 20).map(lambda hours: hours * HOUR_MS),
    st.integers(0, 20).map(lambda hours: hours * HOUR_MS),
)


def life(now: int, resumed: int = BEGAN) -> Life:
    return Life(Instant(now), Instant(resumed))


def told(tenant: Tenant, found: Step | None, now: Instant) -> Tenant:
    """What is remembered once a step was taken."""
    match found:
        case Step.FLAG:
            return replace(tenant, flagged_at=now)
        case Step.NOTICE:
            return replace(tenant, noticed_at=now)
        case _:
            return tenant


def steps(tenant: Tenant, policy: DevicePolicy, gaps: list[int]) -> Iterator[tuple[int, Step]]:
    """The steps taken as the Hub looks again and again, each with how long it was idle by then."""
    now = life(tenant.last_seen)
    for gap in gaps:
        now = at_work(now, Instant(now.alive_at + gap), policy)
        found = step(tenant, now, policy)
        tenant = told(tenant, found, now.alive_at)
        if found is not None:
            yield now.alive_at - idle_since(tenant, now), found
        if found is Step.UNLINK:
            return


def test_an_idle_device_is_flagged_told_and_unlinked_at_its_days() -> None:
    rounds = [ROUND_MS] * (8 * DAY_MS // ROUND_MS)

    found = [(idle // HOUR_MS, one) for idle, one in steps(Tenant(1, BEGAN), POLICY, rounds)]

    assert found == [(72, Step.FLAG), (6 * 24, Step.NOTICE), (7 * 24, Step.UNLINK)]


@pytest.mark.parametrize(
    ("name", "days"), [("wadesk", (3, 6, 7)), ("strict", (3, 2, 3)), ("whatsapp", (14, 23, 30))]
)
def test_the_presets_keep_their_days(name: str, days: tuple[int, int, int]) -> None:
    rounds = [ROUND_MS] * (31 * DAY_MS // ROUND_MS)

    found = {
        one: idle // DAY_MS for idle, one in steps(Tenant(1, BEGAN), DEVICE_PRESETS[name], rounds)
    }

    flag, notice, unlink = days
    assert found[Step.NOTICE] == notice
    assert found[Step.UNLINK] == unlink
    assert found.get(Step.FLAG, unlink) == flag


def test_the_strict_preset_has_room_for_three() -> None:
    assert DEVICE_PRESETS["strict"].max_linked == 3


def test_who_is_seen_again_begins_anew() -> None:
    now = Instant(BEGAN + 7 * DAY_MS)
    absent = Tenant(1, BEGAN, Instant(BEGAN + 3 * DAY_MS), Instant(BEGAN + 6 * DAY_MS))
    back = replace(absent, last_seen=Instant(now - MINUTE_MS))

    assert step(absent, life(now), POLICY) is Step.UNLINK
    assert step(back, life(now), POLICY) is None
    assert step(back, life(now + 3 * DAY_MS), POLICY) is Step.FLAG


def test_where_the_days_are_shortened_everybody_is_told_first() -> None:
    now = Instant(BEGAN + 20 * DAY_MS)
    absent = Tenant(1, BEGAN, flagged_at=Instant(BEGAN + 14 * DAY_MS))

    first = step(absent, life(now), POLICY)
    absent = told(absent, first, now)

    assert first is Step.NOTICE
    assert step(absent, life(now + DAY_MS - 1), POLICY) is None
    assert step(absent, life(now + DAY_MS), POLICY) is Step.UNLINK


def test_where_nobody_is_ever_unlinked_devices_are_flagged_all_the_same() -> None:
    policy = replace(POLICY, idle_unlink_ms=0)

    assert step(Tenant(1, BEGAN), life(BEGAN + 900 * DAY_MS), policy) is Step.FLAG


def test_a_hub_that_was_off_for_a_month_counts_from_its_return() -> None:
    before = Life(Instant(BEGAN + DAY_MS), BEGAN)
    back = at_work(before, Instant(BEGAN + 31 * DAY_MS), POLICY)

    assert back.resumed_at == back.alive_at
    assert step(Tenant(1, BEGAN), back, POLICY) is None


@pytest.mark.parametrize("leap_ms", [400 * DAY_MS, -400 * DAY_MS])
def test_a_leap_of_the_hubs_clock_begins_everything_anew(leap_ms: int) -> None:
    seen = Tenant(1, BEGAN, Instant(BEGAN + 1), Instant(BEGAN + 1))

    now = at_work(life(BEGAN + 6 * DAY_MS), Instant(BEGAN + 6 * DAY_MS + leap_ms), POLICY)

    assert step(seen, now, POLICY) is None


def test_a_clock_that_is_set_back_by_days_begins_anew_as_well() -> None:
    back = Instant(BEGAN + 4 * DAY_MS)

    assert at_work(life(BEGAN + 6 * DAY_MS), back, POLICY) == Life(back, back)


def test_a_clock_that_is_set_a_little_changes_nothing() -> None:
    before = life(BEGAN + DAY_MS)

    assert at_work(before, Instant(BEGAN + DAY_MS - 40), POLICY).resumed_at == BEGAN


def test_the_first_start_begins_a_life() -> None:
    assert at_work(None, BEGAN, POLICY) == Life(BEGAN, BEGAN)


def test_only_so_many_are_unlinked_at_once_the_longest_absent_first() -> None:
    now = life(BEGAN + 9 * DAY_MS)
    noticed = Instant(BEGAN + 7 * DAY_MS)
    absent = [Tenant(n, Instant(BEGAN + n), noticed, noticed) for n in range(9, 0, -1)]
    flagged = Tenant(77, Instant(BEGAN + 5 * DAY_MS))

    found = due([*absent, flagged], now, POLICY)

    assert [one.device for one in found] == [1, 2, 3, 4, 5, 77]
    assert found[-1].step is Step.FLAG


short_gaps = st.lists(st.integers(1, POLICY.hub_pause_ms), max_size=60)
any_gaps = st.lists(st.integers(1, 3 * POLICY.hub_pause_ms), max_size=60)


@given(policies, short_gaps)
def test_nobody_is_unlinked_before_the_time_or_untold(
    policy: DevicePolicy, gaps: list[int]
) -> None:
    told_at: dict[Step, int] = {}
    for idle, one in steps(Tenant(1, BEGAN), policy, gaps):
        assert one not in told_at, "each step is taken once"
        told_at[one] = idle

    if Step.UNLINK in told_at:
        notice_ms = min(policy.idle_notice_ms, policy.idle_unlink_ms // 2)
        assert told_at[Step.UNLINK] >= policy.idle_unlink_ms > 0
        assert told_at[Step.UNLINK] - told_at[Step.NOTICE] >= notice_ms


@given(policies, any_gaps)
def test_where_the_hub_itself_pauses_only_the_time_since_then_counts(
    policy: DevicePolicy, gaps: list[int]
) -> None:
    tenant, now, lasting = Tenant(1, BEGAN), life(BEGAN), 0
    for gap in gaps:
        lasting = 0 if gap > policy.hub_pause_ms else lasting + gap
        now = at_work(now, Instant(now.alive_at + gap), policy)
        found = step(tenant, now, policy)
        tenant = told(tenant, found, now.alive_at)

        assert found is not Step.UNLINK or lasting >= policy.idle_unlink_ms
        assert found is not Step.NOTICE or lasting >= policy.idle_unlink_ms // 2
        assert found is not Step.FLAG or lasting >= policy.idle_flag_ms


@given(policies.filter(lambda policy: policy.idle_unlink_ms > 0))
def test_whoever_stays_away_goes_in_the_end(policy: DevicePolicy) -> None:
    rounds = [ROUND_MS] * (2 * (policy.idle_unlink_ms // ROUND_MS) + 3)

    *_, (idle, last) = steps(Tenant(1, BEGAN), policy, rounds)

    assert last is Step.UNLINK
    assert idle <= policy.idle_unlink_ms + 2 * ROUND_MS


@given(
    policies,
    st.integers(0, 400 * DAY_MS),
    st.integers(0, 400 * DAY_MS),
    st.none() | st.integers(0, 400 * DAY_MS),
)
def test_who_was_just_seen_is_left_alone(
    policy: DevicePolicy, age: int, resumed: int, noticed: int | None
) -> None:
    now = Instant(BEGAN + 400 * DAY_MS)
    said = None if noticed is None else Instant(BEGAN + noticed)
    tenant = Tenant(1, Instant(now - age), said, said)
    found = step(tenant, life(now, BEGAN + resumed), policy)

    idle = min(age, 400 * DAY_MS - resumed)
    if found is Step.UNLINK:
        assert idle >= policy.idle_unlink_ms
    if idle < min(policy.idle_flag_ms or DAY_MS, (policy.idle_unlink_ms or 2 * DAY_MS) / 2):
        assert found is None


@pytest.mark.parametrize(
    ("idle_ms", "is_told"),
    [(0, False), (72 * HOUR_MS, False), (6 * DAY_MS, True), (9 * DAY_MS, True)],
)
def test_an_owner_is_told_of_the_end_for_its_last_day(idle_ms: int, is_told: bool) -> None:
    end = announced_end(BEGAN, Instant(BEGAN + idle_ms), POLICY)

    assert end == (BEGAN + 7 * DAY_MS if is_told else None)


def test_no_end_is_announced_of_what_is_in_use_or_never_goes() -> None:
    later = Instant(BEGAN + 900 * DAY_MS)

    assert announced_end(None, later, POLICY) is None
    assert announced_end(BEGAN, later, replace(POLICY, idle_unlink_ms=0)) is None


@given(policies, short_gaps)
def test_whenever_the_hub_gives_notice_a_desk_can_tell(
    policy: DevicePolicy, gaps: list[int]
) -> None:
    for idle, one in steps(Tenant(1, BEGAN), policy, gaps):
        if one is Step.NOTICE:
            by_desk = Instant(BEGAN + idle - EARLY_MS)
            assert announced_end(BEGAN, by_desk, policy) == BEGAN + policy.idle_unlink_ms
