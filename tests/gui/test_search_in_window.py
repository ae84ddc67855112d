"""Search in a window over a real Desk: begun by key, opened where it was said, and left again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import FakeHub
from tests.support.served_window import ServedWindow, served_window
from wadesk.core.records import ConversationId
from wadesk.ui.pages import DEVICES, INBOX
from wadesk.ui.palette_rows import Section
from wadesk.ui.search_place import SearchPlace

Key = Qt.Key
CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Searching:
    """Somebody at the window who searches."""

    def __init__(self, at: ServedWindow) -> None:
        self.at = at
        assert at.window.search is not None
        self.place: SearchPlace = at.window.search

    def begin(self, key: Key = Key.Key_K) -> None:
        self.at.window.activateWindow()
        QTest.keyClick(self.at.window, key, CTRL)

    def type_words(self, words: str) -> None:
        QTest.keyClicks(self.place.errands.palette.field, words)

    def press(self, key: Key, how: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.place.errands.palette.field, key, how)

    def until_found(self, words: str) -> None:
        self.at.until(lambda: any(words in one for one in self.said()))

    def said(self) -> list[str]:
        rows = self.place.errands.palette.rows.rows()
        return [one.line.text for one in rows if one.section is Section.MESSAGES]


@pytest.fixture
def people(hub: FakeHub) -> dict[str, ConversationId]:
    return {
        name: ConversationId(hub.conversation(name, words))
        for name, words in (("Zoé", "Is the teapot blue?"), ("Tom", "My teapot broke"))
    }


@pytest.fixture
def search(
    qtbot: QtBot, hub: FakeHub, people: dict[str, ConversationId], tmp_path: Path
) -> Iterator[Searching]:
    with served_window(qtbot, hub, tmp_path) as at:
        at.open(people["Zoé"])
        yield Searching(at)


def test_a_message_is_opened_where_it_was_said(
    search: Searching, people: dict[str, ConversationId]
) -> None:
    search.begin()
    search.type_words("broke")
    search.until_found("My teapot broke")
    search.press(Key.Key_Return)

    assert search.at.shown == people["Tom"]
    assert search.place.errands.palette.isHidden()


def test_esc_leaves_what_is_being_written_as_it_was(search: Searching) -> None:
    search.at.write("Dear Zoe")
    search.begin()
    search.type_words("teapot")
    search.press(Key.Key_Escape)
    search.at.write(", yes")

    assert search.at.panel.composer.writing.toPlainText() == "Dear Zoe, yes"


def test_the_open_conversation_is_searched_alone(search: Searching) -> None:
    search.begin(Key.Key_F)
    search.type_words("teapot")
    search.until_found("Is the teapot blue?")
    search.at.until(lambda: len(search.said()) == 1)

    assert search.place.errands.palette.field.text() == "in:this teapot"


def test_the_hits_stand_in_place_of_the_conversations_until_esc(
    search: Searching, people: dict[str, ConversationId]
) -> None:
    search.begin()
    search.type_words("teapot")
    search.at.until(lambda: len(search.said()) == 2)
    search.press(Key.Key_Return, CTRL)
    seen = [search.at.shown]
    for key, how in ((Key.Key_F3, PLAIN), (Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)):
        QTest.keyClick(search.at.window, key, how)
        seen.append(search.at.shown)

    assert search.place.pane.isVisible()
    assert not search.at.place.inbox.isVisible()
    assert seen == [people["Zoé"], people["Zoé"], people["Tom"]]
    QTest.keyClick(search.place.pane.list, Key.Key_Escape)
    assert search.at.place.inbox.isVisible()


def test_what_has_just_been_said_is_found(search: Searching, hub: FakeHub) -> None:
    where = search.at.shown
    assert where is not None
    hub.customer_writes(where, "A saucer is missing, too")
    search.at.caught_up()
    search.begin()
    search.type_words("sauc")

    search.until_found("A saucer is missing")


def test_a_page_is_reached_by_its_name_and_the_search_from_every_page(search: Searching) -> None:
    search.begin()
    search.type_words("linked dev")
    search.at.until(lambda: bool(search.place.errands.palette.rows.rowCount()))
    search.press(Key.Key_Return)
    pages = search.at.window.pages
    assert pages is not None
    on_devices = pages.current
    search.begin()
    search.type_words("broke")
    search.until_found("My teapot broke")
    search.press(Key.Key_Return)

    assert (on_devices, pages.current) == (DEVICES, INBOX)


def test_no_key_of_the_field_reaches_the_window_behind_it(search: Searching) -> None:
    reached: list[str] = []
    shortcut = QShortcut("Ctrl+Return", search.at.window)
    shortcut.activated.connect(lambda: reached.append("sent"))
    search.begin()
    search.type_words("teapot")
    search.at.until(lambda: len(search.said()) == 2)
    search.press(Key.Key_Return, CTRL)

    assert reached == []
    assert search.place.pane.isVisible()


def test_a_desk_that_was_shut_is_searched_no_more(
    qtbot: QtBot, hub: FakeHub, people: dict[str, ConversationId], tmp_path: Path
) -> None:
    with served_window(qtbot, hub, tmp_path) as at:
        search = Searching(at)
        at.open(people["Zoé"])
        search.begin()
        search.type_words("teapot")
        palette = search.place.errands.palette
        at.window.put_away()
        QTest.keyClick(at.window, Key.Key_K, CTRL)

        assert at.window.search is None
        assert palette.isHidden()
