"""Team page: who is on the team, and what each of them may do.

Everybody sees who is there; administrators invite, give rights, suspend and remove. Whatever is
done asks the Hub first: the page shows it when the rows that say so have come.
"""

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core import cautions
from wadesk.core.cautions import Advice
from wadesk.core.changes import Changes
from wadesk.core.grant import Grant
from wadesk.core.team import Member
from wadesk.ui import rights_words, scroll_bar, theme
from wadesk.ui.administration import Administration
from wadesk.ui.buttons import Button
from wadesk.ui.delegates.two_lines_row import TwoLines, TwoLinesDelegate
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.invite_card import InviteCard
from wadesk.ui.member_card import MemberCard
from wadesk.ui.models.member_list import MemberList, called
from wadesk.ui.promises import Promises
from wadesk.ui.roles import Role
from wadesk.ui.settling import Ask
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, calling, plain, quiet
from wadesk.ui.uniform_list import UniformList

ABOUT_IT = frozenset({"member", "permission", "device", "policy"})
LIST_WIDTH, CARD_WIDTH, BESIDE_FROM = 320, 560, 780
LIST_LEAST = 160


class TeamPage(QWidget):
    """``link_wanted``: a device is to be linked for this member."""

    link_wanted = Signal(int)
    audit_wanted = Signal()
    set_up_wanted = Signal()  # of one's own second factor

    def __init__(self, desk: Administration, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows = MemberList()
        self.list = _List(self.rows)
        self.card = MemberCard()
        self.invitation = InviteCard()
        self.question = FactorQuestion()
        self.invite = Button(translate("Team", "&Invite a colleague"), is_primary=True)
        self.audit = Button(translate("Team", "&Audit log"))
        self.set_up = Button(translate("Team", "Set up &your second factor"))
        self.advice, self.note = WrappedLabel(calling), WrappedLabel(quiet)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._chosen: int | None = None
        self._promises = Promises(self, self.question, desk.prove_factor)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self.say("")
        self.refresh()

    def refresh(self) -> None:
        """From the rows of this Desk; what is chosen stays chosen, what is being changed stays."""
        members, standing = self._desk.members(), self._desk.standing()
        linked = Counter(one.member for one in self._desk.devices() if one.state == "linked")
        sets = self._desk.permissions() if standing.is_administrator else ()
        self.card.offer(members, sets)
        self.rows.show_members(members, linked)
        for button in (self.invite, self.audit):
            button.setVisible(standing.is_administrator)
        self._advise(cautions.of_team(members))
        self._choose_again()

    def absorb(self, changes: Changes) -> None:
        if changes.everything or changes.other & ABOUT_IT:
            self.refresh()

    def choose(self, member: int) -> None:
        row = self.rows.row_of(member)
        if row is not None:
            self.list.setCurrentIndex(self.rows.index(row))

    def say(self, words: str) -> None:
        """What became of the last deed."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).window)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room, else below."""
        super().resizeEvent(event)
        is_wide = self.width() >= BESIDE_FROM
        towards = QBoxLayout.Direction
        self._beside.setDirection(towards.LeftToRight if is_wide else towards.TopToBottom)
        self.list.setMinimumWidth(LIST_WIDTH if is_wide else 0)
        self.list.setMaximumWidth(LIST_WIDTH if is_wide else self.width())
        self._beside.setStretch(0, 0 if is_wide else 1)
        self._beside.setStretch(1, 1 if is_wide else 2)

    # what is chosen

    def _choose_again(self) -> None:
        """Who is still there stays chosen; at first it is oneself."""
        row = self.rows.row_of(self._chosen)
        if row is None:
            mine = [at for at in range(self.rows.rowCount()) if self._at(at).is_me]
            row = mine[0] if mine else 0
        self.list.setCurrentIndex(self.rows.index(row))
        self._show_chosen()

    def _at(self, row: int) -> Member:
        found = self.rows.row(row)
        assert found is not None  # noqa: S101 - the model has just counted it
        return found

    def _on_current(self) -> None:
        member = self.rows.row(self.list.currentIndex().row())
        if member is not None and member.id != self._chosen:
            self._chosen = member.id
            self.say("")
            self._show_chosen()

    def _show_chosen(self) -> None:
        member = self.rows.row(self.list.currentIndex().row())
        self.card.setVisible(member is not None)
        if member is not None:
            may_change = self._desk.standing().is_administrator
            self.card.show_member(member, self.rows.summary(member), may_change=may_change)

    def _advise(self, found: tuple[Advice, ...]) -> None:
        self.advice.setText("\n".join(map(rights_words.advice, found)))
        self.advice.setVisible(bool(found))
        self.set_up.setVisible(Advice.FACTOR_FOR_ME in found)

    # what is done

    def _ask(self, ask: Ask, kept: str, done: Callable[[Any], None] = lambda _: None) -> None:
        """Say that it is asked, then what came of it."""
        self.say(translate("Team", "Asking the Hub …"))

        def told(answer: object) -> None:
            self.say(kept)
            done(answer)

        self._promises.ask(ask, told, self.say)

    def _with_chosen(self, deed: Callable[[Member], None]) -> None:
        if self.card.member is not None:
            deed(self.card.member)

    def _on_invited(self, name: str, role: str) -> None:
        words = translate("Team", "{name} is on the team. Link a device for them next.")

        def done(member: object) -> None:
            if isinstance(member, int):
                self._chosen = member
                self._choose_again()
            self.card.link.setFocus(Qt.FocusReason.OtherFocusReason)

        self._ask(lambda: self._desk.invite_member(name, role), words.format(name=name), done)

    def _on_renamed(self, name: str) -> None:
        self._with_chosen(
            lambda one: self._ask(
                lambda: self._desk.rename_member(one.id, name), translate("Team", "Renamed.")
            )
        )

    def _on_suspend(self, is_suspended: bool) -> None:
        after = (
            translate("Team", "Suspended. Their computers stay shut and keep what is in them.")
            if is_suspended
            else translate("Team", "They can work again.")
        )
        self._with_chosen(
            lambda one: self._ask(lambda: self._desk.suspend_member(one.id, is_suspended), after)
        )

    def _on_removal(self, heir: int | None) -> None:
        words = translate("Team", "Removed. Their computers are being wiped.")
        self._with_chosen(
            lambda one: self._ask(lambda: self._desk.remove_member(one.id, heir), words)
        )

    def _on_rights(self, grant: Grant) -> None:
        words = translate("Team", "Saved. It holds from now on, on every computer.")
        self._with_chosen(
            lambda one: self._ask(
                lambda: self._desk.set_rights(one.id, grant), words, lambda _: self.card.saved()
            )
        )

    def _on_set_kept(self, name: str, grant: Grant) -> None:
        words = translate("Team", "Kept. You can give it to others now.")
        self._ask(lambda: self._desk.keep_permission(name, grant), words)

    def _on_set_dropped(self, permission: int) -> None:
        words = translate("Team", "Dropped. Whoever was given it keeps what they have.")
        self._ask(lambda: self._desk.drop_permission(permission), words)

    def _connect(self) -> None:
        card = self.card
        self.list.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.invite.clicked.connect(self.invitation.ask)
        self.invitation.invited.connect(self._on_invited)
        self.invitation.left.connect(self.invite.setFocus)
        self.audit.clicked.connect(self.audit_wanted)
        self.set_up.clicked.connect(self.set_up_wanted)
        self.question.set_up_wanted.connect(self.set_up_wanted)
        card.link_wanted.connect(
            lambda: self._with_chosen(lambda one: self.link_wanted.emit(one.id))
        )
        card.renamed.connect(self._on_renamed)
        card.suspend_wanted.connect(self._on_suspend)
        card.removal_wanted.connect(self._on_removal)
        card.rights_wanted.connect(self._on_rights)
        card.set_kept.connect(self._on_set_kept)
        card.set_dropped.connect(self._on_set_dropped)

    def _arrange(self) -> None:
        title = TintedLabel(plain, Size.TITLE, bold=True)
        title.setText(translate("Team", "Team"))
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(title, 1)
        for button in (self.audit, self.invite):
            head.addWidget(button)
        advice = QHBoxLayout()
        advice.addWidget(self.advice, 1)
        advice.addWidget(self.set_up)
        self._beside.setSpacing(2 * theme.PAD)
        self._beside.addWidget(self.list)
        self.card.setMaximumWidth(CARD_WIDTH)
        self._beside.addWidget(scroll_bar.around(self.card), 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(2 * theme.PAD, 2 * theme.PAD, 2 * theme.PAD, theme.PAD)
        down.setSpacing(theme.PAD)
        down.addLayout(head)
        down.addLayout(advice)
        for part in (self.question, self.invitation, self.note):
            down.addWidget(part)
        down.addLayout(self._beside, 1)


class _List(UniformList):
    def __init__(self, rows: MemberList) -> None:
        super().__init__()
        self.setItemDelegate(TwoLinesDelegate(partial(_lines, rows), self))
        self.setModel(rows)
        self.viewport().setAutoFillBackground(False)  # the page's own ground shines through
        self.setMinimumHeight(LIST_LEAST)
        self.setAccessibleName(translate("Team", "People"))


def _lines(rows: MemberList, index: Index) -> TwoLines | None:
    member: Member | None = index.data(Role.RECORD)
    if member is None:
        return None
    return TwoLines(
        called(member),
        rows.summary(member),
        is_quiet=bool(rights_words.state(member.state)),
    )
