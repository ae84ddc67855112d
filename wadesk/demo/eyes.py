"""Eyes: how colours and pictures look to who lacks one kind of cone.

The matrices are those of Machado, Oliveira and Fernandes (2009) for a complete loss.
"""

from array import array
from collections.abc import Sequence

from PySide6.QtGui import QImage

Rgb = tuple[float, float, float]
Matrix = Sequence[Rgb]

PROTANOPIA: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
FULL_SIGHT: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))

OPAQUE = 0xFF000000
FOOT = 0.04045  # of sRGB's curve
BENT_FOOT = 0.0031308


def seen(colour: int, eyes: Matrix) -> int:
    """A colour as 0xRRGGBB."""
    parts = [linear((colour >> shift & 0xFF) / 255) for shift in (16, 8, 0)]
    found = 0
    for row in eyes:
        part = sum(share * part for share, part in zip(row, parts, strict=True))
        found = found << 8 | round(_bent(min(max(part, 0.0), 1.0)) * 255)
    return found


def picture_seen(picture: QImage, eyes: Matrix) -> QImage:
    """A whole picture, each of its colours computed once."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = array("I", bytes(plain.constBits()))
    table = {pixel: OPAQUE | seen(pixel & 0xFFFFFF, eyes) for pixel in set(pixels)}
    changed = array("I", map(table.__getitem__, pixels))
    width, height = plain.width(), plain.height()
    shown = QImage(changed.tobytes(), width, height, QImage.Format.Format_RGB32)
    return shown.copy()  # with bytes of its own


def linear(part: float) -> float:
    """What sRGB's curve has bent, straightened."""
    return part / 12.92 if part <= FOOT else ((part + 0.055) / 1.055) ** 2.4


def _bent(part: float) -> float:
    return part * 12.92 if part <= BENT_FOOT else 1.055 * part ** (1 / 2.4) - 0.055
