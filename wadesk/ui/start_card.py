"""Start card: a conversation with somebody who has not written, and how they agreed to it.

WhatsApp takes only a template as the first word, and only to who has agreed to be written to.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.ui import phone_numbers, theme
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, alarming, plain, quiet

WIDTH = 460
NAME_MOST, AGREED_MOST = 120, 400


class StartCard(PassingCard):
    """``wanted``: the number's digits, what they are called, and how they agreed."""

    wanted = Signal(str, str, str)
    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ours, self._is_busy = "", False
        title = TintedLabel(plain, bold=True)
        title.setText(translate("Start", "New conversation"))
        self.number = Field(translate("Start", "Phone number"))
        self.name = Field(translate("Start", "Name"))
        self.name.setMaxLength(NAME_MOST)
        self.agreed = Field(translate("Start", "How they agreed"))
        self.agreed.setMaxLength(AGREED_MOST)
        self.agreed.setPlaceholderText(translate("Start", "on the phone, in the shop, by a form …"))
        self.words = WrappedLabel(quiet, Size.SMALL)
        self.begin = Button(translate("Start", "Open it"), is_primary=True)
        self.not_now = Button(translate("Start", "Not now"))
        self.inside.addWidget(title)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        named = (
            (translate("Start", "Phone number"), self.number),
            (translate("Start", "Name, if you know it"), self.name),
            (translate("Start", "How they agreed to be written to"), self.agreed),
        )
        for words, field in named:
            label = WrappedLabel(plain)
            label.setText(words)
            label.setBuddy(field)
            self.inside.addWidget(label)
            self.inside.addWidget(field)
        row = FlowRow()
        row.add(self.not_now)
        row.add(self.begin)
        self.inside.addWidget(self.words)
        self.inside.addWidget(row)

    def ask(self, ours: str = "") -> None:
        """What was typed and not sent is still there; ``ours``: our own number."""
        self._ours = ours
        code = phone_numbers.calling_code(ours)
        hint = translate("Start", "{code} … or as it is dialled here")
        self.number.setPlaceholderText(hint.format(code=code) if code else "+49 1511 2345678")
        self.become_busy(is_busy=False)
        self._weigh()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()

    def opened(self) -> None:
        """It is open: nothing of it has to be kept."""
        for field in self._fields():
            field.clear()
        self.become_busy(is_busy=False)

    @property
    def typed(self) -> Sequence[str]:
        """What stands in the fields, and is nothing yet."""
        return [field.text() for field in self._fields()]

    def take_back(self, typed: Sequence[str]) -> None:
        """What was typed before the window was closed."""
        for field, words in zip(self._fields(), typed, strict=False):
            field.setText(words)

    def refuse(self, why: str) -> None:
        self.become_busy(is_busy=False)
        self._say(why, is_trouble=True)

    def become_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._weigh()

    def leave(self) -> None:
        """It stays on its page, and the page is left."""
        self.left.emit()

    def _connect(self) -> None:
        for field in self._fields():
            field.textChanged.connect(lambda _: self._weigh())
            field.textChanged.connect(lambda _: self.edited.emit())
            field.returnPressed.connect(self._want)
        self.begin.clicked.connect(self._want)
        self.not_now.clicked.connect(self.leave)

    def _fields(self) -> tuple[Field, ...]:
        return self.number, self.name, self.agreed

    @property
    def _digits(self) -> str:
        return phone_numbers.read(self.number.text(), self._ours)

    def _weigh(self) -> None:
        """What is missing is said; nothing is, until somebody begins."""
        digits, has_agreed = self._digits, bool(self.agreed.text().strip())
        self.begin.setEnabled(bool(digits) and has_agreed and not self._is_busy)
        if self._is_busy:
            self._say(translate("Start", "Opening …"))
        elif digits:
            number = f"\u2066{phone_numbers.written(digits)}\u2069"
            words = translate(
                "Start",
                "To {number}. WhatsApp takes a template as the first word; once they answer, you"
                " can write freely.",
            )
            self._say(words.format(number=number))
        elif self.number.text().strip():
            self._say(translate("Start", "This is no phone number yet: look at its country code."))
        else:
            self._say(
                translate("Start", "Only who has agreed to it may be written to. It is noted.")
            )

    def _say(self, words: str, *, is_trouble: bool = False) -> None:
        self.words.show_ink(alarming if is_trouble else quiet)
        self.words.setText(words)

    def _want(self) -> None:
        """Enter, where something is missing still, goes to where it is missing."""
        if not self._digits:
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.agreed.text().strip():
            self.agreed.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._is_busy:
            self.become_busy(is_busy=True)
            name, agreed = self.name.text().strip(), self.agreed.text().strip()
            self.wanted.emit(self._digits, name, agreed)


class StartPage(QWidget):
    """The card alone, where a thread would be."""

    def __init__(self) -> None:
        super().__init__()
        self.card = StartCard()
        self.card.setMaximumWidth(WIDTH)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.card, 1000)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(2 * theme.PAD, 2 * theme.PAD, 2 * theme.PAD, 2 * theme.PAD)
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(2)

    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).panel)
