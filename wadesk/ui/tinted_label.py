"""Tinted label: words in one of the theme's inks, also after the theme has changed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.fonts import Size
from wadesk.ui.theme import Theme

Ink = Callable[[Theme], QColor]


def quiet(now: Theme) -> QColor:
    return now.quiet


def plain(now: Theme) -> QColor:
    return now.text


class TintedLabel(QLabel):
    """Never reads its words as markup: they may be somebody else's."""

    def __init__(
        self,
        ink: Ink = plain,
        size: Size = Size.BODY,
        *,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setTextFormat(self.textFormat().PlainText)
        self.setFont(fonts.font(size, bold=bold))
        self._dress()

    def show_ink(self, ink: Ink) -> None:
        self._ink = ink
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        colours, role = self.palette(), self.palette().ColorRole.WindowText
        wanted = self._ink(theme.theme_of(colours))
        if colours.color(role) != wanted:
            colours.setColor(role, wanted)
            self.setPalette(colours)
