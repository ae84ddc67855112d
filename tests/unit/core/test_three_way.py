"""Three-way tests: two people write on the same words, and nothing of either is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.three_way import merged

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d", ""]), max_size=6).map("\n".join)


@pytest.mark.parametrize(
    ("was", "theirs", "mine", "both"),
    [
        ("", "Likes blue", "Careful", "Likes blue\nCareful"),
        ("Likes blue", "Likes blue\nSize M", "VIP\nLikes blue", "VIP\nLikes blue\nSize M"),
        ("Likes blue", "Likes green", "Likes navy", "Likes green\nLikes navy"),
        ("Likes blue\nSize M", "Likes blue", "Likes navy\nSize M", "Likes navy"),
        ("a\nb\nc", "a\nB\nc", "a\nb\nc\nd", "a\nB\nc\nd"),
        ("a", "a\nnew", "a\nnew", "a\nnew"),
        ("a", "a\nnew", "a\nnew\nmore", "a\nnew\nmore"),
    ],
    ids=[
        "both begin", "above and below", "the same line", "taken away beside a change",
        "far apart", "the same twice", "one writes on",
    ],
)  # fmt: skip
def test_what_two_wrote_stands_together(was: str, theirs: str, mine: str, both: str) -> None:
    assert merged(was, theirs, mine) == both


@given(was=TEXTS, other=TEXTS)
def test_who_changed_nothing_changes_nothing(was: str, other: str) -> None:
    assert merged(was, other, was) == other
    assert merged(was, was, other) == other
    assert merged(was, other, other) == other


@given(was=TEXTS, theirs=TEXTS, mine=TEXTS)
def test_no_line_that_either_wrote_is_lost(was: str, theirs: str, mine: str) -> None:
    both = merged(was, theirs, mine).split("\n")
    new = (set(theirs.split("\n")) | set(mine.split("\n"))) - set(was.split("\n"))

    assert new <= set(both)


@given(was=TEXTS, theirs=TEXTS, mine=TEXTS)
def test_nothing_is_made_up(was: str, theirs: str, mine: str) -> None:
    known = {*was.split("\n"), *theirs.split("\n"), *mine.split("\n")}

    assert set(merged(was, theirs, mine).split("\n")) <= known
