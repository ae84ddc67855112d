"""Faces: the fonts that bubbles are set in, and how everything in them is coloured."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from wadesk.ui.fonts import Size, font
from wadesk.ui.pictures import Pictures
from wadesk.ui.sounds import Sounds
from wadesk.ui.theme import Theme

BIG = 2.2  # times the body, for a message of a few emoji


@dataclass(frozen=True, slots=True)
class Faces:
    """Made once for a view, and again when the system's letters change."""

    body: QFont
    bold: QFont
    small: QFont
    small_bold: QFont
    small_italic: QFont
    big: QFont


def faces() -> Faces:
    big = font()
    big.setPointSizeF(big.pointSizeF() * BIG)
    italic = font(Size.SMALL)
    italic.setItalic(True)
    return Faces(
        body=font(),
        bold=font(bold=True),
        small=font(Size.SMALL),
        small_bold=font(Size.SMALL, bold=True),
        small_italic=italic,
        big=big,
    )


@dataclass(frozen=True, slots=True)
class Look:
    """What painting one bubble needs to know beyond its layout."""

    theme: Theme
    ground: QColor
    pictures: Pictures
    sounds: Sounds
    chosen: tuple[int, int] | None = None  # units of the bubble's words
    sought: str = ""
