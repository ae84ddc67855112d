"""Markup: what WhatsApp would show as bold is bold, and nothing else loses a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import markup
from wadesk.core.markup import Marked, Span, Style

WRITTEN = st.text(st.sampled_from("ab *_~`\n.ل文://w"), max_size=60)


def looks(text: str) -> tuple[str, list[tuple[str, Style]]]:
    found = markup.read(text)
    return found.text, [(found.text[one.start : one.end], one.style) for one in found.spans]


@pytest.mark.parametrize(
    ("text", "words", "styles"),
    [
        ("a *bold* word", "a bold word", [("bold", Style.BOLD)]),
        ("_so_ ~no~", "so no", [("so", Style.ITALIC), ("no", Style.STRUCK)]),
        ("*two words*!", "two words!", [("two words", Style.BOLD)]),
        ("*_both_*", "both", [("both", Style.BOLD), ("both", Style.ITALIC)]),
        ("```let a = b * c * d```", "let a = b * c * d", [("let a = b * c * d", Style.MONO)]),
        ("press `Ctrl_C_` now", "press Ctrl_C_ now", [("Ctrl_C_", Style.MONO)]),
        ("(*نعم*)", "(نعم)", [("نعم", Style.BOLD)]),
    ],
)
def test_marks_around_words_become_their_looks(
    text: str, words: str, styles: list[tuple[str, Style]]
) -> None:
    assert looks(text) == (words, styles)


@pytest.mark.parametrize(
    "text",
    [
        "3 * 4 * 5",
        "snake_case_name",
        "2*3*4",
        "* a list\n* of things",
        "*open",
        "*over\ntwo lines*",
        "**",
        "``````",
        "a ** b",
        "~ 5 ~",
    ],
)
def test_other_stars_and_lines_are_what_they_look_like(text: str) -> None:
    assert markup.read(text) == Marked(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("see https://example.org/a_b_c/*x*.", "https://example.org/a_b_c/*x"),
        ("(www.example.org)", "www.example.org"),
        ("https://example.org/Film_(1999)", "https://example.org/Film_(1999)"),
        ("HTTPS://EXAMPLE.ORG!", "HTTPS://EXAMPLE.ORG"),
    ],
)
def test_a_link_ends_before_the_sentence_does(text: str, link: str) -> None:
    assert looks(text)[1] == [(link, Style.LINK)]


def test_a_link_without_a_scheme_leads_to_the_safe_one() -> None:
    assert markup.address("www.example.org") == "https://www.example.org"
    assert markup.address("http://example.org") == "http://example.org"


@given(WRITTEN)
def test_nothing_but_marks_is_ever_taken_out(text: str) -> None:
    read = markup.read(text)

    assert "".join(c for c in read.text if c not in "*_~`") == "".join(
        c for c in text if c not in "*_~`"
    )
    assert all(0 <= span.start < span.end <= len(read.text) for span in read.spans)


@given(WRITTEN)
def test_what_has_no_look_is_left_alone(text: str) -> None:
    read = markup.read(text)

    assert read.spans or read.text == text


def test_spans_come_in_reading_order() -> None:
    spans = markup.read("*b* _i_ *b*").spans

    assert spans == tuple(sorted(spans, key=lambda span: span.start))
    assert spans[0] == Span(0, 1, Style.BOLD)
