"""Invite card: a new colleague's name and role; their first device is linked afterwards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout

from wadesk.core.rights import Role
from wadesk.ui import rights_words, theme
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.name_row import LONGEST
from wadesk.ui.one_of import OneOf
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

ORDER = (Role.STANDARD, Role.RESTRICTED, Role.ADMINISTRATOR)


class InviteCard(PassingCard):
    """Not there until it is asked for."""

    invited = Signal(str, str)  # name and role

    def __init__(self) -> None:
        super().__init__()
        title = TintedLabel(plain, bold=True)
        title.setText(translate("Team", "Invite a colleague"))
        self.name = Field(translate("Team", "Name"))
        self.name.setMaxLength(LONGEST)
        roles = [(role.value, rights_words.role(role)) for role in ORDER]
        self.role = OneOf(translate("Team", "Role"), roles)
        self.words = WrappedLabel(quiet, Size.SMALL)
        self.send = Button(translate("Team", "Invite"), is_primary=True)
        self.not_now = Button(translate("Team", "Not now"))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.PAD)
        form.setVerticalSpacing(theme.GAP)
        form.addRow(translate("Team", "Name"), self.name)
        form.addRow(translate("Team", "Role"), self.role)
        row = FlowRow()
        row.add(self.not_now)
        row.add(self.send)
        self.inside.addWidget(title)
        self.inside.addLayout(form)
        self.inside.addWidget(self.words)
        self.inside.addWidget(row)
        self._connect()
        self.hide()

    def ask(self) -> None:
        self.name.clear()
        self.role.choose(Role.STANDARD)
        self._weigh()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.name.textChanged.connect(lambda _: self._weigh())
        self.name.returnPressed.connect(self._invite)
        self.role.chosen.connect(lambda _: self._weigh())
        self.send.clicked.connect(self._invite)
        self.not_now.clicked.connect(self.leave)

    def _weigh(self) -> None:
        self.send.setEnabled(bool(self.name.text().strip()))
        self.words.setText(rights_words.role_sentence(self.role.value))

    def _invite(self) -> None:
        if self.send.isEnabled():
            self.hide()
            self.invited.emit(self.name.text().strip(), self.role.value)
