"""Notice page: one thing that stands in the way, in a sentence, and what can be done about it.

opening     nothing but the name, for the moment that it takes
trouble     why it does not open, and *Try again*
passphrase  the one thing that is missing
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.fonts import Size

CARD_WIDTH = 480


class NoticePage(QWidget):
    """``answered`` carries the passphrase, or nothing where none was asked for."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words = QLabel(), QLabel()
        self.passphrase = QLineEdit()
        self.deed = Button(is_primary=True)
        self._dress()
        card = Card()
        card.setFixedWidth(CARD_WIDTH)
        for part in (self.title, self.words, self.passphrase):
            card.inside.addWidget(part)
        card.inside.addWidget(self.deed, alignment=Qt.AlignmentFlag.AlignTrailing)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addWidget(card)
        middle.addStretch(3)
        sides = QHBoxLayout(self)
        sides.addStretch(1)
        sides.addLayout(middle)
        sides.addStretch(1)
        self.deed.clicked.connect(self._answer)
        self.passphrase.returnPressed.connect(self._answer)
        self.show_opening()

    def show_opening(self) -> None:
        self._show(_tr("WaDesk"), _tr("Opening …"))

    def show_trouble(self, why: str) -> None:
        self._show(_tr("WaDesk cannot open just now"), why, deed=_tr("Try again"))
        self.deed.setFocus()

    def ask_passphrase(self, why: str) -> None:
        self._show(_tr("Unlock WaDesk"), why, deed=_tr("Unlock"))
        self.passphrase.clear()
        self.passphrase.show()
        self.passphrase.setFocus()

    def _show(self, title: str, words: str, deed: str = "") -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed))
        self.passphrase.hide()

    def _answer(self) -> None:
        typed = self.passphrase.text() if self.passphrase.isVisible() else ""
        self.show_opening()
        self.passphrase.clear()
        self.answered.emit(typed)

    def _dress(self) -> None:
        self.title.setFont(fonts.font(Size.TITLE, bold=True))
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(_tr("Passphrase"))
        self.passphrase.setPlaceholderText(_tr("Passphrase"))
        self.passphrase.setMinimumHeight(theme.TARGET)
        self.passphrase.setTextMargins(theme.GAP, 0, theme.GAP, 0)


def _tr(words: str) -> str:
    return QCoreApplication.translate("NoticePage", words)
