"""Errors: four, apart from each other, and a refusal that says why."""

import pytest

from wadesk.core.errors import Malformed, Reason, Refused, Revoked, Unavailable, WadeskError

FOUR = (Refused, Unavailable, Malformed, Revoked)


@pytest.mark.parametrize("error", FOUR)
def test_catching_one_never_catches_another(error: type[WadeskError]) -> None:
    assert [other for other in FOUR if issubclass(error, other)] == [error]
    assert issubclass(error, WadeskError)


def test_a_refusal_says_its_reason_where_it_has_no_sentence() -> None:
    refusal = Refused(Reason.LOCK_HELD)

    assert (refusal.reason, str(refusal)) == (Reason.LOCK_HELD, "lock_held")


def test_a_refusal_says_its_sentence_where_it_has_one() -> None:
    refusal = Refused(Reason.BAD_SETTING, "The port must be a number.")

    assert str(refusal) == refusal.detail == "The port must be a number."


@pytest.mark.parametrize("reason", list(Reason))
def test_a_reason_on_the_wire_is_its_own_name(reason: Reason) -> None:
    assert reason.value == reason.name.lower()
