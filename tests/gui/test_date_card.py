"""Date card tests: a day is typed or picked, and a day that is none is said to be none."""

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from wadesk.core.records import Instant
from wadesk.ui.date_card import DateCard


@pytest.fixture
def card(qtbot: QtBot) -> DateCard:
    made = DateCard(lambda: Instant(NOON))
    qtbot.addWidget(made)
    made.show()
    made.ask(Instant(NOON), has_unread=False)
    return made


def first_of(year: int, month: int, day: int) -> int:
    return QDateTime(QDate(year, month, day), QTime(0, 0)).toMSecsSinceEpoch()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3/9/2026", (2026, 9, 3)),
        ("2025-12-31", (2025, 12, 31)),
        ("24.12.", (2025, 12, 24)),
        ("yesterday", (2026, 9, 20)),
        ("Today", (2026, 9, 21)),
        ("Thursday, 3 September 2026", (2026, 9, 3)),
    ],
)
def test_a_typed_day_is_gone_to(
    qtbot: QtBot, card: DateCard, typed: str, day: tuple[int, int, int]
) -> None:
    qtbot.keyClicks(card.field, typed)
    with qtbot.waitSignal(card.chosen) as heard:
        qtbot.keyClick(card.field, Qt.Key.Key_Return)

    assert heard.args == [first_of(*day)]
    assert card.isHidden()


def test_a_picked_day_is_gone_to(qtbot: QtBot, card: DateCard) -> None:
    card.calendar.setSelectedDate(QDate(2026, 9, 1))
    with qtbot.waitSignal(card.chosen) as heard:
        qtbot.mouseClick(card.go, Qt.MouseButton.LeftButton)

    assert heard.args == [first_of(2026, 9, 1)]


def test_what_is_no_day_is_said_to_be_none(qtbot: QtBot, card: DateCard) -> None:
    qtbot.keyClicks(card.field, "next whenever")
    with qtbot.assertNotEmitted(card.chosen):
        qtbot.keyClick(card.field, Qt.Key.Key_Return)

    assert card.note.text().startswith("This is no day")
    assert card.isVisible()


def test_the_first_unread_is_offered_where_there_is_one(qtbot: QtBot, card: DateCard) -> None:
    assert card.unread.isHidden()

    card.ask(Instant(NOON), has_unread=True)
    with qtbot.waitSignal(card.unread_wanted):
        qtbot.mouseClick(card.unread, Qt.MouseButton.LeftButton)


def test_esc_goes_back(qtbot: QtBot, card: DateCard) -> None:
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card.field, Qt.Key.Key_Escape)

    assert card.isHidden()
