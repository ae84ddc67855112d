"""Passphrase form: the one that opens now, and the new one twice, for a slip would lock one out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.passing import Passing
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, alarming


class PassphraseForm(Passing):
    """Not there until it is asked for. ``given``: the former and the new one, empty if unasked."""

    given = Signal(str, str)
    shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.former = _secret(translate("Security", "Passphrase or PIN until now"))
        self.new = _secret(translate("Security", "New passphrase or PIN, six characters or more"))
        self.again = _secret(translate("Security", "The same again"))
        self.trouble = WrappedLabel(alarming, Size.SMALL)
        self.deed = Button(is_primary=True)
        self.not_now = Button(translate("Security", "Not now"))
        row = FlowRow()
        row.add(self.not_now)
        row.add(self.deed)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        for part in (self.former, self.new, self.again, self.trouble, row):
            down.addWidget(part)
        self._connect()
        self.put_away()

    def ask_for_new(self) -> None:
        self._ask(translate("Security", "Lock with this"), self.new, self.again)

    def ask_for_change(self) -> None:
        self._ask(translate("Security", "Change it"), self.former, self.new, self.again)

    def ask_for_former(self) -> None:
        self._ask(translate("Security", "Take it off"), self.former)

    def wait(self) -> None:
        self.trouble.hide()
        self.deed.setEnabled(False)

    def refuse(self) -> None:
        """It was not taken: why is said beside, and the first field is typed anew."""
        self.deed.setEnabled(True)
        first = self._asked()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def put_away(self) -> None:
        for field in (self.former, self.new, self.again):
            field.clear()
        self.trouble.hide()
        self.hide()
        self.shown.emit(False)

    def leave(self) -> None:
        self.put_away()
        super().leave()

    def _ask(self, deed: str, *fields: Field) -> None:
        for field in (self.former, self.new, self.again):
            field.clear()
            field.setVisible(field in fields)
        self.deed.setText(deed)
        self.deed.setEnabled(True)
        self.trouble.hide()
        self.show()
        self.shown.emit(True)
        fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _asked(self) -> list[Field]:
        return [one for one in (self.former, self.new, self.again) if not one.isHidden()]

    def _on_return(self) -> None:
        """To the next field that is empty; after the last one it is done."""
        empty = [field for field in self._asked() if not field.text()]
        if empty:
            empty[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._give()

    def _give(self) -> None:
        flaw = self._flaw()
        self.trouble.setText(flaw)
        self.trouble.setVisible(bool(flaw))
        if not flaw and self.deed.isEnabled():
            self.given.emit(self.former.text(), self.new.text())

    def _flaw(self) -> str:
        if not all(field.text() for field in self._asked()):
            return translate("Security", "Fill in every field.")
        if not self.new.isHidden() and self.new.text() != self.again.text():
            return translate("Security", "The two are not the same.")
        return ""

    def _connect(self) -> None:
        for field in (self.former, self.new, self.again):
            field.returnPressed.connect(self._on_return)
        self.deed.clicked.connect(self._give)
        self.not_now.clicked.connect(self.leave)


def _secret(name: str) -> Field:
    field = Field(name)
    field.setPlaceholderText(name)
    field.setEchoMode(Field.EchoMode.Password)
    return field
