import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import blocking
from wadesk.core.blocking import Blocking

STATES = st.sampled_from([None, *Blocking])


@pytest.mark.parametrize(
    ("before", "is_blocked", "state"),
    [
        (None, True, Blocking.ASKED),
        (Blocking.REFUSED, True, Blocking.ASKED),
        (Blocking.FREEING, True, Blocking.ASKED),
        (Blocking.BLOCKED, True, Blocking.BLOCKED),
        (Blocking.BLOCKED, False, Blocking.FREEING),
        (Blocking.ASKED, False, Blocking.FREEING),
        (Blocking.REFUSED, False, None),
        (None, False, None),
    ],
)
def test_a_wish_is_asked_of_whatsapp_only_where_it_changes_something(
    before: str | None, is_blocked: bool, state: str | None
) -> None:
    assert blocking.wished(before, is_blocked=is_blocked) == state


def test_what_may_have_reached_whatsapp_is_asked_back_of_whatsapp() -> None:
    """A wish that is under way may be done already when it is taken back."""
    state = blocking.wished(Blocking.ASKED, is_blocked=False)

    assert blocking.is_undecided(state)


@given(before=STATES, is_blocked=st.booleans(), is_done=st.booleans())
def test_every_wish_ends_in_what_whatsapp_has_said(
    before: str | None, is_blocked: bool, is_done: bool
) -> None:
    state = blocking.wished(before, is_blocked=is_blocked)
    if blocking.is_undecided(state):
        state = blocking.settled(is_blocked=is_blocked, is_done=is_done)

    assert not blocking.is_undecided(state)
    assert blocking.is_shut(state) is (state == Blocking.BLOCKED)


def test_whoever_could_not_be_let_in_is_blocked_still() -> None:
    assert blocking.settled(is_blocked=False, is_done=False) == Blocking.BLOCKED


def test_nothing_goes_to_whom_somebody_is_just_blocking() -> None:
    shut = {state for state in (None, *Blocking) if blocking.is_shut(state)}

    assert shut == {Blocking.ASKED, Blocking.BLOCKED}


@given(attempts=st.integers(0, 10_000))
def test_a_wait_never_ends_before_the_one_before_it(attempts: int) -> None:
    waits = blocking.wait_ms(attempts), blocking.wait_ms(attempts + 1)

    assert 0 < waits[0] <= waits[1] <= blocking.LONGEST_WAIT_MS
