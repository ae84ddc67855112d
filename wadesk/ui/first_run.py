"""First run: how a new Desk is let in, or looks around first.

Two ways, each a card: the address and the code that a colleague reads out, or a living
example that needs nothing. What is wrong is said under the field that it is about.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card

CARD_WIDTH = 560
CODE_LENGTH = 8
LARGE = 1.6  # times the size of ordinary words


class FirstRun(QWidget):
    """Asks once; ``link_requested`` carries the Hub's address and the code as typed."""

    link_requested = Signal(str, str)
    look_around_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = QLineEdit()
        self.code = QLineEdit()
        self.link = Button(_tr("Link this computer"), is_primary=True)
        self.look_around = Button(_tr("Look around"))
        self.trouble = QLabel()
        self._dress()
        middle = QVBoxLayout()
        middle.setSpacing(theme.PAD)
        middle.addStretch(1)
        for part in (_title(), self._linking_card(), self._example_card(), _promise()):
            middle.addWidget(part)
        middle.addStretch(2)
        sides = QHBoxLayout(self)
        sides.addStretch(1)
        sides.addLayout(middle)
        sides.addStretch(1)
        self.link.clicked.connect(self._ask_to_link)
        self.code.returnPressed.connect(self._ask_to_link)
        self.address.returnPressed.connect(self.code.setFocus)
        self.look_around.clicked.connect(self.look_around_requested)
        self.address.textChanged.connect(self._weigh)
        self.code.textChanged.connect(self._weigh)
        self._weigh()

    def wait(self) -> None:
        """The Hub has been asked; nothing can be pressed until it answers."""
        self._say("")
        self.link.setText(_tr("Asking the Hub …"))
        self.setEnabled(False)

    def refuse(self, why: str) -> None:
        """It did not work: say why in one sentence and let them try again."""
        self.setEnabled(True)
        self.link.setText(_tr("Link this computer"))
        self._say(why)
        self.code.setFocus()
        self.code.selectAll()

    def _ask_to_link(self) -> None:
        if self.link.isEnabled():
            self.link_requested.emit(self.address.text().strip(), self.code.text().strip())

    def _weigh(self) -> None:
        """The button wakes up when there is an address and a whole code."""
        letters = sum(character.isalnum() for character in self.code.text())
        self.link.setEnabled(bool(self.address.text().strip()) and letters >= CODE_LENGTH)
        self._say("")

    def _say(self, why: str) -> None:
        ink = theme.theme_of(self.palette()).state("failed").ink
        colours = self.trouble.palette()
        colours.setColor(colours.ColorRole.WindowText, ink)
        self.trouble.setPalette(colours)
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))

    def _dress(self) -> None:
        self.address.setPlaceholderText("https://hub.example.com")
        self.address.setAccessibleName(_tr("Address of the Hub"))
        self.code.setPlaceholderText("ABCD-2345")
        self.code.setAccessibleName(_tr("Linking code"))
        self.code.setFont(_larger(self.code.font(), LARGE))
        self.link.setDefault(True)
        self.trouble.setWordWrap(True)
        self.trouble.setAccessibleName(_tr("What went wrong"))
        for target in (self.address, self.code):
            target.setMinimumHeight(theme.TARGET)
            target.setTextMargins(theme.GAP, 0, theme.GAP, 0)

    def _linking_card(self) -> Card:
        card = _card(
            _tr("Link this computer"),
            _tr("Whoever runs the Hub prints a code with `wadesk hub link` and reads it to you."),
        )
        form = QFormLayout()
        form.setVerticalSpacing(theme.PAD)
        form.setHorizontalSpacing(theme.PAD)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        form.addRow(_tr("Hub"), self.address)
        form.addRow(_tr("Code"), self.code)
        card.inside.addLayout(form)
        card.inside.addWidget(self.trouble)
        card.inside.addWidget(self.link, alignment=Qt.AlignmentFlag.AlignTrailing)
        return card

    def _example_card(self) -> Card:
        card = _card(
            _tr("Look around"),
            _tr("A living example on this computer. No account, and nothing leaves it."),
        )
        card.inside.addWidget(self.look_around, alignment=Qt.AlignmentFlag.AlignTrailing)
        return card


def _tr(words: str) -> str:
    return QCoreApplication.translate("FirstRun", words)


def _title() -> QWidget:
    block = QWidget()
    lines = QVBoxLayout(block)
    lines.setContentsMargins(0, 0, 0, theme.GAP)
    title = QLabel(_tr("Welcome to WaDesk"))
    title.setFont(_larger(title.font(), LARGE, bold=True))
    below = QLabel(_tr("Answer your customers on WhatsApp together, without ever answering twice."))
    below.setWordWrap(True)
    lines.addWidget(title)
    lines.addWidget(below)
    return block


def _promise() -> QLabel:
    promise = QLabel(
        _tr("Messages are kept encrypted on this computer. The key is in your system's keyring.")
    )
    promise.setWordWrap(True)
    promise.setForegroundRole(promise.foregroundRole().PlaceholderText)
    return promise


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
