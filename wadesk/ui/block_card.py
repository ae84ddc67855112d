"""Block card: what WhatsApp does when a customer is blocked, before somebody does it."""

from PySide6.QtCore import Qt, Signal

from wadesk.ui import contact_words
from wadesk.ui.buttons import Button
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, plain, quiet


class BlockCard(PassingCard):
    """Not there until it is asked for; the way back has the keyboard first."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = WrappedLabel(plain, bold=True)
        self.words = WrappedLabel(quiet, Size.SMALL)
        self.block = Button(translate("Contact", "Block"))
        self.not_now = Button(translate("Contact", "Not now"))
        row = FlowRow()
        row.add(self.not_now)
        row.add(self.block)
        for part in (self.title, self.words, row):
            self.inside.addWidget(part)
        self.block.clicked.connect(self._confirm)
        self.not_now.clicked.connect(self.leave)
        self.hide()

    def ask(self, name: str) -> None:
        self.title.setText(translate("Contact", "Block {name}?").format(name=name))
        self.words.setText(contact_words.what_blocking_does(name))
        self.show()
        self.not_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
