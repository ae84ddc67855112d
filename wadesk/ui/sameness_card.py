"""Sameness card: who else a customer is, by name or number, and what will be shown of both."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from wadesk.core.contact_page import Known, Sameness
from wadesk.ui import contact_words
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

MOST = 6
LONGEST_NAME = 28


class SamenessCard(PassingCard):
    """Not there until it is asked for. ``agreed``: with whose thread, and whose name is shown."""

    sought = Signal(str)
    picked = Signal(object)  # a ``Known``
    agreed = Signal(object, bool)  # the ``Known``; whether this customer's own name is shown

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Known, ...] = ()
        self._chosen: Known | None = None
        self._is_mine_shown = True
        title = TintedLabel(plain, bold=True)
        title.setText(translate("Contact", "The same person as …"))
        self.field = Field(translate("Contact", "Name or number"))
        self.field.setPlaceholderText(translate("Contact", "Name or number"))
        self.words = WrappedLabel(quiet, Size.SMALL)
        self.swap = Button(translate("Contact", "Show the other name"))
        self.join = Button(translate("Contact", "Join them"), is_primary=True)
        self.not_now = Button(translate("Contact", "Not now"))
        self.offers = [Button() for _ in range(MOST)]
        row = FlowRow()
        for button in (self.not_now, self.swap, self.join):
            row.add(button)
        for part in (title, self.field, *self.offers, self.words, row):
            self.inside.addWidget(part)
        self._connect()
        self.hide()

    def ask(self) -> None:
        self.field.clear()
        self._begin()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: Sequence[Known]) -> None:
        self._found = tuple(found[:MOST])
        for at, button in enumerate(self.offers):
            is_there = at < len(self._found)
            button.setVisible(is_there)
            if is_there:
                one = self._found[at]
                words = f"{one.name} · \u2066{one.hint}\u2069" if one.hint else one.name
                metrics = button.fontMetrics()
                room = metrics.averageCharWidth() * LONGEST_NAME
                brief = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
                button.setText(brief.replace("&", "&&"))
                button.setAccessibleName(words)
        is_empty = bool(self.field.text().strip()) and not self._found
        self.words.setText(translate("Contact", "Nobody is called like that.") if is_empty else "")

    def show_other(self, both: Sameness) -> None:
        """What will be shown, of the one who was picked."""
        self.words.setText(contact_words.sameness(both))
        self.swap.setVisible(both.shown != both.other)
        self.join.show()
        self.join.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_mine_shown(self) -> bool:
        return self._is_mine_shown

    def _connect(self) -> None:
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(lambda: self._pick(0))
        for at, button in enumerate(self.offers):
            button.setMinimumWidth(1)  # a long name is shortened, and widens no pane
            button.clicked.connect(lambda _=False, at=at: self._pick(at))
        self.swap.clicked.connect(self._on_swap)
        self.join.clicked.connect(self._on_join)
        self.not_now.clicked.connect(self.leave)

    def _begin(self) -> None:
        self._chosen, self._is_mine_shown = None, True
        self.swap.hide()
        self.join.hide()
        self.show_found(())
        self.words.setText("")

    def _on_typed(self, typed: str) -> None:
        self._begin()
        self.sought.emit(typed)

    def _pick(self, at: int) -> None:
        if at < len(self._found):
            self._chosen = self._found[at]
            self.field.setText(self._chosen.name)
            for button in self.offers:
                button.hide()
            self.picked.emit(self._chosen)

    def _on_swap(self) -> None:
        self._is_mine_shown = not self._is_mine_shown
        if self._chosen is not None:
            self.picked.emit(self._chosen)
            self.swap.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_join(self) -> None:
        if self._chosen is not None:
            self.hide()
            self.agreed.emit(self._chosen, self._is_mine_shown)
