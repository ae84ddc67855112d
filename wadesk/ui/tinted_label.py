"""Tinted label: words in one of the theme's inks, also after the theme has changed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.fonts import Size
from wadesk.ui.theme import Theme
from wadesk.ui.tooltip import tip

Ink = Callable[[Theme], QColor]


def quiet(now: Theme) -> QColor:
    return now.quiet


def plain(now: Theme) -> QColor:
    return now.text


def alarming(now: Theme) -> QColor:
    """What went wrong."""
    return now.state("failed").ink


def calling(now: Theme) -> QColor:
    """What somebody should look at."""
    return now.state("conflict").ink


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


class WrappedLabel(TintedLabel):
    """As many lines as its width asks for, and never in the way of a narrower window."""

    def __init__(self, ink: Ink = plain, size: Size = Size.BODY, *, bold: bool = False) -> None:
        super().__init__(ink, size, bold=bold)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class LineLabel(TintedLabel):
    """One line; what has no room ends in an ellipsis and is told in full by the tooltip."""

    def __init__(self, ink: Ink = plain, size: Size = Size.BODY, *, bold: bool = False) -> None:
        super().__init__(ink, size, bold=bold)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, words: str) -> None:
        super().setText(words)
        self.setToolTip(tip(words))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        place = self.rect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, place.width()
        )
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, start, shown)
