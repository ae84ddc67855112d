"""QR pictures of whatever bytes: a code's words, or nothing; no picture breaks who looks at it."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageWriter

from tests.support.photos import claiming
from wadesk.core import link_code
from wadesk.core.errors import Refused
from wadesk.ui import qr_code

LINK = link_code.link("https://hub.example.org", "K7QM4TXD", "0a" * 32)
pytestmark = pytest.mark.no_qt_log  # what Qt's decoders say about it goes no further
KINDS = (b"png", b"jpeg", b"webp")
HEADS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\0\0\0\0WEBPVP8 ", b"<svg ", b"GIF89a")


@cache
def a_picture(kind: bytes) -> bytes:
    """Of the code of a link."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(qr_code.drawn(LINK, 240))
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_picture_of_each_kind_is_read(kind: bytes) -> None:
    assert qr_code.read_file(a_picture(kind)) == LINK


@given(st.sampled_from(HEADS), st.binary(max_size=300))
@example(claiming(2**31 - 1, 2**31 - 1)[:8], claiming(2**31 - 1, 2**31 - 1)[8:])
@example(claiming(0, 0)[:8], claiming(0, 0)[8:])
@example(b"<svg ", b"xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/hostname'/></svg>")
def test_no_picture_of_any_bytes_says_anything(head: bytes, rest: bytes) -> None:
    assert qr_code.read_file(head + rest) == ""


@pytest.mark.parametrize("kind", KINDS)
@given(chance=st.data())
def test_a_damaged_picture_says_the_same_or_nothing_that_is_a_link(
    kind: bytes, chance: st.DataObject
) -> None:
    whole = a_picture(kind)
    damaged = bytearray(whole[: chance.draw(st.integers(1, len(whole)))])
    for _ in range(chance.draw(st.integers(0, 8))):
        damaged[chance.draw(st.integers(0, len(damaged) - 1))] ^= chance.draw(st.integers(1, 255))

    assert understood(qr_code.read_file(bytes(damaged))) in {None, link_code.parse(LINK)}


@given(st.integers(1, 60), st.integers(1, 60), st.sampled_from(list(QImage.Format)[1:]), st.data())
def test_a_picture_of_noise_in_any_format_and_size_is_looked_at(
    width: int, height: int, form: QImage.Format, chance: st.DataObject
) -> None:
    if form is QImage.Format.NImageFormats:
        return
    image = QImage(width, height, form)
    image.fill(chance.draw(st.integers(0, 2**32 - 1)))

    assert qr_code.read(image) == ""


@pytest.mark.parametrize("size", [(100_000, 1), (1, 100_000), (9_000, 9)])
def test_a_picture_as_thin_as_a_thread_is_no_code(size: tuple[int, int]) -> None:
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(128)

    assert qr_code.read(image) == ""


@given(st.binary(min_size=1, max_size=400))
def test_whatever_a_code_says_is_a_link_or_refused(said: bytes) -> None:
    image = qr_code.drawn(said.decode("latin-1"), 800)

    found = qr_code.read(image)

    assert len(found) <= qr_code.LONGEST
    assert understood(found) is None or len(link_code.parse(found).code) == link_code.CODE_LETTERS


def understood(text: str) -> link_code.LinkCode | None:
    """Nothing where it is refused; every other error is the test's."""
    try:
        return link_code.parse(text)
    except Refused:
        return None
