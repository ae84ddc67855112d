"""Scroll bar: how far one is, as a slim mark without arrows, in the theme's colours.

The same on every system, since theirs do not go together with the panes beside them. The mark
is broader under the mouse. What a bar does with keys, wheel and touch stays Qt's business.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget

from wadesk.ui.theme import theme_of

_STYLE = """
QScrollBar:vertical {{ background: transparent; border: none; width: 12px; margin: 0 }}
QScrollBar::handle:vertical {{
    background: {quiet}; border-radius: 3px; margin: 3px; min-height: 36px
}}
QScrollBar::handle:vertical:hover {{ margin: 3px 2px; border-radius: 4px }}
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{ background: {strong} }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0 }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent }}
"""


def around(inside: QWidget) -> QScrollArea:
    """Whatever does not fit is reached by scrolling down; the page's own ground shines through."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    for ground in (inside, area.viewport()):
        ground.setAutoFillBackground(False)
    make_slim(area)
    return area


def make_slim(area: QAbstractScrollArea) -> None:
    _Dresser(area)


class _Dresser(QWidget):
    """Never shown: it hears of another palette, of which a widget with a style sheet does not."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self.hide()
        self._bar = area.verticalScrollBar()
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        now = theme_of(self.palette())
        quiet, strong = now.outline.name(), now.accent.name()
        self._bar.setStyleSheet(_STYLE.format(quiet=quiet, strong=strong))
