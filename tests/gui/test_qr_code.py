"""QR code: what is drawn can be read again, by whatever camera, and a picture may say anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QTransform
from pytestqt.qtbot import QtBot

from tests.support.photos import claiming, encoded
from wadesk.ui import qr_code, theme
from wadesk.ui.qr_code import QUIET, SIDE, QrCode
from wadesk.ui.theme import Scheme

LINK = f"wadesk://link?hub=https%3A%2F%2Fhub.example.org&code=K7QM4TXD&pin={'0a' * 32}"
ROOMS = (SIDE, int(SIDE * 1.25), int(SIDE * 1.5), SIDE * 2, SIDE * 3)


def a_photo(angle: float = 0, ground: str = "#d7d2c8", scale: float = 1.0) -> QImage:
    """Of a screen that shows the code, as a telephone takes it."""
    code = qr_code.drawn(LINK, 600)
    photo = QImage(QSize(1_200, 900), QImage.Format.Format_RGB32)
    photo.fill(QColor(ground))
    painter = QPainter(photo)
    painter.translate(600, 450)
    painter.rotate(angle)
    painter.scale(scale, scale)
    painter.drawImage(-300, -300, code)
    painter.end()
    return photo


def png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_drawn_can_be_read_at_every_density(room: int) -> None:
    assert qr_code.read(qr_code.drawn(LINK, room)) == LINK


@pytest.mark.parametrize("room", ROOMS)
def test_every_square_is_a_whole_number_of_dots(room: int) -> None:
    found = qr_code.drawn(LINK, room)
    colours = {found.pixel(x, y) for x in range(found.width()) for y in range(found.height())}

    assert found.width() <= room
    assert colours == {QColor("black").rgb(), QColor("white").rgb()}


def test_the_margin_around_it_is_white() -> None:
    found = qr_code.drawn(LINK, 400)
    square = found.width() // qr_code.drawn(LINK, 1).width()
    edge = range(QUIET * square)

    assert all(found.pixelColor(at, 200) == QColor("white") for at in edge)
    assert all(found.pixelColor(200, at) == QColor("white") for at in edge)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_on_the_screen_it_is_dark_on_white_in_every_theme(qtbot: QtBot, scheme: Scheme) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only here

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, scheme)
    shown = QrCode()
    qtbot.addWidget(shown)
    shown.show_link(LINK)

    image = shown.grab().toImage()

    assert image.pixelColor(1, 1) == QColor("white")
    assert qr_code.read(image) == LINK
    assert shown.accessibleName() == "QR code of the link"


def test_without_a_link_it_is_empty(qtbot: QtBot) -> None:
    shown = QrCode()
    qtbot.addWidget(shown)

    assert qr_code.read(shown.grab().toImage()) == ""


@pytest.mark.parametrize("angle", [0, 90, 17, 180, -33])
def test_a_photo_of_the_screen_is_read_however_it_was_held(angle: float) -> None:
    assert qr_code.read(a_photo(angle)) == LINK


def test_a_photo_taken_from_the_side_is_read() -> None:
    leaning = QTransform().shear(0.15, 0.1).scale(0.9, 1.1)

    assert qr_code.read(a_photo().transformed(leaning)) == LINK


def test_a_small_and_a_huge_picture_are_read() -> None:
    huge = qr_code.drawn(LINK, 4_800)

    assert qr_code.read(a_photo(scale=0.4)) == LINK
    assert qr_code.read(huge) == LINK


def test_a_picture_with_holes_shows_paper_through_them() -> None:
    code = qr_code.drawn(LINK, 300).convertToFormat(QImage.Format.Format_ARGB32)
    clear = code.createMaskFromColor(QColor("white").rgb(), Qt.MaskMode.MaskOutColor)
    code.setAlphaChannel(clear)

    assert code.pixelColor(0, 0).alpha() == 0
    assert qr_code.read(code) == LINK


def test_a_picture_file_is_read() -> None:
    assert qr_code.read_file(png(a_photo())) == LINK


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture at all",
        encoded(300, 200),
        encoded(300, 200, b"BMP"),
        claiming(60_000, 60_000),
        png(a_photo())[:5_000],
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    ],
)
def test_what_is_no_picture_of_a_code_says_nothing(content: bytes) -> None:
    assert qr_code.read_file(content) == ""


def test_no_picture_is_no_code() -> None:
    assert qr_code.read(QImage()) == ""


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=400))
def test_whatever_is_said_comes_back(words: str) -> None:
    assert qr_code.read(qr_code.drawn(words, 900)) == words


@given(st.binary(max_size=4_000))
def test_no_bytes_bring_it_down(content: bytes) -> None:
    assert qr_code.read_file(content) == ""
    if content:
        noise = QImage(QByteArray(content).data(), len(content), 1, QImage.Format.Format_Grayscale8)
        qr_code.read(noise.scaled(200, 200))
