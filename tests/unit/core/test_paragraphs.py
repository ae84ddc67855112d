"""Paragraphs: lists and repeated lines are told apart, and no word is lost among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import markup, paragraphs
from wadesk.core.markup import Span, Style
from wadesk.core.paragraphs import BULLET, Form, Paragraph

WRITTEN = st.text(st.sampled_from("ab1. *-_~`>\nل文"), max_size=60)


def forms(text: str) -> list[tuple[str, Form]]:
    found = paragraphs.read(text)
    return [(found.text[one.start : one.end], one.form) for one in found.paragraphs]


def test_points_are_dotted_and_numbers_stay() -> None:
    text = "We have:\n- navy\n* black\n1. small\n12. large"

    assert (
        paragraphs.read(text).text
        == f"We have:\n{BULLET} navy\n{BULLET} black\n1. small\n12. large"
    )
    assert [form for _, form in forms(text)] == [
        Form.POINT, Form.POINT, Form.NUMBERED, Form.NUMBERED,
    ]  # fmt: skip


def test_a_repeated_line_is_read_without_its_bracket() -> None:
    assert paragraphs.read("> is it *blue*?\nYes.") == paragraphs.Laid(
        "is it blue?\nYes.",
        (Span(6, 10, Style.BOLD),),
        (Paragraph(0, 11, Form.REPEATED),),
    )


def test_code_of_several_lines_begins_and_ends_without_a_blank_one() -> None:
    found = paragraphs.read("so:\n```\na = 1\nb = 2\n```")

    assert found == paragraphs.Laid("so:\na = 1\nb = 2", (Span(4, 15, Style.MONO),))


@pytest.mark.parametrize(
    "text", ["-5 degrees", "a > b", "> ", "1.5 m", "-", "2. ", "```- a\n- b```", ">\nx"]
)
def test_other_lines_are_what_they_look_like(text: str) -> None:
    assert paragraphs.read(text).paragraphs == ()


@pytest.mark.parametrize("blanks", [" " * 200_000, "  \t" * 60_000])
def test_a_line_of_many_blanks_is_read_in_one_go(blanks: str) -> None:
    text = f">{blanks}"  # tried again from each blank, this would take minutes

    assert paragraphs.read(text) == paragraphs.Laid(text)


@given(WRITTEN)
def test_only_brackets_go_and_only_points_change(text: str) -> None:
    found, plain = paragraphs.read(text), markup.read(text)

    codes = sum(one.style is Style.MONO for one in plain.spans)
    gone = plain.text.count(">") + plain.text.count(" ") + 2 * codes

    assert words(found.text) == words(plain.text)
    assert len(plain.text) - len(found.text) <= gone
    assert all(0 <= one.start < one.end <= len(found.text) for one in found.paragraphs)
    assert all(0 <= one.start <= one.end <= len(found.text) for one in found.spans)


def words(text: str) -> str:
    """All but the signs at which lines of a form begin."""
    return "".join(character for character in text if character not in f"{BULLET}-*> \n")
