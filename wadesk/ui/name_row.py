"""Name row: a name that is typed in place, with what is done with it and a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.passing import Passing
from wadesk.ui.text import translate

LONGEST = 80


class NameRow(Passing):
    """Not there until it is asked for."""

    named = Signal(str)

    def __init__(self, name: str, deed: str) -> None:
        super().__init__()
        self.field = Field(name)
        self.field.setPlaceholderText(name)
        self.field.setMaxLength(LONGEST)
        self.deed = Button(deed, is_primary=True)
        self.back = Button(translate("Team", "Not now"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(self.field, 1)
        across.addWidget(self.back)
        across.addWidget(self.deed)
        self.field.textChanged.connect(lambda _: self._weigh())
        self.field.returnPressed.connect(self._name)
        self.deed.clicked.connect(self._name)
        self.back.clicked.connect(self.leave)
        self.hide()

    def ask(self, name: str = "") -> None:
        self.field.setText(name)
        self._weigh()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _weigh(self) -> None:
        self.deed.setEnabled(bool(self.field.text().strip()))

    def _name(self) -> None:
        if self.deed.isEnabled():
            self.hide()
            self.named.emit(self.field.text().strip())
