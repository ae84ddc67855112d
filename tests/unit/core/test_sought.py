"""Sought: the words somebody looked for are found as the search finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import sought


def found(text: str, wanted: str) -> list[str]:
    return [text[start:end] for start, end in sought.places(text, wanted)]


@pytest.mark.parametrize(
    ("text", "wanted", "marked"),
    [
        ("The blue Coat, a coat", "coat", ["Coat", "coat"]),
        ("Anatole and Diana", "ana", ["Ana"]),
        ("Crème brûlée", "creme brulee", ["Crème", "brûlée"]),
        ("Straße", "strasse", ["Straße"]),
        ("请问多少钱", "多少", ["多少"]),
        ("متى يصل الطلب", "الطلب", ["الطلب"]),
        ("well 🎉🎉 done", "🎉", ["🎉🎉"]),
        ("anything", "", []),
        ("anything", "  ", []),
    ],
)
def test_words_are_marked_whatever_their_accents(text: str, wanted: str, marked: list[str]) -> None:
    assert found(text, wanted) == marked


@given(st.text(max_size=60), st.text(max_size=12))
def test_marks_stand_in_the_text_in_order_and_apart(text: str, wanted: str) -> None:
    places = sought.places(text, wanted)
    flat = [edge for place in places for edge in place]

    assert flat == sorted(set(flat))
    assert all(0 <= edge <= len(text) for edge in flat)
