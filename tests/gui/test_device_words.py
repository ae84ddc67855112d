"""Device words: what a linked device is and what is remarkable about it, as one reads it."""

from dataclasses import replace
from typing import Any

import pytest

from tests.support.builders import NOON
from tests.support.device_pages import BILALS, HERE, IDLE, LEAVING, STOPPED
from tests.support.fake_administration import DAY, a_device
from wadesk.core.oddities import Oddity
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.core.team import LinkedDesk
from wadesk.ui import device_policy_words, device_words, text

HOUR, MINUTE = 3_600_000, 60_000
POLICY = DevicePolicy()
PRUNED = replace(LEAVING, ended_why="pruned")


def chips(desk: LinkedDesk, policy: DevicePolicy = POLICY) -> list[tuple[str, str]]:
    return [(chip.state, chip.words) for chip in device_words.chips(desk, NOON, policy)]


def ago(span_ms: int, **columns: Any) -> LinkedDesk:
    then = Instant(NOON - span_ms)
    columns = {"idle_since": then if span_ms >= POLICY.idle_flag_ms else None, **columns}
    return replace(BILALS, last_seen=then, **columns)


@pytest.mark.parametrize(
    ("desk", "words"),
    [
        (ago(0), "now"),
        (ago(5 * MINUTE), "now"),
        (ago(41 * MINUTE), "41 min ago"),
        (ago(76 * HOUR), "3 d 4 h ago"),
        (replace(BILALS, last_seen=None), "not yet"),
    ],
)
def test_it_says_when_it_was_last_seen(desk: LinkedDesk, words: str) -> None:
    assert device_words.seen(desk, NOON) == words


@pytest.mark.parametrize(
    ("desk", "found"),
    [
        (HERE, [("sent", "Active")]),
        (ago(72 * HOUR - 1), [("sent", "Active")]),
        (ago(76 * HOUR), [("conflict", "Inactive 76 h · unlinks in 3 d 20 h")]),
        (ago(120 * HOUR), [("conflict", "Inactive 5 d · unlinks in 2 d")]),
        (ago(8 * DAY), [("conflict", "Inactive 8 d · unlinks soon")]),
        (ago(30 * DAY, idle_since=None), [("conflict", "Inactive 30 d")]),
        (
            ago(33 * DAY, idle_since=Instant(NOON - 3 * DAY)),
            [("conflict", "Inactive 33 d · unlinks in 4 d")],
        ),
        (STOPPED, [("failed", "Stopped: seen in two places")]),
        (LEAVING, [("queued", "Reported lost · wipes when it is next online")]),
        (PRUNED, [("queued", "Unlinked · wipes when it is next online")]),
        (replace(LEAVING, ended_at=NOON), [("mine", "Being wiped …")]),
        (replace(LEAVING, state="wiped"), [("free", "Unlinked and wiped")]),
        (replace(HERE, state="asleep"), [("free", "asleep")]),
    ],
)  # fmt: skip
def test_its_state_is_told_in_words_and_colour(
    desk: LinkedDesk, found: list[tuple[str, str]]
) -> None:
    assert chips(desk) == found


def test_one_that_was_linked_and_never_seen_counts_from_then() -> None:
    then = Instant(NOON - 80 * HOUR)
    never = replace(BILALS, last_seen=None, linked_at=then, idle_since=then)

    assert chips(never) == [("conflict", "Inactive 80 h · unlinks in 3 d 16 h")]


def test_where_nobody_is_unlinked_nothing_is_threatened() -> None:
    never = DevicePolicy(idle_unlink_ms=0)

    assert chips(IDLE, never) == [("conflict", "Inactive 76 h")]


def test_what_is_odd_stands_alone_where_all_else_is_well() -> None:
    odd = replace(BILALS, odd=("unknown_place", "old_system"))

    assert chips(odd) == [("failed", "Unknown place · old system")]


@pytest.mark.parametrize("desk", [IDLE, STOPPED])
def test_what_is_odd_stands_below_what_is_wrong(desk: LinkedDesk) -> None:
    found = chips(replace(desk, odd=("unusual_hour",)))

    assert [words for _, words in found][1:] == ["Unusual hour"]
    assert len(found) == 2


def test_of_one_on_its_way_out_nothing_is_odd_any_more() -> None:
    assert len(chips(replace(LEAVING, odd=("unusual_hour",)))) == 1


@pytest.mark.parametrize("name", Oddity)
def test_every_oddity_has_words(name: str) -> None:
    assert device_words.oddity(name) != name


def test_an_oddity_of_a_newer_hub_is_named_as_it_is() -> None:
    assert device_words.oddity("haunted") == "haunted"


@pytest.mark.parametrize(
    ("desk", "words"),
    [
        (HERE, "This device"),
        (
            a_device(linked_at=Instant(NOON - HOUR), linked_by_name="Ana"),
            f"Linked today {text.clock_time(Instant(NOON - HOUR))}",
        ),
        (a_device(linked_by_name="Ana"), "Linked 12/09/2026"),
        (a_device(linked_by_name="Bilal"), "Linked 12/09/2026 by Bilal"),
        (a_device(), "Linked 12/09/2026 by the Hub's code"),
    ],
)
def test_it_says_since_when_and_who_let_it_in(desk: LinkedDesk, words: str) -> None:
    assert device_words.linked(desk, NOON) == words


@pytest.mark.parametrize(
    ("network", "place", "words"),
    [("82.64.0.0/16", "Lyon", "82.64.0.0/16 · Lyon"), ("", "Lyon", "Lyon"), ("", "", "")],
)
def test_it_says_where_it_was_as_far_as_anybody_knows(network: str, place: str, words: str) -> None:
    assert device_words.where(a_device(network=network, place=place)) == words


def test_a_screen_reader_is_told_the_whole_row() -> None:
    said = device_words.spoken(IDLE, NOON, POLICY)

    for part in ("Front desk", "Bilal", "Windows 11 · 1.0.0", "last seen: 3 d 4 h ago", "76 h"):
        assert part in said


def test_the_policy_is_said_in_the_units_it_was_meant_in() -> None:
    assert [value for _, value in device_policy_words.rows(POLICY)] == [
        "4",
        "Unlink the oldest",
        "72 h",
        "7 days",
        "14 days",
    ]


def test_another_policy_has_other_words() -> None:
    other = DevicePolicy(
        max_linked=3, scope="member", overflow="refuse", idle_unlink_ms=0, lease_ms=0
    )
    rows = device_policy_words.rows(other)

    assert rows[0] == ("Linked devices for each member", "3")
    assert rows[1][1] == "Refuse another one"
    assert [value for _, value in rows[3:]] == ["Never", "Never"]
    assert "WaDesk's own" in device_policy_words.about()


@pytest.mark.parametrize(
    ("span_ms", "words"), [(HOUR, "1 h"), (90 * MINUTE, "1 h 30 min"), (30 * DAY, "30 days")]
)
def test_a_threshold_of_any_length_can_be_said(span_ms: int, words: str) -> None:
    assert device_policy_words.span(span_ms) == words


SIX_DAYS_AGO = Instant(NOON - 6 * DAY)
NOTICED = a_device(8, "Front desk iMac", last_seen=SIX_DAYS_AGO, idle_since=SIX_DAYS_AGO)


def test_the_owner_of_what_is_about_to_go_reads_which_and_when() -> None:
    words = device_words.about_to_go([HERE, NOTICED, IDLE], NOON, POLICY)

    assert words == (
        "Front desk iMac has not been used for long: unless WaDesk is opened there, it is"
        f" unlinked and wiped after {text.day_and_time(Instant(NOON + DAY))}."
    )


def test_of_several_the_first_end_is_told() -> None:
    sooner = replace(
        NOTICED, id=9, name="Old laptop", idle_since=Instant(SIX_DAYS_AGO - HOUR), last_seen=None
    )

    words = device_words.about_to_go([HERE, NOTICED, sooner], NOON, POLICY)

    assert words.startswith("Front desk iMac and Old laptop have not been used for long:")
    assert text.day_and_time(Instant(NOON + DAY - HOUR)) in words


@pytest.mark.parametrize(
    "desk",
    [
        replace(NOTICED, idle_since=None),
        replace(NOTICED, idle_since=Instant(NOON - 5 * DAY)),
        replace(NOTICED, member=2),
        replace(NOTICED, state="unlinked"),
        replace(NOTICED, is_here=True),
        replace(NOTICED, last_seen=NOON),  # the Hub takes its word back at its next round
    ],
)
def test_nobody_is_told_of_what_stays_or_is_another_s(desk: LinkedDesk) -> None:
    assert device_words.about_to_go([HERE, desk], NOON, POLICY) == ""
