"""Memory tests: what was searched is there at the next start; what cannot be read is nothing."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_finder import FakeFinder, a_hit
from tests.support.fake_memory import FakeMemory
from wadesk.core.search_found import Found
from wadesk.core.search_query import SearchQuery
from wadesk.ui import memory
from wadesk.ui.palette_rows import Section
from wadesk.ui.search_errands import SearchErrands

CTRL = Qt.KeyboardModifier.ControlModifier
Begin = Callable[[FakeMemory], SearchErrands]


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Begin]:
    """A search in a new window, over what is remembered."""
    made: list[SearchErrands] = []

    def begun(held: FakeMemory) -> SearchErrands:
        window, finder = QWidget(), FakeFinder(Found(SearchQuery(), (a_hit(1),), (), ()))
        qtbot.addWidget(window)
        window.resize(900, 700)
        window.show()
        made.append(SearchErrands(lambda: finder, lambda: NOON, lambda: None, window, held))
        made[-1].begin()
        return made[-1]

    yield begun
    for one in made:
        one.put_away()


def searched(errands: SearchErrands) -> list[str]:
    rows = errands.palette.rows.rows()
    return [one.title.text for one in rows if one.section is Section.SEARCHED]


def test_what_was_searched_is_offered_in_the_next_window(qtbot: QtBot, begin: Begin) -> None:
    held = FakeMemory()
    for words in ("teapot", "parcel"):
        errands = begin(held)
        QTest.keyClicks(errands.palette.field, words)
        qtbot.wait(1)
        QTest.keyClick(errands.palette.field, Qt.Key.Key_Return, CTRL)

    assert searched(begin(held)) == ["parcel", "teapot"]


def test_of_what_was_searched_only_words_are_read(begin: Begin) -> None:
    held = FakeMemory()
    held.held["searches"] = '["teapot", 7, "from:zoe"]'

    assert searched(begin(held)) == ["teapot", "from:zoe"]


def test_what_was_kept_is_read() -> None:
    assert memory.facts('{"whose": "mine"}') == {"whose": "mine"}
    assert memory.words('["tea", "cup"]') == ["tea", "cup"]


@pytest.mark.parametrize("kept", ["", "{", "7", '{"a": 1}', "[1, 2]"])
def test_what_cannot_be_read_as_words_is_none(kept: str) -> None:
    assert memory.words(kept) == []


@pytest.mark.parametrize("kept", ["", "{", "7", '["a"]'])
def test_what_cannot_be_read_as_facts_is_none(kept: str) -> None:
    assert memory.facts(kept) == {}
