"""Offer: files that somebody holds out to be attached, dropped, pasted or chosen.

A file is named by its path, a picture from the clipboard brings its own bytes. Neither is
read here: whoever takes the offer reads it, and says what is wrong with it.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QMimeData
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Offer:
    """One file: at ``path``, or else these bytes under this name."""

    path: str = ""
    content: bytes = field(default=b"", repr=False)
    name: str = ""


def offered(source: QMimeData, picture_name: str) -> tuple[Offer, ...]:
    """The files in a clipboard or under the mouse; nothing where it is words after all.

    A table of a spreadsheet comes as words and as a picture of them: then the words count.
    """
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    if paths:
        return tuple(Offer(path) for path in paths)
    if source.hasText() or not source.hasImage():
        return ()
    image = source.imageData()
    content = _as_png(image) if isinstance(image, QImage) else b""
    return (Offer(content=content, name=picture_name),) if content else ()


def _as_png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes its own devices here
    return bytes(held.data())
