"""Scroll bar: how far one is, as a slim mark without arrows, in the theme's colours."""

from PySide6.QtWidgets import QAbstractScrollArea

_STYLE = """
QScrollBar:vertical { background: transparent; border: none; width: 12px; margin: 0 }
QScrollBar::handle:vertical {
    background: palette(dark); border-radius: 3px; margin: 3px; min-height: 36px
}
QScrollBar::handle:vertical:hover { background: palette(highlight) }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0 }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent }
"""


def make_slim(area: QAbstractScrollArea) -> None:
    area.verticalScrollBar().setStyleSheet(_STYLE)
