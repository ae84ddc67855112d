"""Arrivals tests: pieces in a row are kept, and what comes unasked is bounded."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import arrivals
from wadesk.core.arrivals import UNASKED_MOST, Piece, comes_unasked, in_a_row, reach

MARK = '"one"'
DIGEST = hashlib.sha256(b"a file").digest()


def pieces(*sizes: int, mark: str = MARK) -> list[Piece]:
    """So many bytes each, one after the other."""
    starts = [sum(sizes[:at]) for at in range(len(sizes))]
    return [Piece(start, size, "x", mark) for start, size in zip(starts, sizes, strict=True)]


def test_pieces_in_a_row_reach_as_far_as_they_are_long() -> None:
    assert in_a_row(reversed(pieces(4, 4, 2))) == pieces(4, 4, 2)
    assert reach(pieces(4, 4, 2)) == 10
    assert reach([]) == 0


def test_what_stands_behind_a_gap_is_of_no_use() -> None:
    first, _, third = pieces(4, 4, 2)

    assert in_a_row([first, third]) == [first]
    assert in_a_row([third]) == []


def test_what_is_of_another_file_is_of_no_use() -> None:
    here, other = pieces(4, 4), pieces(4, 4, mark='"two"')

    assert in_a_row([here[0], other[1]]) == [here[0]]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 3), st.sampled_from("ab"))))
def test_whatever_lies_there_a_row_has_no_gap_and_one_mark(
    found: list[tuple[int, int, str]],
) -> None:
    row = in_a_row(Piece(start, size, "x", mark) for start, size, mark in found)

    assert [piece.start for piece in row] == [reach(row[:at]) for at in range(len(row))]
    assert len({piece.mark for piece in row}) <= 1


@pytest.mark.parametrize(
    "mime", ["image/jpeg", "IMAGE/PNG", "audio/ogg; codecs=opus", "video/mp4", "application/pdf"]
)
def test_what_is_shown_comes_when_somebody_looks(mime: str) -> None:
    assert comes_unasked(mime, UNASKED_MOST)
    assert not comes_unasked(mime, UNASKED_MOST + 1)


@pytest.mark.parametrize("mime", ["", "image/svg+xml", "text/html", "application/zip", "x"])
def test_what_is_not_shown_comes_when_it_is_asked_for(mime: str) -> None:
    assert not comes_unasked(mime, 1)


@pytest.mark.parametrize("written", [DIGEST.hex(), base64.b64encode(DIGEST).decode()])
def test_a_digest_is_read_in_both_spellings(written: str) -> None:
    assert arrivals.digest(written) == DIGEST


@pytest.mark.parametrize("written", [None, "", "zz", DIGEST.hex()[:-2], "<HASH>", 5])
def test_what_is_no_digest_is_none(written: object) -> None:
    assert arrivals.digest(written) is None
