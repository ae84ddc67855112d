"""Quick replies: found by a few letters in any script, and made out to the one who reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Reason, Refused
from wadesk.core.quick_replies import QuickReply, check, found, made_out

HOURS = QuickReply(1, "hours", "We are open from nine to six, {name}.")
HELLO = QuickReply(2, "hello", "Hello {name}, how can we help?")
CAFE = QuickReply(3, "café", "Our café closes at five.")
THANKS = QuickReply(4, "谢谢", "谢谢您,{name}!")
ALL = [HOURS, HELLO, CAFE, THANKS]


@pytest.mark.parametrize(
    ("wanted", "replies"),
    [
        ("", [CAFE, HELLO, HOURS, THANKS]),
        ("h", [HELLO, HOURS]),
        ("HEL", [HELLO]),
        ("cafe", [CAFE]),
        ("谢", [THANKS]),
        ("six", [HOURS]),
        ("ours", [HOURS]),
        ("nothing like it", []),
    ],
)
def test_what_begins_with_the_letters_comes_first(wanted: str, replies: list[QuickReply]) -> None:
    assert found(ALL, wanted) == replies


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Hello {name}, welcome!", "Zoé", "Hello Zoé, welcome!"),
        ("Hello {name}, welcome!", "", "Hello, welcome!"),
        ("{name}: yes", "", ": yes"),
        ("{Name} and {day}", "Zoé", "{Name} and {day}"),
        ("谢谢您,{name}!", "王芳", "谢谢您,王芳!"),
        ("Hi {name}", "{name}", "Hi {name}"),
    ],
)
def test_the_name_stands_in_its_place_or_leaves_none(text: str, name: str, words: str) -> None:
    assert made_out(text, name) == words


@given(st.text(), st.text())
def test_without_a_place_for_the_name_nothing_changes(text: str, name: str) -> None:
    if "{name}" not in text:
        assert made_out(text, name) == text


@pytest.mark.parametrize(
    ("shortcut", "text", "reason"),
    [
        ("", "Hello", Reason.TEXT_EMPTY),
        ("two words", "Hello", Reason.TEXT_EMPTY),
        ("a/b", "Hello", Reason.TEXT_EMPTY),
        ("x" * 33, "Hello", Reason.TEXT_TOO_LONG),
        ("hello", " ", Reason.TEXT_EMPTY),
        ("hello", "x" * 4097, Reason.TEXT_TOO_LONG),
        ("hello", "a\0b", Reason.TEXT_BROKEN),
    ],
)
def test_what_could_not_be_found_or_sent_is_not_kept(
    shortcut: str, text: str, reason: Reason
) -> None:
    with pytest.raises(Refused) as no:
        check(shortcut, text)

    assert no.value.reason is reason


def test_what_can_be_found_and_sent_is_kept() -> None:
    check("café-24", "Hello {name}")
