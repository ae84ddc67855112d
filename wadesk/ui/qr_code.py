"""QR code: a link drawn so that any camera reads it, and read back from a picture of it.

The one door to `zxingcpp`. The drawing is dark on white in every theme, with the margin that
readers ask for, and each of its squares is a whole number of the screen's own dots.
"""

from functools import lru_cache
from typing import Any

import zxingcpp
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wadesk.ui import thumbnail
from wadesk.ui.text import translate

QUIET = 4  # squares of margin on each side, as the standard wants them
SIDE = 188  # of the drawing, in pixels at 1x
LONGEST = 2_048  # letters of what is taken for a link
PICTURE = QSize(2_400, 2_400)  # what is larger is made smaller before anybody looks for a code
KEPT = 4


class QrCode(QWidget):
    """Nothing but white while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = ""
        self.setFixedSize(SIDE, SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("QrCode", "QR code of the link"))

    def show_link(self, link: str) -> None:
        self.link = link
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self.link:
            return
        ratio = self.devicePixelRatioF()
        room = int(min(self.width(), self.height()) * ratio)
        image = drawn(self.link, room)
        image.setDevicePixelRatio(ratio)
        start = (room - image.width()) // 2 / ratio
        painter.drawImage(QPointF(start, start), image)


def drawn(link: str, room: int) -> QImage:
    """As large as whole dots allow within so many of them."""
    squares = _squares(link)
    side = max(room // squares.width(), 1) * squares.width()
    return squares.scaled(side, side)


def read(image: QImage) -> str:
    """What a picture's code says; empty where there is none, or none that could be a link."""
    if image.isNull():
        return ""
    fitting = image
    if image.width() > PICTURE.width() or image.height() > PICTURE.height():
        fitting = image.scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
    grey = _on_white(fitting).convertToFormat(QImage.Format.Format_Grayscale8)
    kinds = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcode(grey, formats=kinds)
    return found.text[:LONGEST] if found is not None and found.valid else ""


def read_file(content: bytes) -> str:
    """As above, of a picture file that somebody sent: unpacked with suspicion."""
    image = thumbnail.decoded(content, PICTURE)
    return read(image) if image is not None else ""


def _on_white(image: QImage) -> QImage:
    """A picture with holes shows paper through them."""
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    plain = QImage(image)
    plain.setDevicePixelRatio(1)
    painter.drawImage(0, 0, plain)
    painter.end()
    return ground


@lru_cache(maxsize=KEPT)
def _squares(link: str) -> QImage:
    """One dot for each square, with the margin around them."""
    made = zxingcpp.create_barcode(link, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    drawing: Any = made.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its types hide
    rows = memoryview(drawing)
    height, width = rows.shape or (0, 0)
    inside = QImage(bytes(rows), width, height, width, QImage.Format.Format_Grayscale8)
    whole = QImage(width + 2 * QUIET, height + 2 * QUIET, QImage.Format.Format_Grayscale8)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    painter.drawImage(QUIET, QUIET, inside)
    painter.end()
    return whole
