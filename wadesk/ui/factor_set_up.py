"""Factor set-up: an authenticator app learns a secret, proves it, and recovery codes are kept.

    begin ─▶ scan or type ─▶ six digits ─▶ recovery codes, shown this once
    remove ─▶ six digits

The card says which of these it is at; nothing of it is kept here.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSaveFile, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.team import FactorKey
from wadesk.ui import fonts, theme
from wadesk.ui.administration import FactorDeeds
from wadesk.ui.buttons import Button
from wadesk.ui.factor_question import DIGITS
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.promises import Promises
from wadesk.ui.qr_code import QrCode
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, alarming, plain, quiet

GROUP = 4  # letters of the secret that stand together


class FactorSetUp(QWidget):
    """``changed``: there is a second factor now, or none any more."""

    changed = Signal()

    def __init__(self, desk: FactorDeeds, promises: Promises) -> None:
        super().__init__()
        self._desk, self._promises = desk, promises
        self.words = WrappedLabel(quiet)
        self.code, self.secret = QrCode(), TintedLabel(plain)
        self.copy_secret = Button(translate("Factor", "&Copy the secret"))
        self.digits = Field(translate("Factor", "Six digits of the app"))
        self.recovery = TintedLabel(plain)
        self.trouble = WrappedLabel(alarming, Size.SMALL)
        self.begin = Button(translate("Factor", "&Set up"), is_primary=True)
        self.remove = Button(translate("Factor", "&Remove"))
        self.confirm = Button(is_primary=True)
        self.copy_codes = Button(translate("Factor", "&Copy the codes"))
        self.save_codes = Button(translate("Factor", "&Save to a file …"))
        self.kept = Button(translate("Factor", "I have &kept them"), is_primary=True)
        self.not_now = Button(translate("Factor", "&Not now"))
        self.dialog: QFileDialog | None = None
        self._scan = QWidget()
        self._codes: Sequence[str] = ()
        self._is_removing = self._has_factor = False
        self._arrange()
        self._connect()
        self.show_state(has_factor=False)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing has been begun that news could disturb."""
        return self.confirm.isHidden() and self.kept.isHidden()

    def show_state(self, *, has_factor: bool) -> None:
        """Nothing is under way."""
        self._has_factor = has_factor
        there = translate(
            "Factor", "Your authenticator app is asked before rights are given or devices linked."
        )
        lacking = translate(
            "Factor",
            "An authenticator app on your phone shows six digits that change every 30 seconds."
            " Without them nobody can give rights away in your name, even at this computer.",
        )
        self._show(there if has_factor else lacking, self.remove if has_factor else self.begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.not_now.isVisible():
            self._back()
        else:
            super().keyPressEvent(event)

    # the steps

    def start(self) -> None:
        """Ask the Hub for a secret."""
        self.begin.setEnabled(False)
        self._promises.ask(self._desk.begin_factor, self._show_key, self._refuse)

    def _show_key(self, key: FactorKey) -> None:
        self.code.show_link(key.uri)
        self.secret.setText(_grouped(key.secret))
        self._is_removing = False
        self.confirm.setText(translate("Factor", "Confirm"))
        words = translate(
            "Factor",
            "Scan this with the app, or type the secret there. Then enter the digits it shows.",
        )
        self._show(words, self._scan, self.digits, self.confirm, self.not_now)
        self.digits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_remove(self) -> None:
        self._is_removing = True
        self.confirm.setText(translate("Factor", "Remove the second factor"))
        words = translate("Factor", "Enter the six digits once more, or a recovery code.")
        self._show(words, self.digits, self.confirm, self.not_now)
        self.digits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        if not self.confirm.isEnabled():
            return
        digits = self.digits.text().strip()
        self.confirm.setEnabled(False)
        self.trouble.hide()
        if self._is_removing:
            self._promises.ask(
                lambda: self._desk.drop_factor(digits), lambda _: self._end(has=False), self._refuse
            )
        else:
            self._promises.ask(
                lambda: self._desk.confirm_factor(digits), self._show_codes, self._refuse
            )

    def _show_codes(self, codes: Sequence[str]) -> None:
        self._codes = tuple(codes)
        self.recovery.setText("\n".join(codes))
        words = translate(
            "Factor",
            "Keep these codes where your phone is not. Each of them lets you in once without the"
            " app, and they are shown this one time only.",
        )
        self._show(words, self.recovery, self.copy_codes, self.save_codes, self.kept)
        self.save_codes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, *, has: bool) -> None:
        self._codes = ()
        self.show_state(has_factor=has)
        self.changed.emit()

    def _back(self) -> None:
        self.show_state(has_factor=self._has_factor)
        (self.remove if self._has_factor else self.begin).setFocus()

    def _refuse(self, why: str) -> None:
        self.begin.setEnabled(True)
        self._weigh()
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
        if self.digits.isVisible():
            self.digits.setFocus(Qt.FocusReason.OtherFocusReason)
            self.digits.selectAll()

    # keeping what is shown once

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)

    def ask_where_to(self) -> None:
        name = translate("Factor", "WaDesk recovery codes") + ".txt"
        dialog = QFileDialog(self, translate("Factor", "Save the recovery codes"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        self.dialog = dialog
        dialog.open()

    def save_to(self, path: str) -> None:
        """Whole, or not at all."""
        file = QSaveFile(path)
        is_open = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if is_open:
            file.write("".join(f"{code}\n" for code in self._codes).encode())
        if is_open and file.commit():
            words = translate("Factor", "They are in {file}.")
            self.trouble.show_ink(quiet)
            self.trouble.setText(words.format(file=Path(path).name))
        else:
            self.trouble.show_ink(alarming)
            self.trouble.setText(translate("Factor", "They could not be written there."))
        self.trouble.show()

    def _show(self, words: str, *there: QWidget) -> None:
        self.words.setText(words)
        for part in self._parts:
            part.setVisible(part in there)
        self.digits.clear()
        self.begin.setEnabled(True)
        self.trouble.show_ink(alarming)
        self.trouble.hide()
        self._weigh()

    def _weigh(self) -> None:
        typed = sum(character.isalnum() for character in self.digits.text())
        self.confirm.setEnabled(typed >= DIGITS)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        buttons = (self.begin, self.remove, self.confirm, self.copy_codes, self.save_codes)
        return (self._scan, self.digits, self.recovery, *buttons, self.kept, self.not_now)

    def _connect(self) -> None:
        self.begin.clicked.connect(self.start)
        self.remove.clicked.connect(self._ask_to_remove)
        self.digits.textChanged.connect(lambda _: self._weigh())
        self.digits.returnPressed.connect(self._answer)
        self.confirm.clicked.connect(self._answer)
        self.copy_secret.clicked.connect(lambda: self._copy(self.secret.text().replace(" ", "")))
        self.copy_codes.clicked.connect(lambda: self._copy("\n".join(self._codes)))
        self.save_codes.clicked.connect(self.ask_where_to)
        self.kept.clicked.connect(lambda: self._end(has=True))
        self.not_now.clicked.connect(self._back)

    def _arrange(self) -> None:
        self._dress()
        beside = QVBoxLayout()
        beside.addWidget(self.secret)
        beside.addWidget(self.copy_secret, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addStretch(1)
        scan = QHBoxLayout(self._scan)
        scan.setContentsMargins(0, 0, 0, 0)
        scan.setSpacing(2 * theme.PAD)
        scan.addWidget(self.code)
        scan.addLayout(beside, 1)
        row = FlowRow()
        for button in (self.not_now, self.copy_codes, self.save_codes):
            row.add(button)
        for button in (self.kept, self.confirm, self.begin, self.remove):
            row.add(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        for part in (self.words, self._scan, self.digits, self.recovery, self.trouble, row):
            down.addWidget(part)

    def _dress(self) -> None:
        self.code.setAccessibleName(translate("Factor", "QR code for the authenticator app"))
        self.digits.setPlaceholderText("123 456")
        self.digits.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        for label in (self.secret, self.recovery):
            label.setFont(fonts.monospace())
            label.setWordWrap(True)
            flags = Qt.TextInteractionFlag
            label.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )


def _grouped(secret: str) -> str:
    """As people read it out."""
    return " ".join(secret[at : at + GROUP] for at in range(0, len(secret), GROUP))
