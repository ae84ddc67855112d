"""Natural times: what people type is the hour that they mean, and never one that has passed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDateTime

from wadesk.core.records import Instant
from wadesk.ui.natural_times import hour_of

SUNDAY = Instant(QDateTime.fromString("2026-11-22 14:30", "yyyy-MM-dd HH:mm").toMSecsSinceEpoch())

MEANT = {
    "in 2 hours": "2026-11-22 16:30",
    "30 min": "2026-11-22 15:00",
    "2h": "2026-11-22 16:30",
    "an hour": "2026-11-22 15:30",
    "9": "2026-11-23 09:00",
    "17:30": "2026-11-22 17:30",
    "5pm": "2026-11-22 17:00",
    "9am": "2026-11-23 09:00",
    "12am": "2026-11-23 00:00",
    "tonight": "2026-11-22 18:00",
    "tonight at 8": "2026-11-22 20:00",
    "tomorrow": "2026-11-23 09:00",
    "Tomorrow 9": "2026-11-23 09:00",
    "tomorrow at 10:15": "2026-11-23 10:15",
    "tomorrow morning": "2026-11-23 09:00",
    "Friday afternoon": "2026-11-27 15:00",
    "next monday": "2026-11-23 09:00",
    "monday 8:00": "2026-11-23 08:00",
    "sunday": "2026-11-29 09:00",
    "in 3 days": "2026-11-25 09:00",
    "next week": "2026-11-29 09:00",
    "3 december": "2026-12-03 09:00",
    "dec 24 10:00": "2026-12-24 10:00",
    "24.12.": "2026-12-24 09:00",
    "1.2.": "2027-02-01 09:00",
    "2026-12-01 8:00": "2026-12-01 08:00",
    "demain": "2026-11-23 09:00",
    "demain 9h": "2026-11-23 09:00",
    "demain à 9h30": "2026-11-23 09:30",
    "lundi prochain": "2026-11-23 09:00",
    "vendredi 14h": "2026-11-27 14:00",
    "ce soir": "2026-11-22 18:00",
    "dans 2 heures": "2026-11-22 16:30",
    "dans 3 jours à 8h": "2026-11-25 08:00",
    "après-demain": "2026-11-24 09:00",
    "1er décembre": "2026-12-01 09:00",
    "明天": "2026-11-23 09:00",
    "明天9点": "2026-11-23 09:00",
    "明天下午3点": "2026-11-23 15:00",
    "后天": "2026-11-24 09:00",
    "下周一": "2026-11-23 09:00",
    "周五 10:00": "2026-11-27 10:00",
    "2小时后": "2026-11-22 16:30",
    "12月3日": "2026-12-03 09:00",
}


@pytest.mark.parametrize(("typed", "meant"), MEANT.items())
def test_what_people_type_is_what_they_mean(typed: str, meant: str) -> None:
    found = hour_of(typed, SUNDAY)

    assert found is not None
    assert QDateTime.fromMSecsSinceEpoch(found).toString("yyyy-MM-dd HH:mm") == meant


NOTHING = [
    "",
    "   ",
    "yesterday",
    "hier",
    "昨天",
    "2 hours ago",
    "2026-11-21",
    "25:99",
    "31.2.",
    "hello",
    "next",
]


@pytest.mark.parametrize("typed", [*NOTHING, "x" * 99])
def test_what_has_passed_or_means_nothing_is_no_hour(typed: str) -> None:
    assert hour_of(typed, SUNDAY) is None


@given(st.text(max_size=24))
def test_whatever_is_typed_nothing_breaks_and_nothing_has_passed(typed: str) -> None:
    found = hour_of(typed, SUNDAY)

    assert found is None or found > SUNDAY


WORDS = [
    "tomorrow",
    "monday",
    "in",
    "9",
    "9:00",
    "2h",
    "dans",
    "demain",
    "下周一",
    "am",
    ".",
    "/",
    "31",
    "12月",
    "tonight",
    "at",
    "8",
]


@given(st.lists(st.sampled_from(WORDS), max_size=4))
def test_nor_does_any_mixture_of_such_words(words: list[str]) -> None:
    found = hour_of(" ".join(words), SUNDAY)

    assert found is None or found > SUNDAY
