"""Words: text and question go the same way, and nothing typed is an operator."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.words import folded, in_a_line, phrase, words

TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
QUESTION = re.compile(r'"[^"]+"')
anything = st.text(st.characters(codec=None), max_size=20)  # lone surrogates and NUL included


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("plain ASCII, as it is", "plain ASCII, as it is"),
        ("京都", " 京  都 "),
        ("a京b", "a 京 b"),
        ("\U0001f44d\U0001f3fd", " emoji1f44d "),  # whatever the colour of the thumb
        ("\uff21\uff22", "AB"),  # wide letters
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_text_is_kept_so_that_it_can_be_found(text: str, kept: str) -> None:
    assert words(text) == kept


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("hello", '"hello"'),
        ("NOT a OR b", '"NOT a OR b"'),
        ('say "hi', '"say  hi"'),
        ("near(x* col:", '"near(x* col:"'),
        ("nul\0inside", '"nul inside"'),
        ("half\ud83d", '"half"'),
        ("\ue0005", '"5"'),  # nobody can say what the index marks its messages with
    ],
)
def test_what_a_person_types_is_never_an_operator(wanted: str, expected: str) -> None:
    assert phrase(wanted) == expected


@pytest.mark.parametrize("nothing", ["", "  ", "*", '"', "- ^ :", "\uff02", "\0", "\ud800"])
def test_without_a_word_nothing_is_asked(nothing: str) -> None:
    assert phrase(nothing) is None


@given(anything)
def test_every_question_can_be_put(wanted: str) -> None:
    put = phrase(wanted)

    assert put is None or QUESTION.fullmatch(put)
    assert put is None or "\0" not in put
    assert (put or "").encode("utf-8").decode("utf-8") == (put or "")


@given(st.text("ab 京都ｗé\U0001f44d\u200d\U0001f3fd", max_size=12))
def test_whoever_asks_for_the_whole_text_finds_it(text: str) -> None:
    kept = words(text).split()

    assert (phrase(text) or "").replace('"', "").split() == kept


@pytest.mark.parametrize(
    ("name", "compared"),
    [
        ("Zoé", "zoe"),
        ("  ÖZTÜRK ", "ozturk"),
        ("Straße", "strasse"),
        ("مُحَمَّد", "محمد"),
        ("王小明", "王小明"),
        ("Ａｎａ", "ana"),  # noqa: RUF001 - full width is the point
        ("a\u200db", "ab"),
    ],
)
def test_names_are_compared_without_accents_and_capitals(name: str, compared: str) -> None:
    assert folded(name) == compared


@given(st.text(st.characters(max_codepoint=126, min_codepoint=33)))
def test_a_name_of_plain_letters_is_compared_as_among_others(name: str) -> None:
    assert f"e{folded(name)}e" == folded(f"é{name}é")


@given(st.text())
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text(max_size=30))
def test_a_name_in_a_sentence_turns_and_breaks_nothing(name: str) -> None:
    shown = in_a_line(name)

    assert shown == in_a_line(shown)
    assert [one for one in shown if unicodedata.category(one) in {"Cc", "Zl", "Zp"}] == []
    assert [one for one in shown if unicodedata.bidirectional(one) in TURNING] == []


@pytest.mark.parametrize("name", ["Zoé Müller", "محمد علي", "王小明", "👩‍👩‍👧 Ana", "میخواهم"])
def test_a_plain_name_stays_as_it_is_written(name: str) -> None:
    assert in_a_line(name) == name
