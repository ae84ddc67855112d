"""Pages: what an open Desk's window shows, one page at a time, chosen on the rail beside them.

pages.add(Place("team", "group", "Team"), make)      made when it is first shown
pages.show_page("team")                              by hand, or Ctrl and its number
pages.rail.buttons["team"].show_count(2)             something there wants to be seen
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from wadesk.ui.command_list import Command
from wadesk.ui.rail import Rail
from wadesk.ui.text import translate

INBOX, DEVICES, TEAM = "inbox", "devices", "team"
ORDER = (INBOX, DEVICES, TEAM)
"""Each page's number is its place here, whether all of them are shown or not."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is found; those that are looked at seldom stand below.

    One without a drawing is only reached from another page.
    """

    page: str
    icon: str
    name: str
    is_below: bool = False


class Pages(QWidget):
    """``changed`` names the page that is shown from now on."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail = Rail()
        self._stack = QStackedWidget()
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._named: dict[str, tuple[str, str]] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self._stack, 1)
        self.rail.chosen.connect(self.show_page)

    @property
    def current(self) -> str:
        shown = self._stack.currentWidget()
        return next((page for page, made in self._made.items() if made is shown), "")

    def add(self, place: Place, make: Callable[[], QWidget]) -> None:
        self._makers[place.page] = make
        if not place.icon:
            return
        name = place.name
        self._named[place.page] = (name, "")
        if place.page in ORDER:
            key = QKeySequence(f"Ctrl+{ORDER.index(place.page) + 1}")
            self._named[place.page] = (name, key.toString())
            QShortcut(key, self, lambda: self.show_page(place.page))
            shown = key.toString(QKeySequence.SequenceFormat.NativeText)
            name = translate("Rail", "{page} ({key})").format(page=name, key=shown)
        self.rail.add(place.page, place.icon, name, is_below=place.is_below)

    def commands(self) -> list[Command]:
        """To each page that has a place on the rail."""
        return [
            Command(name, key, partial(self.show_page, page))
            for page, (name, key) in self._named.items()
        ]

    def made(self, page: str) -> QWidget | None:
        """The page, if anybody has ever looked at it."""
        return self._made.get(page)

    def show_page(self, page: str) -> None:
        if page not in self._makers:
            return
        if page not in self._made:
            self._made[page] = self._makers[page]()
            self._stack.addWidget(self._made[page])
        if page in self.rail.buttons:
            self.rail.show_chosen(page)
        goal = _goal(self._made[page])  # the stack puts the keyboard wherever it finds a place
        if page != self.current:
            self._stack.setCurrentWidget(self._made[page])
            self.changed.emit(page)
        goal.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_next(self) -> None:
        """From the page to the rail and back."""
        button = self.rail.checked
        if button is None or button.hasFocus():
            _goal(self._made[self.current]).setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _goal(page: QWidget) -> QWidget:
    """Where the keyboard was when one left, or where the page begins."""
    former: QWidget | None = page.focusWidget()  # none before the first
    is_there = former is not None and former.isEnabled() and former.isVisibleTo(page)
    return former if former is not None and is_there else page
