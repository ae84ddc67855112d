"""Device policy: four Desks, three wrong codes, and no number twice."""

from dataclasses import replace

import pytest

from tests.support.builders import NOON
from wadesk.core.device_policy import (
    LinkAttempts,
    after_wrong_code,
    require_fresh_counter,
    require_not_paused,
    require_room,
)
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant

POLICY = DevicePolicy()


def wrong_codes(times: int, attempts: LinkAttempts | None = None) -> LinkAttempts:
    attempts = attempts or LinkAttempts()
    for _ in range(times):
        attempts = after_wrong_code(attempts, NOON, POLICY)
    return attempts


def test_there_is_room_for_four_and_not_for_a_fifth() -> None:
    for linked in range(4):
        require_room(linked, POLICY)

    with pytest.raises(Refused) as refusal:
        require_room(4, POLICY)
    assert refusal.value.reason is Reason.DEVICE_LIMIT


def test_a_limit_lowered_below_what_is_linked_admits_nobody() -> None:
    with pytest.raises(Refused):
        require_room(4, replace(POLICY, max_linked=3))


def test_two_wrong_codes_pause_nothing() -> None:
    attempts = wrong_codes(2)

    require_not_paused(attempts, NOON)
    assert attempts.failures == 2


def test_the_third_wrong_code_begins_a_pause_of_five_minutes() -> None:
    attempts = wrong_codes(3)

    with pytest.raises(Refused) as refusal:
        require_not_paused(attempts, Instant(NOON + 5 * 60_000 - 1))
    assert refusal.value.reason is Reason.LINK_PAUSED
    require_not_paused(attempts, Instant(NOON + 5 * 60_000))


def test_after_the_pause_the_count_begins_anew() -> None:
    attempts = wrong_codes(3)

    assert attempts.failures == 0
    assert wrong_codes(2, attempts).failures == 2


def test_a_wrong_code_never_shortens_a_pause() -> None:
    attempts = wrong_codes(3)

    assert wrong_codes(1, attempts).paused_until == attempts.paused_until


def test_a_policy_of_one_try_pauses_at_once() -> None:
    attempts = after_wrong_code(LinkAttempts(), NOON, replace(POLICY, failures_max=1))

    assert attempts.paused_until > NOON


@pytest.mark.parametrize("presented", [0, 6, 7])
def test_a_counter_used_before_means_a_copied_profile(presented: int) -> None:
    with pytest.raises(Refused) as refusal:
        require_fresh_counter(7, presented)

    assert refusal.value.reason is Reason.COUNTER_REUSED


def test_a_counter_may_leap_but_not_stand_still() -> None:
    require_fresh_counter(last_seen=7, presented=8)
    require_fresh_counter(last_seen=7, presented=1_000)

    with pytest.raises(Refused):
        require_fresh_counter(last_seen=1_000, presented=1_000)
