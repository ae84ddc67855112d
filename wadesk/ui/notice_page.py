"""Notice page: one thing that stands in the way, in a sentence, and what can be done about it.

opening     nothing but the name, for the moment that it takes; locking and wiping are as brief
trouble     why it does not open, and *Try again*
passphrase  the one thing that is missing, or, where a new one is chosen, twice the same
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wadesk.core.errors import Refused
from wadesk.core.passphrase import require_only_key
from wadesk.ui import fonts
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.reasons import in_words
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, alarming

CARD_WIDTH = 480


class NoticePage(QWidget):
    """``answered`` carries the passphrase, or nothing where none was asked for."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words = QLabel(), QLabel()
        self.passphrase, self.again = Field(), Field()
        self.trouble = TintedLabel(alarming)
        self.deed = Button(is_primary=True)
        self._dress()
        card = Card()
        card.setFixedWidth(CARD_WIDTH)
        for part in (self.title, self.words, self.passphrase, self.again, self.trouble):
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
        self.passphrase.returnPressed.connect(self._on_return)
        self.again.returnPressed.connect(self._answer)
        self.show_opening()

    def show_opening(self) -> None:
        self._show(translate("NoticePage", "WaDesk"), translate("NoticePage", "Opening …"))

    def show_locking(self) -> None:
        self._show(translate("NoticePage", "WaDesk"), translate("NoticePage", "Locking …"))

    def show_wiping(self) -> None:
        words = translate(
            "NoticePage",
            "This computer was unlinked. What was written here and not sent is handed in; then the"
            " copy of the messages is wiped.",
        )
        self._show(translate("NoticePage", "WaDesk"), words)

    def show_trouble(self, why: str) -> None:
        self._show(
            translate("NoticePage", "WaDesk cannot open just now"),
            why,
            deed=translate("NoticePage", "Try again"),
        )
        self.deed.setFocus()

    def ask_passphrase(self, why: str = "") -> None:
        """Of a profile that is here; why it is asked for once more."""
        words = why or translate("NoticePage", "Enter the passphrase of this profile.")
        self._show(
            translate("NoticePage", "Unlock WaDesk"), words, deed=translate("NoticePage", "Unlock")
        )
        self._ask(self.passphrase)

    def choose_passphrase(self) -> None:
        """For a profile that begins here; twice, for nobody could open it after a slip."""
        words = translate(
            "NoticePage",
            "There is no keyring on this computer. The passphrase you choose opens WaDesk here"
            " from now on, and nobody can read the messages without it.",
        )
        self._show(
            translate("NoticePage", "Choose a passphrase"),
            words,
            deed=translate("NoticePage", "Use this passphrase"),
        )
        self._ask(self.passphrase, self.again)

    def _ask(self, *fields: Field) -> None:
        for field in fields:
            field.clear()
            field.show()
        fields[0].setFocus()

    def _show(self, title: str, words: str, deed: str = "") -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.deed.setText(deed)
        self.deed.setVisible(bool(deed))
        for part in (self.passphrase, self.again, self.trouble):
            part.hide()

    def _on_return(self) -> None:
        if self.again.isHidden():
            self._answer()
        else:
            self.again.setFocus()

    def _answer(self) -> None:
        typed = "" if self.passphrase.isHidden() else self.passphrase.text()
        flaw = self._flaw(typed)
        if flaw:
            self.trouble.setText(flaw)
            self.trouble.show()
            return
        self.show_opening()
        self.passphrase.clear()
        self.again.clear()
        self.answered.emit(typed)

    def _flaw(self, typed: str) -> str:
        """What keeps it from being used, in words."""
        if self.passphrase.isHidden():
            return ""
        if not typed:
            return translate("NoticePage", "The passphrase is empty.")
        if self.again.isHidden():
            return ""
        if self.again.text() != typed:
            return translate("NoticePage", "The two are not the same.")
        return _weakness(typed)

    def _dress(self) -> None:
        self.title.setFont(fonts.font(Size.TITLE, bold=True))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for words in (self.words, self.trouble):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)  # it may name somebody
        for field, name in (
            (self.passphrase, translate("NoticePage", "Passphrase")),
            (self.again, translate("NoticePage", "The same passphrase again")),
        ):
            field.setEchoMode(Field.EchoMode.Password)
            field.setAccessibleName(name)
            field.setPlaceholderText(name)


def _weakness(typed: str) -> str:
    """Said here already, for behind this page nobody could choose another one."""
    try:
        require_only_key(typed)
    except Refused as no:
        return in_words(no)
    return ""
