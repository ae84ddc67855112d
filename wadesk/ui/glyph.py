"""Glyph: one drawing among widgets, in an ink of the theme; it says nothing aloud."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wadesk.ui import icons, theme
from wadesk.ui.tinted_label import Ink, quiet


class Glyph(QWidget):
    def __init__(self, name: str = "", size: int = theme.ICON, ink: Ink = quiet) -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self.setFixedSize(size, size)

    def show_icon(self, name: str) -> None:
        """Not there where there is no drawing to show."""
        self._name = name
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._name:
            ink = self._ink(theme.theme_of(self.palette()))
            icons.paint(QPainter(self), self._name, QPoint(), self.width(), ink)
