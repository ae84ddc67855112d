"""Heir tests: what goes away with the keyboard in it leaves it beside itself, and nowhere else."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui.heir import Heir


class Window(QWidget):
    """Qt would go from the part to ``next``."""

    def __init__(self) -> None:
        super().__init__()
        self.far, self.heir, self.part = QLineEdit(), QLineEdit(), QWidget()
        self.next = QLineEdit()
        self.inside = QLineEdit(self.part)
        across = QHBoxLayout(self)
        for one in (self.far, self.heir, self.part, self.next):
            across.addWidget(one)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_the_heir_has_the_keyboard_then(window: Window) -> None:
    Heir(window.part, window.heir)
    window.inside.setFocus()
    window.part.hide()

    assert window.focusWidget() is window.heir


def test_who_works_elsewhere_stays_there(window: Window) -> None:
    Heir(window.part, window.heir)
    window.far.setFocus()
    window.part.hide()

    assert window.focusWidget() is window.far


def test_an_heir_who_is_not_there_gets_nothing(window: Window) -> None:
    Heir(window.part, lambda: window.heir)
    window.heir.hide()
    window.inside.setFocus()
    window.part.hide()

    assert window.focusWidget() is window.next


def test_a_window_that_is_hidden_and_shown_leaves_the_keyboard_where_it_was(window: Window) -> None:
    Heir(window.part, window.heir)
    window.inside.setFocus()
    window.hide()
    window.show()

    assert window.focusWidget() is window.inside
