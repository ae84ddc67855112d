"""Thumbnail: a small copy of a picture that a stranger sent, unpacked with suspicion.

Its first bytes must be those of a kind that is shown here, and only that kind's decoder is
ever asked. It says how large it is before it is unpacked: one that would fill the memory is
not. One that breaks off is no picture. Nothing here needs the screen's own thread.
"""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

WIDEST, TALLEST = 280, 240
STICKER = 132
PIXELS_MOST = 32_000_000
BYTES_MOST = 16 * 1024 * 1024

PHOTO_BOX, STICKER_BOX = QSize(WIDEST, TALLEST), QSize(STICKER, STICKER)

_SCAN, _END = b"\xff\xda", b"\xff\xd9"


def decoded(content: bytes, box: QSize, ratio: float = 1.0) -> QImage | None:
    """A copy that fits into ``box``, with ``ratio`` pixels to each of the box's where it has them.

    None for what is not safe to unpack, or not whole.
    """
    kind = kind_of(content)
    if kind is None or len(content) > BYTES_MOST:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return _read(reader, box, ratio) if _is_bearable(reader.size()) else None


def kind_of(content: bytes) -> bytes | None:
    """What a picture is by its own bytes, whatever anybody calls it."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return b"webp"
    if content.startswith(b"\xff\xd8\xff") and _is_whole(content):
        return b"jpeg"
    return None


def _is_whole(jpeg: bytes) -> bool:
    """Its decoder would paint what is missing in grey; an end can only follow the last scan."""
    return jpeg.rfind(_END) > jpeg.rfind(_SCAN)


def _is_bearable(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= PIXELS_MOST


def _read(reader: QImageReader, box: QSize, ratio: float) -> QImage | None:
    size = _turned(reader, reader.size())
    shown = _fitting(size, box)
    wanted = _fitting(size, shown * ratio)
    if wanted != size:
        reader.setScaledSize(_turned(reader, wanted))
    image = reader.read()
    if image.isNull():
        return None
    has_alpha = image.hasAlphaChannel()
    formats = QImage.Format
    copy = image.convertToFormat(
        formats.Format_ARGB32_Premultiplied if has_alpha else formats.Format_RGB32
    )
    copy.setDevicePixelRatio(copy.width() / shown.width())
    return copy


def _turned(reader: QImageReader, size: QSize) -> QSize:
    """A camera that was held upright says so beside the picture, which lies on its side."""
    is_on_its_side = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if is_on_its_side else size


def _fitting(size: QSize, box: QSize) -> QSize:
    if size.width() <= box.width() and size.height() <= box.height():
        return size
    return size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
