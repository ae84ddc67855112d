"""Completion: a sign before a word asks for something, and ordinary writing never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.completion import Asked, Token, token


@pytest.mark.parametrize(
    ("text", "asked", "words"),
    [
        ("/", Asked.REPLY, ""),
        ("/hel", Asked.REPLY, "hel"),
        ("Good morning\n/hou", Asked.REPLY, "hou"),
        ("/谢", Asked.REPLY, "谢"),
        (":sm", Asked.EMOJI, "sm"),
        ("Thanks :smile", Asked.EMOJI, "smile"),
        ("Merci (:cœ", Asked.EMOJI, "cœ"),
        ("好的 :笑脸", Asked.EMOJI, "笑脸"),
        (":thumbs_up", Asked.EMOJI, "thumbs_up"),
    ],
)
def test_a_sign_before_a_word_asks(text: str, asked: Asked, words: str) -> None:
    told = token(text, len(text))

    assert told is not None
    assert (told.asked, told.words) == (asked, words)
    assert text[told.start : told.end] == asked.value + words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24/12",
        "and/or",
        "Good /morning",
        "/two words",
        "https://example.org/a",
        "at 10:30",
        "Total: 5",
        "Note:this",
        ":)",
        ":s",
        ":-D",
        "a ::b",
        "/" + "x" * 33,
    ],
)
def test_ordinary_writing_asks_for_nothing(text: str) -> None:
    assert token(text, len(text)) is None


def test_only_what_stands_before_the_cursor_counts() -> None:
    assert token("/hello", 3) == Token(Asked.REPLY, 0, 3, "he")
    assert token("/hello there", 12) is None
    assert token(":smile", 0) is None


@given(st.text(st.sampled_from("/: ab\n谢"), max_size=80), st.integers(0, 80))
def test_what_is_asked_for_stands_in_the_text(text: str, at: int) -> None:
    cursor = min(at, len(text))
    told = token(text, cursor)

    if told is not None:
        assert told.end == cursor
        assert text[told.start : told.end] == told.asked.value + told.words
