"""Template blanks: what is to be filled in, a field each, with what was written for whom.

What one writes belongs to the customer it is for, and follows from one template to the next:
to the blank of the same name in the same place.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from wadesk.core.records import ConversationId
from wadesk.core.template_form import Blank, Place, TemplateForm
from wadesk.ui import template_words, theme
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.tinted_label import LineLabel, quiet

NAMES_WIDTH = 104

Spot = tuple[Place, str, int]


class TemplateBlanks(QWidget):
    """``changed`` comes with every key, ``passed`` with Enter."""

    changed = Signal()
    passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[Blank, Field] = {}
        self._written: dict[ConversationId, dict[Spot, str]] = {}
        self._customer: ConversationId | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP // 2)
        self._grid.setColumnMinimumWidth(0, NAMES_WIDTH)
        self._grid.setColumnStretch(1, 1)

    @property
    def values(self) -> dict[Blank, str]:
        return {blank: field.text() for blank, field in self.fields.items()}

    def turn_to(self, customer: ConversationId) -> None:
        """What is written from now on is for somebody else."""
        self.show_form(None)
        self._customer = customer

    def forget(self, customer: ConversationId) -> None:
        """It is sent: the next time one begins with empty blanks."""
        if customer == self._customer:
            self.show_form(None)
        self._written.pop(customer, None)

    def show_form(self, form: TemplateForm | None) -> None:
        """The blanks of this one, with what is known for them; the focus stays in its place."""
        focused, cursor = self._focused()
        kept = self._keep()
        self._clear()
        blanks = form.blanks if form is not None and form.hindrance is None else ()
        self.fields = {blank: self._field(blank) for blank in blanks}
        for row, (blank, field) in enumerate(self.fields.items()):
            self._label(row, field, template_words.blank(blank, form) if form else "")
            field.setText(kept.get(_spot(blank), ""))
            field.textChanged.connect(self.changed)
            if _spot(blank) == focused:
                field.setFocus()
                field.setCursorPosition(cursor)

    def _focused(self) -> tuple[Spot | None, int]:
        for blank, field in self.fields.items():
            if field.hasFocus():
                return _spot(blank), field.cursorPosition()
        return None, 0

    def _keep(self) -> dict[Spot, str]:
        if self._customer is None:
            return {}
        kept = self._written.setdefault(self._customer, {})
        kept.update({_spot(blank): words for blank, words in self.values.items()})
        return kept

    def _clear(self) -> None:
        while self._grid.count():
            taken = self._grid.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _label(self, row: int, field: Field, words: str) -> None:
        label = LineLabel(quiet, Size.SMALL)
        label.setText(words)
        field.setAccessibleName(words)
        for column, part in enumerate((label, field)):
            self._grid.addWidget(part, row, column)
            part.show()  # at once, so that it can have the focus

    def _field(self, blank: Blank) -> Field:
        field = Field()
        field.setPlaceholderText(template_words.example(blank))
        field.setAccessibleDescription(template_words.example(blank))
        field.returnPressed.connect(self.passed)
        return field


def _spot(blank: Blank) -> Spot:
    return blank.place, blank.name, blank.at
