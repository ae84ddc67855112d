"""Customer panes: what can be done about a customer is found by name, and done where it is said."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.support.customer_pages import TOM, ZOE, FakeCustomers
from tests.support.fake_shelf import FakeShelf
from wadesk.core.blocking import Blocking
from wadesk.ui.customer_panes import CustomerPanes
from wadesk.ui.pictures import PicturesOnDisk
from wadesk.ui.settling import Settling
from wadesk.ui.thread_panel import ThreadPanel

ABOUT_PEOPLE = {"Same person as …", "Block the customer …", "Unblock the customer"}


class Room:
    """A wide window with the thread, and the customer beside it."""

    def __init__(self, qtbot: QtBot, thread: ThreadPanel) -> None:
        self.desk, self.thread, self.window = FakeCustomers(), thread, QWidget()
        qtbot.addWidget(self.window)
        pictures = PicturesOnDisk(FakeShelf())
        promised = Settling(thread).promised
        self.panes = CustomerPanes(self.desk, thread, pictures, promised, None)
        self.pages = QStackedWidget()
        self.pages.addWidget(thread)
        across = QHBoxLayout(self.window)
        across.addWidget(self.pages)
        across.addWidget(self.panes.panel)
        self.panes.stand_beside(self.pages)
        self.panes.pane.note_width(1_400)
        self.window.resize(1_400, 900)
        self.window.show()
        self.window.activateWindow()

    def open(self, blocked: str | None = None) -> None:
        page = self.desk.pages[ZOE]
        assert page.contact is not None
        self.desk.pages[ZOE] = replace(page, contact=replace(page.contact, blocked=blocked))
        line = self.desk.line(ZOE)
        assert line is not None
        self.thread.open(line)

    def offered(self) -> set[str]:
        said = {one.words for one in self.panes.commands() if one.is_offered()}
        return said & ABOUT_PEOPLE

    def do(self, words: str) -> None:
        next(one for one in self.panes.commands() if one.words == words).deed()


@pytest.fixture
def room(qtbot: QtBot, panel: ThreadPanel) -> Iterator[Room]:
    made = Room(qtbot, panel)
    yield made
    made.pages.currentChanged.disconnect()
    made.window.hide()


def test_of_an_open_conversation_all_of_it_is_offered(room: Room) -> None:
    room.open()

    assert room.offered() == {"Same person as …", "Block the customer …"}


def test_who_is_blocked_can_be_unblocked_from_anywhere(room: Room) -> None:
    room.open(Blocking.BLOCKED)
    room.panes.toggle()
    offered = room.offered()
    room.do("Unblock the customer")

    assert offered == {"Same person as …", "Unblock the customer"}
    assert room.desk.asked == [("unblock", ZOE)]
    assert not room.panes.panel.isVisible()


def test_who_may_not_change_it_is_offered_nothing(room: Room) -> None:
    room.desk.is_curator = False
    room.open()

    assert room.offered() == set()


def test_in_a_group_there_is_nobody_to_block(room: Room) -> None:
    room.desk.pages[TOM] = replace(room.desk.pages[TOM], contact=None, circle="100")
    line = room.desk.line(TOM)
    assert line is not None
    room.thread.open(line)

    assert room.offered() == set()


def test_the_question_is_asked_in_the_pane_even_if_it_was_away(room: Room) -> None:
    room.open()
    room.panes.toggle()
    room.do("Block the customer …")

    card = room.panes.panel.block_card
    assert card.isVisible()
    assert "Zoe" in card.title.text()
    assert card.not_now.hasFocus()
    QTest.keyClick(card.block, Qt.Key.Key_Space)
    assert room.desk.asked == [("block", ZOE)]


def test_the_other_self_is_looked_for_in_the_pane(room: Room) -> None:
    room.open()
    room.do("Same person as …")

    assert room.panes.panel.sameness.isVisible()


def test_where_there_is_no_room_it_is_said(room: Room) -> None:
    room.open()
    room.panes.pane.note_width(900)
    room.do("Block the customer …")

    assert "wider" in room.thread.composer.note.text()
