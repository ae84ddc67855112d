"""Choosing: a box and a short list, by key, by name, and never by a wheel that passes over."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui import theme
from wadesk.ui.check_box import CheckBox
from wadesk.ui.one_of import OneOf
from wadesk.ui.switch import Switch
from wadesk.ui.theme import Scheme

Key = Qt.Key
FRUIT = [("a", "Apple"), ("p", "Pear"), ("q", "Quince")]


@pytest.fixture
def fruit(qtbot: QtBot) -> OneOf:
    made = OneOf("Fruit", FRUIT)
    show(qtbot, made)
    return made


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()


def wheel_over(widget: QWidget) -> None:
    where = QPointF(5, 5)
    event = QWheelEvent(
        where, widget.mapToGlobal(where), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_a_key_chooses_and_tells_the_value(qtbot: QtBot, fruit: OneOf) -> None:
    with qtbot.waitSignal(fruit.chosen) as told:
        QTest.keyClick(fruit, Key.Key_Down)

    assert told.args == ["p"]
    assert fruit.value == "p"


def test_a_program_that_chooses_tells_nobody(qtbot: QtBot, fruit: OneOf) -> None:
    with qtbot.assertNotEmitted(fruit.chosen):
        fruit.choose("q")

    assert fruit.value == "q"


def test_what_is_not_offered_any_more_gives_way_to_the_first(fruit: OneOf) -> None:
    fruit.choose("q")
    fruit.offer(FRUIT)
    kept = fruit.value
    fruit.offer(FRUIT[:2])

    assert (kept, fruit.value) == ("q", "a")


def test_a_wheel_that_scrolls_the_page_chooses_nothing(fruit: OneOf) -> None:
    wheel_over(fruit)

    assert fruit.value == "a"


def test_nothing_offered_is_no_value() -> None:
    assert OneOf("Fruit").value is None


def test_a_switch_says_what_it_means(qtbot: QtBot) -> None:
    switch = Switch("Export", "Writes a file.")
    show(qtbot, switch)
    with qtbot.waitSignal(switch.flipped):
        QTest.keyClick(switch.box, Key.Key_Space)

    assert switch.is_on
    assert switch.box.accessibleDescription() == "Writes a file."


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize(
    "towards", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_on_and_off_look_different_in_every_light(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, towards: Qt.LayoutDirection
) -> None:
    theme.apply(qapp, scheme)
    box = CheckBox("Export")
    box.setLayoutDirection(towards)
    show(qtbot, box)
    off = box.grab().toImage()
    box.setChecked(True)
    on = box.grab().toImage()
    box.setEnabled(False)

    assert off != on
    assert box.grab().toImage() != on


def test_a_click_on_the_words_is_one_on_the_box(qtbot: QtBot) -> None:
    box = CheckBox("Export everything")
    show(qtbot, box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, 6))

    assert box.isChecked()
