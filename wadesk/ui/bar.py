"""Bar: one sentence above the whole window, for as long as it is true."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wadesk.ui import icons, theme
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import TintedLabel


class Bar(QWidget):
    """Not there while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TintedLabel(_ink)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        across = QHBoxLayout(self)
        across.setContentsMargins(2 * theme.PAD + theme.ICON, theme.GAP, theme.PAD, theme.GAP)
        across.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say("")

    def say(self, words: str) -> None:
        self.words.setText(words)
        self.setVisible(bool(words))

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.state("failed").fill)
        corner = self.rect().topLeft()
        corner += type(corner)(theme.PAD, (self.height() - theme.ICON) // 2)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            corner.setX(self.width() - theme.PAD - theme.ICON)
        icons.paint(painter, "failed", corner, theme.ICON, _ink(now))


def _ink(now: Theme) -> QColor:
    return now.state("failed").ink
