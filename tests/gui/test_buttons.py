"""Buttons: their letters press them, and the next key finds what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
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
