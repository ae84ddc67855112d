"""Charges: five bubbles are five charges, and nobody is told a sum that WhatsApp would not ask."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.charges import (
    CHARGED_FROM,
    Account,
    Cost,
    Entry,
    Free,
    cost,
    is_advertised,
    is_free_entry,
    month_began,
    price,
    prices,
)
from wadesk.core.policy import DAY_MS, HOUR_MS, CustomerPolicy
from wadesk.core.records import Instant

NOVEMBER = Instant(1_794_000_000_000)  # the seventh of November 2026
GERMANY = "4915112345678"
PRICED = CustomerPolicy(
    currency="EUR", service_prices="49=0.0456 1=0.004 1242=0.02 *=0.03", free_service_messages=1_000
)
USED_UP = Account(GERMANY, used=1_000)


def after(at: Instant, hours: float) -> Instant:
    return Instant(int(at + hours * HOUR_MS))


def test_every_bubble_is_a_charge_of_its_own() -> None:
    told = cost(5, USED_UP, NOVEMBER, PRICED)

    assert (told.count, told.charged, told.total) == (5, 5, Decimal("0.2280"))
    assert told.free is None


def test_the_months_first_thousand_are_free_and_the_rest_is_not() -> None:
    begun = cost(2, Account(GERMANY, used=10), NOVEMBER, PRICED)
    over_the_edge = cost(3, Account(GERMANY, used=999), NOVEMBER, PRICED)

    assert (begun.charged, begun.free) == (0, Free.ALLOWANCE)
    assert (over_the_edge.charged, over_the_edge.free) == (2, Free.ALLOWANCE)
    assert over_the_edge.total == Decimal("0.0912")


def test_before_october_answers_cost_nothing() -> None:
    day_before = Instant(CHARGED_FROM - 1)

    assert cost(3, USED_UP, day_before, PRICED) == Cost(3, 0, Decimal("0.0456"), Free.NOT_YET)
    assert cost(3, USED_UP, CHARGED_FROM, PRICED).charged == 3


def test_without_a_price_only_the_count_is_told() -> None:
    told = cost(3, USED_UP, NOVEMBER, CustomerPolicy())

    assert (told.charged, told.each, told.total) == (3, None, None)


@pytest.mark.parametrize(
    ("answered_after", "now_after", "is_free"),
    [
        (None, 0, True),  # this answer begins the three days
        (None, 23.9, True),
        (None, 24, False),  # too late: the advertisement was not answered in a day
        (1, 72.9, True),
        (1, 73, False),
        (25, 26, False),
    ],
)
def test_what_follows_an_advertisement_is_free_for_three_days_from_the_first_answer(
    answered_after: float | None, now_after: float, is_free: bool
) -> None:
    answered = None if answered_after is None else after(NOVEMBER, answered_after)
    entry, now = Entry(NOVEMBER, answered), after(NOVEMBER, now_after)

    assert is_free_entry(entry, now) is is_free
    told = cost(4, Account(GERMANY, used=1_000, entry=entry), now, PRICED)
    assert (told.charged == 0, told.free is Free.ENTRY) == (is_free, is_free)


def test_nothing_is_free_for_an_advertisement_that_nobody_came_from() -> None:
    assert not is_free_entry(None, NOVEMBER)


@pytest.mark.parametrize(
    ("content", "is_so"),
    [
        ({"referral": {"source_type": "ad", "ctwa_clid": "x"}}, True),
        ({"referral": {"source_type": "post"}}, False),
        ({"referral": "ad"}, False),
        ({"referral": {}}, False),
        ({}, False),
    ],
)
def test_only_an_advertisement_is_one(content: dict[str, object], is_so: bool) -> None:
    assert is_advertised(content) is is_so


@pytest.mark.parametrize(
    ("phone", "each"),
    [
        (GERMANY, "0.0456"),
        ("12025550100", "0.004"),
        ("12425550100", "0.02"),  # the Bahamas, behind the code that they share with the States
        ("33612345678", "0.03"),
        ("", "0.03"),
    ],
)
def test_the_price_is_that_of_the_longest_calling_code(phone: str, each: str) -> None:
    assert price(phone, prices(PRICED.service_prices)) == Decimal(each)


def test_a_country_without_a_price_has_none() -> None:
    assert price("33612345678", prices("49=0.0456")) is None


@pytest.mark.parametrize("settings", ["", "49", "49=", "=0.1", "49=x", "DE=0.1", "49=-1", "49=NaN"])
def test_what_is_no_price_is_passed_over(settings: str) -> None:
    assert prices(settings) == {}
    assert prices(f"{settings} 33=0.05") == {"33": Decimal("0.05")}


def test_a_month_begins_at_its_first_midnight() -> None:
    began = month_began(NOVEMBER)

    assert began == Instant(1_793_491_200_000)  # the first of November 2026, 00:00 UTC
    assert month_began(began) == began
    assert month_began(Instant(began - 1)) == CHARGED_FROM


@given(st.integers(0, 40), st.integers(0, 2_000), st.integers(0, 200))
def test_never_more_is_charged_than_is_sent_nor_less_than_nothing(
    count: int, used: int, days: int
) -> None:
    now = Instant(CHARGED_FROM + days * DAY_MS)
    told = cost(count, Account(GERMANY, used), now, PRICED)

    assert 0 <= told.charged <= told.count
    assert told.charged == max(min(count, used + count - 1_000), 0)
