"""Buttons: their letters press them, and the next key finds what came of it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui.buttons import Button


def test_a_letter_presses_its_button_at_once(qtbot: QtBot) -> None:
    place, pressed = QWidget(), list[str]()
    qtbot.addWidget(place)
    down = QVBoxLayout(place)
    for words in ("Ta&ke over", "&Ask Ben"):
        button = Button(words)
        button.clicked.connect(lambda _=False, words=words: pressed.append(words))
        down.addWidget(button)
    with qtbot.waitActive(place):
        place.show()
        place.activateWindow()

    QTest.keyClick(place, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)

    assert pressed == ["Ta&ke over"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Send template")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))

    QTest.keyClick(button, key)

    assert len(pressed) == 1


def test_enter_held_down_since_it_was_typed_elsewhere_presses_nothing(qtbot: QtBot) -> None:
    button = Button("Send template")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    none, again = Qt.KeyboardModifier.NoModifier, True

    QApplication.sendEvent(
        button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", again)
    )

    assert pressed == []
