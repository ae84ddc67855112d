"""Freshness: what waited is judged by the Hub's clock, and by what its author could know."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.errors import Reason, Refused
from wadesk.core.freshness import (
    CLOCK_STEP_MS,
    Echoes,
    most_age_ms,
    require_ahead,
    require_fresh,
    require_in_time,
    require_told,
)
from wadesk.core.policy import OutboxPolicy
from wadesk.core.records import Instant, MessageId

POLICY = OutboxPolicy()
LIVE, FRESH = POLICY.live_ms, POLICY.fresh_ms
SEEN, NEWER = 7, MessageId(8)

ids = st.integers(0, 20)
instants = st.integers(NOON - 2 * FRESH, NOON + 2 * FRESH).map(Instant)
echoes = st.builds(Echoes, base=ids, seen=ids, fence=st.none() | ids, heard_at=st.none() | instants)


def heard(ms_ago: int, seen: int = SEEN) -> Echoes:
    return Echoes(base=0, seen=seen, heard_at=Instant(NOON - ms_ago))


def why_stale(said: Echoes, inbound: int, now: int = NOON) -> Reason | None:
    try:
        require_fresh(said, MessageId(inbound), Instant(now), POLICY)
    except Refused as refusal:
        return refusal.reason
    return None


def is_told(said: Echoes, newest_id: int = 9, fence: int = 3, now: int = NOON) -> bool:
    try:
        require_told(said, newest_id, fence, Instant(now))
    except Refused as refusal:
        return refusal.reason is not Reason.FROM_THE_FUTURE
    return True


@pytest.mark.parametrize("age", [0, LIVE])
def test_what_was_just_written_leaves_even_when_the_customer_writes_on(age: int) -> None:
    assert why_stale(heard(age), NEWER) is None


@pytest.mark.parametrize("age", [LIVE + 1, FRESH])
def test_what_waited_a_little_leaves_unless_the_customer_wrote(age: int) -> None:
    assert why_stale(heard(age), SEEN) is None
    assert why_stale(heard(age), NEWER) is Reason.CUSTOMER_WROTE


@pytest.mark.parametrize("age", [FRESH + 1, 30 * 24 * 60 * FRESH])
def test_what_waited_long_asks_its_author_whatever_happened(age: int) -> None:
    assert why_stale(heard(age), SEEN) is Reason.STALE


def test_an_old_client_that_repeats_no_time_is_taken_for_very_late() -> None:
    assert why_stale(Echoes(base=0, seen=SEEN), 0) is Reason.STALE
    assert most_age_ms(None, NOON) is None


@pytest.mark.parametrize(
    "said",
    [
        Echoes(base=10, seen=0),
        Echoes(base=0, seen=10),
        Echoes(base=0, seen=0, fence=4),
        Echoes(base=0, seen=0, heard_at=Instant(NOON + CLOCK_STEP_MS + 1)),
    ],
)
def test_what_the_hub_never_said_cannot_be_repeated_to_it(said: Echoes) -> None:
    assert not is_told(said)


def test_the_newest_of_everything_can_be_repeated() -> None:
    assert is_told(Echoes(base=9, seen=9, fence=3, heard_at=Instant(NOON + CLOCK_STEP_MS)))
    assert is_told(Echoes(base=0, seen=0))


def test_an_hour_that_has_come_can_be_planned_for_no_more() -> None:
    require_ahead(Instant(NOON + 1), NOON)

    for due in (NOON, Instant(NOON - 1)):
        with pytest.raises(Refused) as refused:
            require_ahead(due, NOON)
        assert refused.value.reason is Reason.TOO_LATE


def test_what_was_due_while_the_hub_was_off_leaves_a_little_late_or_not_at_all() -> None:
    require_in_time(Instant(NOON - FRESH), NOON, POLICY)

    with pytest.raises(Refused) as refused:
        require_in_time(Instant(NOON - FRESH - 1), NOON, POLICY)
    assert refused.value.reason is Reason.TOO_LATE


@given(echoes, ids, st.integers(0, FRESH))
def test_waiting_longer_never_makes_a_reply_fresher(said: Echoes, inbound: int, ms: int) -> None:
    if why_stale(said, inbound) is not None:
        assert why_stale(said, inbound, NOON + ms) is not None


@given(echoes, ids)
def test_whoever_has_read_everything_is_refused_for_age_alone(said: Echoes, inbound: int) -> None:
    assert why_stale(replace(said, seen=inbound), inbound) in {None, Reason.STALE}


@given(echoes, instants)
def test_a_click_with_what_the_hub_says_now_makes_it_fresh(said: Echoes, now: Instant) -> None:
    clicked = replace(said, heard_at=now, seen=20)

    assert why_stale(clicked, 20, now) is None


@given(echoes, ids, st.integers(-FRESH, FRESH))
def test_only_the_distance_between_two_words_of_the_hub_counts(
    said: Echoes, inbound: int, shift: int
) -> None:
    assume(said.heard_at is not None)
    moved = replace(said, heard_at=Instant((said.heard_at or 0) + shift))

    assert why_stale(said, inbound) == why_stale(moved, inbound, NOON + shift)


@given(echoes, ids, ids, st.integers(0, FRESH))
def test_what_the_hub_has_once_said_it_has_said_for_good(
    said: Echoes, newest_id: int, fence: int, later: int
) -> None:
    if is_told(said, newest_id, fence):
        assert is_told(said, newest_id + later, fence + later, NOON + later)
