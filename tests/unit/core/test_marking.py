"""Marking: what is marked reads so to the customer, and a second time leaves it as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import markup
from wadesk.core.marking import Chosen, marked
from wadesk.core.markup import Style

LOOKS = st.sampled_from([Style.BOLD, Style.ITALIC, Style.STRUCK, Style.MONO])
PLAIN = st.text(st.sampled_from("ab .!\nلم文🙂"), max_size=16)
LETTER = st.sampled_from("abل文🙂.")


def chosen(written: str) -> Chosen:
    """Brackets stand around what is chosen."""
    start, end = written.index("["), written.index("]") - 1
    return Chosen(written.replace("[", "").replace("]", ""), start, end)


def shown(one: Chosen) -> str:
    return f"{one.text[: one.start]}[{one.text[one.start : one.end]}]{one.text[one.end :]}"


@pytest.mark.parametrize(
    ("before", "style", "after"),
    [
        ("on [Friday] then", Style.BOLD, "on *[Friday]* then"),
        ("on[ Friday ]then", Style.ITALIC, "on _[Friday]_ then"),
        ("on Fr[id]ay then", Style.STRUCK, "on ~[Friday]~ then"),
        ("on Fri[]day then", Style.BOLD, "on *[Friday]* then"),
        ("code [a_b]", Style.MONO, "code `[a_b]`"),
        ("[two\nlines]", Style.MONO, "```[two\nlines]```"),
        ("[one\n\n two]", Style.BOLD, "*[one*\n\n *two]*"),
        ("so [] far", Style.BOLD, "so *[]* far"),
        ("[]", Style.ITALIC, "_[]_"),
    ],
)
def test_marks_stand_around_whole_words(before: str, style: Style, after: str) -> None:
    assert shown(marked(chosen(before), style)) == after


@pytest.mark.parametrize(
    ("before", "style", "after"),
    [
        ("on *[Friday]* then", Style.BOLD, "on [Friday] then"),
        ("on [*Friday*] then", Style.BOLD, "on [Friday] then"),
        ("on *Friday [at] noon*", Style.BOLD, "on Friday [at] noon"),
        ("*_[both]_*", Style.BOLD, "_[both]_"),
        ("```[two\nlines]```", Style.MONO, "[two\nlines]"),
        ("*[one*\n*two]*", Style.BOLD, "[one\ntwo]"),
        ("```[a]` b", Style.MONO, "``[a] b"),
        ("*[one*\ntwo]", Style.BOLD, "*[one*\n*two]*"),
    ],
)
def test_a_second_time_they_are_gone(before: str, style: Style, after: str) -> None:
    assert shown(marked(chosen(before), style)) == after


@given(PLAIN, st.tuples(PLAIN, LETTER, PLAIN), PLAIN, LOOKS)
def test_what_is_marked_reads_so_and_goes_back_to_what_it_was(
    before: str, words: tuple[str, str, str], after: str, style: Style
) -> None:
    text = before + "".join(words) + after
    start, end = len(before), len(text) - len(after)

    there = marked(Chosen(text, start, end), style)
    back = marked(there, style)

    assert markup.read(there.text).text == text
    assert {span.style for span in markup.read(there.text).spans} == {style}
    assert text[start:end].strip() in there.text[there.start : there.end] or "\n" in text[start:end]
    assert back.text == text


@given(st.text(st.sampled_from("ab *_~`\n"), max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_whatever_stands_there_only_marks_come_and_go(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for style in (Style.BOLD, Style.MONO):
        there = marked(Chosen(text, start, end), style)

        assert there.text.translate({ord(mark): None for mark in "*_~`"}) == text.translate(
            {ord(mark): None for mark in "*_~`"}
        )
        assert 0 <= there.start <= there.end <= len(there.text)
