"""Search errands: who can find is ready before the first letter, and not called in vain."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_finder import FakeFinder
from tests.support.fake_memory import FakeMemory
from wadesk.core.errors import Reason, Refused
from wadesk.ui.search_errands import Finder, SearchErrands


class Calls:
    """Each call for somebody who can find; ``no`` is what the Desk answers instead."""

    def __init__(self, no: Refused | None = None) -> None:
        self.came: list[FakeFinder] = []
        self.asked = 0
        self._no = no

    def __call__(self) -> Finder:
        self.asked += 1
        if self._no is not None:
            raise self._no
        self.came.append(FakeFinder())
        return self.came[-1]


def errands_of(calls: Calls, qtbot: QtBot) -> SearchErrands:
    window = QWidget()
    qtbot.addWidget(window)
    return SearchErrands(calls, lambda: NOON, lambda: None, window, FakeMemory())


def test_who_can_find_is_called_once_and_before_the_first_letter(qtbot: QtBot) -> None:
    calls = Calls()
    errands = errands_of(calls, qtbot)

    errands.begin()
    qtbot.wait(1)
    errands.begin()
    qtbot.wait(1)

    assert [one.wishes for one in calls.came] == [[]]
    errands.put_away()


def test_a_search_that_was_left_at_once_calls_nobody(qtbot: QtBot) -> None:
    calls = Calls()
    errands = errands_of(calls, qtbot)

    errands.begin()
    errands.put_away()
    qtbot.wait(1)

    assert calls.asked == 0


def test_what_keeps_the_desk_from_it_does_not_keep_the_field_shut(qtbot: QtBot) -> None:
    calls = Calls(Refused(Reason.DAMAGED, "mirror.db is damaged."))
    errands = errands_of(calls, qtbot)

    errands.begin()
    qtbot.wait(1)
    errands.palette.field.setText("p")

    assert calls.asked == 2
    assert not errands.palette.isHidden()
    errands.put_away()
