"""Scroll bar tests: slim, seen well enough, and a scroll bar like any other."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui import scroll_bar, theme
from wadesk.ui.colours import contrast
from wadesk.ui.theme import Scheme

SEEN = 3.0  # the least contrast of what is no letter
BREADTH, TALL = 12, 300


class Pane(QScrollArea):
    """It scrolls by pixels: what counts lines rounds a page to whole ones."""

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        inside.setFixedHeight(10 * TALL)
        self.setWidget(inside)
        scroll_bar.make_slim(self)
        self.resize(200, TALL)


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def pane(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Pane:
    theme.apply(qapp, request.param)
    made = Pane()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def bar(pane: Pane) -> QScrollBar:
    found = pane.verticalScrollBar()
    QTest.mouseMove(pane.viewport(), QPoint(5, 5))
    return found


def drawn(bar: QScrollBar) -> QImage:
    return bar.grab().toImage()


def handle_at(bar: QScrollBar, y: int) -> int:
    """How broad the handle is here; nought where there is none."""
    image = drawn(bar)
    ground = image.pixelColor(0, bar.height() - 1)
    return sum(image.pixelColor(x, y) != ground for x in range(BREADTH))


def test_the_handle_is_seen_on_every_pane(bar: QScrollBar) -> None:
    now = theme.theme_of(QApplication.palette())
    ink = drawn(bar).pixelColor(BREADTH // 2, 20)

    assert ink == now.outline
    assert all(contrast(ink, pane) >= SEEN for pane in (now.window, now.panel, now.field))


def test_there_are_no_arrows(bar: QScrollBar) -> None:
    bar.setValue(bar.maximum() // 2)
    in_the_middle = handle_at(bar, 5)
    bar.setValue(0)

    assert in_the_middle == 0
    assert handle_at(bar, 5) > 0


def test_it_is_slim_and_broader_under_the_mouse(bar: QScrollBar) -> None:
    slim = handle_at(bar, 30)
    QTest.mouseMove(bar, QPoint(BREADTH // 2, 30))
    broad = handle_at(bar, 30)

    assert (slim, broad) == (6, 8)


def test_it_follows_the_scheme_while_it_is_shown(
    bar: QScrollBar, qapp: QApplication, qtbot: QtBot
) -> None:
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        wanted = theme.apply(qapp, scheme).outline

        qtbot.waitUntil(partial(is_drawn_in, bar, wanted))


def is_drawn_in(bar: QScrollBar, ink: QColor) -> bool:
    return drawn(bar).pixelColor(BREADTH // 2, 20) == ink


def test_the_handle_goes_where_it_is_drawn(bar: QScrollBar) -> None:
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(BREADTH // 2, 20))
    QTest.mouseMove(bar, QPoint(BREADTH // 2, TALL + 100))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(BREADTH // 2, TALL - 10))

    assert bar.value() == bar.maximum()


def test_a_press_beside_the_handle_goes_a_page_on(bar: QScrollBar) -> None:
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(BREADTH // 2, TALL - 10))

    assert bar.value() == bar.pageStep()


def test_the_handle_of_a_million_rows_can_still_be_held(bar: QScrollBar) -> None:
    bar.setRange(0, 1_000_000)
    bar.setPageStep(10)

    assert handle_at(bar, 30) > 0


def test_from_right_to_left_it_stands_at_the_left(pane: Pane, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar = pane.verticalScrollBar()
    left = bar.mapTo(pane, QPoint(0, 0)).x()

    assert left < BREADTH
    assert handle_at(bar, 20) > 0
