"""Labels card: the labels of a team, to be called and coloured otherwise, or dropped.

A label is everybody's, and one that is dropped leaves all conversations for good: so it is told
first how many have it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wadesk.core import label
from wadesk.core.label import NAME_MOST, Label
from wadesk.ui import fonts, scroll_bar, theme
from wadesk.ui.buttons import Button
from wadesk.ui.colour_button import ColourButton
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.heir import Heir
from wadesk.ui.icon_button import IconButton
from wadesk.ui.passing import Passing, PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, plain

SIDE = 28
ROWS_SEEN = 7
"""More are scrolled, so that conversations are seen below them."""


class LabelsCard(Passing):
    """``kept`` tells a label as it is to be from now on, ``dropped`` the number of one to go."""

    kept = Signal(object)  # Label
    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        self.how_many: Callable[[int], int] = lambda _: 0
        self._may_drop = False
        title = QLabel(translate("Label", "Labels"))
        title.setFont(fonts.font(bold=True))
        self.question = _Question()
        self.done = Button(translate("Label", "Done"))
        self.done.clicked.connect(self.leave)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP // 2)
        inside = QWidget()
        inside.setLayout(self._column)
        self._scroll = scroll_bar.around(inside)
        self._arrange(title)
        self.question.confirmed.connect(self._drop)
        self.question.left.connect(self._focus_asked)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, and names nothing otherwise."""
        if event.key() == Qt.Key.Key_Escape:
            for row in self.rows:
                row.forget_typed()
        super().keyPressEvent(event)

    def ask(self, labels: Sequence[Label], *, may_drop: bool) -> None:
        """By name, from the first one on; where there are none, nothing is asked."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        self._may_drop = may_drop
        self.question.hide()
        self._show_all(label.found(labels, ""))
        if self.rows:
            self.show()
            self.rows[0].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, labels: Sequence[Label]) -> None:
        """As they are by now; each stays where it stands, for somebody is at them."""
        if self.isHidden():
            return
        known = {one.id: one for one in labels}
        for row in [one for one in self.rows if one.label.id not in known]:
            row.hide()  # the keyboard goes to its neighbour
            self.rows.remove(row)
            row.deleteLater()
        for row in self.rows:
            row.show_label(known.pop(row.label.id))
        self._show_all(label.found(known.values(), ""))
        if self.question.about is not None and all(
            one.label.id != self.question.about.id for one in self.rows
        ):
            self.question.leave()
        if not self.rows:
            self.leave()

    def _show_all(self, labels: Sequence[Label]) -> None:
        for one in labels:
            row = self._made(one)
            self.rows.append(row)
            self._column.addWidget(row)
            row.show()  # at once, not with the next look at the layout
        seen = min(len(self.rows), ROWS_SEEN)
        self._scroll.setFixedHeight(seen * (theme.TARGET + theme.GAP // 2))

    def _made(self, one: Label) -> "_Row":
        row = _Row(one)
        row.kept.connect(self.kept)
        row.drop.clicked.connect(lambda: self._ask_to_drop(row.label))
        row.drop.setVisible(self._may_drop)
        Heir(row, lambda: self._beside(row))
        return row

    def _beside(self, gone: "_Row") -> QWidget:
        at = self.rows.index(gone)
        stays = [*self.rows[at + 1 :], *reversed(self.rows[:at])]
        return stays[0].drop if stays and self._may_drop else self.done

    def _ask_to_drop(self, about: Label) -> None:
        self.question.ask(about, self.how_many(about.id))

    def _drop(self, about: Label) -> None:
        self._focus_asked()
        self.dropped.emit(about.id)

    def _focus_asked(self) -> None:
        """Back to the label that was asked about."""
        about = self.question.about
        at = next((one for one in self.rows if about and one.label.id == about.id), None)
        (at.drop if at is not None else self.done).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, title: QWidget) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for part in (title, self._scroll, self.question):
            whole.addWidget(part)
        whole.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTrailing)


class _Row(QWidget):
    kept = Signal(object)  # Label

    def __init__(self, one: Label) -> None:
        super().__init__()
        self.label = one
        self.name = Field(translate("Label", "Name of the label"))
        self.name.setMaxLength(NAME_MOST)
        self.colour = ColourButton(SIDE)
        self.drop = IconButton("discard", "", side=SIDE)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.colour)
        across.addWidget(self.name, 1)
        across.addWidget(self.drop)
        self.name.setText(one.name)
        self.name.setCursorPosition(0)  # of a long one the beginning is seen
        self._tell(one)
        self.name.editingFinished.connect(self._rename)
        self.colour.chosen.connect(self._recolour)

    def show_label(self, one: Label) -> None:
        """What is being typed stays."""
        if one.name != self.label.name and self.name.text() in {self.label.name, one.name}:
            self.name.setText(one.name)
        self._tell(one)

    def forget_typed(self) -> None:
        self.name.setText(self.label.name)

    def _tell(self, one: Label) -> None:
        self.label = one
        self.colour.show_colour(one.colour, one.name)
        self.drop.show_name(translate("Label", "Drop {name}").format(name=one.name))

    def _rename(self) -> None:
        name = label.tidy(self.name.text())
        if not name:
            self.forget_typed()
        elif name != self.label.name:
            self.name.setText(name)
            self.kept.emit(replace(self.label, name=name))

    def _recolour(self, colour: int) -> None:
        if colour != self.label.colour:
            self.kept.emit(replace(self.label, colour=colour))


class _Question(PassingCard):
    confirmed = Signal(object)  # Label

    def __init__(self) -> None:
        super().__init__()
        self.about: Label | None = None
        self.words = WrappedLabel(plain)
        self.not_now = Button(translate("Label", "Not now"))
        self.drop = Button(translate("Label", "Drop it"))
        row = FlowRow()
        for button in (self.not_now, self.drop):
            row.add(button)
        self.inside.addWidget(self.words)
        self.inside.addWidget(row)
        self.not_now.clicked.connect(self.leave)
        self.drop.clicked.connect(self._confirm)
        self.hide()

    def ask(self, about: Label, count: int) -> None:
        self.about = about
        asked = translate("Label", "Drop “{name}”?").format(name=about.name)
        lose = self.tr("%n conversation(s) lose it, and nobody can bring that back.", "", count)
        none = translate("Label", "No conversation has it.")
        self.words.setText(f"{asked} {lose if count else none}")
        self.setAccessibleName(self.words.text())
        self.show()
        self.not_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.hide()
        if self.about is not None:
            self.confirmed.emit(self.about)
