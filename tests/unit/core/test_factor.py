import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Reason, Refused
from wadesk.core.factor import (
    DRIFT,
    STEP_MS,
    FactorAttempts,
    after_wrong,
    believable,
    is_digits,
    plain,
    require_not_paused,
    steps,
)
from wadesk.core.policy import SecurityPolicy
from wadesk.core.records import Instant

NOW = Instant(1_700_000_000_000)
POLICY = SecurityPolicy(factor_failures_max=3, factor_pause_ms=1_000)


def test_the_digits_of_now_and_of_a_step_to_either_side_count() -> None:
    current = NOW // STEP_MS

    assert list(steps(NOW, 0)) == [current - 1, current, current + 1]


@given(last=st.integers(-3, 3), ahead=st.integers(0, 10 * STEP_MS))
def test_no_digits_count_twice(last: int, ahead: int) -> None:
    used = NOW // STEP_MS + last

    found = steps(Instant(NOW + ahead), used)

    assert all(step > used for step in found)
    assert len(found) <= 2 * DRIFT + 1


def test_a_clock_turned_back_makes_no_used_digits_good_again() -> None:
    used = NOW // STEP_MS

    assert list(steps(Instant(NOW - 10 * STEP_MS), used)) == []


def test_after_too_many_wrong_ones_none_is_looked_at_for_a_while() -> None:
    attempts = FactorAttempts()
    for _ in range(2):
        attempts = after_wrong(attempts, NOW, POLICY)
        require_not_paused(attempts, NOW)
    attempts = after_wrong(attempts, NOW, POLICY)

    with pytest.raises(Refused) as refused:
        require_not_paused(attempts, Instant(NOW + 999))
    require_not_paused(attempts, Instant(NOW + 1_000))

    assert refused.value.reason == Reason.FACTOR_PAUSED
    assert attempts.failures == 0


def test_a_pause_that_is_longer_than_any_began_on_a_clock_that_was_wrong() -> None:
    attempts = FactorAttempts(1, Instant(NOW + POLICY.factor_pause_ms))

    assert believable(attempts, NOW, POLICY) == attempts
    assert believable(attempts, Instant(NOW - 1), POLICY) == FactorAttempts(1)


@pytest.mark.parametrize("typed", ["123456", "123 456", " 123-456\n"])
def test_digits_may_be_typed_with_blanks(typed: str) -> None:
    assert plain(typed) == "123456"
    assert is_digits(plain(typed))


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "ABCDE-FGHIJ"])
def test_what_is_no_six_digits_may_be_a_recovery_code(typed: str) -> None:
    assert not is_digits(plain(typed))
