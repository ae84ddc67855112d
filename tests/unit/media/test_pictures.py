"""Pictures tests: copies fit their box, and what is made smaller keeps what is seen and no more."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter

from tests.support.photos import claiming, encoded
from wadesk.media.pictures import GIF
from wadesk.media.talk import (
    PIXEL,
    Encoded,
    Picture,
    Pixels,
    Request,
    Shrink,
    Trade,
    Unreadable,
    Why,
)
from wadesk.media.worker import Worker

MANY = 5 * 1024 * 1024
BY_COMPRESSION = 8


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    made = Worker(Trade.PICTURES)
    yield made
    made.close()


def image_of(content: bytes) -> QImage:
    return QImage.fromData(QByteArray(content))


def with_words(content: QImage, name: str, words: str) -> bytes:
    """A picture with something noted beside it."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"JPG"))
    writer.setText(name, words)
    assert writer.write(content)
    return bytes(buffer.data().data())


def shrunk(worker: Worker, content: bytes, side: int = 5_000, most: int = MANY) -> QImage:
    told, made = worker.ask(Shrink(side, most), content)
    found = image_of(made)
    assert told == Encoded(found.width(), found.height())
    assert len(made) <= most
    return found


@pytest.mark.parametrize("kind", [b"PNG", b"JPG", b"WEBP"])
def test_a_copy_fits_its_box_and_says_how_large_the_whole_is(worker: Worker, kind: bytes) -> None:
    told, made = worker.ask(Picture(100, 80, 2.0), encoded(600, 300, kind))

    assert told == Pixels(200, 100, 100, 600, 300)
    assert len(made) == 200 * 100 * PIXEL


def test_what_lies_on_its_side_is_shown_and_made_smaller_upright(worker: Worker) -> None:
    photo = encoded(600, 300, b"JPG", on_its_side=True)

    told, _ = worker.ask(Picture(100, 80), photo)
    smaller = shrunk(worker, photo, 100)

    assert told == Pixels(40, 80, 40, 300, 600)
    assert (smaller.width(), smaller.height()) == (50, 100)


def test_of_a_film_the_first_picture_is_shown(worker: Worker) -> None:
    assert isinstance(worker.ask(Picture(9, 9), GIF)[0], Pixels)


def test_what_fits_keeps_its_size(worker: Worker) -> None:
    found = shrunk(worker, encoded(600, 300))

    assert (found.width(), found.height()) == (600, 300)


def test_few_bytes_are_kept_to_at_the_price_of_size(worker: Worker) -> None:
    noise = QImage(600, 600, QImage.Format.Format_RGB32)
    for at in range(600 * 600):
        noise.setPixel(at % 600, at // 600, at * 2_654_435_761 % 0xFFFFFF)

    found = shrunk(worker, with_words(noise, "Comment", "x"), most=20_000)

    assert 0 < found.width() < 600


def test_what_the_camera_noted_beside_the_picture_is_left_out(worker: Worker) -> None:
    photo = with_words(image_of(encoded(60, 30)), "Comment", "taken at home")
    assert b"taken at home" in photo

    _, made = worker.ask(Shrink(5_000, MANY), photo)

    assert b"taken at home" not in made
    assert QImageReader(_buffer(made), QByteArray(b"jpeg")).textKeys() == []


def _buffer(content: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    return buffer


def test_through_holes_white_paper_is_seen(worker: Worker) -> None:
    clear = QImage(20, 20, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(clear)

    found = shrunk(worker, bytes(buffer.data().data()))

    assert found.pixelColor(10, 10).lightness() >= 255 - BY_COMPRESSION


@pytest.mark.parametrize(
    ("content", "why"),
    [(claiming(60_000, 60_000), Why.TOO_LARGE), (b"words", Why.STRANGE), (b"", Why.EMPTY)],
)
@pytest.mark.parametrize("request_", [Picture(9, 9), Shrink(9, 9)])
def test_what_is_no_picture_or_immense_is_neither_shown_nor_made_smaller(
    worker: Worker, request_: Request, content: bytes, why: Why
) -> None:
    assert worker.ask(request_, content) == (Unreadable(why), b"")
