"""Factor question: six digits of the authenticator app, asked in place before what needs them.

A recovery code does as well; where there is no second factor yet, it is offered to be set up.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, alarming, plain, quiet

DIGITS = 6
LONGEST = 40  # of what a recovery code may look like with everything that people put between


class FactorQuestion(Card):
    """Not there until something is refused for want of it."""

    digits_given = Signal(str)
    given_up = Signal()
    set_up_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TintedLabel(plain, bold=True)
        self.words = WrappedLabel(quiet)
        self.digits = Field(translate("Factor", "Six digits or a recovery code"))
        self.trouble = WrappedLabel(alarming, Size.SMALL)
        self.go_on = Button(translate("Factor", "Go on"), is_primary=True)
        self.set_up = Button(translate("Factor", "Set it up now"), is_primary=True)
        self.not_now = Button(translate("Factor", "Not now"))
        self._is_asking = False
        self._arrange()
        self._connect()
        self.put_away()

    def ask(self) -> None:
        """For the digits."""
        self._show(
            translate("Factor", "One more proof that it is you"),
            translate(
                "Factor",
                "Enter the six digits that your authenticator app shows now, or a recovery code.",
            ),
            has_digits=True,
        )
        self.digits.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_to_set_up(self) -> None:
        """There is no second factor that could be asked for."""
        self._show(
            translate("Factor", "This needs a second factor"),
            translate(
                "Factor",
                "An authenticator app on your phone shows six digits that only you can know."
                " Set it up once, then try this again.",
            ),
            has_digits=False,
        )
        self.set_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, why: str) -> None:
        """The digits were not right; they may be typed again."""
        self._become(is_asking=False)
        self.trouble.setText(why)
        self.trouble.show()
        self.digits.setFocus(Qt.FocusReason.OtherFocusReason)
        self.digits.selectAll()

    def put_away(self) -> None:
        self._become(is_asking=False)
        self.digits.clear()
        self.trouble.hide()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _show(self, title: str, words: str, *, has_digits: bool) -> None:
        self._become(is_asking=False)
        self.title.setText(title)
        self.words.setText(words)
        self.digits.clear()
        self.trouble.hide()
        for part, is_there in (
            (self.digits, has_digits),
            (self.go_on, has_digits),
            (self.set_up, not has_digits),
        ):
            part.setVisible(is_there)
        self.show()

    def _become(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        self.digits.setReadOnly(is_asking)
        self._weigh()

    def _weigh(self) -> None:
        typed = sum(character.isalnum() for character in self.digits.text())
        self.go_on.setEnabled(typed >= DIGITS and not self._is_asking)

    def _answer(self) -> None:
        if self.go_on.isEnabled():
            self._become(is_asking=True)
            self.trouble.hide()
            self.digits_given.emit(self.digits.text().strip())

    def _give_up(self) -> None:
        self.put_away()
        self.given_up.emit()

    def _set_up(self) -> None:
        self._give_up()
        self.set_up_wanted.emit()

    def _connect(self) -> None:
        self.digits.textChanged.connect(self._weigh)
        self.digits.returnPressed.connect(self._answer)
        self.go_on.clicked.connect(self._answer)
        self.not_now.clicked.connect(self._give_up)
        self.set_up.clicked.connect(self._set_up)

    def _arrange(self) -> None:
        self.digits.setMaxLength(LONGEST)
        self.digits.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.digits.setPlaceholderText("123 456")
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.digits, 1)
        for button in (self.not_now, self.set_up, self.go_on):
            row.addWidget(button)
        for part in (self.title, self.words):
            self.inside.addWidget(part)
        self.inside.addLayout(row)
        self.inside.addWidget(self.trouble)
