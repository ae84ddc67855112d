"""Rights form: all that one member is given, in plain words, with what to think over beforehand.

It can be filled in from a named set of rights; whatever is changed by hand afterwards is no
longer that set.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from wadesk.core import cautions
from wadesk.core.cautions import Caution
from wadesk.core.designation import BETWEEN_SCOPES
from wadesk.core.grant import Grant
from wadesk.core.rights import USUAL, Right, Role
from wadesk.core.team import Permission
from wadesk.ui import rights_words, theme
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.hours_field import HoursField
from wadesk.ui.one_of import OneOf
from wadesk.ui.switch import Switch
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, calling, quiet

ORDER = (Role.STANDARD, Role.RESTRICTED, Role.ADMINISTRATOR)


class RightsForm(QWidget):
    """``changed`` by hand only."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set = OneOf(translate("Rights", "Set of rights"))
        roles = [(role.value, rights_words.role(role)) for role in ORDER]
        self.role = OneOf(translate("Rights", "Role"), roles)
        self.role_words = WrappedLabel(quiet, Size.SMALL)
        self.switches = {right: Switch(*rights_words.switch(right)) for right in SHOWN}
        self.hours = HoursField()
        self.sight = OneOf(translate("Rights", "Conversations"))
        self.scopes = Field(translate("Rights", "Scopes, with commas between them"))
        self.scopes.setPlaceholderText(translate("Rights", "returns, wholesale"))
        self.cautions = WrappedLabel(calling, Size.SMALL)
        self._permissions: Sequence[Permission] = ()
        self._is_showing = False
        self._form = QFormLayout()
        self._arrange()
        self._connect()
        self.show_grant(Grant(Role.STANDARD))

    @property
    def is_sound(self) -> bool:
        return self.hours.is_sound

    @property
    def chosen_set(self) -> Permission | None:
        return next((one for one in self._permissions if one.name == self.set.value), None)

    def offer_sets(self, permissions: Sequence[Permission]) -> None:
        self._permissions = tuple(permissions)
        own = ("", translate("Rights", "Chosen one by one"))
        self.set.offer([own, *((one.name, one.name) for one in permissions)])

    def show_grant(self, grant: Grant) -> None:
        """All of it anew; nobody is told."""
        self._is_showing = True
        self.set.choose(grant.permission or "")
        self.role.choose(grant.role)
        self.sight.offer(rights_words.sights(self.role.value))
        switches = cautions.given(grant)
        for right, switch in self.switches.items():
            switch.turn(on=right in switches)
        self.hours.show_hours(grant.hours)
        self.sight.choose(grant.scopes is not None)
        self.scopes.setText(f"{BETWEEN_SCOPES} ".join(sorted(grant.scopes or ())))
        self._is_showing = False
        self._weigh()

    def grant(self) -> Grant:
        """What the form says; switches that are the role's own are left to the role."""
        role = self.role.value
        switches = frozenset(right for right, one in self.switches.items() if one.is_on)
        is_usual = role == Role.ADMINISTRATOR or switches == USUAL[role]
        return Grant(
            role,
            rights=None if is_usual else frozenset(map(str, switches)),
            hours=self.hours.hours(),
            scopes=self._scopes(),
            permission=self.set.value or None,
        )

    def _scopes(self) -> frozenset[str] | None:
        if not self._is_bound_to_scopes:
            return None
        named = (scope.strip() for scope in self.scopes.text().split(BETWEEN_SCOPES))
        return frozenset(scope for scope in named if scope)

    @property
    def _is_bound_to_scopes(self) -> bool:
        role = self.role.value
        return role == Role.RESTRICTED or (role != Role.ADMINISTRATOR and bool(self.sight.value))

    def _connect(self) -> None:
        self.set.chosen.connect(self._on_set_chosen)
        self.role.chosen.connect(self._on_role_chosen)
        self.sight.chosen.connect(lambda _: self._on_change())
        self.scopes.textEdited.connect(lambda _: self._on_change())
        self.hours.changed.connect(self._on_change)
        for switch in self.switches.values():
            switch.flipped.connect(lambda _: self._on_change())

    def _on_set_chosen(self, name: str) -> None:
        found = next((one for one in self._permissions if one.name == name), None)
        if found is not None:
            self.show_grant(Grant(found.role, found.rights, found.hours, found.scopes, name))
        self._weigh()
        self.changed.emit()

    def _on_role_chosen(self, role: str) -> None:
        """A role begins with what it needs."""
        self._is_showing = True
        for right, switch in self.switches.items():
            switch.turn(on=right in USUAL[role])
        self._is_showing = False
        self._on_change()

    def _on_change(self) -> None:
        if self._is_showing:
            return
        self.set.choose("")
        self._weigh()
        self.changed.emit()

    def _weigh(self) -> None:
        """Only what means something for this role can be chosen."""
        role = self.role.value
        is_ruling = role == Role.ADMINISTRATOR
        self.role_words.setText(rights_words.role_sentence(role))
        for switch in self.switches.values():
            switch.setEnabled(not is_ruling)
        self.sight.offer(rights_words.sights(role))
        self.sight.setEnabled(role == Role.STANDARD)
        self.scopes.setVisible(self._is_bound_to_scopes)
        told = "\n".join(map(rights_words.caution, self.thought_over()))
        self.cautions.setText(told)
        self.cautions.setVisible(bool(told))
        self._form.setRowVisible(self.set, bool(self._permissions))
        self._form.invalidate()  # else it shares out the room that other words had taken

    def thought_over(self) -> tuple[Caution, ...]:
        return cautions.of_grant(self.grant())

    def _arrange(self) -> None:
        form = self._form
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(theme.PAD)
        form.setVerticalSpacing(theme.GAP)
        form.addRow(translate("Rights", "Set of rights"), self.set)
        form.addRow(translate("Rights", "Role"), _above(self.role, self.role_words))
        form.addRow(translate("Rights", "Conversations"), _above(self.sight, self.scopes))
        form.addRow(translate("Rights", "Hours"), self.hours)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        down.addLayout(form)
        for switch in self.switches.values():
            down.addWidget(switch)
        down.addWidget(self.cautions)


SHOWN = (
    Right.VIEW_CATALOGUE,
    Right.AUTOMATIC_REPLIES,
    Right.EDIT_PROFILE,
    Right.BROADCAST,
    Right.DELETE_CONVERSATIONS,
    Right.EXPORT,
)
"""From the harmless to the far-reaching."""


def _above(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    both = QVBoxLayout()
    both.setSpacing(theme.GAP // 2)
    both.addWidget(upper)
    both.addWidget(lower)
    return both
