"""A hit is shown by the piece of its text where the words stand, and these are marked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.search_found import SHOWN_MOST, excerpt, words_of
from wadesk.core.search_query import parse
from wadesk.core.words import folded

LONG = (
    "So many words stand before it that nobody would see it: the parcel is late. " + "And on " * 60
)


def marked(text: str, *words: str) -> list[str]:
    found = excerpt(text, words)
    return [found.text[begin:end] for begin, end in found.marks]


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        ("My parcel, your Parcel", "parc", ["parc", "Parc"]),
        ("Apparel", "par", []),  # within a word nothing begins
        ("Le café près", "cafe", ["café"]),
        ("请问今天可以送货吗", "送货", ["送货"]),
        ("straßenfest", "strasse", ["straße"]),
        ("ok 👍🏽!", "👍", ["👍"]),
        ("مُحَمَّد هنا", "محمد", ["مُحَمَّد"]),
        ("two\n\nlines", "lines", ["lines"]),
        ("nothing", "", []),
        ("", "a", []),
    ],
)
def test_words_are_marked_as_they_are_found(text: str, word: str, parts: list[str]) -> None:
    assert marked(text, word) == parts


def test_the_piece_begins_near_the_first_word() -> None:
    found = excerpt(LONG, ["parcel"])

    assert found.text.startswith("…")
    assert "parcel is late" in found.text[:60]
    assert len(found.text) <= SHOWN_MOST + 1


def test_words_side_by_side_are_one_mark() -> None:
    assert marked("abcdef", "abc", "abcd") == ["abcd"]


def test_what_must_not_be_there_is_not_marked() -> None:
    query = parse('parcel -late "two weeks" from:ana', date(2026, 1, 1))

    assert words_of(query) == ("parcel", "two weeks")


@given(text=st.text(), words=st.lists(st.text(max_size=5), max_size=3))
def test_marks_lie_in_the_piece_in_order_and_apart(text: str, words: list[str]) -> None:
    found = excerpt(text, words)
    places = [place for mark in found.marks for place in mark]

    assert places == sorted(set(places))
    assert all(0 <= place <= len(found.text) for place in places)


@given(text=st.text("ab é京", max_size=20), word=st.text("abé京", min_size=1, max_size=2))
def test_each_mark_says_what_was_looked_for(text: str, word: str) -> None:
    for part in marked(text, word):
        assert folded(word) in folded(part)
