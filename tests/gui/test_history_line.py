"""History line: how far the phone's past has come, and when that is no news any more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from wadesk.core.changes import Changes
from wadesk.core.phone_history import HistoryState, PhoneHistory
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.ui.history_errands import HistoryErrands
from wadesk.ui.history_line import HistoryLine

NOW = Instant(1_000 * DAY_MS)
COMING = PhoneHistory("1", HistoryState.COMING, 55, Instant(NOW - 5_000), Instant(NOW - 1_000))


class FakeDesk:
    def __init__(self) -> None:
        self.known: list[PhoneHistory] = []

    def phone_histories(self) -> Sequence[PhoneHistory]:
        return self.known

    def hub_now(self) -> Instant:
        return NOW


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[HistoryLine]:
    made = HistoryLine()
    qtbot.addWidget(made)
    yield made
    made.hide()


def test_without_a_phone_there_is_no_line(line: HistoryLine) -> None:
    line.show_history(None, NOW)

    assert line.isHidden()


def test_what_is_coming_is_said_in_words_and_for_a_screen_reader(line: HistoryLine) -> None:
    line.show_history(COMING, NOW)

    assert not line.isHidden()
    assert "55 %" in line.words.text()
    assert line.accessibleName() == line.words.text()
    assert line.away.isHidden(), "nobody puts away what is under way"


@pytest.mark.parametrize("state", [HistoryState.DONE, HistoryState.DECLINED])
def test_an_end_can_be_put_away_and_stays_away(line: HistoryLine, state: HistoryState) -> None:
    line.show_history(replace(COMING, state=state), NOW)
    line.away.click()
    line.show_history(replace(COMING, state=state), NOW)

    assert line.isHidden()


def test_an_end_of_yesterday_is_no_news(line: HistoryLine) -> None:
    line.show_history(replace(COMING, state=HistoryState.DONE), Instant(NOW + DAY_MS))

    assert line.isHidden()


def test_it_follows_the_rows_about_it_and_no_others(line: HistoryLine) -> None:
    desk = FakeDesk()
    errands = HistoryErrands(desk, line)
    desk.known = [COMING]

    errands.absorb(Changes(other=frozenset({"label"})))
    before = line.isHidden()
    errands.absorb(Changes(other=frozenset({"phone_history"})))

    assert before
    assert not line.isHidden()
