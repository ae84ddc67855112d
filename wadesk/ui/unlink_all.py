"""Unlink all: out with every other device at once, asked for once more in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, plain


class UnlinkAll(QWidget):
    """Not there where there is nobody else."""

    confirmed = Signal()
    asking = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WrappedLabel(plain)
        self.begin = Button(translate("Devices", "Unlink all others"))
        self.confirm = Button(translate("Devices", "Unlink and wipe all others"), is_primary=True)
        self.keep = Button(translate("Devices", "Leave them linked"))
        self._others, self.is_asking, self._is_able = 0, False, True
        row = FlowRow(is_leading=True)
        for button in (self.begin, self.keep, self.confirm):
            row.add(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        down.addWidget(self.words)
        down.addWidget(row)
        self.begin.clicked.connect(lambda: self._become(is_asking=True))
        self.keep.clicked.connect(lambda: self._become(is_asking=False))
        self.confirm.clicked.connect(self._on_confirm)
        self._weigh()

    @property
    def has_others(self) -> bool:
        return self._others > 0

    def show_others(self, others: int) -> None:
        self._others = others
        if self.is_asking and not others:
            self._become(is_asking=False)
        self.setVisible(self.has_others)
        self._weigh()

    def become_able(self, *, is_able: bool) -> None:
        self._is_able = is_able
        self._weigh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self._become(is_asking=False)
        else:
            super().keyPressEvent(event)

    def _become(self, *, is_asking: bool) -> None:
        self.is_asking = is_asking
        self._weigh()
        self.asking.emit(is_asking)
        (self.keep if is_asking else self.begin).setFocus()

    def _weigh(self) -> None:
        self.words.setText(
            self.tr(
                "Unlink %n other device(s)? What was written on them and not sent is handed in"
                " first, then their copies of the messages are destroyed. Each comes back only by a"
                " new code.",
                "",
                self._others,
            )
        )
        for part in (self.words, self.confirm, self.keep):
            part.setVisible(self.is_asking)
        self.begin.setVisible(not self.is_asking)
        for button in (self.begin, self.confirm):
            button.setEnabled(self._is_able)

    def _on_confirm(self) -> None:
        self._become(is_asking=False)
        self.confirmed.emit()
