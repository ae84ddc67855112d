"""Thumbnail tests: small copies of good pictures, and nothing of bad ones."""

import pytest
from PySide6.QtCore import QSize

from tests.support.photos import claiming, encoded
from wadesk.ui.thumbnail import BYTES_MOST, decoded

BOX = QSize(100, 80)
KINDS = (b"PNG", b"JPG", b"WEBP")


def size_of(content: bytes, box: QSize = BOX, ratio: float = 1.0) -> tuple[int, int]:
    found = decoded(content, box, ratio)
    assert found is not None
    return found.width(), found.height()


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_made_to_fit(kind: bytes) -> None:
    assert size_of(encoded(600, 300, kind)) == (100, 50)
    assert size_of(encoded(300, 600, kind)) == (40, 80)


def test_a_small_picture_stays_as_it_is() -> None:
    assert size_of(encoded(10, 20)) == (10, 20)


def test_a_fine_screen_gets_more_pixels_in_the_same_room() -> None:
    found = decoded(encoded(600, 300), BOX, 2.0)

    assert found is not None
    assert (found.width(), found.height()) == (200, 100)
    assert found.deviceIndependentSize().toSize() == QSize(100, 50)


def test_no_pixels_are_made_up_for_a_fine_screen() -> None:
    found = decoded(encoded(150, 75), BOX, 2.0)

    assert found is not None
    assert (found.width(), found.height()) == (150, 75)
    assert found.deviceIndependentSize().toSize() == QSize(100, 50)


def test_a_photo_that_lies_on_its_side_is_shown_upright() -> None:
    assert size_of(encoded(600, 300, b"JPG", on_its_side=True)) == (40, 80)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture at all",
        claiming(60_000, 60_000),
        claiming(20, 20),
        encoded(10, 10, b"BMP"),
        encoded(10, 10) + bytes(BYTES_MOST),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"GIF89a" + bytes(100),
    ],
    ids=["empty", "words", "immense", "no body", "uncommon", "heavy", "a program", "a film"],
)
def test_what_is_not_safe_is_no_picture(content: bytes) -> None:
    assert decoded(content, BOX) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_breaks_off_is_none(kind: bytes) -> None:
    whole = encoded(600, 300, kind)

    assert decoded(whole[: len(whole) * 2 // 3], BOX) is None


def test_a_picture_under_the_first_bytes_of_another_kind_is_none() -> None:
    assert decoded(encoded(10, 10)[:8] + encoded(10, 10, b"WEBP"), BOX) is None
