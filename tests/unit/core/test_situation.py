"""Situation: what the Hub's clock says is told apart from what this Desk's says."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import ANA, NOON
from wadesk.core.records import Instant
from wadesk.core.situation import Situation


@given(st.integers(-86_400_000, 86_400_000))
def test_however_wrong_this_clock_is_a_moment_is_as_far_away_as_at_the_hub(wrong_by: int) -> None:
    here_now, hub_now = Instant(NOON + wrong_by), NOON
    at = Situation(ANA, ahead_ms=hub_now - here_now)

    assert at.here(Instant(hub_now + 5_000)) == here_now + 5_000
