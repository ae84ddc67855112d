"""Delivery: whatever order the reports come in, the same state is read from them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, a_report
from wadesk.core.delivery import Carriage, Shown, merge, shown

Reports = dict[str, dict[str, Any]]

values = st.one_of(st.integers(-2, 2), st.text("ab", max_size=2), st.booleans(), st.none())
fields = st.dictionaries(
    st.sampled_from(["pricing", "errors", "title"]),
    st.one_of(values, st.lists(values, max_size=2), st.dictionaries(st.text("ab"), values)),
)
times = st.sampled_from([1, 2, 9, 10])  # as text, ten comes before two
reports = st.builds(lambda at, rest: {"at": at, **rest}, times, fields)
names = st.sampled_from(["sent", "delivered", "read", "played", "failed", "deleted", "sent@16"])
maps = st.dictionaries(names, reports)


def exact(merged: Reports) -> str:
    """To the letter: in Python ``True == 1``, on the wire it is not."""
    return json.dumps(merged, sort_keys=True)


@given(maps, maps)
def test_merging_gives_the_same_from_either_side(one: Reports, other: Reports) -> None:
    assert exact(merge(one, other)) == exact(merge(other, one))


@given(maps, maps, maps)
def test_merging_gives_the_same_however_reports_were_grouped(
    one: Reports, two: Reports, three: Reports
) -> None:
    assert exact(merge(merge(one, two), three)) == exact(merge(one, merge(two, three)))


@given(maps, maps)
def test_a_report_that_comes_twice_changes_nothing(one: Reports, other: Reports) -> None:
    once = merge(one, other)

    assert exact(merge(once, other)) == exact(once)
    assert exact(merge(once, once)) == exact(once)


@given(maps, maps)
def test_merging_loses_no_status_and_no_field(one: Reports, other: Reports) -> None:
    merged = merge(one, other)

    for known in (one, other):
        for status, report in known.items():
            assert report.keys() <= merged[status].keys()


@given(maps, maps)
def test_every_status_keeps_its_earliest_time(one: Reports, other: Reports) -> None:
    merged = merge(one, other)

    for status, report in merged.items():
        times = [known[status]["at"] for known in (one, other) if status in known]
        assert report["at"] == min(times)


@given(maps, maps)
def test_merging_leaves_what_it_was_given_alone(one: Reports, other: Reports) -> None:
    before = exact(one), exact(other)

    merge(one, other)["read"] = a_report(at=-1)

    assert (exact(one), exact(other)) == before


def test_a_report_without_a_time_merges_too() -> None:
    merged = merge({"sent": {"title": "kept"}}, {"sent": a_report(at=5)})

    assert merged == {"sent": {"title": "kept", "at": 5}}


def test_a_time_is_earlier_than_no_time() -> None:
    unreadable = {"sent": {"at": None}}

    assert merge(unreadable, {"sent": a_report(at=5)}) == {"sent": {"at": 5}}
    assert merge({"sent": a_report(at=5)}, unreadable) == {"sent": {"at": 5}}
    assert merge(unreadable, {"sent": {"at": "yesterday"}}).keys() == {"sent"}


def test_something_said_is_kept_over_nothing_said() -> None:
    empty, full = a_report(at=1, errors=[]), a_report(at=2, errors=[{"code": 131026}])

    assert merge({"failed": empty}, {"failed": full})["failed"]["errors"] == [{"code": 131026}]


@given(st.sampled_from(Carriage), st.lists(names), st.randoms())
def test_the_shown_state_does_not_depend_on_the_order_of_reports(
    carriage: Carriage, reported: list[str], chance: Any
) -> None:
    shuffled = [*reported, *reported]
    chance.shuffle(shuffled)

    assert shown(carriage, shuffled) is shown(carriage, reported)


@pytest.mark.parametrize(
    ("carriage", "expected"),
    [
        (Carriage.QUEUED, Shown.QUEUED),
        (Carriage.SENDING, Shown.SENDING),
        (Carriage.ACCEPTED, Shown.SENDING),
        (Carriage.UNCERTAIN, Shown.UNCERTAIN),
        (Carriage.REJECTED, Shown.FAILED),
    ],
)
def test_without_a_report_the_hubs_own_part_is_shown(carriage: Carriage, expected: Shown) -> None:
    assert shown(carriage, []) is expected


@pytest.mark.parametrize("carriage", list(Carriage))
def test_any_known_report_outweighs_the_hubs_own_part(carriage: Carriage) -> None:
    assert shown(carriage, ["sent"]) is Shown.SENT


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        (["sent", "failed"], Shown.FAILED),
        (["failed", "delivered"], Shown.DELIVERED),
        (["read", "failed"], Shown.READ),
        (["sent", "read"], Shown.READ),  # delivered may be skipped
        (["played", "read", "delivered", "sent"], Shown.PLAYED),
    ],
)
def test_the_strongest_report_is_believed(reported: list[str], expected: Shown) -> None:
    assert shown(Carriage.ACCEPTED, reported) is expected


def test_one_participants_arrival_counts_for_a_groups_message() -> None:
    assert shown(Carriage.ACCEPTED, ["failed@16315550101", "delivered@BR.77"]) is Shown.DELIVERED


def test_an_unknown_status_shows_nothing_but_is_kept() -> None:
    kept = merge({"sent": a_report()}, {"warmed_up": a_report(at=NOON, degree=3)})

    assert kept["warmed_up"] == {"at": NOON, "degree": 3}
    assert shown(Carriage.UNCERTAIN, ["warmed_up"]) is Shown.UNCERTAIN
    assert shown(Carriage.ACCEPTED, kept) is Shown.SENT


@pytest.mark.parametrize("carriage", Carriage)
def test_what_is_known_to_have_left_needs_no_report(carriage: Carriage) -> None:
    is_accepted = carriage is Carriage.ACCEPTED
    assert shown(carriage, [], has_left=True) is (
        Shown.SENT if is_accepted else shown(carriage, [])
    )
    assert shown(carriage, ["read"], has_left=True) is Shown.READ
