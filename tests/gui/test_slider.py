"""Slider tests: a click goes where it points, and the passed part is told from what is ahead."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from wadesk.ui import theme
from wadesk.ui.slider import Slider

WIDTH = 400
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def slider(qtbot: QtBot) -> Slider:
    made = Slider()
    qtbot.addWidget(made)
    made.setMaximum(1_000)
    made.resize(WIDTH, theme.TARGET)
    made.show()
    return made


def middle(x: int) -> QPoint:
    return QPoint(x, theme.TARGET // 2)


def colour_at(slider: Slider, x: int) -> QColor:
    return slider.grab().toImage().pixelColor(middle(x))


@pytest.mark.parametrize(("direction", "value"), [(LEFT, 750), (RIGHT, 250)])
def test_a_click_goes_where_it_points(
    qtbot: QtBot, slider: Slider, direction: Qt.LayoutDirection, value: int
) -> None:
    slider.setLayoutDirection(direction)
    with qtbot.waitSignal(slider.actionTriggered):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=middle(3 * WIDTH // 4))

    assert slider.value() == pytest.approx(value, abs=25)


def test_it_is_dragged_on_from_where_it_was_pressed(qtbot: QtBot, slider: Slider) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle(WIDTH // 4))
    qtbot.mouseMove(slider, middle(WIDTH // 2))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle(WIDTH // 2))

    assert slider.value() == pytest.approx(500, abs=25)


@pytest.mark.parametrize("now", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("direction", "passed", "ahead"), [(LEFT, 50, WIDTH - 50), (RIGHT, WIDTH - 50, 50)]
)
def test_what_is_passed_and_what_is_ahead_are_both_seen(
    slider: Slider, now: theme.Theme, direction: Qt.LayoutDirection, passed: int, ahead: int
) -> None:
    slider.setPalette(theme.palette_of(now))
    slider.setLayoutDirection(direction)
    slider.setValue(500)

    assert colour_at(slider, passed) == now.accent
    assert colour_at(slider, ahead) == now.outline


def test_the_focus_is_seen(qtbot: QtBot, slider: Slider) -> None:
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    focused = slider.grab().toImage()
    slider.clearFocus()

    assert slider.grab().toImage() != focused
