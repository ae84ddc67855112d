"""Pictures tests: small copies of good pictures, and nothing of bad ones."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.support.every_kind import of_kind
from tests.support.threads import HERE, ME, FakeThread
from wadesk.core.records import Instant
from wadesk.core.thread import Bubble
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.pictures import BYTES_MOST, NoPictures, decoded


def encoded(width: int, height: int, kind: bytes = b"PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


def claiming(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and is not."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + body
        + struct.pack(">I", zlib.crc32(body))
    )


class OnePicture:
    def thumbnail(self, _message: Bubble, /) -> QImage | None:
        return decoded(encoded(600, 300), 280)


@pytest.mark.parametrize("kind", [b"PNG", b"JPG", b"WEBP"])
def test_a_picture_is_made_to_fit(kind: bytes) -> None:
    found = decoded(encoded(600, 300, kind), 100)

    assert found is not None
    assert (found.width(), found.height()) == (100, 50)


def test_a_small_picture_stays_as_it_is() -> None:
    found = decoded(encoded(10, 20), 100)

    assert found is not None
    assert (found.width(), found.height()) == (10, 20)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture at all",
        claiming(60_000, 60_000),
        claiming(20, 20),
        encoded(10, 10, b"BMP"),
        bytes(BYTES_MOST + 1),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    ],
    ids=["empty", "words", "immense", "cut off", "uncommon", "heavy", "a program"],
)
def test_what_is_not_safe_or_whole_is_no_picture(content: bytes) -> None:
    assert decoded(content, 100) is None


def test_a_bubble_takes_the_shape_of_its_picture() -> None:
    model = ThreadModel(FakeThread(of_kind(1, "image", {})), HERE, ME)
    heights = [
        BubbleDelegate(lambda: Instant(0), pictures).height(model.index(0), 600)
        for pictures in (NoPictures(), OnePicture())
    ]

    assert heights[1] - heights[0] == 280 * 300 // 600 - 132
