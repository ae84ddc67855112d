"""Customer panes: the customer beside the thread, and the first word to who never wrote.

What the workplace has to know of them is here in one place: the pane, the page, their keys and
their commands.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, Self

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import MessageId
from wadesk.ui import contact_errands, start_errands
from wadesk.ui.command_list import Command
from wadesk.ui.contact_errands import ContactErrands
from wadesk.ui.contact_panel import ContactPanel
from wadesk.ui.errands import Promised
from wadesk.ui.icon_button import IconButton
from wadesk.ui.pictures import PicturesOnDisk
from wadesk.ui.side_pane import SidePane
from wadesk.ui.start_card import StartPage
from wadesk.ui.start_errands import StartErrands
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel

PANE_KEY, START_KEY = "Ctrl+I", "Ctrl+Shift+N"


class Desk(contact_errands.Desk, start_errands.Desk, Protocol):
    """As much of one as is needed for both."""


class CustomerPanes(QObject):
    start_wanted = Signal()  # show the page
    start_left = Signal()
    opened = Signal(int)  # a conversation that was begun, or another one of the same person
    focus_wanted = Signal()  # the keyboard goes back to the thread

    def __init__(
        self,
        desk: Desk,
        thread: ThreadPanel,
        pictures: PicturesOnDisk,
        promised: Promised,
        places: QSettings | None,
    ) -> None:
        super().__init__(thread)
        self._desk, self._thread = desk, thread
        self._pages: QStackedWidget | None = None
        self.panel, self.page = ContactPanel(pictures), StartPage()
        self.pane = SidePane(self.panel, places)
        self.contact = ContactErrands(desk, thread, self.panel, promised)
        self.start = StartErrands(desk, self.page, promised)
        self.button = IconButton("contacts", translate("Contact", "Contact (Ctrl+I)"))
        self.button.setCheckable(True)
        thread.around.head.deeds.addWidget(self.button)
        self._connect(pictures)

    def served(
        self,
        offer: Callable[[str, Callable[[], None]], None],
        look_at: Callable[[MessageId], None],
    ) -> Self:
        """By whoever offers to take back what was done, and whoever shows pictures large."""
        self.contact.done.connect(offer)
        self.contact.medium_wanted.connect(lambda said: look_at(said.id))
        return self

    def stand_beside(self, pages: QStackedWidget) -> None:
        """Of these, the thread alone is about the customer."""
        self._pages = pages
        pages.currentChanged.connect(lambda _: self._on_begun())

    def absorb(self, changes: Changes) -> None:
        self.contact.absorb(changes)
        self.start.absorb(changes)

    def add_keys(self, place: QWidget) -> None:
        QShortcut(PANE_KEY, place).activated.connect(self.toggle)
        QShortcut(START_KEY, place).activated.connect(self.ask)

    def commands(self) -> Sequence[Command]:
        """All of it by name."""

        def is_open() -> bool:
            return self._thread.line is not None

        return [
            Command(translate("Start", "New conversation"), START_KEY, self.ask),
            Command(
                translate("Contact", "Show or hide the contact"), PANE_KEY, self.toggle, is_open
            ),
            Command(translate("Contact", "Change the customer's name"), "", self.rename, is_open),
            *self._shared(),
        ]

    def _shared(self) -> Sequence[Command]:
        """What all share about a customer: who they are besides, and whether they are let in."""

        def may_block() -> bool:
            return self._may_change() and not self._is_shut()

        def may_unblock() -> bool:
            return self._may_change() and self._is_shut()

        same = translate("Contact", "Same person as …")
        block = translate("Contact", "Block the customer …")
        unblock = translate("Contact", "Unblock the customer")
        return (
            Command(same, "", self.ask_who_else, self._may_change),
            Command(block, "", self.ask_to_block, may_block),
            Command(unblock, "", self.unblock, may_unblock),
        )

    def toggle(self) -> None:
        """The pane comes with the keyboard in it, and takes it along when it goes."""
        if self._tells_that_there_is_no_room():
            return
        self.pane.toggle()
        if self.panel.isVisible():
            self.panel.face.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.focus_wanted.emit()

    def rename(self) -> None:
        if self._is_pane_there():
            self.panel.face.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.panel.face.name.selectAll()

    def ask_who_else(self) -> None:
        if self._is_pane_there():
            self.panel.ask_who_else()

    def ask_to_block(self) -> None:
        if self._is_pane_there():
            self.panel.ask_to_block()

    def unblock(self) -> None:
        line = self._thread.line
        if line is not None:
            self.contact.unblock(line.id)

    def ask(self) -> None:
        """For the number of somebody who has not written."""
        self.start_wanted.emit()
        self.start.ask()

    def put_away(self) -> None:
        """The window is closing."""
        self.contact.put_away()

    def _connect(self, pictures: PicturesOnDisk) -> None:
        self.button.clicked.connect(self.toggle)
        self.pane.shown.connect(self._on_shown)
        self.panel.left.connect(self.focus_wanted)
        self._thread.around.begun.connect(self._on_begun)
        self.contact.thread_wanted.connect(self.opened)
        self.start.opened.connect(self.opened)
        self.start.left.connect(self.start_left)
        pictures.arrived.connect(lambda _: self.panel.media.look_again())

    def _may_change(self) -> bool:
        line = self._thread.line
        return line is not None and line.contact is not None and self._desk.may_curate()

    def _is_shut(self) -> bool:
        return self._thread.line is not None and self._thread.line.is_shut

    def _is_pane_there(self) -> bool:
        """With what it shows of who is open beside; it says so where it cannot be."""
        if self._tells_that_there_is_no_room():
            return False
        self.pane.want()
        self.contact.show_now()
        return self.panel.isVisible()

    def _tells_that_there_is_no_room(self) -> bool:
        if self.pane.has_room:
            return False
        self.button.setChecked(False)  # the press has checked it
        words = translate("Contact", "The window is too narrow for the contact: make it wider.")
        self._thread.around.told.emit(words, False)
        return True

    def _on_begun(self) -> None:
        is_shown = self._pages is None or self._pages.currentWidget() is self._thread
        self.pane.note_thread(has_thread=is_shown and self._thread.line is not None)
        self.button.setChecked(self.panel.isVisible())

    def _on_shown(self, is_shown: bool) -> None:
        self.button.setChecked(is_shown)
        if is_shown:
            self.contact.show_now()
        else:
            self.panel.keep_now()
