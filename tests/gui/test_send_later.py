"""Send later: hours worth offering, by the Hub's time, and any other one."""

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.core.records import Instant
from wadesk.ui.send_later import HourPopup, LaterButton, choices, moment
from wadesk.ui.text import HOUR, MINUTE

# what a popup asks of the screen
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SUNDAY, MONDAY, TUESDAY = QDate(2026, 11, 22), QDate(2026, 11, 23), QDate(2026, 11, 24)


def at(day: QDate, hour: int, minute: int = 0) -> Instant:
    return Instant(QDateTime(day, QTime(hour, minute)).toMSecsSinceEpoch())


def offered(now: Instant) -> dict[str, Instant]:
    return dict(choices(now))


def test_in_the_morning_the_afternoon_is_offered() -> None:
    assert offered(at(TUESDAY, 10)) == {
        "In 1 hour, 11:00": at(TUESDAY, 11),
        "This afternoon, 15:00": at(TUESDAY, 15),
        "Tomorrow, 09:00": at(TUESDAY.addDays(1), 9),
        "Monday, 09:00": at(MONDAY.addDays(7), 9),
    }


def test_what_has_passed_or_is_too_near_is_not_offered() -> None:
    assert "This afternoon, 15:00" not in offered(at(TUESDAY, 14, 30))
    assert "This afternoon, 15:00" not in offered(at(TUESDAY, 20))


def test_on_a_sunday_tomorrow_is_monday_and_stands_there_once() -> None:
    assert list(offered(at(SUNDAY, 20))) == ["In 1 hour, 21:00", "Tomorrow, 09:00"]


def test_on_a_monday_the_next_one_is_offered() -> None:
    assert offered(at(MONDAY, 20))["Monday, 09:00"] == at(MONDAY.addDays(7), 9)


def test_every_hour_that_is_offered_lies_ahead() -> None:
    for hour in range(24):
        now = at(TUESDAY, hour, 59)
        assert all(then > now + 29 * MINUTE for then in offered(now).values())


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (at(TUESDAY, 15), "15:00"),
        (at(TUESDAY.addDays(1), 9), "Wed 09:00"),
        (at(TUESDAY.addDays(30), 9), "24/12/2026 09:00"),
    ],
)
def test_a_moment_is_told_as_short_as_it_can_be(then: Instant, words: str) -> None:
    assert moment(then, at(TUESDAY, 10)) == words


@pytest.fixture
def button(qtbot: QtBot) -> LaterButton:
    made = LaterButton()
    qtbot.addWidget(made)
    made.hub_now = lambda: at(TUESDAY, 10)
    made.show()
    return made


def test_the_menu_is_reached_by_key_and_its_first_entry_is_chosen(
    qtbot: QtBot, button: LaterButton
) -> None:
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.menu is not None
    with qtbot.waitSignal(button.chosen) as told:
        QTest.keyClick(button.menu, Qt.Key.Key_Return)

    assert told.args == [at(TUESDAY, 11)]


def test_an_hour_after_the_window_says_so(button: LaterButton) -> None:
    button.closes_at = at(TUESDAY, 12)
    button.open_menu()
    assert button.menu is not None

    words = [action.text() for action in button.menu.actions()]
    assert words[0] == "In 1 hour, 11:00"
    assert words[1] == "This afternoon, 15:00 (only if the customer writes again before)"


def test_any_hour_ahead_can_be_chosen_by_key(qtbot: QtBot, button: LaterButton) -> None:
    button.open_popup(at(TUESDAY, 10))
    popup = button.popup
    assert isinstance(popup, HourPopup)
    then = QDateTime(TUESDAY.addDays(3), QTime(8, 15))
    popup.edit.setDateTime(then)
    with qtbot.waitSignal(button.chosen) as told:
        QTest.keyClick(popup.edit, Qt.Key.Key_Return)

    assert told.args == [then.toMSecsSinceEpoch()]


def test_what_has_passed_cannot_be_chosen(button: LaterButton) -> None:
    button.open_popup(at(TUESDAY, 10))
    assert button.popup is not None
    button.popup.edit.setDateTime(QDateTime(TUESDAY, QTime(9, 0)))

    chosen = button.popup.edit.dateTime().toMSecsSinceEpoch()
    assert at(TUESDAY, 10) < chosen <= at(TUESDAY, 10) + HOUR
