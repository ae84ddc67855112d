"""Text lines: signs stand in the order in which each line is read, whatever is on it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from tests.support.every_kind import ARABIC, HEBREW
from wadesk.core import paragraphs
from wadesk.ui.delegates.faces import faces
from wadesk.ui.delegates.text_lines import TextLines

WIDE = 2_000.0
ANY = st.text(st.sampled_from("ab 1*>-\nمرل שלום😀👨‍👩‍👧🇫🇷é中"), max_size=40)


def lines(text: str, width: float = WIDE) -> TextLines:
    read = paragraphs.read(text)
    return TextLines(read.text, faces().body, width, read.spans, read.paragraphs)


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_wrapped_lines_hang_on_the_right_edge_of_the_words(text: str) -> None:
    laid = lines(text, width=140)
    layout = laid._rows[0].layout
    rights = {round(layout.lineAt(n).naturalTextRect().right()) for n in range(layout.lineCount())}

    assert layout.lineCount() > 1
    assert max(rights) - min(rights) <= 2


def test_one_step_is_one_sign_that_one_sees() -> None:
    text = "a👨‍👩‍👧é🇫🇷"
    laid, steps, place = lines(text), [0], 0
    while place < laid.length:
        place = laid.step(place, 1)
        steps.append(place)

    assert [laid.part(a, b) for a, b in itertools.pairwise(steps)] == [
        "a", "👨‍👩‍👧", "é", "🇫🇷",
    ]  # fmt: skip


@given(ANY)
def test_steps_there_and_back_meet_and_end(text: str) -> None:
    laid, place, count = lines(text, 90), 0, 0
    while place < laid.length:
        further = laid.step(place, 1)
        assert further > place
        assert laid.step(further, -1) <= place or laid.step(further, -1) < further
        place, count = further, count + 1

    assert count <= laid.length


@given(ANY, st.floats(-50, 400), st.floats(-50, 400))
def test_every_point_is_near_a_place(text: str, x: float, y: float) -> None:
    laid = lines(text, 90)

    assert 0 <= laid.nearest(QPointF(x, y)) <= laid.length
    assert laid.part(0, laid.length) == laid.text


def test_repeated_lines_stand_in() -> None:
    laid = lines("> is it blue?\nYes")

    assert laid.x_of(0) > laid.x_of(laid._rows[1].start)


def test_the_further_lines_of_a_point_stand_below_its_words() -> None:
    laid = lines("- " + "words " * 20, width=120)
    layout = laid._rows[0].layout

    assert layout.lineAt(0).position().x() == 0
    assert layout.lineAt(1).position().x() > 0
