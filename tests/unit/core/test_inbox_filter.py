"""Inbox filter tests: what a view shows, in which order, and how a filter is kept."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from tests.support.fake_inbox import a_row
from tests.support.inbox_filters import filters
from wadesk.core import inbox_filter
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.deed import Status
from wadesk.core.inbox import InboxRow
from wadesk.core.inbox_filter import InboxFilter, Order, Vantage, Whose, belongs, place_of
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, Instant

ME, BEN = AgentId(1), AgentId(2)
MINUTE, HOUR = 60_000, 3_600_000
SEEN = Vantage.at(ME, NOON, WindowPolicy())


def row(number: int = 1, *, beside: dict[str, Any] | None = None, **line: Any) -> InboxRow:
    plain = a_row(number)
    return replace(plain, line=replace(plain.line, **line), **(beside or {}))


@pytest.mark.parametrize(
    ("wanted", "one", "is_shown"),
    [
        (InboxFilter(), row(), True),
        (InboxFilter(), row(status="closed"), False),
        (InboxFilter(status=Status.CLOSED), row(status="closed"), True),
        (InboxFilter(status=None), row(status="snoozed"), True),
        (InboxFilter(Whose.MINE), row(owner=ME), True),
        (InboxFilter(Whose.MINE), row(owner=BEN), False),
        (InboxFilter(Whose.MINE), row(), False),
        (InboxFilter(Whose.UNASSIGNED), row(), True),
        (InboxFilter(Whose.UNASSIGNED), row(owner=BEN), False),
        (InboxFilter(Whose.MENTIONS), row(beside={"is_mentioned": True}), True),
        (InboxFilter(Whose.MENTIONS), row(), False),
        (InboxFilter(owner=BEN), row(owner=BEN), True),
        (InboxFilter(owner=BEN), row(owner=ME), False),
        (InboxFilter(labels=frozenset({1, 2})), row(labels=(1, 2, 3)), True),
        (InboxFilter(labels=frozenset({1, 2})), row(labels=(1, 3)), False),
        (InboxFilter(is_unread=True), row(beside={"unread": 2}), True),
        (InboxFilter(is_unread=True), row(), False),
        (InboxFilter(has_draft=True), row(beside={"draft": "Hello"}), True),
        (InboxFilter(has_draft=True), row(), False),
        (
            InboxFilter(state=StateKind.FAILED),
            row(beside={"state": ComposerState(StateKind.FAILED)}),
            True,
        ),
        (InboxFilter(state=StateKind.FAILED), row(), False),
        (InboxFilter(waits_ms=HOUR), row(waiting_since=Instant(NOON - HOUR)), True),
        (InboxFilter(waits_ms=HOUR), row(waiting_since=Instant(NOON - HOUR + 1)), False),
        (InboxFilter(waits_ms=HOUR), row(), False),
        (InboxFilter(window_ms=HOUR), row(last_inbound_at=Instant(SEEN.over + HOUR - 1)), True),
        (InboxFilter(window_ms=HOUR), row(last_inbound_at=Instant(SEEN.over + HOUR)), False),
        (InboxFilter(window_ms=HOUR), row(last_inbound_at=SEEN.over), False),
        (InboxFilter(window_ms=HOUR), row(), False),
    ],
)
def test_a_view_shows_what_meets_all_that_it_asks(
    wanted: InboxFilter, one: InboxRow, is_shown: bool
) -> None:
    assert belongs(one, wanted, SEEN) is is_shown


def order(by: Order, *rows: InboxRow) -> list[int]:
    return [place.id for place in sorted(place_of(one, by, SEEN) for one in rows)]


def test_the_newest_comes_first_and_of_two_at_one_time_the_later_known() -> None:
    rows = row(1, last_at=Instant(NOON)), row(2, last_at=Instant(NOON)), row(3, last_at=NOON + 1)

    assert order(Order.NEWEST, *rows) == [3, 2, 1]


def test_who_has_waited_longest_comes_first_and_then_those_who_do_not_wait() -> None:
    waiting = row(1, waiting_since=Instant(NOON - 1)), row(2, waiting_since=Instant(NOON - 9))

    assert order(Order.WAITING, *waiting, row(3, last_at=NOON), row(4, last_at=NOON + 1)) == [
        2,
        1,
        4,
        3,
    ]


def test_the_window_that_ends_next_comes_first_and_closed_ones_after_all_open_ones() -> None:
    early, late = Instant(SEEN.over + 1), Instant(NOON)
    rows = row(1, last_inbound_at=late), row(2, last_inbound_at=early), row(3)

    assert order(Order.WINDOW, *rows, row(4, last_inbound_at=SEEN.over, last_at=NOON + 1)) == [
        2,
        1,
        4,
        3,
    ]


@pytest.mark.parametrize("by", Order)
def test_what_is_pinned_comes_first(by: Order) -> None:
    rows = row(1, last_at=NOON + 9, waiting_since=NOON), row(2, beside={"is_pinned": True})

    assert order(by, *rows) == [2, 1]


@given(filters())
def test_a_filter_is_read_as_it_was_written(wanted: InboxFilter) -> None:
    kept = json.loads(json.dumps(inbox_filter.written(wanted)))

    assert inbox_filter.read(kept) == wanted


def test_what_is_as_usual_is_not_written() -> None:
    assert inbox_filter.written(InboxFilter()) == {}
    assert inbox_filter.written(InboxFilter(Whose.MINE, is_unread=True)) == {
        "whose": "mine",
        "is_unread": True,
    }


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
_NAMES = st.sampled_from([*InboxFilter.__dataclass_fields__, "from a newer version"])


@given(st.dictionaries(_NAMES, _JSON))
def test_whatever_was_kept_is_a_filter(content: dict[str, Any]) -> None:
    found = inbox_filter.read(content)

    assert inbox_filter.read(inbox_filter.written(found)) == found


def test_what_asks_for_this_desk_alone_or_for_the_clock_says_so() -> None:
    assert InboxFilter(has_draft=True).is_of_this_desk
    assert InboxFilter(state=StateKind.MINE).is_of_this_desk
    assert not InboxFilter(is_unread=True).is_of_this_desk
    assert InboxFilter(waits_ms=MINUTE).follows_the_clock
    assert InboxFilter(order=Order.WINDOW).follows_the_clock
    assert not InboxFilter(order=Order.WAITING).follows_the_clock
