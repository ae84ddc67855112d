"""Picture canvas tests: the point under the pointer stays, and nothing falls off the view."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from wadesk.ui.picture_canvas import NEAREST, PictureCanvas

LEFT, RIGHT = QColor("red"), QColor("blue")


@pytest.fixture
def canvas(qtbot: QtBot) -> PictureCanvas:
    made = PictureCanvas()
    qtbot.addWidget(made)
    made.resize(200, 100)
    return made


def halves(width: int = 400, height: int = 200) -> QImage:
    """Red on its left, blue on its right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(LEFT)
    for column in range(width // 2, width):
        for row in range(height):
            image.setPixelColor(column, row, RIGHT)
    return image


def shown(canvas: PictureCanvas, image: QImage | None = None, *, may_grow: bool = False) -> None:
    found = image or halves()
    canvas.show_picture(found, QSizeF(found.size()), may_grow=may_grow)


def colour(canvas: PictureCanvas, x: int, y: int) -> QColor:
    return canvas.grab().toImage().pixelColor(QPoint(x, y))


def test_a_large_picture_is_made_to_fit(canvas: PictureCanvas) -> None:
    shown(canvas)

    assert canvas.scale == 0.5
    assert (colour(canvas, 20, 50), colour(canvas, 180, 50)) == (LEFT, RIGHT)


def test_a_small_picture_keeps_its_size_and_a_page_fills_the_room(canvas: PictureCanvas) -> None:
    shown(canvas, halves(20, 10))
    assert canvas.scale == 1.0

    shown(canvas, halves(20, 10), may_grow=True)
    assert canvas.scale == 10.0


def test_what_is_under_the_pointer_stays_there(canvas: PictureCanvas) -> None:
    shown(canvas)
    edge = QPointF(100, 50)  # where the colours meet

    canvas.come_nearer(4.0, edge + QPointF(10, 0))

    assert canvas.scale == 2.0
    assert (colour(canvas, 65, 50), colour(canvas, 75, 50)) == (LEFT, RIGHT)


def test_one_comes_no_nearer_than_is_of_use_and_goes_no_farther_than_it_fits(
    canvas: PictureCanvas,
) -> None:
    shown(canvas)

    canvas.come_nearer(1_000)
    assert canvas.scale == NEAREST
    canvas.come_nearer(0.000_1)
    assert canvas.scale == 0.5


def test_it_cannot_be_pushed_out_of_sight(canvas: PictureCanvas) -> None:
    shown(canvas)
    canvas.come_nearer(4.0)

    canvas.move_by(-99_999, -99_999)
    assert colour(canvas, 2, 2) == LEFT
    canvas.move_by(99_999, 99_999)
    assert colour(canvas, 197, 97) == RIGHT


def test_it_turns_by_a_quarter_and_fits_again(canvas: PictureCanvas) -> None:
    shown(canvas)

    canvas.turn()

    assert canvas.scale == 0.25
    assert (colour(canvas, 100, 20), colour(canvas, 100, 80)) == (LEFT, RIGHT)


def test_more_detail_is_asked_for_once_one_has_come_nearer(
    canvas: PictureCanvas, qtbot: QtBot
) -> None:
    shown(canvas)

    with qtbot.waitSignal(canvas.detail_wanted) as wanted:
        canvas.come_nearer(2.0)
        canvas.come_nearer(2.0)

    assert wanted.args == [2.0]


def test_it_is_dragged_with_the_mouse(canvas: PictureCanvas, qtbot: QtBot) -> None:
    shown(canvas)
    canvas.come_nearer(4.0)
    assert colour(canvas, 110, 50) == RIGHT

    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    qtbot.mouseMove(canvas, QPoint(150, 50))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))

    assert colour(canvas, 110, 50) == LEFT


def test_a_double_click_shows_its_own_size_and_another_fits_it(
    canvas: PictureCanvas, qtbot: QtBot
) -> None:
    shown(canvas)

    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert canvas.scale == 1.0
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert canvas.scale == 0.5
