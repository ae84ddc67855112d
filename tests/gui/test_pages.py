"""Pages and their rail: reached by hand and by key, made when they are first looked at."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui.pages import DEVICES, INBOX, TEAM, Pages, Place

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Made:
    """Pages, and which of them have been made."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pages = Pages()
        self.names: list[str] = []
        for page, icon, name in (
            (INBOX, "inbox", "Inbox"),
            (DEVICES, "devices", "Linked devices"),
            (TEAM, "group", "Team"),
        ):
            self.pages.add(Place(page, icon, name), partial(self.make, page))
        self.pages.add(Place("security", "held", "Security", is_below=True), QLineEdit)
        qtbot.addWidget(self.pages)
        self.pages.show_page(INBOX)
        self.pages.resize(600, 400)
        self.pages.show()
        self.pages.activateWindow()

    def make(self, page: str) -> QWidget:
        self.names.append(page)
        return QLineEdit()


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


def test_a_page_is_made_when_it_is_first_shown_and_kept(made: Made) -> None:
    before = list(made.names)
    QTest.keyClick(made.pages, Key.Key_2, CTRL)
    first = made.pages.made(DEVICES)
    QTest.keyClick(made.pages, Key.Key_1, CTRL)
    QTest.keyClick(made.pages, Key.Key_2, CTRL)

    assert before == [INBOX]
    assert made.names == [INBOX, DEVICES]
    assert made.pages.made(DEVICES) is first


def test_each_page_has_a_number_and_takes_the_keyboard(made: Made) -> None:
    heard: list[str] = []
    made.pages.changed.connect(heard.append)
    for number in (Key.Key_3, Key.Key_2, Key.Key_1):
        QTest.keyClick(made.pages, number, CTRL)

    assert heard == [TEAM, DEVICES, INBOX]
    shown = made.pages.made(INBOX)
    assert shown is not None
    assert shown.hasFocus()


class ButtonAboveList(QWidget):
    """A page that begins with its list, though a button stands before it."""

    def __init__(self) -> None:
        super().__init__()
        self.above, self.list = QPushButton("Audit log"), QLineEdit()
        down = QVBoxLayout(self)
        down.addWidget(self.above)
        down.addWidget(self.list)
        self.setFocusProxy(self.list)


def test_a_page_begins_where_it_says_itself(made: Made) -> None:
    made.pages.add(Place("audit", "", "Audit log"), ButtonAboveList)
    made.pages.show_page("audit")
    page = made.pages.made("audit")

    assert isinstance(page, ButtonAboveList)
    assert page.list.hasFocus()

    page.above.setFocus()
    made.pages.show_page(INBOX)
    page.above.hide()
    made.pages.show_page("audit")

    assert page.list.hasFocus()


def test_the_rail_shows_where_one_is_and_goes_where_it_is_pressed(made: Made) -> None:
    buttons = made.pages.rail.buttons

    QTest.mouseClick(buttons[TEAM], Qt.MouseButton.LeftButton)

    assert made.pages.current == TEAM
    assert [name for name, button in buttons.items() if button.isChecked()] == [TEAM]


def test_one_walks_along_the_rail_by_arrows_and_opens_by_space(made: Made) -> None:
    buttons = made.pages.rail.buttons
    buttons[INBOX].setFocus()

    for _ in range(3):
        QTest.keyClick(made.pages.focusWidget(), Key.Key_Down)
    at_end = buttons["security"].hasFocus()
    QTest.keyClick(made.pages.focusWidget(), Key.Key_Up)
    QTest.keyClick(made.pages.focusWidget(), Key.Key_Space)

    assert at_end
    assert made.pages.current == TEAM


def test_what_stands_below_is_at_the_foot(made: Made) -> None:
    buttons = made.pages.rail.buttons

    assert buttons["security"].geometry().bottom() > 400 - 60
    assert buttons[TEAM].geometry().bottom() < 200


def test_each_button_says_its_name_its_key_and_what_is_new(made: Made) -> None:
    button = made.pages.rail.buttons[TEAM]
    plain = button.accessibleName()

    button.show_count(3)
    counted = button.accessibleName()
    button.show_count(0)

    assert plain == "Team (Ctrl+3)"
    assert counted == "Team (Ctrl+3): 3 new"
    assert button.accessibleName() == plain


def test_a_count_is_drawn_upon_the_button(made: Made) -> None:
    button = made.pages.rail.buttons[TEAM]
    before = button.grab().toImage()

    button.show_count(120)

    assert button.grab().toImage() != before


def test_f6_would_go_from_the_page_to_the_rail_and_back(made: Made) -> None:
    page = made.pages.made(INBOX)

    made.pages.focus_next()
    on_rail = made.pages.rail.buttons[INBOX].hasFocus()
    made.pages.focus_next()

    assert on_rail
    assert page is not None
    assert page.hasFocus()


def test_a_page_that_nobody_has_added_is_not_shown(made: Made) -> None:
    made.pages.show_page("nowhere")

    assert made.pages.current == INBOX
