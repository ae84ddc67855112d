"""Member card: one colleague: what they are, what they are given, and what is done about them.

Whoever may not change anything sees it in words. Intents leave as signals.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core.grant import Grant
from wadesk.core.team import Member, Permission
from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.models.member_list import called
from wadesk.ui.name_row import NameRow
from wadesk.ui.removal_card import RemovalCard
from wadesk.ui.rights_form import RightsForm
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, WrappedLabel, plain, quiet

SUSPENDED = "suspended"


class MemberCard(QWidget):
    """News do not take away what is being changed here."""

    link_wanted = Signal()
    renamed = Signal(str)
    suspend_wanted = Signal(bool)
    removal_wanted = Signal(object)  # the heir's id, or nobody
    rights_wanted = Signal(object)  # Grant
    set_kept = Signal(str, object)  # its name, and the Grant
    set_dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.title = LineLabel(plain, Size.TITLE, bold=True)
        self.summary = WrappedLabel(quiet)
        self.link = Button(translate("Team", "&Link a device"))
        self.rename = Button(translate("Team", "Re&name"))
        self.suspend = Button()
        self.remove = Button(translate("Team", "&Remove …"))
        self.new_name = NameRow(translate("Team", "Name"), translate("Team", "Rename"))
        self.removal = RemovalCard()
        self.form = RightsForm()
        self.save = Button(translate("Team", "&Save rights"), is_primary=True)
        self.undo = Button(translate("Team", "&Undo"))
        self.keep_set = Button(translate("Team", "&Keep as a set …"))
        self.drop_set = Button(translate("Team", "&Drop this set"))
        self.set_name = NameRow(
            translate("Team", "Name of the set of rights"), translate("Team", "Keep")
        )
        self.deeds, self.rights_deeds = FlowRow(is_leading=True), FlowRow()
        self._member: Member | None = None
        self._colleagues: Sequence[Member] = ()
        self._is_changed = False
        self._arrange()
        self._connect()

    @property
    def member(self) -> Member | None:
        return self._member

    @property
    def is_changed(self) -> bool:
        """Whether rights were changed here and not saved yet."""
        return self._is_changed

    def offer(self, colleagues: Sequence[Member], sets: Sequence[Permission]) -> None:
        """Who could take over conversations, and from which sets rights can be given."""
        self._colleagues = tuple(colleagues)
        self.form.offer_sets(sets)

    def show_member(self, member: Member, summary: str, *, may_change: bool) -> None:
        is_another = self._member is None or member.id != self._member.id
        former, self._member = self._member, member
        self.title.setText(called(member))
        self.summary.setText(summary)
        if is_another:
            self._put_questions_away()
        if is_another or not self._is_changed or former is None:
            self._show_rights()
        is_suspended = member.state == SUSPENDED
        self.suspend.setText(
            translate("Team", "Let &work again") if is_suspended else translate("Team", "Sus&pend")
        )
        for part in (self.deeds, self.form, self.rights_deeds):
            part.setVisible(may_change)
        for button in (self.suspend, self.remove):
            button.setVisible(not member.is_me)
        self.link.setVisible(not is_suspended)

    def saved(self) -> None:
        """The Hub has taken the rights; the rows that say so are on their way."""
        self._is_changed = False
        self._weigh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._put_questions_away()

    def _put_questions_away(self) -> None:
        for question in (self.new_name, self.set_name, self.removal):
            question.hide()

    def _show_rights(self) -> None:
        member = self._member
        if member is None:
            return
        self.form.show_grant(
            Grant(
                member.role, member.rights, member.hours, member.scopes, member.permission or None
            )
        )
        self._is_changed = False
        self._weigh()

    def _on_form(self) -> None:
        self._is_changed = True
        self._weigh()

    def _weigh(self) -> None:
        self.save.setEnabled(self._is_changed and self.form.is_sound)
        self.undo.setVisible(self._is_changed)
        self.drop_set.setVisible(self.form.chosen_set is not None)
        self.keep_set.setVisible(self.form.chosen_set is None)

    def _connect(self) -> None:
        self.link.clicked.connect(self.link_wanted)
        self.rename.clicked.connect(self._on_rename)
        self.new_name.named.connect(self.renamed)
        self.new_name.left.connect(self.rename.setFocus)
        self.suspend.clicked.connect(self._on_suspend)
        self.remove.clicked.connect(self._on_remove)
        self.removal.confirmed.connect(self.removal_wanted)
        self.removal.left.connect(self.remove.setFocus)
        self.form.changed.connect(self._on_form)
        self.save.clicked.connect(lambda: self.rights_wanted.emit(self.form.grant()))
        self.undo.clicked.connect(self._show_rights)
        self.keep_set.clicked.connect(self._on_keep_set)
        self.set_name.named.connect(lambda name: self.set_kept.emit(name, self.form.grant()))
        self.drop_set.clicked.connect(self._on_drop)

    def _on_rename(self) -> None:
        if self._member is not None:
            self.new_name.ask(self._member.name)

    def _on_suspend(self) -> None:
        if self._member is not None:
            self.suspend_wanted.emit(self._member.state != SUSPENDED)

    def _on_remove(self) -> None:
        member = self._member
        if member is not None:
            others = [
                one for one in self._colleagues if one.id != member.id and one.state == "active"
            ]
            self.removal.ask(member, others)

    def _on_keep_set(self) -> None:
        self.set_name.ask()

    def _on_drop(self) -> None:
        found = self.form.chosen_set
        if found is not None:
            self.set_dropped.emit(found.id)

    def _arrange(self) -> None:
        for button in (self.link, self.rename, self.suspend, self.remove):
            self.deeds.add(button)
        for button in (self.drop_set, self.keep_set, self.undo, self.save):
            self.rights_deeds.add(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.PAD)
        for part in (
            self.title,
            self.summary,
            self.deeds,
            self.new_name,
            self.removal,
            self.form,
            self.set_name,
            self.rights_deeds,
        ):
            down.addWidget(part)
        down.addStretch(1)
