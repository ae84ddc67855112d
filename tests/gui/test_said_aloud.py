"""Said aloud: on the pages about devices nothing takes the keyboard without saying what it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.device_pages import BILALS, NEWCOMER, Clock, Seated
from wadesk.ui.colours import READABLE, contrast
from wadesk.ui.first_run import FirstRun
from wadesk.ui.theme import DARK, LIGHT, Theme

Key = Qt.Key


def silent(page: QWidget) -> list[QWidget]:
    """What can have the keyboard and has no name."""
    reachable = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea)
    ]
    assert reachable
    return [
        widget
        for widget in reachable
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def test_on_the_page_of_devices_in_each_of_its_states(qtbot: QtBot) -> None:
    seated = Seated(qtbot)
    found = silent(seated.page)
    seated.press(Key.Key_Down, Key.Key_Delete)
    found += silent(seated.page)
    seated.press(Key.Key_Escape)
    seated.show_code()
    found += silent(seated.page)
    seated.somebody_asks(NEWCOMER)
    found += silent(seated.page)

    assert found == []


def test_on_the_first_run_and_at_the_door(qtbot: QtBot) -> None:
    page = FirstRun(Clock())
    qtbot.addWidget(page)
    page.show()
    found = silent(page)
    page.wait()
    page.show_phrase(NEWCOMER.phrase, 60_000)

    assert found + silent(page) == []


def test_a_name_that_is_being_typed_says_of_what(qtbot: QtBot) -> None:
    seated = Seated(qtbot)
    seated.press(Key.Key_F2)

    editor = seated.page.window().focusWidget()
    assert editor is not None
    assert editor.accessibleName() == "Name of the device"


def test_a_row_that_changes_is_told_anew(qtbot: QtBot) -> None:
    seated = Seated(qtbot)
    before = seated.page.rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    seated.desk.its_devices = [replace(BILALS, odd=("old_system",))]
    seated.page.refresh()
    after = seated.page.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert before.endswith("Active")
    assert after.endswith("Old system")


@pytest.mark.parametrize("now", [LIGHT, DARK])
def test_all_its_words_can_be_read_on_their_grounds(now: Theme) -> None:
    pairs = [
        (now.text, now.selected),
        (now.quiet, now.selected),
        (now.text, now.notice),
        (now.on_accent, now.accent),
        (now.accent, now.selected),
        (now.quiet, now.window),
        (now.state("failed").ink, now.window),
    ]

    assert [
        round(contrast(ink, ground), 1) for ink, ground in pairs if contrast(ink, ground) < READABLE
    ] == []
