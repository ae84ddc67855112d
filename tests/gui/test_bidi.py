"""Bidi: Arabic and Hebrew with emoji, numbers and Latin on one line stand as they are spoken."""

import pytest

from wadesk.core import paragraphs
from wadesk.ui.delegates.faces import faces
from wadesk.ui.delegates.text_lines import TextLines

WIDE = 2_000.0


def lines(text: str) -> TextLines:
    read = paragraphs.read(text)
    return TextLines(read.text, faces().body, WIDE, read.spans, read.paragraphs)


def seen(text: str, *words: str) -> list[str]:
    """These words from left to right, as they are drawn."""
    laid = lines(text)
    units = {word: len(text[: text.index(word)].encode("utf-16-le")) // 2 for word in words}

    def left(word: str) -> float:
        start = units[word]
        end = start + len(word.encode("utf-16-le")) // 2
        return min(laid.x_of(start), laid.x_of(end))

    return sorted(words, key=left)


@pytest.mark.parametrize(
    ("text", "left_to_right"),
    [
        ("مرحبا 😀 الطلب 40217 من Adidas", ["Adidas", "من", "40217", "الطلب", "😀", "مرحبا"]),
        ("שלום 🎉 הזמנה 17 Nike", ["Nike", "17", "הזמנה", "🎉", "שלום"]),
        ("😀 مرحبا", ["مرحبا", "😀"]),
        ("Order 17 🎉 شكرا now", ["Order", "17", "🎉", "شكرا", "now"]),
    ],
)
def test_every_line_reads_as_it_is_spoken(text: str, left_to_right: list[str]) -> None:
    assert seen(text, *left_to_right) == left_to_right


def test_the_letters_of_arabic_go_from_right_to_left_beside_an_emoji() -> None:
    laid = lines("سلام 😀")

    assert laid.x_of(0) > laid.x_of(1) > laid.x_of(3)


def test_each_line_has_the_direction_of_its_own_first_word() -> None:
    laid = lines("مرحبا جميعا\nHello.")
    first, second = laid._rows

    assert first.is_right_to_left
    assert not second.is_right_to_left
    dot, word = laid.x_of(second.start + 5), laid.x_of(second.start)
    assert dot > word, "the full stop of an English line stands behind it"
