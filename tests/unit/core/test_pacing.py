"""Pacing: never faster than allowed over any stretch, and never slower than it must be."""

from fractions import Fraction
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.pacing import Rate, earliest, spend
from wadesk.core.records import Instant

# Eighths of a millisecond are exact in a float, so the reference may be compared to the letter.
rates = st.builds(Rate, st.integers(1, 400).map(lambda eighths: eighths / 8), st.integers(1, 6))
gaps = st.lists(st.integers(0, 60), min_size=1, max_size=40)


def needed(left_at: list[Instant], now: Instant, rate: Rate) -> Instant:
    """Counted by hand: when a further message breaks the limit over no stretch at all."""
    interval = Fraction(rate.interval_ms)
    waits = [
        start + ceil((len(left_at) - place + 1 - rate.burst) * interval)
        for place, start in enumerate(left_at)
    ]
    return Instant(max([now, *waits]))


@given(rates, gaps)
def test_over_any_stretch_no_more_leave_than_the_burst_and_what_time_earns(
    rate: Rate, asked_after: list[int]
) -> None:
    empty_at, now, left_at = 0.0, NOON, []
    for gap in asked_after:
        now = Instant(now + gap)
        if earliest(empty_at, now, rate) <= now:
            empty_at = spend(empty_at, now, rate)
            left_at.append(now)

    for first, start in enumerate(left_at):
        for last, end in enumerate(left_at[first:], first):
            earned = Fraction(end - start) / Fraction(rate.interval_ms)
            assert last - first + 1 <= rate.burst + earned


@given(rates, gaps)
def test_nobody_waits_longer_than_the_limit_demands(rate: Rate, asked_after: list[int]) -> None:
    empty_at, now = 0.0, NOON
    left_at: list[Instant] = []
    for gap in asked_after:
        now = Instant(now + gap)
        told = earliest(empty_at, now, rate)

        assert told == needed(left_at, now, rate)
        now = told
        empty_at = spend(empty_at, now, rate)
        left_at.append(now)


def test_a_limit_never_used_lets_a_whole_burst_pass_at_once() -> None:
    rate, empty_at, passed = Rate(6_000, 10), 0.0, 0
    while earliest(empty_at, NOON, rate) == NOON:
        empty_at = spend(empty_at, NOON, rate)
        passed += 1

    assert passed == 10
    assert earliest(empty_at, NOON, rate) == NOON + 6_000


def test_a_long_silence_earns_no_more_than_one_burst() -> None:
    rate = Rate(6_000, 2)
    empty_at = spend(0.0, Instant(NOON - 10**9), rate)

    for _ in range(2):
        assert earliest(empty_at, NOON, rate) == NOON
        empty_at = spend(empty_at, NOON, rate)
    assert earliest(empty_at, NOON, rate) == NOON + 6_000
