"""Colour arithmetic tests."""

import pytest
from PySide6.QtGui import QColor

from wadesk.ui.colours import READABLE, contrast, mixed, soft_ground


def test_contrast_goes_from_one_to_twenty_one() -> None:
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert contrast(QColor("#fff"), QColor("#000")) == pytest.approx(21)
    assert contrast(QColor("#777"), QColor("#777")) == pytest.approx(1)


def test_a_grey_at_the_border_of_what_is_readable() -> None:
    assert contrast(QColor("#767676"), QColor("#fff")) == pytest.approx(4.54, abs=0.01)


def test_a_mixture_lies_between() -> None:
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).name() == "#808080"
    assert mixed(QColor("#123456"), QColor("#ffffff"), 0).name() == "#123456"


@pytest.mark.parametrize("ink", ["#6e0d16", "#9419f5", "#596271", "#000056"])
def test_dark_ink_gets_a_light_ground_of_its_own_hue(ink: str) -> None:
    ground = soft_ground(QColor(ink), is_dark=False)

    assert contrast(QColor(ink), ground) >= READABLE
    assert ground.lightnessF() > 0.85
    assert ground.hslHue() == pytest.approx(QColor(ink).hslHue(), abs=3)


@pytest.mark.parametrize("ink", ["#fcd33e", "#a1a7b2", "#ffffff"])
def test_light_ink_gets_a_dark_ground(ink: str) -> None:
    ground = soft_ground(QColor(ink), is_dark=True)

    assert contrast(QColor(ink), ground) >= READABLE
    assert ground.lightnessF() < 0.3
