"""First run: how a new Desk is let in, or looks around first.

Two ways, each a card: the address and the code that a colleague reads out, or a living
example that needs nothing. What is wrong is said under the field that it is about.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.field import Field
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import Ink, TintedLabel, quiet

CARD_WIDTH = 560
CODE_LENGTH = 8
LARGE = 1.6  # times the size of ordinary words


class FirstRun(QWidget):
    """``link_requested`` carries the Hub's address and the code as typed."""

    link_requested = Signal(str, str)
    given_up = Signal()  # while the Hub is being asked
    look_around_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = Field(translate("FirstRun", "Address of the Hub"))
        self.code = Field(translate("FirstRun", "Linking code"))
        self.link = Button(translate("FirstRun", "Link this computer"), is_primary=True)
        self.look_around = Button(translate("FirstRun", "Look around"))
        self.trouble = TintedLabel(_alarming)
        self.promise = QLabel()
        self._example = self._example_card()
        self._is_asking = False
        self._dress()
        self._arrange()
        self.link.clicked.connect(self._on_link_clicked)
        self.code.returnPressed.connect(self._ask_to_link)
        self.address.returnPressed.connect(self.code.setFocus)
        self.look_around.clicked.connect(self.look_around_requested)
        self.address.textChanged.connect(self._weigh)
        self.code.textChanged.connect(self._weigh)
        self._weigh()

    def promise_a_key(self, *, in_keyring: bool) -> None:
        """Say truly where the key of what is kept here will be."""
        by_keyring = translate(
            "FirstRun",
            "Messages are kept encrypted on this computer. The key is in your system's keyring.",
        )
        by_passphrase = translate(
            "FirstRun",
            "Messages are kept encrypted on this computer."
            " The key opens only with your passphrase.",
        )
        self.promise.setText(by_keyring if in_keyring else by_passphrase)

    def offer_to_look_around(self, *, is_possible: bool) -> None:
        self._example.setVisible(is_possible)

    def wait(self) -> None:
        """The Hub has been asked; all that can be done is to give up."""
        self._become(is_asking=True)
        self.link.setText(translate("FirstRun", "Stop asking"))
        self._say(translate("FirstRun", "Asking the Hub …"), quiet)

    def refuse(self, why: str) -> None:
        """It did not work: say why in one sentence and let them try again."""
        self._become(is_asking=False)
        self.link.setText(translate("FirstRun", "Link this computer"))
        self._say(why)
        self.code.setFocus()
        self.code.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_asking:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _become(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        for part in (self.address, self.code, self.look_around):
            part.setEnabled(not is_asking)

    def _on_link_clicked(self) -> None:
        if self._is_asking:
            self.given_up.emit()
        else:
            self._ask_to_link()

    def _ask_to_link(self) -> None:
        if self.link.isEnabled():
            self.link_requested.emit(self.address.text().strip(), self.code.text().strip())

    def _weigh(self) -> None:
        """The button wakes up when there is an address and a whole code."""
        letters = sum(character.isalnum() for character in self.code.text())
        self.link.setEnabled(bool(self.address.text().strip()) and letters >= CODE_LENGTH)
        self._say("")

    def _say(self, words: str, ink: Ink | None = None) -> None:
        self.trouble.show_ink(ink or _alarming)
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _dress(self) -> None:
        self.address.setPlaceholderText("https://hub.example.com")
        self.code.setPlaceholderText("ABCD-2345")
        self.code.setFont(_larger(self.code.font(), LARGE))
        self.link.setDefault(True)
        self.trouble.setWordWrap(True)
        self.promise.setWordWrap(True)
        self.promise.setForegroundRole(self.promise.foregroundRole().PlaceholderText)

    def _arrange(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(theme.PAD)
        middle.addStretch(1)
        for part in (_title(), self._linking_card(), self._example, self.promise):
            middle.addWidget(part)
        middle.addStretch(2)
        sides = QHBoxLayout(self)
        sides.addStretch(1)
        sides.addLayout(middle)
        sides.addStretch(1)

    def _linking_card(self) -> Card:
        card = _card(
            translate("FirstRun", "Link this computer"),
            translate(
                "FirstRun",
                "Whoever runs the Hub prints a code with “wadesk hub link” and reads it to you.",
            ),
        )
        form = QFormLayout()
        form.setVerticalSpacing(theme.PAD)
        form.setHorizontalSpacing(theme.PAD)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        form.addRow(translate("FirstRun", "Hub"), self.address)
        form.addRow(translate("FirstRun", "Code"), self.code)
        card.inside.addLayout(form)
        card.inside.addWidget(self.trouble)
        card.inside.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignTrailing)
        return card

    def _example_card(self) -> Card:
        card = _card(
            translate("FirstRun", "Look around"),
            translate(
                "FirstRun", "A living example on this computer. No account, and nothing leaves it."
            ),
        )
        card.inside.addWidget(self.look_around, alignment=Qt.AlignmentFlag.AlignTrailing)
        return card


def _title() -> QWidget:
    block = QWidget()
    lines = QVBoxLayout(block)
    lines.setContentsMargins(0, 0, 0, theme.GAP)
    title = QLabel(translate("FirstRun", "Welcome to WaDesk"))
    title.setFont(_larger(title.font(), LARGE, bold=True))
    below = QLabel(
        translate(
            "FirstRun", "Answer your customers on WhatsApp together, without ever answering twice."
        )
    )
    below.setWordWrap(True)
    lines.addWidget(title)
    lines.addWidget(below)
    return block


def _alarming(now: Theme) -> QColor:
    return now.state("failed").ink


def _card(heading: str, about: str) -> Card:
    card = Card()
    card.setFixedWidth(CARD_WIDTH)
    title = QLabel(heading)
    title.setFont(_larger(title.font(), 1.0, bold=True))
    words = QLabel(about)
    words.setWordWrap(True)
    words.setForegroundRole(words.foregroundRole().PlaceholderText)
    card.inside.addWidget(title)
    card.inside.addWidget(words)
    return card


def _larger(font: QFont, times: float, *, bold: bool = False) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * times)
    larger.setBold(bold)
    return larger
