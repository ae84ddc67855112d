"""Thread errands: the cards between head and thread, opened and left by keys alone."""

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_replies import FakeReplies
from tests.support.panels import THERE, a_line
from tests.support.threads import HERE, ME, MINUTE, FakeThread, a_bubble, our, touched
from wadesk.core.records import Instant, MessageId
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.thread_errands import ThreadErrands
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
DAY = 24 * 60


class Sat:
    """Somebody before a thread of some days."""

    def __init__(self, qtbot: QtBot, *, is_unread: bool = False) -> None:
        replies = FakeReplies(lambda: NOON)
        self.source = FakeThread(
            *(our(n, at=Instant(NOON - n * DAY * MINUTE)) for n in range(1, 60)), a_bubble(70)
        )
        if is_unread:
            self.source.unread = self.source.said[MessageId(70)].position
        self.view = ThreadView(lambda: Instant(NOON))
        self.panel = ThreadPanel(self.view, replies, replies.clock)
        self.errands = ThreadErrands(self.panel, self.view, lambda: Instant(NOON))
        qtbot.addWidget(self.panel)
        replies.serve(self.panel)
        self.panel.resize(700, 800)
        self.panel.show()
        self.panel.activateWindow()
        self.view.show_thread(ThreadModel(self.source, HERE, ME))
        self.panel.open(a_line())
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.index(self.view.count() - 1))

    def details(self) -> list[str]:
        assert self.errands.details is not None
        return [one.thing for one in self.errands.details.shown]


@pytest.fixture
def sat(qtbot: QtBot) -> Sat:
    return Sat(qtbot)


def test_a_key_tells_all_about_a_bubble_and_esc_goes_back_to_it(sat: Sat) -> None:
    QTest.keyClick(sat.view, Key.Key_Period, Control)

    assert sat.errands.details is not None
    assert sat.errands.details.isVisible()
    assert sat.details() == ["Written", "By", "WhatsApp's name for it"]

    QTest.keyClick(sat.errands.details.close_button, Key.Key_Escape)
    assert sat.errands.details.isHidden()
    assert sat.view.hasFocus()


def test_what_comes_about_meanwhile_is_told(sat: Sat) -> None:
    QTest.keyClick(sat.view, Key.Key_Up)
    QTest.keyClick(sat.view, Key.Key_Period, Control)
    model = sat.view.shown_thread()
    assert model is not None
    said = our(1, at=Instant(NOON - DAY * MINUTE), statuses={"read": {"at": NOON}})
    sat.errands.absorb(touched(1))
    model.follow(sat.source.say(said))
    sat.panel.refresh()

    assert "Read" in sat.details()


def test_another_conversation_puts_the_cards_away(sat: Sat) -> None:
    QTest.keyClick(sat.view, Key.Key_Period, Control)
    sat.panel.open(a_line(THERE))

    assert sat.errands.details is not None
    assert sat.errands.details.isHidden()


def test_a_day_is_gone_to_by_keys_alone(sat: Sat) -> None:
    QTest.keyClick(sat.view, Key.Key_G, Control)
    assert sat.errands.date is not None
    QTest.keyClicks(sat.errands.date.field, "2026-09-01")
    QTest.keyClick(sat.errands.date.field, Key.Key_Return)
    first = sat.view.on_screen()[0]

    assert first.at >= QDateTime(QDate(2026, 9, 1), QTime(0, 0)).toMSecsSinceEpoch()
    assert first.id == 20
    assert sat.view.hasFocus()


def test_the_same_key_puts_it_away(sat: Sat) -> None:
    sat.errands.ask_date()
    assert sat.errands.date is not None
    assert sat.errands.date.isVisible()
    sat.errands.ask_date()
    assert sat.errands.date.isHidden()


def test_the_first_unread_is_offered_where_there_is_one(qtbot: QtBot) -> None:
    sat = Sat(qtbot, is_unread=True)
    sat.errands.ask_date()
    assert sat.errands.date is not None
    sat.errands.date.unread.click()

    assert sat.view.currentIndex().row() == sat.view.count() - 1


def test_without_a_thread_no_day_is_asked_for(qtbot: QtBot) -> None:
    sat = Sat(qtbot)
    sat.view.show_nothing()
    sat.errands.ask_date()

    assert sat.errands.date is None


def test_what_was_copied_is_said(sat: Sat) -> None:
    sat.view.told.emit("Copied: +886 2 1234")

    assert sat.panel.composer.note.text() == "Copied: +886 2 1234"


def test_what_can_be_done_in_a_thread_is_offered_by_name(qtbot: QtBot) -> None:
    sat = Sat(qtbot, is_unread=True)
    offered = {one.words: one for one in sat.errands.commands() if one.is_offered()}
    sat.view.go_to_moment(Instant(0))
    offered["Go to the newest message"].deed()

    assert sat.view.is_at_end()
    assert list(offered) == [
        "Go to a day",
        "Go to the newest message",
        "Go to the first unread message",
        "Details of the chosen message",
    ]
    offered["Details of the chosen message"].deed()
    assert sat.errands.details is not None
    assert sat.errands.details.isVisible()


def test_without_a_thread_nothing_is_offered(sat: Sat) -> None:
    sat.view.show_nothing()

    assert [one for one in sat.errands.commands() if one.is_offered()] == []
