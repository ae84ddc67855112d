"""Side pane tests: it is there by one's own wish, and where there is room for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui.side_pane import ROOM, SidePane


@pytest.fixture
def places(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    made = QWidget(around)
    made.around = around  # type: ignore[attr-defined]  # it lives as long
    around.show()
    return made


def beside(pane: QWidget, places: QSettings | None = None, width: int = ROOM) -> SidePane:
    made = SidePane(pane, places)
    made.note_width(width)
    made.note_thread(has_thread=True)
    return made


def test_it_is_there_at_first_where_there_is_room(pane: QWidget) -> None:
    beside(pane)

    assert pane.isVisible()


def test_a_narrow_window_hides_it_and_a_wide_one_shows_it_again(pane: QWidget) -> None:
    side = beside(pane, width=ROOM - 1)
    narrow = pane.isVisible()

    side.note_width(ROOM)

    assert (narrow, pane.isVisible()) == (False, True)


def test_without_a_thread_there_is_nothing_to_show(pane: QWidget) -> None:
    side = beside(pane)

    side.note_thread(has_thread=False)

    assert not pane.isVisible()


def test_a_wish_is_remembered(pane: QWidget, places: QSettings) -> None:
    beside(pane, places).toggle()
    hidden = pane.isVisible()

    again = beside(pane, places)

    assert (hidden, again.is_wanted, pane.isVisible()) == (False, False, False)


def test_it_tells_when_it_comes_and_goes_and_only_then(pane: QWidget) -> None:
    side = SidePane(pane, None)
    told: list[bool] = []
    side.shown.connect(told.append)

    side.note_width(ROOM)
    side.note_thread(has_thread=True)
    side.note_width(ROOM + 5)
    side.toggle()
    side.want()

    assert told == [True, False, True]


def test_it_takes_its_room_where_none_was_left_for_it(qtbot: QtBot) -> None:
    """As after a start with what was remembered of two panes."""
    splitter, thread, pane = QSplitter(), QWidget(), QWidget()
    qtbot.addWidget(splitter)
    pane.setMinimumWidth(200)
    splitter.addWidget(thread)
    splitter.addWidget(pane)
    side = SidePane(pane, None)
    splitter.resize(ROOM, 400)
    splitter.setSizes([ROOM, 0])
    splitter.show()

    side.note_width(ROOM)
    side.note_thread(has_thread=True)

    assert pane.width() >= 200
