"""Saved views card: the views that somebody keeps, to be renamed, put in order or let go of."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wadesk.core.inbox_filter import SavedView
from wadesk.ui import fonts, theme
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.heir import has_keyboard
from wadesk.ui.icon_button import IconButton
from wadesk.ui.name_row import LONGEST
from wadesk.ui.passing import Passing
from wadesk.ui.text import translate

SIDE = 28


class SavedViewsCard(Passing):
    """``kept`` tells a view as it is to be from now on, ``dropped`` the number of one to go."""

    kept = Signal(object)  # SavedView
    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        self._views: Sequence[SavedView] = ()
        title = QLabel(translate("Views", "Saved views"))
        title.setFont(fonts.font(bold=True))
        self.done = Button(translate("Views", "Done"))
        self.done.clicked.connect(self.leave)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.GAP // 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(title)
        whole.addLayout(self._column)
        whole.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTrailing)
        self.hide()

    def ask(self) -> None:
        self.show()
        if self.rows:
            self.rows[0].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, views: Sequence[SavedView]) -> None:
        """What is being typed stays; where none is left the card goes."""
        if list(views) == list(self._views):
            return
        held = self._held(views)
        self._views = views
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._made(place, one) for place, one in enumerate(views)]
        if not views and self.isVisible():
            self.leave()
        elif held is not None:
            place, part = held
            self.rows[min(place, len(views) - 1)].take_focus(part)

    def _held(self, views: Sequence[SavedView]) -> tuple[int, int] | None:
        """Where the keyboard belongs once these are shown: with the view that it was at."""
        at = next((place for place, row in enumerate(self.rows) if has_keyboard(row)), None)
        if at is None:
            return None
        former, parts = self._views[at].id, self.rows[at].parts()
        part = next((number for number, one in enumerate(parts) if one.hasFocus()), 0)
        return next((place for place, one in enumerate(views) if one.id == former), at), part

    def _made(self, place: int, one: SavedView) -> "_Row":
        row = _Row(one)
        row.up.setEnabled(place > 0)
        row.down.setEnabled(place < len(self._views) - 1)
        row.name.editingFinished.connect(lambda: self._rename(row, one))
        row.up.clicked.connect(lambda: self._move(place, place - 1))
        row.down.clicked.connect(lambda: self._move(place, place + 1))
        row.drop.clicked.connect(lambda: self.dropped.emit(one.id))
        self._column.addWidget(row)
        return row

    def _rename(self, row: "_Row", one: SavedView) -> None:
        name = row.name.text().strip()
        if name and name != one.name:
            self.kept.emit(replace(one, name=name))

    def _move(self, here: int, there: int) -> None:
        order = list(self._views)
        order.insert(there, order.pop(here))
        for place, one in enumerate(order):
            if one.place != place:
                self.kept.emit(replace(one, place=place))


class _Row(QWidget):
    def __init__(self, one: SavedView) -> None:
        super().__init__()
        self.name = Field(translate("Views", "Name of the view"))
        self.name.setText(one.name)
        self.name.setMaxLength(LONGEST)
        up = translate("Views", "Move {name} up")
        down = translate("Views", "Move {name} down")
        drop = translate("Views", "Remove {name}")
        self.up = IconButton("up", up.format(name=one.name), side=SIDE)
        self.down = IconButton("down", down.format(name=one.name), side=SIDE)
        self.drop = IconButton("discard", drop.format(name=one.name), side=SIDE)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.name, 1)
        for button in (self.up, self.down, self.drop):
            across.addWidget(button)

    def parts(self) -> tuple[QWidget, ...]:
        return self.name, self.up, self.down, self.drop

    def take_focus(self, number: int) -> None:
        """To the part of this number; the uppermost goes no further up, so it is its name."""
        part = self.parts()[number]
        (part if part.isEnabled() else self.name).setFocus(Qt.FocusReason.OtherFocusReason)
