"""Reading errands tests: what somebody comes back to is read, though nothing new is painted."""

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.support.threads import HERE, a_bubble
from wadesk.core.records import ConversationId, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import reading_errands
from wadesk.ui.reading_errands import ReadingErrands
from wadesk.ui.settling import Settling


class Reader:
    """A thread on one page of a window, and somebody who goes away and comes back."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.pages, self.elsewhere = qtbot, QStackedWidget(), QLineEdit()
        self.view, self.other_page = QWidget(), QWidget()
        for page in (self.view, self.other_page):
            self.pages.addWidget(page)
        self.shown: list[Bubble] = []
        self.marked: list[MessageId] = []
        promised = Settling(self.pages).promised
        self.errands = ReadingErrands(self, self.view, lambda: self.shown, lambda: HERE, promised)
        for window in (self.pages, self.elsewhere):
            qtbot.addWidget(window)
            window.show()

    def mark_read(self, _: ConversationId, upto: MessageId) -> Future[None]:
        self.marked.append(upto)
        return Future()

    def go_away(self) -> None:
        """To another program, as far as this window can tell."""
        self.elsewhere.activateWindow()
        self.qtbot.waitUntil(self.elsewhere.isActiveWindow)

    def come_back(self) -> None:
        self.pages.activateWindow()
        self.qtbot.waitUntil(self.pages.isActiveWindow)


@pytest.fixture
def reader(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    monkeypatch.setattr(reading_errands, "MOMENT_MS", 20)
    made = Reader(qtbot)
    made.come_back()
    yield made
    made.errands.put_away()


def test_what_was_painted_behind_another_window_is_read_when_one_comes_back(
    reader: Reader,
) -> None:
    reader.go_away()
    reader.shown = [a_bubble(4), a_bubble(9)]
    reader.errands.look()
    unseen = list(reader.marked)
    reader.come_back()
    reader.qtbot.waitUntil(lambda: reader.marked == [9])

    assert unseen == []


def test_what_was_painted_before_one_went_to_another_page_is_read_on_returning(
    reader: Reader,
) -> None:
    reader.pages.setCurrentWidget(reader.other_page)
    reader.shown = [a_bubble(4)]
    reader.errands.look()
    unseen = list(reader.marked)
    reader.pages.setCurrentWidget(reader.view)
    reader.qtbot.waitUntil(lambda: reader.marked == [4])

    assert unseen == []


def test_what_was_left_unread_stays_so_for_who_comes_back_to_its_window(reader: Reader) -> None:
    reader.shown = [a_bubble(4)]
    reader.errands.look_soon()
    reader.qtbot.waitUntil(lambda: reader.marked == [4])
    reader.errands.leave_unread([HERE])
    reader.go_away()
    reader.come_back()
    reader.qtbot.wait(60)

    assert reader.marked == [4]


def test_a_window_that_is_put_away_reads_nothing(reader: Reader) -> None:
    reader.go_away()
    reader.shown = [a_bubble(4)]
    reader.errands.put_away()
    reader.come_back()
    reader.qtbot.wait(60)

    assert reader.marked == []
