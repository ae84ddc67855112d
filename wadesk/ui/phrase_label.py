"""Phrase label: the words that two screens must have in common, large enough to be compared."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.card import paint_ground
from wadesk.ui.fonts import Size
from wadesk.ui.tinted_label import WrappedLabel, plain

LARGE = 1.1
JOINT = "\u2003"  # a wide space, at which a line may end


class PhraseLabel(WrappedLabel):
    """English words in one order, whatever direction the rest is read in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(plain, Size.TITLE, bold=True)
        if parent is not None:
            self.setParent(parent)
        self.setFont(_large())
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        self.phrase = ""

    def show_phrase(self, phrase: str) -> None:
        self.phrase = phrase
        self.setText(JOINT.join(phrase.split()))
        self.setAccessibleName(", ".join(phrase.split()))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).notice)
        super().paintEvent(event)


def _large() -> QFont:
    made = fonts.font(Size.TITLE, bold=True)
    made.setPointSizeF(made.pointSizeF() * LARGE)
    return made
