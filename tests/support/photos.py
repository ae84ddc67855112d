"""Photos: pictures of one colour in any format and size, and some that are not what they say."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter


def encoded(width: int, height: int, kind: bytes = b"PNG", *, on_its_side: bool = False) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    if on_its_side:
        writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    if not writer.write(image):
        raise ValueError(writer.errorString())
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
