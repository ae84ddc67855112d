"""Waits: what is told of a message that has not left, and what is not worth a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, a_waiting
from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import Waiting, plan
from wadesk.core.policy import PacingPolicy
from wadesk.core.records import Instant, MessageId
from wadesk.core.waits import (
    SAME_WITHIN_MS,
    WORTH_TELLING_MS,
    Wait,
    WaitsFor,
    delayed,
    held,
    is_news,
    is_worth_telling,
    with_those_behind,
)

POLICY = PacingPolicy()
HOLD = POLICY.uncertain_hold_ms

queues = st.lists(
    st.builds(
        a_waiting,
        recipient=st.sampled_from("abc"),
        carriage=st.sampled_from(Carriage),
        not_before=st.integers(NOON - 2 * HOLD, NOON + 2 * HOLD),
        since=st.integers(NOON - 2 * HOLD, NOON),
    ),
    max_size=12,
).map(lambda found: [_numbered(place, one) for place, one in enumerate(found)])


def _numbered(place: int, one: Waiting) -> Waiting:
    return a_waiting(place, one.recipient, one.carriage, not_before=one.not_before, since=one.since)


def a_wait(reason: WaitsFor = WaitsFor.PAIR, until: int = NOON + 6_000) -> Wait:
    return Wait(MessageId(1), reason, Instant(until))


def test_what_is_tried_again_later_waits_for_that() -> None:
    assert held([a_waiting(1, not_before=NOON + 9_000)], NOON, POLICY) == [
        Wait(MessageId(1), WaitsFor.RETRY, Instant(NOON + 9_000))
    ]


def test_what_follows_an_uncertain_message_waits_for_its_turn() -> None:
    waiting = [a_waiting(1, carriage=Carriage.UNCERTAIN, since=NOON), a_waiting(2)]

    assert held(waiting, NOON, POLICY) == [Wait(MessageId(2), WaitsFor.ORDER, Instant(NOON + HOLD))]


def test_of_two_reasons_the_one_that_lasts_longer_is_told() -> None:
    doubt = a_waiting(1, carriage=Carriage.UNCERTAIN, since=NOON)

    soon, late = (a_waiting(2, not_before=NOON + ms) for ms in (HOLD - 1, HOLD + 1))

    assert [one.reason for one in held([doubt, soon], NOON, POLICY)] == [WaitsFor.ORDER]
    assert [one.reason for one in held([doubt, late], NOON, POLICY)] == [WaitsFor.RETRY]


def test_what_is_on_its_way_or_may_leave_waits_for_nothing() -> None:
    waiting = [a_waiting(1, "a", Carriage.SENDING), a_waiting(2, "a"), a_waiting(3, "b")]

    assert held(waiting, NOON, POLICY) == []


def test_behind_the_limit_for_one_person_each_waits_a_little_longer() -> None:
    first = a_wait()
    behind = [MessageId(2), MessageId(3)]

    told = with_those_behind(first, behind, POLICY)

    assert told[0] == first
    assert [one.until - first.until for one in told] == [0, 6_000, 12_000]


def test_behind_a_doubt_all_wait_for_the_same_instant() -> None:
    told = with_those_behind(a_wait(WaitsFor.ORDER), [MessageId(2)], POLICY)

    assert {one.until for one in told} == {a_wait().until}


@pytest.mark.parametrize(("ms", "is_told"), [(WORTH_TELLING_MS, False), (6_000, True)])
def test_a_moment_is_not_worth_a_word(ms: int, *, is_told: bool) -> None:
    assert is_worth_telling(a_wait(until=NOON + ms), NOON) == is_told


def test_only_another_reason_or_another_time_is_news() -> None:
    known = a_wait()

    assert is_news(known, None)
    assert is_news(a_wait(WaitsFor.ORDER), known)
    assert not is_news(delayed(known, SAME_WITHIN_MS), known)
    assert is_news(delayed(known, SAME_WITHIN_MS + 1), known)


@given(queues)
def test_nothing_that_may_leave_is_said_to_wait(waiting: list[Waiting]) -> None:
    leaving = {item.message for item in plan(waiting, NOON, POLICY).send}

    assert leaving.isdisjoint(one.message for one in held(waiting, NOON, POLICY))


@given(queues)
def test_each_recipients_first_is_told_until_when_the_plan_holds_it(
    waiting: list[Waiting],
) -> None:
    told = {one.message: one.until for one in held(waiting, NOON, POLICY)}
    for recipient in "abc":
        theirs = [item for item in waiting if item.recipient == recipient]
        first = next((item for item in theirs if item.carriage is Carriage.QUEUED), None)
        if first is None or first.message not in told:
            continue
        upto_first = theirs[: theirs.index(first) + 1]
        departure = plan(upto_first, NOON, POLICY)
        assert departure.wake_at in {told[first.message], None}


@given(queues)
def test_only_what_is_queued_waits_and_always_for_what_is_to_come(waiting: list[Waiting]) -> None:
    queued = {item.message for item in waiting if item.carriage is Carriage.QUEUED}

    for one in held(waiting, NOON, POLICY):
        assert one.message in queued
        assert one.until > NOON
