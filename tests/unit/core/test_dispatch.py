"""Dispatch: order to one person, freedom between persons, and no try that may be a second one."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, a_waiting
from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import (
    ATTEMPTS_MAX,
    LATER_CODES,
    LONGEST_WAIT_MS,
    OF_NUMBER_CODES,
    PAIR_LIMIT_CODE,
    Accepted,
    Departure,
    Lost,
    NotSent,
    Outcome,
    Rejected,
    Waiting,
    carriage_after,
    is_too_late,
    number_rate,
    pair_rate,
    plan,
    retry_after_ms,
)
from wadesk.core.policy import MINUTE_MS, SECOND_MS, PacingPolicy
from wadesk.core.records import Instant, MessageId, Wamid

POLICY = PacingPolicy()
HOLD = POLICY.uncertain_hold_ms

carriages = st.sampled_from(list(Carriage))
waitings = st.builds(
    a_waiting,
    recipient=st.sampled_from(["a", "b", "c"]),
    carriage=carriages,
    not_before=st.integers(NOON - 50, NOON + 50),
    since=st.integers(NOON - HOLD - 50, NOON),
)
queues = st.lists(waitings, max_size=12).map(
    lambda items: [replace(item, message=MessageId(at)) for at, item in enumerate(items, 1)]
)


def sent(departure: Departure) -> list[int]:
    return [item.message for item in departure.send]


def test_messages_to_one_person_leave_one_at_a_time() -> None:
    departure = plan([a_waiting(1), a_waiting(2)], NOON, POLICY)

    assert sent(departure) == [1]
    assert departure.wake_at is None  # the answer to the first is what the second waits for


def test_nothing_leaves_while_another_is_on_its_way_to_the_same_person() -> None:
    waiting = [a_waiting(1, carriage=Carriage.SENDING), a_waiting(2)]

    assert plan(waiting, NOON, POLICY) == Departure((), None)


def test_an_older_message_waits_for_a_younger_one_that_is_already_on_its_way() -> None:
    waiting = [a_waiting(1), a_waiting(2, carriage=Carriage.SENDING)]

    assert plan(waiting, NOON, POLICY) == Departure((), None)


def test_one_stuck_person_never_delays_another() -> None:
    stuck = [
        a_waiting(1, "a", Carriage.SENDING),
        a_waiting(2, "b", Carriage.UNCERTAIN, since=NOON),
        a_waiting(3, "c", not_before=NOON + 900_000),
    ]
    behind = [a_waiting(at, recipient) for at, recipient in enumerate("abcd", 4)]

    assert sent(plan([*stuck, *behind], NOON, POLICY)) == [7]


def test_a_message_that_must_wait_holds_back_what_follows_it() -> None:
    waiting = [a_waiting(1, not_before=NOON + 500), a_waiting(2)]

    assert plan(waiting, NOON, POLICY) == Departure((), Instant(NOON + 500))
    assert sent(plan(waiting, Instant(NOON + 500), POLICY)) == [1]


def test_an_uncertain_message_holds_back_what_follows_it_for_a_minute() -> None:
    waiting = [a_waiting(1, carriage=Carriage.UNCERTAIN, since=NOON), a_waiting(2)]

    assert HOLD == MINUTE_MS
    assert plan(waiting, Instant(NOON + HOLD - 1), POLICY) == Departure((), Instant(NOON + HOLD))
    assert sent(plan(waiting, Instant(NOON + HOLD), POLICY)) == [2]


def test_an_uncertain_message_is_not_sent_itself_however_long_it_waits() -> None:
    waiting = [a_waiting(1, carriage=Carriage.UNCERTAIN, since=NOON)]

    assert plan(waiting, Instant(NOON + 1_000 * HOLD), POLICY) == Departure((), None)


def test_an_uncertain_message_with_nothing_behind_it_wakes_nobody() -> None:
    waiting = [a_waiting(1, carriage=Carriage.UNCERTAIN, since=NOON)]

    assert plan(waiting, NOON, POLICY).wake_at is None


@pytest.mark.parametrize("carriage", [Carriage.ACCEPTED, Carriage.REJECTED])
def test_a_message_whose_road_has_ended_holds_back_nothing(carriage: Carriage) -> None:
    waiting = [a_waiting(1, carriage=carriage, since=NOON), a_waiting(2)]

    assert sent(plan(waiting, NOON, POLICY)) == [2]


def test_the_alarm_is_set_for_the_first_of_several_waits() -> None:
    waiting = [
        a_waiting(1, "a", not_before=NOON + 700),
        a_waiting(2, "b", not_before=NOON + 300),
        a_waiting(3, "b", not_before=NOON + 100),
    ]

    assert plan(waiting, NOON, POLICY).wake_at == NOON + 300


@given(queues)
def test_never_two_are_in_flight_to_one_person(waiting: list[Waiting]) -> None:
    departure = plan(waiting, NOON, POLICY)

    flying = [item.recipient for item in waiting if item.carriage is Carriage.SENDING]
    flying += [item.recipient for item in departure.send]
    assert len(set(flying) & {item.recipient for item in departure.send}) == len(departure.send)


@given(queues)
def test_only_a_queued_message_leaves_and_none_queued_before_it_stays(
    waiting: list[Waiting],
) -> None:
    for leaving in plan(waiting, NOON, POLICY).send:
        before = [
            item.carriage
            for item in waiting
            if item.recipient == leaving.recipient and item.message < leaving.message
        ]

        assert leaving.carriage is Carriage.QUEUED
        assert Carriage.QUEUED not in before


@given(queues)
def test_what_is_planned_for_one_person_does_not_depend_on_the_others(
    waiting: list[Waiting],
) -> None:
    together = plan(waiting, NOON, POLICY)

    for recipient in "abc":
        alone = plan((w for w in waiting if w.recipient == recipient), NOON, POLICY)
        assert alone.send == tuple(w for w in together.send if w.recipient == recipient)


@given(queues)
def test_whoever_wakes_when_told_finds_something_to_send(waiting: list[Waiting]) -> None:
    departure = plan(waiting, NOON, POLICY)
    if departure.wake_at is None:
        return
    left = [
        replace(item, carriage=Carriage.SENDING) if item in departure.send else item
        for item in waiting
    ]

    assert departure.wake_at > NOON
    assert plan(left, departure.wake_at, POLICY).send
    assert not plan(left, Instant(departure.wake_at - 1), POLICY).send


RETRIED = [NotSent("no route"), Rejected(130429, "slow down"), Rejected(PAIR_LIMIT_CODE, "pair")]
FINAL: list[Outcome] = [
    Lost("half an answer"),
    Accepted(Wamid("wamid.A")),
    Rejected(131026, "undeliverable"),
    Rejected(131047, "window"),
    Rejected(0, "nothing named"),
]


@pytest.mark.parametrize("outcome", FINAL)
@pytest.mark.parametrize("attempts", [0, 1, ATTEMPTS_MAX])
def test_whatever_may_have_been_sent_or_was_refused_for_good_is_not_repeated(
    outcome: Outcome, attempts: int
) -> None:
    assert retry_after_ms(outcome, attempts) is None


@pytest.mark.parametrize("code", [*LATER_CODES, PAIR_LIMIT_CODE])
def test_a_refusal_that_means_later_is_repeated_a_limited_number_of_times(code: int) -> None:
    refusal = Rejected(code, "later")

    waits = [retry_after_ms(refusal, made) for made in range(ATTEMPTS_MAX + 5)]
    before_the_last, after = waits[: ATTEMPTS_MAX - 1], waits[ATTEMPTS_MAX - 1 :]

    assert all(wait is not None and 0 < wait <= LONGEST_WAIT_MS for wait in before_the_last)
    assert set(after) == {None}


NOT_SURELY_UNSENT = (1, 2, 131000, 131016)
"""What Meta says of its own trouble: it may have acted before it failed."""


@pytest.mark.parametrize("code", NOT_SURELY_UNSENT)
def test_trouble_of_metas_own_is_never_repeated_by_itself(code: int) -> None:
    assert retry_after_ms(Rejected(code, "trouble"), 0) is None


def test_only_the_codes_that_metas_table_calls_limits_or_maintenance_are_repeated() -> None:
    table = chain(range(1_000), range(80_000, 81_000), range(130_000, 148_000), [2494100, 2593107])
    repeated = {code for code in table if retry_after_ms(Rejected(code, "refused"), 0) is not None}

    limits = {4, 80007, 130429, PAIR_LIMIT_CODE, 131057, 2494100}
    assert repeated == limits | OF_NUMBER_CODES


@pytest.mark.parametrize("code", LATER_CODES)
def test_the_first_refusal_waits_what_its_code_asks_and_the_next_twice_that(code: int) -> None:
    first, second = (retry_after_ms(Rejected(code, "later"), made) for made in (0, 1))

    assert (first, second) == (LATER_CODES[code], 2 * LATER_CODES[code])


def test_the_pair_limit_waits_by_powers_of_four_from_one_second() -> None:
    refusal = Rejected(PAIR_LIMIT_CODE, "pair")

    waits = [retry_after_ms(refusal, made) for made in range(6)]

    assert waits == [1_000, 4_000, 16_000, 64_000, 256_000, LONGEST_WAIT_MS]


@given(st.integers(0, 10**9))
def test_a_network_that_stays_away_for_days_ends_no_message(attempts: int) -> None:
    wait = retry_after_ms(NotSent("no route"), attempts)

    assert wait is not None
    assert SECOND_MS <= wait <= LONGEST_WAIT_MS


def test_a_message_is_too_late_once_it_has_waited_longer_than_the_policy_lets_it() -> None:
    waiting = a_waiting(accepted_at=NOON)

    assert not is_too_late(waiting, Instant(NOON + POLICY.late_ms), POLICY)
    assert is_too_late(waiting, Instant(NOON + POLICY.late_ms + 1), POLICY)


def test_a_message_stands_where_its_outcome_puts_it() -> None:
    assert carriage_after(Accepted(Wamid("wamid.A"))) is Carriage.ACCEPTED
    assert carriage_after(Lost("timeout")) is Carriage.UNCERTAIN
    assert carriage_after(Rejected(131026, "undeliverable")) is Carriage.REJECTED
    assert carriage_after(NotSent("given up")) is Carriage.REJECTED


def test_the_rates_are_the_policys() -> None:
    pair, number = pair_rate(POLICY), number_rate(POLICY)

    assert (pair.interval_ms, pair.burst) == (6_000, 10)
    assert number.interval_ms == 12.5
    assert number_rate(PacingPolicy(number_per_second=5)).burst == 1


def test_a_number_that_was_silent_does_not_begin_at_twice_its_rate() -> None:
    number = number_rate(POLICY)

    in_the_first_second = number.burst + SECOND_MS / number.interval_ms

    assert in_the_first_second <= 1.1 * POLICY.number_per_second


outcomes = st.sampled_from([*RETRIED, *FINAL])


@dataclass
class Road:
    """A dispatcher in small: the rule decides, the script says how WhatsApp answers."""

    waiting: list[Waiting]
    script: dict[int, list[Outcome]]
    now: Instant = NOON
    tries: list[tuple[int, Outcome]] = field(default_factory=list)

    def run(self) -> None:
        for _ in range(1_000):
            departure = plan(self._open(), self.now, POLICY)
            self._carry(departure.send)
            if not departure.send:
                if departure.wake_at is None:
                    return
                self.now = departure.wake_at
        pytest.fail("the road never ends")

    def _open(self) -> list[Waiting]:
        ended = (Carriage.ACCEPTED, Carriage.REJECTED)
        return [item for item in self.waiting if item.carriage not in ended]

    def _carry(self, leaving: Iterable[Waiting]) -> None:
        for item in leaving:
            told = self.script[item.message]
            outcome = told.pop(0) if told else Accepted(Wamid(f"wamid.{item.message}"))
            self.tries.append((item.message, outcome))
            wait = retry_after_ms(outcome, item.attempts)
            carriage = Carriage.QUEUED if wait is not None else carriage_after(outcome)
            later = Instant(self.now + (wait or 0))
            self.waiting[item.message - 1] = replace(
                item,
                carriage=carriage,
                attempts=item.attempts + 1,
                not_before=later,
                since=self.now,
            )


@given(st.lists(st.tuples(st.sampled_from("ab"), st.lists(outcomes, max_size=4)), max_size=8))
def test_on_any_road_order_is_kept_and_nothing_goes_out_twice(
    told: list[tuple[str, list[Outcome]]],
) -> None:
    waiting = [a_waiting(at, recipient) for at, (recipient, _) in enumerate(told, 1)]
    road = Road(waiting, {at: list(script) for at, (_, script) in enumerate(told, 1)})

    road.run()

    assert all(item.carriage is not Carriage.QUEUED for item in road.waiting)
    for recipient in "ab":
        of_one = [t for t in road.tries if waiting[t[0] - 1].recipient == recipient]
        assert [at for at, _ in of_one] == sorted(at for at, _ in of_one)
        perhaps_out = [at for at, outcome in of_one if isinstance(outcome, Accepted | Lost)]
        assert len(perhaps_out) == len(set(perhaps_out))
