"""Chip tests: a state is drawn in its colours, and never by colour alone."""

import itertools

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from wadesk.core.composer_state import StateKind
from wadesk.ui import chip, fonts
from wadesk.ui.chip import Chip
from wadesk.ui.colours import contrast
from wadesk.ui.fonts import Size
from wadesk.ui.theme import DARK, LIGHT, Theme

PLACE = QRect(5, 5, 150, 22)
THEMES = pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])


def drawn(
    state: str,
    shown: Theme = LIGHT,
    words: str = "Words",
    towards: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QImage:
    image = QImage(160, 32, QImage.Format.Format_RGB32)
    image.fill(shown.panel)
    painter = QPainter(image)
    painter.setFont(fonts.font(Size.SMALL))
    painter.setLayoutDirection(towards)
    chip.paint(painter, Chip(state, words), PLACE, shown)
    painter.end()
    return image


def as_grey(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


@THEMES
def test_states_differ_even_without_colours_and_words(shown: Theme) -> None:
    pictures = {state: as_grey(drawn(state, shown, "")) for state in StateKind}

    alike = [pair for pair in itertools.combinations(StateKind, 2) if _same(pictures, *pair)]

    assert alike == []


def _same(pictures: dict[StateKind, bytes], one: StateKind, other: StateKind) -> bool:
    return pictures[one] == pictures[other]


@THEMES
def test_the_ground_of_a_chip_is_the_state_s_own(shown: Theme) -> None:
    image = drawn("held", shown)

    assert image.pixelColor(PLACE.right() - 12, PLACE.center().y()) == shown.state("held").fill
    assert image.pixelColor(1, 1) == shown.panel


def test_what_is_uncertain_is_an_outline_only() -> None:
    image = drawn("uncertain")

    assert image.pixelColor(PLACE.right() - 12, PLACE.center().y()) == LIGHT.panel


def test_in_a_right_to_left_window_the_icon_is_on_the_right() -> None:
    left = drawn("held", words="")
    right = drawn("held", words="", towards=Qt.LayoutDirection.RightToLeft)

    assert left != right
    ink_at = [x for x in range(160) if _is_ink(right, x)]
    assert min(ink_at) > PLACE.center().x()


def _is_ink(image: QImage, x: int) -> bool:
    column = (image.pixelColor(x, y) for y in range(image.height()))
    return any(contrast(pixel, LIGHT.panel) > 2 for pixel in column)


def test_words_that_are_too_long_stay_inside() -> None:
    image = drawn("held", words="a very long sentence that goes on and on without an end")

    outside = range(PLACE.right() + 1, image.width())
    assert {image.pixelColor(x, 16).name() for x in outside} == {LIGHT.panel.name()}


@pytest.mark.parametrize("state", ["held", "queued", "uncertain"])
def test_an_edge_is_full_hatched_or_broken(state: str) -> None:
    image = QImage(4, 60, QImage.Format.Format_RGB32)
    image.fill(LIGHT.panel)
    painter = QPainter(image)
    tint = LIGHT.state(state)

    chip.paint_edge(painter, state, QRectF(image.rect()), tint)
    painter.end()
    found = [image.pixelColor(2, y) for y in range(60)]

    assert tint.ink in found
    assert all(pixel == tint.ink for pixel in found) == (state == "held")
