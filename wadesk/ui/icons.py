"""Icons: simple line drawings, tinted with the colour of the words they stand beside.

A state and a kind of message have an icon of their own name, so that no table can forget
one; a kind nobody has drawn yet gets the one that says so.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
DRAWN = 512  # pixmaps kept; a window shows a few dozen
RATIOS = (1.0, 2.0, 3.0)


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """For buttons and menus, at every density of screen."""
    found = QIcon()
    for ratio in RATIOS:
        found.addPixmap(pixmap(name, colour, size, ratio))
    return found


def program_icon() -> QIcon:
    """The drawing that stands for the whole program, in its own colours."""
    return QIcon(str(FOLDER / "wadesk.svg"))


def paint(painter: QPainter, name: str, where: QPoint, size: int, colour: QColor) -> None:
    """For painters; ``where`` is the upper left corner."""
    device = painter.device()
    painter.drawPixmap(where, pixmap(name, colour, size, device.devicePixelRatioF()))


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    return _pixmap(name, colour.rgba(), size, ratio)


def is_drawn(name: str) -> bool:
    return (FOLDER / f"{name}.svg").is_file()


@lru_cache(maxsize=DRAWN)
def _pixmap(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    drawing = QPixmap(side, side)
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    _drawing(name, QColor.fromRgba(rgba).name()).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawing.setDevicePixelRatio(ratio)
    return drawing


def _drawing(name: str, colour: str) -> QSvgRenderer:
    file = FOLDER / f"{name if is_drawn(name) else 'unknown'}.svg"
    svg = file.read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))
