"""Sight card: for whom a conversation is, and whether it stays, below its name.

Nothing that cannot be taken back happens at the first press: the card says what it would mean
and waits for a second one.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wadesk.core.designation import BETWEEN_SCOPES, seen_by
from wadesk.core.team import Member
from wadesk.core.visibility import OPEN_TO_ALL
from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.name_row import LONGEST
from wadesk.ui.one_of import OneOf
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

NAMES_MOST = 8
ROOM = 20  # letters of a scope


class SightCard(PassingCard):
    """Not there until it is asked for; the question for digits stands in it."""

    designated = Signal(str)  # the scope
    delete_confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.words = TintedLabel(plain, bold=True), WrappedLabel(quiet)
        self.scope = OneOf(translate("Sight", "Who sees this conversation"))
        self.name = Field(translate("Sight", "Name of the new scope"))
        self.note = WrappedLabel(plain)
        self.question = FactorQuestion()
        self.delete = Button(translate("Sight", "Delete conversation …"))
        self.not_now = Button(translate("Sight", "Not now"))
        self.save = Button(translate("Sight", "Save"), is_primary=True)
        self.keep = Button(translate("Sight", "Leave it as it is"))
        self.confirm = Button(translate("Sight", "Delete for everybody"), is_primary=True)
        self._members: Sequence[Member] = ()
        self._present = OPEN_TO_ALL
        self._may_designate = self._may_delete = False
        self._is_deleting = self._is_busy = False
        self._arrange()
        self._connect()
        self.put_away()

    def allow(self, *, may_designate: bool, may_delete: bool) -> None:
        self._may_designate, self._may_delete = may_designate, may_delete
        if not (may_designate or may_delete):
            self.put_away()
        self._weigh()

    def ask(self, present: str, scopes: Sequence[str], members: Sequence[Member]) -> None:
        """``present`` is the scope that the conversation lies in."""
        self._present, self._members = present, members
        everybody = (OPEN_TO_ALL, translate("Sight", "everybody"))
        named = sorted({*scopes, present} - {OPEN_TO_ALL}, key=str.casefold)
        a_new_one = (None, translate("Sight", "a new scope …"))
        self.scope.offer([everybody, *((one, one) for one in named), a_new_one])
        self.scope.choose(present)
        self.name.clear()
        self.say("")
        self._become(is_deleting=False)
        self.show()
        first = self.scope if self._may_designate else self.delete
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        self._is_deleting = self._is_busy = False
        self.question.put_away()
        self.hide()

    def leave(self) -> None:
        self.put_away()
        super().leave()

    def become_busy(self, *, is_busy: bool) -> None:
        """Nothing is asked twice at once."""
        self._is_busy = is_busy
        self._weigh()

    def say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard goes, one after the other."""
        asked = self.question
        digits = (asked.digits, asked.not_now, asked.set_up, asked.go_on)
        deeds = (self.delete, self.not_now, self.save, self.keep, self.confirm)
        return (self.scope, self.name, *deeds, *digits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back one step."""
        is_asked = self._is_deleting and self._may_designate
        if event.key() == Qt.Key.Key_Escape and is_asked:
            self._leave_question()
        else:
            super().keyPressEvent(event)

    @property
    def _chosen(self) -> str:
        """The scope that is named; of a new one no more than a single space between words."""
        value = self.scope.value
        return " ".join(self.name.text().split()) if value is None else str(value)

    @property
    def _is_named_well(self) -> bool:
        is_new = self.scope.value is None
        return not is_new or (bool(self._chosen) and BETWEEN_SCOPES not in self._chosen)

    def _weigh(self) -> None:
        is_choosing = self._may_designate and not self._is_deleting
        for part in (self.scope, self.save):
            part.setVisible(is_choosing)
        self.name.setVisible(is_choosing and self.scope.value is None)
        self.delete.setVisible(self._may_delete and not self._is_deleting)
        self.not_now.setVisible(not self._is_deleting)
        for button in (self.keep, self.confirm):
            button.setVisible(self._is_deleting)
        self.words.setVisible(self._is_deleting or is_choosing)
        self.words.show_ink(plain if self._is_deleting else quiet)
        self.title.setText(self._headline())
        self.words.setText(_meaning_of_deleting() if self._is_deleting else self._meaning())
        is_new = self._is_named_well and self._chosen != self._present
        self.save.setEnabled(is_new and not self._is_busy)
        for button in (self.delete, self.confirm):
            button.setEnabled(not self._is_busy)
        self.confirm.setAccessibleDescription(self.words.text())

    def _headline(self) -> str:
        if self._is_deleting:
            return translate("Sight", "Delete this conversation?")
        if self._may_designate:
            return translate("Sight", "Who sees this conversation")
        return translate("Sight", "This conversation")

    def _meaning(self) -> str:
        """Who would see it, by name where they are few."""
        scope = self._chosen
        if BETWEEN_SCOPES in scope and self.scope.value is None:
            return translate("Sight", "One scope, please: a name has no comma in it.")
        if scope == OPEN_TO_ALL:
            if self.scope.value is None:
                return translate("Sight", "For example: shipping, returns, night shift.")
            return translate("Sight", "Everybody on the team sees it, except restricted members.")
        seers = [one.name for one in seen_by(scope, self._members)]
        if not seers:
            return translate(
                "Sight",
                "Only administrators see it, until you give somebody “{scope}” on the Team page.",
            ).format(scope=scope)
        names = ", ".join(seers[:NAMES_MOST]) + (", …" if len(seers) > NAMES_MOST else "")
        return translate("Sight", "Administrators see it, and: {names}.").format(names=names)

    def _become(self, *, is_deleting: bool) -> None:
        self._is_deleting = is_deleting
        self._weigh()

    def _ask_to_delete(self) -> None:
        self.say("")
        self._become(is_deleting=True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_question(self) -> None:
        self._become(is_deleting=False)
        self.delete.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if self.save.isEnabled() and self.save.isVisible():
            self.designated.emit(self._chosen)

    def _on_chosen(self) -> None:
        self._weigh()
        if self.scope.value is None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.scope.chosen.connect(lambda _: self._on_chosen())
        self.scope.currentIndexChanged.connect(lambda _: self._weigh())
        self.name.textChanged.connect(lambda _: self._weigh())
        self.name.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.not_now.clicked.connect(self.leave)
        self.delete.clicked.connect(self._ask_to_delete)
        self.keep.clicked.connect(self._leave_question)
        self.confirm.clicked.connect(self.delete_confirmed)

    def _arrange(self) -> None:
        self.scope.setMinimumContentsLength(ROOM)
        self.name.setMaxLength(LONGEST)
        self.name.setPlaceholderText(self.name.accessibleName())
        fields = QHBoxLayout()
        fields.setSpacing(theme.GAP)
        fields.addWidget(self.scope)
        fields.addWidget(self.name, 1)
        fields.addStretch(0)
        row = FlowRow()
        for button in (self.delete, self.not_now, self.save, self.keep, self.confirm):
            row.add(button)
        self.inside.addWidget(self.title)
        self.inside.addLayout(fields)
        for part in (self.words, row, self.question, self.note):
            self.inside.addWidget(part)


def _meaning_of_deleting() -> str:
    return translate(
        "Sight",
        "It is deleted for everybody: its messages and notes leave every computer and the Hub,"
        " and nothing brings them back. WhatsApp and the customer keep their own copy.",
    )
