"""Icon tests: every state and kind has a drawing, in the colour that was asked for."""

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from wadesk.core.composer_state import StateKind
from wadesk.core.delivery import Shown
from wadesk.ui import icons, text

INK = QColor("#9419f5")
ROUNDING = 3  # where two strokes overlap at half strength
LIKE_OTHERS = {"button"}  # an answer by button looks like an answer from a list
NAMED = sorted({*StateKind, *Shown, *text.LINKS, *text.KINDS, "unknown"} - LIKE_OTHERS)
NAMES = sorted(file.stem for file in icons.FOLDER.glob("*.svg"))


def colours(image: QImage) -> list[QColor]:
    """Of the pixels that are fully drawn."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    pixels = (image.pixelColor(x, y) for x, y in places)
    return [pixel for pixel in pixels if pixel.alpha() == 255]


def _distance(pixel: QColor) -> int:
    parts = (
        pixel.red() - INK.red(),
        pixel.green() - INK.green(),
        pixel.blue() - INK.blue(),
    )
    return max(map(abs, parts))


@pytest.mark.parametrize("name", NAMED)
def test_every_state_and_kind_has_a_drawing_of_its_own(name: str) -> None:
    assert icons.is_drawn(name)


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"wadesk"}))
def test_a_drawing_takes_its_colour_from_its_place(name: str) -> None:
    drawing = ET.fromstring((icons.FOLDER / f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S314 - our own file

    found = colours(icons.pixmap(name, INK, 40).toImage())

    assert drawing.get("viewBox") == "0 0 20 20"
    assert found
    assert all(_distance(pixel) <= ROUNDING for pixel in found)


def test_a_drawing_is_as_sharp_as_the_screen() -> None:
    drawing = icons.pixmap("held", INK, 20, ratio=2.0)

    assert (drawing.width(), drawing.devicePixelRatio()) == (40, 2.0)
    assert drawing.deviceIndependentSize().width() == 20


def test_what_nobody_has_drawn_says_so() -> None:
    assert not icons.is_drawn("hologram")
    assert icons.pixmap("hologram", INK, 20).toImage() == icons.pixmap("unknown", INK, 20).toImage()


def test_an_icon_serves_every_density() -> None:
    found = icons.icon("send", INK, 20)
    widths = [found.pixmap(QSize(20, 20), ratio).width() for ratio in (1.0, 2.0, 3.0)]

    assert widths == [20, 40, 60]
