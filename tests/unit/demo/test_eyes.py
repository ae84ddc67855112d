"""Eyes: what is grey stays grey for all of them, and red and green come closer for some."""

import pytest
from PySide6.QtGui import QColor, QImage

from wadesk.demo.eyes import DEUTERANOPIA, FULL_SIGHT, PROTANOPIA, Matrix, picture_seen, seen

EVERY = pytest.mark.parametrize("eyes", [FULL_SIGHT, PROTANOPIA, DEUTERANOPIA])


@EVERY
@pytest.mark.parametrize("grey", [0x000000, 0x808080, 0xFFFFFF])
def test_grey_is_grey_to_everybody(eyes: Matrix, grey: int) -> None:
    parts = [abs((seen(grey, eyes) >> shift & 0xFF) - (grey & 0xFF)) for shift in (0, 8, 16)]

    assert max(parts) <= 1


def test_full_sight_changes_nothing() -> None:
    assert seen(0x1557C5, FULL_SIGHT) == 0x1557C5


def test_without_the_cones_for_red_a_red_is_dark() -> None:
    assert QColor(seen(0xFF0000, PROTANOPIA)).lightness() < QColor(0xFF0000).lightness()


@EVERY
def test_a_picture_is_seen_as_each_of_its_colours_is(eyes: Matrix) -> None:
    picture = QImage(3, 2, QImage.Format.Format_RGB32)
    picture.fill(QColor(0xC03020))
    picture.setPixelColor(1, 1, QColor(0x20A040))

    shown = picture_seen(picture, eyes)

    assert shown.size() == picture.size()
    assert shown.pixelColor(0, 0) == QColor(seen(0xC03020, eyes))
    assert shown.pixelColor(1, 1) == QColor(seen(0x20A040, eyes))
