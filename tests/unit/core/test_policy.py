"""Policy: the defaults are the figures that were decided."""

from wadesk.core.policy import HOUR_MS, MINUTE_MS, SECOND_MS, Policy


def test_the_lock_lasts_twenty_seconds_and_five_make_a_collision() -> None:
    lock = Policy().lock

    assert (lock.lease_ms, lock.collision_ms) == (20 * SECOND_MS, 5 * SECOND_MS)


def test_the_window_is_a_day_less_a_minute() -> None:
    window = Policy().window

    assert (window.open_ms, window.margin_ms) == (24 * HOUR_MS, MINUTE_MS)


def test_no_rate_is_faster_than_what_meta_allows() -> None:
    pacing = Policy().pacing

    assert pacing.pair_interval_ms >= 6 * SECOND_MS
    assert pacing.pair_burst <= 45
    assert pacing.number_per_second <= 80
    assert pacing.uncertain_hold_ms == MINUTE_MS


def test_four_devices_with_codes_of_ninety_seconds_and_tokens_of_a_quarter_hour() -> None:
    devices = Policy().devices

    assert devices.max_linked == 4
    assert devices.code_ttl_ms == 90 * SECOND_MS
    assert (devices.failures_max, devices.failures_pause_ms) == (3, 5 * MINUTE_MS)
    assert devices.token_ttl_ms == 15 * MINUTE_MS
