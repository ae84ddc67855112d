"""Idleness: hands that rest, and a computer that slept; both by clocks that are given."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from wadesk.core.records import Instant
from wadesk.ui.idleness import LOOKS_EVERY_MS, Idleness

MINUTE = 60_000


class Clocks:
    def __init__(self) -> None:
        self.wall, self.ticks = NOON, Instant(0)
        self.minutes = 10
        self.idleness = Idleness(lambda: self.wall, lambda: self.ticks, lambda: self.minutes)
        self.times = 0
        self.idleness.over.connect(self._count)

    def passes(self, ms: int) -> None:
        """Time goes by, and it looks as often as it would."""
        for _ in range(ms // LOOKS_EVERY_MS):
            self.wall = Instant(self.wall + LOOKS_EVERY_MS)
            self.ticks = Instant(self.ticks + LOOKS_EVERY_MS)
            self.idleness.look()

    def sleeps(self, ms: int) -> None:
        self.wall = Instant(self.wall + ms)
        self.idleness.look()

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def test_it_is_over_after_so_many_minutes_and_not_before(clocks: Clocks) -> None:
    clocks.passes(10 * MINUTE - LOOKS_EVERY_MS)
    before = clocks.times
    clocks.passes(LOOKS_EVERY_MS)

    assert (before, clocks.times) == (0, 1)


def test_a_hand_begins_it_anew(clocks: Clocks) -> None:
    clocks.passes(9 * MINUTE)
    clocks.idleness.note_hand()
    clocks.passes(9 * MINUTE)

    assert clocks.times == 0


def test_a_computer_that_slept_is_locked_at_once(clocks: Clocks) -> None:
    clocks.sleeps(2 * MINUTE)

    assert clocks.times == 1


def test_a_busy_moment_is_no_sleep(clocks: Clocks) -> None:
    clocks.sleeps(MINUTE // 2)

    assert clocks.times == 0


def test_never_is_never(clocks: Clocks) -> None:
    clocks.minutes = 0
    clocks.passes(120 * MINUTE)
    clocks.sleeps(120 * MINUTE)

    assert clocks.times == 0


def test_a_key_in_the_window_is_a_hand(qtbot: QtBot, clocks: Clocks) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    window = field.windowHandle()
    clocks.idleness.watch(window)
    clocks.passes(9 * MINUTE)
    QTest.keyClick(window, Qt.Key.Key_A)
    clocks.passes(9 * MINUTE)
    clocks.idleness.rest()

    assert clocks.times == 0
    assert field.text() == "a"
