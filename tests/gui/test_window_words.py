"""Window words tests: the nearer the end, the louder; nothing is said where there is time."""

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_line
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import Instant
from wadesk.ui.text import HOUR, MINUTE
from wadesk.ui.theme import DARK, LIGHT, Theme
from wadesk.ui.window_words import Haste, TimeLeft, is_over, time_left

POLICY = WindowPolicy()


def left(duration: int) -> TimeLeft:
    wrote_at = NOON + duration - POLICY.open_ms + POLICY.margin_ms
    return time_left(a_line(last_inbound_at=Instant(wrote_at)), NOON, POLICY)


@pytest.mark.parametrize(
    ("duration", "haste", "words", "brief"),
    [
        (23 * HOUR, Haste.NONE, "free text for another 23 h", ""),
        (4 * HOUR, Haste.SOON, "free text for 4 h only", "4 h"),
        (61 * MINUTE, Haste.SOON, "free text for 1 h 1 min only", "1 h 1 min"),
        (59 * MINUTE, Haste.LAST, "free text for 59 min only", "59 min"),
        (4_200, Haste.LAST, "free text for 5 s only", "less than a minute"),
        (0, Haste.OVER, "24 hours have passed: only templates can be sent", "templates only"),
    ],
)
def test_the_end_is_told_the_louder_the_nearer_it_is(
    duration: int, haste: Haste, words: str, brief: str
) -> None:
    assert left(duration) == TimeLeft(haste, words, brief)


def test_where_the_customer_never_wrote_it_is_over() -> None:
    assert is_over(a_line(), NOON, POLICY)
    assert "not written yet" in time_left(a_line(), NOON, POLICY).words
    assert not is_over(a_line(last_inbound_at=NOON), NOON, POLICY)


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_only_the_last_hour_has_a_colour(shown: Theme) -> None:
    assert left(HOUR).ink(shown) == shown.state("conflict").ink
    assert left(2 * HOUR).ink(shown) == left(0).ink(shown) == shown.quiet
