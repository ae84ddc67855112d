"""Histories of the real Court have some order; those of a Court without a guard have none."""

from dataclasses import replace
from typing import Any

import pytest

from tests.model import trials
from tests.model.courts import BROKEN, Broken
from tests.model.linearizable import Operation, is_linearizable
from wadesk.core.errors import Reason

ANA, BILAL = 1, 2
LEASE = 20_000_000  # nanoseconds


def did(kind: str, who: int, told: int | str, begun: int, ended: int) -> Operation:
    """Times in milliseconds."""
    return Operation(kind, who, told, begun * 1_000_000, ended * 1_000_000, key=f"{who}-{begun}")


def claimed(who: int, fence: int | str, begun: int, ended: int) -> Operation:
    return did("claim", who, fence, begun, ended)


def sent(who: int, told: int | str, begun: int, ended: int, **more: Any) -> Operation:
    return replace(did("send", who, told, begun, ended), **more)


def is_right(*history: Operation) -> bool:
    return is_linearizable(history, LEASE)


def test_what_happened_one_after_another_is_in_order() -> None:
    assert is_right(
        claimed(ANA, 1, 0, 1),
        claimed(BILAL, Reason.LOCK_HELD, 2, 3),
        sent(ANA, 7, 4, 5, fence=1),
        claimed(BILAL, 2, 6, 7),
        sent(BILAL, Reason.UNSEEN_ANSWER, 8, 9, fence=2),
        sent(BILAL, 9, 10, 11, fence=2, base=7),
    )


def test_what_overlapped_may_have_happened_in_either_order() -> None:
    assert is_right(claimed(BILAL, Reason.LOCK_HELD, 0, 9), claimed(ANA, 1, 1, 8))


def test_two_holders_at_once_are_no_order() -> None:
    assert not is_right(claimed(ANA, 1, 0, 1), claimed(BILAL, 2, 2, 3))


def test_a_lease_may_run_out_and_not_before_its_time() -> None:
    assert is_right(claimed(ANA, 1, 0, 1), claimed(BILAL, 2, 21, 22))
    assert not is_right(claimed(ANA, 1, 0, 1), claimed(BILAL, Reason.LOCK_HELD, 30, 31))


def test_an_answer_over_an_unseen_one_is_no_order() -> None:
    assert not is_right(sent(ANA, 7, 0, 1), sent(BILAL, 9, 2, 3))
    assert is_right(sent(ANA, 7, 0, 1), sent(BILAL, 9, 2, 3, base=7))


def test_ones_own_answer_hides_nobodys_beneath_it() -> None:
    below = (sent(BILAL, 7, 0, 1), sent(ANA, 8, 2, 3, base=7))

    assert is_right(*below, sent(ANA, Reason.UNSEEN_ANSWER, 4, 5))
    assert not is_right(*below, sent(ANA, 9, 4, 5))


def test_one_key_has_one_answer() -> None:
    once = sent(ANA, 7, 0, 1, key="k")

    assert is_right(once, sent(ANA, 7, 2, 3, key="k"))
    assert not is_right(once, sent(ANA, 8, 2, 3, key="k", base=7))


def test_a_screen_that_shows_what_was_gone_before_it_looked_is_no_order() -> None:
    answered = sent(ANA, 7, 0, 1)

    assert is_right(answered, did("look", BILAL, 7, 2, 3))
    assert not is_right(answered, did("look", BILAL, 0, 2, 3))
    assert is_right(answered, did("look", BILAL, 0, 0, 3))


def test_a_refusal_without_a_reason_is_no_order() -> None:
    for reason in (Reason.LOCK_HELD, Reason.NOT_HOLDER, Reason.UNSEEN_ANSWER):
        assert not is_right(sent(ANA, reason, 0, 1))


def test_an_old_fence_does_not_send() -> None:
    lost = (claimed(ANA, 1, 0, 1), did("take", BILAL, 2, 2, 3))

    assert is_right(*lost, sent(ANA, Reason.NOT_HOLDER, 4, 5, fence=1))
    assert not is_right(*lost, sent(ANA, 7, 4, 5, fence=1))


def test_who_claimed_anew_may_send_with_the_fence_they_have_heard_of() -> None:
    anew = (claimed(ANA, 1, 0, 1), claimed(ANA, 2, 30, 31))

    assert is_right(*anew, sent(ANA, 7, 32, 33, fence=1))
    assert not is_right(*anew, sent(ANA, 7, 32, 33, fence=3))


def test_the_court_gives_every_history_an_order() -> None:
    outcome = trials.sound(12)

    assert outcome.operations > 1_000
    assert outcome.caught == 0


@pytest.mark.parametrize("court", BROKEN, ids=lambda court: court.name)
def test_a_court_without_a_guard_is_caught(court: Broken) -> None:
    assert trials.without(court, 25, until_caught=True).caught > 0
