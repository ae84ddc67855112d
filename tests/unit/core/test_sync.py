"""Sync: a cursor says exactly one place, and a lost one is recognised for what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, a_cursor
from wadesk.core.errors import Malformed
from wadesk.core.records import Seq
from wadesk.core.sync import (
    FIRST_RETRY_MS,
    LAST_RETRY_MS,
    Cursor,
    CursorLoss,
    loss_of,
    parse_cursor,
    retry_at,
)

lineages = st.text("0123456789abcdef", min_size=1, max_size=32)
seqs = st.integers(0, 2**63 - 1).map(Seq)


@given(lineages, seqs)
def test_a_cursor_survives_the_wire(lineage: str, seq: Seq) -> None:
    cursor = Cursor(lineage, seq)

    assert parse_cursor(str(cursor)) == cursor


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        "w1",
        "w1.",
        "w1..7",
        "w1.5f0c",
        "w1.5f0c.",
        "w1.5f0c.-7",
        "w1.5f0c.7.8",
        "w1.5f0c.7\n",
        "w1.5f 0c.7",
        "w1.5f\n0c.7",
        "w1.5f0c.\u0667",
        "w1.5f0c.1_0",
        "w2.5f0c.7",
        " w1.5f0c.7",
        "w1.5f0c." + "9" * 19,
        "w1.5f0c." + "9" * 5_000,
    ],
)
def test_garbage_is_no_cursor(garbage: str) -> None:
    with pytest.raises(Malformed):
        parse_cursor(garbage)


@given(st.one_of(st.text(), st.text("w1.5f0c", max_size=12)))
def test_any_text_is_a_cursor_or_malformed(text: str) -> None:
    try:
        cursor = parse_cursor(text)
    except Malformed:
        return

    assert parse_cursor(str(cursor)) == cursor


def test_the_feed_goes_on_from_floor_to_head() -> None:
    head = a_cursor(seq=9)

    assert [loss_of(a_cursor(seq), head, floor=Seq(3)) for seq in range(3, 10)] == [None] * 7


@pytest.mark.parametrize(
    ("cursor", "loss"),
    [
        (a_cursor(seq=5, lineage="0ther"), CursorLoss.LINEAGE),
        (a_cursor(seq=2), CursorLoss.FLOOR),
        (a_cursor(seq=10), CursorLoss.FUTURE),
        (a_cursor(seq=0, lineage="0ther"), CursorLoss.LINEAGE),  # the life counts before the place
    ],
)
def test_a_cursor_that_is_not_served_is_told_why(cursor: Cursor, loss: CursorLoss) -> None:
    assert loss_of(cursor, a_cursor(seq=9), floor=Seq(3)) is loss


def test_knocking_again_waits_twice_as_long_each_time() -> None:
    waits = [retry_at(failures, NOON) - NOON for failures in (1, 2, 3)]

    assert waits == [FIRST_RETRY_MS, 2 * FIRST_RETRY_MS, 4 * FIRST_RETRY_MS]


@given(st.integers(0, 10**9))
def test_a_hub_that_was_away_for_days_is_still_asked_twice_a_minute(failures: int) -> None:
    wait = retry_at(failures, NOON) - NOON

    assert FIRST_RETRY_MS <= wait <= LAST_RETRY_MS == 30_000
