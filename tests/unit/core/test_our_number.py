"""Our number: what is refused for all alike is tried by one, ever more rarely, until it goes."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.dispatch import OF_NUMBER_CODES, Accepted, Lost, NotSent, Outcome, Rejected
from wadesk.core.our_number import LATEST_MS, OPEN, SHUT_CODES, SOONEST_MS, Door, after
from wadesk.core.records import Instant, Wamid

NOW = Instant(1_000_000)
DEAD_TOKEN = Rejected(190, "the token has expired")


def test_what_shuts_the_door_is_what_goes_once_that_is_mended() -> None:
    assert set(SHUT_CODES) == OF_NUMBER_CODES


@pytest.mark.parametrize("code", SHUT_CODES)
def test_a_refusal_of_the_number_shuts_the_door_for_a_minute(code: int) -> None:
    door = after(OPEN, Rejected(code, "no"), NOW)

    assert door == Door(SHUT_CODES[code], NOW, Instant(NOW + SOONEST_MS), 1)


@pytest.mark.parametrize("outcome", [Rejected(131047, "window"), Lost("?"), NotSent("no line")])
def test_what_is_about_one_message_changes_nothing(outcome: Outcome) -> None:
    assert after(OPEN, outcome, NOW) == OPEN
    shut = after(OPEN, DEAD_TOKEN, NOW)
    assert after(shut, outcome, NOW) == shut


def test_one_that_is_taken_opens_it_for_all() -> None:
    assert after(after(OPEN, DEAD_TOKEN, NOW), Accepted(Wamid("w")), NOW) == OPEN


def test_those_that_were_under_way_together_shut_it_once() -> None:
    once = after(OPEN, DEAD_TOKEN, NOW)

    assert after(once, DEAD_TOKEN, Instant(NOW + 10)) == once


@given(st.integers(1, 60))
def test_each_try_in_vain_waits_longer_and_never_longer_than_the_longest(tries: int) -> None:
    def again(door: Door, _: int) -> Door:
        return after(door, DEAD_TOKEN, Instant(max(door.shut_until, NOW)))

    doors = [reduce(again, range(count), OPEN) for count in (tries, tries + 1)]
    waits = [door.shut_until - max(before, NOW) for door, before in _with_before(doors)]

    assert all(0 < wait <= LATEST_MS for wait in waits)
    assert doors[1].since == NOW


def _with_before(doors: list[Door]) -> list[tuple[Door, Instant]]:
    return [(doors[1], doors[0].shut_until)]
