"""Colour button: a label's colour, which opens all that there are, each with its name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import CORNER
from wadesk.ui.flat_button import FlatButton
from wadesk.ui.menu import Menu
from wadesk.ui.text import translate

DOT = 12

NAMES: Sequence[object] = (
    QT_TRANSLATE_NOOP("Label", "Red"),
    QT_TRANSLATE_NOOP("Label", "Orange"),
    QT_TRANSLATE_NOOP("Label", "Ochre"),
    QT_TRANSLATE_NOOP("Label", "Olive"),
    QT_TRANSLATE_NOOP("Label", "Green"),
    QT_TRANSLATE_NOOP("Label", "Teal"),
    QT_TRANSLATE_NOOP("Label", "Blue"),
    QT_TRANSLATE_NOOP("Label", "Violet"),
    QT_TRANSLATE_NOOP("Label", "Purple"),
    QT_TRANSLATE_NOOP("Label", "Pink"),
)
"""Of the theme's colours of labels, in its order: no colour is told by itself alone."""


class ColourButton(FlatButton):
    chosen = Signal(int)

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__("", side, parent)
        self._colour = 0
        self.menu: QMenu | None = None
        self.clicked.connect(self._open)

    def show_colour(self, colour: int, name: str) -> None:
        self._colour = colour
        words = translate("Label", "Colour of {name}: {colour}")
        self.show_name(words.format(name=name, colour=named(colour)))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        self.draw_ground(painter, inside)
        self.draw_focus(painter, inside.adjusted(2, 2, -2, -2), CORNER - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.theme_of(self.palette()).label(self._colour).ink)
        painter.drawEllipse(QRectF(self.rect()).center(), DOT / 2, DOT / 2)

    def _open(self) -> None:
        menu = self.menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for colour in range(len(NAMES)):
            action = menu.addAction(self._dot(colour), named(colour))
            action.triggered.connect(partial(self.chosen.emit, colour))
        menu.setActiveAction(menu.actions()[self._colour % len(NAMES)])
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _dot(self, colour: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        dot = QPixmap(round(theme.ICON * ratio), round(theme.ICON * ratio))
        dot.setDevicePixelRatio(ratio)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.theme_of(self.palette()).label(colour).ink)
        middle = theme.ICON / 2
        painter.drawEllipse(QPointF(middle, middle), DOT / 2, DOT / 2)
        painter.end()
        return QIcon(dot)


def named(colour: int) -> str:
    return translate("Label", str(NAMES[colour % len(NAMES)]))
