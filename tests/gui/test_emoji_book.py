"""Emoji book: found by the names that people know, in their language, with and without skin."""

import pytest

from wadesk.core.emoji_groups import Group
from wadesk.ui.emoji_book import SKINS, EmojiBook


def everything(_character: str) -> bool:
    return True


@pytest.fixture(scope="module")
def book() -> EmojiBook:
    return EmojiBook("en", everything)


@pytest.fixture(scope="module")
def french() -> EmojiBook:
    return EmojiBook("fr", everything)


def glyphs(book: EmojiBook, words: str, most: int = 8) -> list[str]:
    return [one.glyph for one in book.search(words, most)]


@pytest.mark.parametrize(
    ("words", "glyph"),
    [
        ("thumbs up", "👍"),
        ("thumbs_up", "👍"),
        ("+1", "👍"),
        ("heart", "❤️"),
        ("grin", "😁"),
        ("tada", "🎉"),
        ("flag france", "🇫🇷"),
        ("TEAPOT", "🫖"),
    ],
)
def test_it_is_found_by_what_it_is_called(book: EmojiBook, words: str, glyph: str) -> None:
    assert glyph in glyphs(book, words)


@pytest.mark.parametrize(
    ("words", "glyph"), [("coeur rouge", "❤️"), ("theiere", "🫖"), ("pouce", "👍"), ("heart", "❤️")]
)
def test_it_is_found_in_ones_own_language_without_accents_and_in_english(
    french: EmojiBook, words: str, glyph: str
) -> None:
    assert glyph in glyphs(french, words)


def test_chinese_names_are_found_from_the_middle() -> None:
    assert "👍" in glyphs(EmojiBook("zh", everything), "赞", 20) or "👍" in glyphs(
        EmojiBook("zh", everything), "拇指", 20
    )


def test_a_language_without_names_has_the_english_ones() -> None:
    assert "👍" in glyphs(EmojiBook("xx", everything), "thumbs up")


def test_nothing_is_called_so(book: EmojiBook) -> None:
    assert book.search("xyzzy plugh") == []


def test_each_stands_once_with_the_faces_before_all(book: EmojiBook) -> None:
    every = [one.glyph for one in book.all]

    assert every[0] == "😀"
    assert len(every) == len(set(every)) > 1_500
    assert [one.group for one in book.all] == sorted(
        (one.group for one in book.all), key=list(Group).index
    )


def test_what_the_letters_here_cannot_draw_is_not_offered() -> None:
    book = EmojiBook("en", lambda character: character != "🫖")

    assert book.find("🫖") is None
    assert book.find("👍") is not None


def test_a_skin_stands_where_unicode_puts_it(book: EmojiBook) -> None:
    dark = SKINS[5]
    hand, cook, heart = book.find("👍"), book.find("👩‍🍳"), book.find("❤️")

    assert hand is not None
    assert cook is not None
    assert heart is not None
    assert hand.with_skin(dark) == "👍🏿"
    assert cook.with_skin(dark) == "👩🏿‍🍳"
    assert heart.with_skin(dark) == "❤️"
    assert hand.with_skin("") == "👍"


def test_it_is_known_again_whatever_skin_it_has(book: EmojiBook) -> None:
    found = book.find("☝🏿")

    assert found is not None
    assert found.glyph == "☝️"
