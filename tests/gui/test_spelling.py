"""Spelling: unknown words get a wave once one pauses; without dictionaries nothing happens."""

import builtins
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from wadesk.ui import spelling
from wadesk.ui.looks import Looks
from wadesk.ui.proofreading import Proofreading
from wadesk.ui.spelling import Opening, Spelling, one_of_each
from wadesk.ui.writing import Writing

ENGLISH = "the order is on its way and it's here today hello zoé thanks for"
FRENCH = "la commande est en route et elle arrive aujourd'hui bonjour merci pour"


class Words:
    """A dictionary of a few words."""

    def __init__(self, words: str) -> None:
        self.words = set(words.split())
        self.asked: list[str] = []

    def check(self, word: str) -> bool:
        self.asked.append(word)
        return word.lower() in self.words

    def suggest(self, word: str) -> list[str]:
        return sorted(one for one in self.words if one[0] == word[0].lower())

    def add(self, word: str) -> None:
        self.words.add(word.lower())


def two() -> dict[str, Opening]:
    return {"en_GB": lambda: Words(ENGLISH), "fr_FR": lambda: Words(FRENCH)}


def opened() -> Spelling:
    """With both dictionaries open."""
    known = Spelling(two)
    for _ in range(2):
        known.language("xyzzy")
    return known


def wrong(text: str, language: str = "en_GB") -> list[str]:
    return [text[start:end] for start, end in opened().wrong(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The order is here", "en_GB"),
        ("La commande est en route", "fr_FR"),
        ("xyzzy plugh frotz", ""),
        ("", ""),
        ("مرحبا بك", ""),
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: str) -> None:
    assert opened().language(text) == language


def test_no_more_than_one_is_opened_at_a_time_and_none_that_is_not_needed() -> None:
    asked: list[str] = []

    def opening(name: str, words: str) -> Opening:
        def open_it() -> Words:
            asked.append(name)
            return Words(words)

        return open_it

    known = Spelling(
        lambda: {"en_GB": opening("en_GB", ENGLISH), "fr_FR": opening("fr_FR", FRENCH)}
    )
    assert asked == []
    assert known.language("The order is here") == "en_GB"
    assert asked == ["en_GB"]
    assert known.has_more
    assert known.language("La commande est en route") == "fr_FR"
    assert asked == ["en_GB", "fr_FR"]
    assert not known.has_more


def test_the_systems_languages_come_first_and_each_language_once() -> None:
    names = ["de_AT", "de_DE", "en_AU", "en_GB", "en_US", "fr", "it_IT"]

    assert one_of_each(names, ["en-GB", "en", "fr-FR"]) == ["en_GB", "fr", "de_AT", "it_IT"]
    assert one_of_each([], ["en-GB"]) == []


def test_a_dictionary_that_cannot_be_opened_is_as_good_as_none() -> None:
    known = Spelling(lambda: {"en_GB": lambda: None})

    assert known.language("The order is here") == ""
    assert not known.is_here


def test_what_was_said_before_tells_the_language_of_a_word() -> None:
    assert opened().language("ok", "bonjour merci pour la commande") == "fr_FR"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the ordre is here", ["ordre"]),
        ("it\u2019s here", []),
        ("see https://wrod.example/abc and wrod@example.org", ["see"]),
        ("the code `wrod` is", ["code"]),
        ("order 4127b for WADESK", []),
        ("thanks @bilal /hours :smile {name}", []),
    ],
)
def test_only_words_are_looked_at(text: str, words: list[str]) -> None:
    assert wrong(text) == words


def test_a_word_of_ones_own_is_right_from_then_on() -> None:
    known = opened()
    known.add("WaDesks", "en_GB")

    assert known.wrong("the WaDesks", "en_GB") == []


def test_a_language_nobody_has_finds_nothing_wrong() -> None:
    assert wrong("anything at all", "de_DE") == []
    assert list(opened().suggestions("wrod", "de_DE")) == []


def test_a_word_is_looked_up_once() -> None:
    english = Words(ENGLISH)
    known = Spelling(lambda: {"en_GB": lambda: english})
    known.language("wrod")
    for _ in range(3):
        known.wrong("wrod wrod wrod", "en_GB")

    assert english.asked == ["wrod"]


def test_without_the_systems_library_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = builtins.__import__

    def without(name: str, *more: Any, **named: Any) -> Any:
        if name == "enchant":
            raise ImportError(name)
        return usual(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", without)

    assert spelling.installed() == {}
    assert not Spelling().is_here


class Desk:
    """A field whose words are proofread."""

    def __init__(self, qtbot: QtBot, known: Spelling) -> None:
        self.qtbot, self.writing = qtbot, Writing()
        qtbot.addWidget(self.writing)
        self.looks = Looks(self.writing)
        self.reading = Proofreading(self.writing, self.looks, known)
        self.writing.show()
        self.writing.setFocus()

    @property
    def waves(self) -> list[str]:
        text = self.writing.text()
        return [text[start:end] for start, end in self.looks.wrong]

    def menu(self, word: str) -> QMenu:
        cursor = self.writing.textCursor()
        cursor.setPosition(self.writing.text().index(word) + 1)
        menu = self.writing.createStandardContextMenu()
        self.qtbot.addWidget(menu)
        at = self.writing.cursorRect(cursor).center()
        self.writing.menu_wished.emit(menu, QPoint(at))
        return menu


def test_a_wave_comes_after_a_pause_and_not_under_the_cursor(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Spelling(two))
    QTest.keyClicks(desk.writing, "the ordre is on its wrod")

    assert desk.waves == []
    qtbot.waitUntil(lambda: desk.waves == ["ordre"])
    QTest.keyClicks(desk.writing, " on")
    qtbot.waitUntil(lambda: desk.waves == ["ordre", "wrod"])


def test_the_menu_says_what_was_meant(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Spelling(two))
    desk.writing.setPlainText("the ordre is here today")
    qtbot.waitUntil(lambda: desk.waves == ["ordre"])
    menu = desk.menu("ordre")

    words = [action.text() for action in menu.actions()]
    assert words[:3] == ["on", "order", "Add “ordre” to my words"]
    menu.actions()[1].trigger()

    assert desk.writing.text() == "the order is here today"
    assert desk.waves == []


def test_a_word_can_be_kept_as_ones_own(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Spelling(two))
    desk.writing.setPlainText("the xordre is here today")
    qtbot.waitUntil(lambda: desk.waves == ["xordre"])
    menu = desk.menu("xordre")
    assert menu.actions()[0].text() == "No suggestion"

    menu.actions()[1].trigger()

    assert desk.waves == []


def test_without_dictionaries_one_types_as_ever(qtbot: QtBot) -> None:
    desk = Desk(qtbot, Spelling(dict))
    QTest.keyClicks(desk.writing, "the ordre ")
    desk.reading.look()

    assert desk.waves == []
    assert "ordre" not in [action.text() for action in desk.menu("ordre").actions()]
