"""Switch: something that is on or off, with a plain sentence below about what that means."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.check_box import INDENT, CheckBox
from wadesk.ui.fonts import Size
from wadesk.ui.tinted_label import WrappedLabel, quiet


class Switch(QWidget):
    """``flipped`` by hand or not."""

    flipped = Signal(bool)

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__()
        self.box = CheckBox(name)
        self.box.setMinimumHeight(theme.TARGET - theme.GAP)
        self.box.setAccessibleDescription(sentence)
        self.words = WrappedLabel(quiet, Size.SMALL)
        self.words.setText(sentence)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.box)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.addSpacing(INDENT)
        below.addWidget(self.words)
        down.addLayout(below)
        self.setFocusProxy(self.box)
        self.box.toggled.connect(self.flipped)

    @property
    def is_on(self) -> bool:
        return self.box.isChecked()

    def turn(self, *, on: bool) -> None:
        self.box.setChecked(on)
