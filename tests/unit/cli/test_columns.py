"""Columns tests: every script lines up, and nothing steers the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.cli.columns import clipped, one_line, padded, printable, width, wrapped

FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("Zoé", 3),
        ("Zoe\u0301", 3),
        ("王芳", 4),
        ("안녕", 4),
        ("مرحبا", 5),
        ("👍", 2),
        ("👍🏽", 2),
        (FAMILY, 2),
        ("🇫🇷", 2),
        ("🇫🇷🇩🇪", 4),
        ("❤️", 2),
    ],
)
def test_a_text_is_as_wide_as_a_terminal_draws_it(text: str, cells: int) -> None:
    assert width(text) == cells


@given(
    text=st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])), cells=st.integers(2, 40)
)
def test_padding_and_clipping_fill_exactly_their_cells(text: str, cells: int) -> None:
    assert width(padded(text, cells)) == cells


@given(text=st.text(alphabet="ab 王👍🏽\u200d\u0301\n", max_size=80), cells=st.integers(2, 20))
def test_no_wrapped_line_is_too_wide_and_no_word_is_lost(text: str, cells: int) -> None:
    lines = wrapped(text, cells)

    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_an_emoji_family_is_not_torn_apart() -> None:
    assert clipped(FAMILY * 3, 5) == FAMILY * 2 + "…"


@given(text=st.text())
def test_nothing_that_others_wrote_steers_the_terminal(text: str) -> None:
    drawn = printable(text + "\x1b[2J\x9b\u202e\r")

    assert not {"\x1b", "\x9b", "\u202e", "\r"} & set(drawn)


def test_line_breaks_become_spaces_where_there_is_one_line() -> None:
    assert one_line(" two\r\nlines\tand\n\nmore ") == "two lines and more"
