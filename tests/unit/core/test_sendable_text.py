"""Sendable text: what no customer can be sent, and what anybody may write."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Reason
from wadesk.core.sendable_text import CAPTION_MOST, TEXT_MOST, flaw, is_blank, is_broken, units

ORDINARY = st.characters(exclude_categories=("Cc", "Cs"))


@pytest.mark.parametrize(
    "text",
    ["", " ", " \n\t ", "\u200b", "\u00a0\u2009", "\ufeff", "\u200e\u200f", "\u3164", "\ufe0f"],
)
def test_a_text_in_which_nobody_would_see_anything_is_empty(text: str) -> None:
    assert flaw(text) is Reason.TEXT_EMPTY


@pytest.mark.parametrize("damage", [0x00, 0x07, 0x0D, 0x1B, 0x7F, 0x85, 0xD83D, 0xDC00])
def test_a_control_character_or_half_of_one_breaks_the_text_around_it(damage: int) -> None:
    assert flaw(f"Good {chr(damage)} morning") is Reason.TEXT_BROKEN


@pytest.mark.parametrize(
    "text",
    [
        "Two\nlines\tand a tab",
        "مرحبا \u200f",
        "नमस्\u200dते",
        "👩\u200d👩\u200d👧",
        "❤\ufe0f",
        "你好",
        "e\u0301",
    ],
)
def test_what_people_write_in_any_script_may_be_sent(text: str) -> None:
    assert flaw(text) is None


@pytest.mark.parametrize(("text", "length"), [("x", 1), ("é", 1), ("你", 1), ("🫖", 2)])
def test_lengths_count_as_whatsapp_counts_them(text: str, length: int) -> None:
    assert units(text) == length


@pytest.mark.parametrize("most", [TEXT_MOST, CAPTION_MOST])
@pytest.mark.parametrize("letter", ["x", "🫖"])
def test_the_last_character_that_fits_may_be_sent_and_the_next_may_not(
    letter: str, most: int
) -> None:
    fits = letter * (most // units(letter))

    assert flaw(fits, most) is None
    assert flaw(fits + "x", most) is Reason.TEXT_TOO_LONG


@given(st.text(st.characters()))
def test_whatever_lies_beyond_the_first_plane_counts_twice(text: str) -> None:
    assert units(text) == sum(2 if character > "\uffff" else 1 for character in text)


@given(st.text(st.characters(), max_size=3))
def test_what_unicode_calls_control_or_surrogate_is_damage(text: str) -> None:
    categories = {unicodedata.category(one) for one in text if one not in "\n\t"}

    assert is_broken(text) == bool(categories & {"Cc", "Cs"})


@given(st.text(st.characters()))
def test_what_is_sent_can_be_written_as_utf_8(text: str) -> None:
    if flaw(text) is None:
        assert text.encode().decode() == text


@given(st.text(ORDINARY), st.text(ORDINARY), st.sampled_from("\x00\x08\r\ud800"))
def test_damage_is_found_wherever_it_stands(before: str, after: str, damage: str) -> None:
    assert is_broken(before + damage + after)


@given(st.text(ORDINARY))
def test_ordinary_characters_break_nothing(text: str) -> None:
    assert not is_broken(text)


@given(st.text(), st.text())
def test_two_texts_together_are_blank_when_both_are(one: str, other: str) -> None:
    assert is_blank(one + other) == (is_blank(one) and is_blank(other))
