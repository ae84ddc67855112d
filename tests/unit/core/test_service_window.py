"""Service window: open for a day after the customer's own message, and a little less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import HOUR_MS, MINUTE_MS, WindowPolicy
from wadesk.core.records import Instant
from wadesk.core.service_window import closes_at, require_open

POLICY = WindowPolicy()
LAST_OPEN_MS = 24 * HOUR_MS - MINUTE_MS - 1


def is_open(last_inbound: Instant | None, now: Instant) -> bool:
    try:
        require_open(last_inbound, now, POLICY)
    except Refused:
        return False
    return True


def test_nobody_wrote_so_nothing_is_open() -> None:
    with pytest.raises(Refused) as refusal:
        require_open(None, NOON, POLICY)

    assert refusal.value.reason is Reason.WINDOW_CLOSED
    assert closes_at(None, POLICY) is None


def test_it_counts_from_the_payloads_clock_and_closes_a_margin_early() -> None:
    assert closes_at(NOON, POLICY) == NOON + 24 * HOUR_MS - MINUTE_MS


@pytest.mark.parametrize(("passed", "expected"), [(0, True), (LAST_OPEN_MS, True)])
def test_it_is_open_up_to_the_margin(passed: int, expected: bool) -> None:
    assert is_open(NOON, Instant(NOON + passed)) is expected


@pytest.mark.parametrize("passed", [LAST_OPEN_MS + 1, 24 * HOUR_MS, 10**12])
def test_from_the_margin_on_it_is_closed(passed: int) -> None:
    assert not is_open(NOON, Instant(NOON + passed))


def test_a_payload_a_little_ahead_of_the_hubs_clock_opens_it_too() -> None:
    assert is_open(Instant(NOON + 500), NOON)


@given(st.integers(0, 2 * 24 * HOUR_MS), st.integers(0, 24 * HOUR_MS))
def test_a_later_message_never_closes_it(passed: int, later_by: int) -> None:
    now = Instant(NOON + passed)

    if is_open(NOON, now):
        assert is_open(Instant(NOON + later_by), now)
