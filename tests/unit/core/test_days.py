"""Days: numbers between any signs become the day that is meant, and nothing else does."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import days
from wadesk.core.days import Usage

TODAY = date(2026, 9, 21)
HERE, ACROSS = Usage(), Usage(is_month_first=True)


@pytest.mark.parametrize(
    ("typed", "usage", "day"),
    [
        ("3.9.2026", HERE, date(2026, 9, 3)),
        ("3/9/26", HERE, date(2026, 9, 3)),
        ("3/9/26", ACROSS, date(2026, 3, 9)),
        ("2025-12-31", HERE, date(2025, 12, 31)),
        ("24.12.", HERE, date(2025, 12, 24)),
        ("24 12", HERE, date(2025, 12, 24)),
        ("9/21", ACROSS, TODAY),
        ("29.2.", HERE, date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_written_here(typed: str, usage: Usage, day: date) -> None:
    assert days.read(typed, TODAY, usage) == day


@pytest.mark.parametrize("typed", ["", "yes", "31.2.2026", "7", "0.0.0", "99999.1.1", "1.2.3.4"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert days.read(typed, TODAY, HERE) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.booleans())
def test_whole_dates_are_read_either_way(day: date, is_month_first: bool) -> None:
    usage = Usage(is_month_first)
    pair = (day.month, day.day) if is_month_first else (day.day, day.month)

    assert days.read(day.isoformat(), TODAY, usage) == day
    assert days.read(f"{pair[0]}/{pair[1]}/{day.year}", TODAY, usage) == day


@given(st.integers(0, 4_000))
def test_without_a_year_it_is_never_ahead(back: int) -> None:
    meant = TODAY - timedelta(days=back)
    found = days.read(f"{meant.day}.{meant.month}.", TODAY, HERE)

    assert found is not None
    assert found <= TODAY
    assert (found.day, found.month) == (meant.day, meant.month)


@given(st.text(max_size=20))
def test_nothing_that_is_typed_is_too_odd(typed: str) -> None:
    found = days.read(typed, TODAY, ACROSS)

    assert found is None or found.year >= 1
