"""Pictures: small copies of what customers sent, decoded with suspicion.

A picture says how large it is before it is unpacked: one that would fill the memory, or
that is of no common kind, is not unpacked at all.
"""

from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from wadesk.core.thread import Bubble

PIXELS_MOST = 32_000_000
BYTES_MOST = 16 * 1024 * 1024
KINDS = frozenset((b"jpeg", b"jpg", b"png", b"webp", b"gif"))


class Pictures(Protocol):
    """Where the view asks for a small picture; None where its bytes are not on this machine."""

    def thumbnail(self, message: Bubble, /) -> QImage | None: ...


class NoPictures:
    """Until files are kept on the Desk, every picture is a frame with its name."""

    def thumbnail(self, _message: Bubble, /) -> QImage | None:
        return None


def decoded(content: bytes, side: int) -> QImage | None:
    """A copy that fits into a square of ``side`` pixels; None for what is not safe to unpack."""
    if len(content) > BYTES_MOST:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if reader.format().data() not in KINDS or not _is_bearable(size):
        return None
    reader.setAutoTransform(True)
    fits = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    if fits.width() < size.width():
        reader.setScaledSize(fits.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def _is_bearable(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= PIXELS_MOST
