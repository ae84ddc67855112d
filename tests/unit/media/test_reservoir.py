"""Reservoir: what is poured is drawn in its order, and the clock goes by what was drawn."""

from array import array
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.instruments import hasty
from wadesk.media.film_talk import RATE, SAMPLE_BYTES
from wadesk.media.reservoir import Reservoir, quieter

SECOND = RATE * SAMPLE_BYTES


@given(
    st.lists(st.integers(0, 300).map(lambda count: bytes([count % 251]) * count * SAMPLE_BYTES)),
    st.lists(st.integers(0, 400), max_size=20),
)
def test_it_is_drawn_as_it_was_poured(pieces: list[bytes], draws: list[int]) -> None:
    kept = Reservoir(0, 1.0)
    for piece in pieces:
        kept.pour(piece)
    whole = b"".join(pieces)

    drawn = b"".join(kept.draw(frames) for frames in draws)

    assert len(drawn) == sum(draws) * SAMPLE_BYTES
    assert drawn == whole[: len(drawn)] + bytes(max(len(drawn) - len(whole), 0))
    assert kept.waiting_ms == max(len(whole) - len(drawn), 0) * 1000 // SECOND


def test_the_clock_stands_while_something_is_missing() -> None:
    kept = Reservoir(500, 1.0, clock=hasty())
    kept.pour(bytes(SECOND // 10))

    positions = [kept.position_ms for _ in (kept.draw(RATE // 20) for _ in range(5))]

    assert positions == [550, 600, 600, 600, 600]


def test_between_two_pieces_the_clock_goes_on_evenly() -> None:
    now = [100.0]
    kept = Reservoir(0, 2.0, clock=lambda: now[0])
    kept.pour(bytes(SECOND))
    kept.draw(RATE // 25)
    positions = []
    for _ in range(6):
        positions.append(kept.position_ms)
        now[0] += 0.010

    assert positions == pytest.approx([0, 20, 40, 60, 80, 80], abs=2)


def test_at_twice_the_speed_the_clock_goes_twice_as_fast() -> None:
    kept = Reservoir(1_000, 2.0, clock=hasty())
    kept.pour(bytes(SECOND))
    kept.draw(RATE // 2)

    assert kept.position_ms == 2_000


def test_it_is_over_when_the_last_of_it_was_drawn() -> None:
    kept = Reservoir(0, 1.0)
    kept.pour(bytes(SAMPLE_BYTES * 10))
    kept.end()

    assert [kept.is_over for _ in accumulate((kept.draw(5) for _ in range(2)), lambda *_: b"")]
    assert kept.is_over


def test_where_pictures_go_on_the_time_does() -> None:
    kept = Reservoir(0, 1.0, until_ms=300, clock=hasty())
    kept.pour(bytes(SECOND // 10))
    kept.end()

    kept.draw(RATE // 5)
    assert (kept.position_ms, kept.is_over) == (200, False)
    kept.draw(RATE // 5)
    assert kept.is_over


@given(st.lists(st.integers(-32_768, 32_767), max_size=50), st.integers(0, 256))
def test_quieter_is_never_louder(samples: list[int], volume: int) -> None:
    made = array("h", quieter(array("h", samples).tobytes(), volume))

    assert all(abs(one) <= abs(other) for one, other in zip(made, samples, strict=True))
    assert volume != 256 or list(made) == samples
