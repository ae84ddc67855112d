"""Main window: one frame and its pages: opening, first run, what stands in the way, the inbox."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import Instant
from wadesk.core.rows import OUR_NUMBER
from wadesk.ui import number_words, text
from wadesk.ui.app_lock import LOCK_KEY, AutoLock, LockDeeds
from wadesk.ui.bar import Bar
from wadesk.ui.command_list import Command
from wadesk.ui.notice_page import NoticePage
from wadesk.ui.outbox_button import KEY as OUTBOX_KEY
from wadesk.ui.pages import INBOX, Pages, Place
from wadesk.ui.reasons import told
from wadesk.ui.text import translate
from wadesk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:  # the whole Desk and its screens, for which the first picture does not wait
    from wadesk.desk.office import Office
    from wadesk.ui.first_run import FirstRun
    from wadesk.ui.search_place import SearchPlace
    from wadesk.ui.team_pages import TeamPages
    from wadesk.ui.workplace import Workplace

FIRST_WIDTH, FIRST_HEIGHT = 1240, 800
PLACE, PANES = "window/place", "window/panes"
NAME = "WaDesk"
QUIT = "Ctrl+Q"  # on macOS the Command key; Windows has no key of its own for it


class MainWindow(QMainWindow):
    """``places`` remembers where the window stood; a test has its own or none."""

    closed = Signal()
    lock_wanted = Signal()

    def __init__(self, clock: Callable[[], Instant], places: QSettings | None = None) -> None:
        super().__init__()
        self._clock = clock
        self._places = places
        self.notice = NoticePage()
        self.workplace: Workplace | None = None
        self.pages: Pages | None = None
        self.team_pages: TeamPages | None = None
        self.search: SearchPlace | None = None
        self._office: Office | None = None
        self._lock: LockDeeds | None = None
        self._left_behind: list[QWidget] = []
        self._whole, self.bar = QStackedWidget(), Bar()
        self._whole.addWidget(self.notice)
        self._was_warned, self._trouble, self._clock_words = False, "", ""
        self._device_words = self._number_words = ""
        self._arrange()
        self.setWindowTitle(NAME)
        self._stand_where_it_stood()
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self._on_next_pane)
        QShortcut(QUIT, self, self.close)
        QShortcut(LOCK_KEY, self, self.lock)

    @cached_property
    def first_run(self) -> "FirstRun":
        """Most starts are not the first: it is loaded where it is wanted."""
        from wadesk.ui.first_run import FirstRun  # noqa: PLC0415 - as it says

        page = FirstRun(self._clock)
        self._whole.addWidget(page)
        return page

    def ask_to_link(self, *, has_keyring: bool) -> "FirstRun":
        self.first_run.begin()
        self.first_run.promise_a_key(in_keyring=has_keyring)
        self._whole.setCurrentWidget(self.first_run)
        self.first_run.setFocus()
        return self.first_run

    def show_notice(self) -> NoticePage:
        self._whole.setCurrentWidget(self.notice)
        return self.notice

    def serve(self, office: "Office") -> "Workplace":
        """Show the inbox of an open Desk, from its own files, whether the Hub is there or not."""
        from wadesk.ui.search_place import SearchPlace  # noqa: PLC0415 - after the first picture
        from wadesk.ui.team_pages import TeamPages  # noqa: PLC0415 - as above
        from wadesk.ui.workplace import Workplace  # noqa: PLC0415 - as above

        workplace, pages = Workplace(office, self._clock, self._places), Pages()
        self.workplace, self.pages, self._office = workplace, pages, office
        workplace.title_changed.connect(self._on_title_changed)
        workplace.saved.connect(self._on_saved)
        pages.add(Place(INBOX, "inbox", translate("Rail", "Inbox")), lambda: workplace)
        self.team_pages = TeamPages(
            pages, lambda: office.administration, office.hub_now, self._places
        )
        self.team_pages.announced.connect(self._on_announced)
        self.search = SearchPlace(workplace, office, self._clock, self)
        self.search.shown.connect(lambda: pages.show_page(INBOX))
        self.search.errands.offer_commands(pages.commands)
        self.search.errands.offer_commands(self._commands)
        workplace.sight.set_up_wanted.connect(self.team_pages.set_up_wanted)
        pages.show_page(INBOX)
        self._whole.addWidget(pages)
        self._whole.setCurrentWidget(pages)
        panes = self._places.value(PANES) if self._places else None
        if panes is not None:
            workplace.restoreState(panes)
        workplace.inbox.setFocus()
        self._trouble = ""
        self._look_at_number()
        return workplace

    def offer_lock(self, lock: LockDeeds, auto_lock: AutoLock) -> None:
        """Whoever leaves the open Desk can shut it, and say how soon it shuts by itself."""
        if self.pages is None or self.team_pages is None:
            return
        office, self._lock = self.team_pages, lock
        office.offer_lock(lock, auto_lock)
        office.lock_wanted.connect(self.lock)

    def lock(self) -> None:
        """Nothing typed is lost for it; and what has no passphrase is given one first."""
        if self.workplace is None or self.team_pages is None or self._lock is None:
            return
        if not self._lock.has_passphrase():
            self.team_pages.ask_for_passphrase()
        elif self.workplace.is_all_saved:
            self.show_notice().show_locking()
            self.lock_wanted.emit()
        else:
            self.bar.say(self.tr("It is not locked yet: what you wrote could not be saved."))

    def whereabouts(self) -> Whereabouts | None:
        if self.workplace is None or self.pages is None:
            return None
        return Whereabouts(self.pages.current, *self.workplace.looked_at())

    def return_to(self, place: Whereabouts | None) -> None:
        """After a lock, or after it was shut: as it was, as far as it is still there."""
        if place is None or self.workplace is None or self.pages is None:
            return
        if place.conversation is not None:
            self.workplace.return_to(place.conversation, place.position)
        if place.page != INBOX:
            self.pages.show_page(place.page)

    def absorb(self, changes: Changes) -> None:
        if self.workplace is not None:
            self.workplace.absorb(changes)
        if self.team_pages is not None:
            self.team_pages.absorb(changes)
        if self.search is not None:
            self.search.absorb(changes)
        if changes.everything or OUR_NUMBER.name in changes.other:
            self._look_at_number()

    def show_connection(self, state: str, why: str) -> None:
        if self.workplace is not None and self._office is not None:
            self.workplace.show_connection(state, told(why), self._clock())
            if self.team_pages is not None:
                self.team_pages.show_connection(is_live=state == "live")
            self._clock_words = _of_clock(self._office.clock_is_off_by())
            self._say()

    def show_end(self, why: str) -> None:
        """The line to the Hub has ended for good; what is here stays."""
        self.show_trouble(why)
        self.show_connection("offline", why)

    def show_trouble(self, why: str) -> None:
        """Something that concerns everything here, above everything."""
        self._trouble = told(why)
        self._say()

    def come_forward(self) -> None:
        """Somebody has started WaDesk once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def put_away(self) -> None:
        """Nothing of the Desk is touched after this."""
        if self.search is not None:
            self.search.put_away()
        if self.workplace is not None and self.pages is not None:
            self.workplace.put_away()
            if self._whole.currentWidget() is self.pages:
                self.show_notice().show_opening()
            self._whole.removeWidget(self.pages)
            self._left_behind.append(self.pages)
            self.setWindowTitle(NAME)
            self.workplace = self.pages = self.team_pages = self._office = self._lock = None
            self.search = None
            self._device_words = self._number_words = ""

    def clear_away(self) -> None:
        """The Desk is closed: none of its writers has anything to tell any more."""
        while self._left_behind:
            self._left_behind.pop().deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What could not be saved is not left behind without a word; a second close leaves it."""
        if self.workplace is not None and not self.workplace.is_all_saved and not self._was_warned:
            self._was_warned = True
            self.bar.say(
                self.tr(
                    "What you wrote could not be saved: make room on the disk, or copy it"
                    " elsewhere. Closing once more leaves it behind."
                )
            )
            event.ignore()
            return
        if self._places is not None:
            self._places.setValue(PLACE, self.saveGeometry())
            if self.workplace is not None:
                self._places.setValue(PANES, self.workplace.saveState())
        super().closeEvent(event)
        self.closed.emit()

    def _arrange(self) -> None:
        whole = QWidget()
        down = QVBoxLayout(whole)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.bar)
        down.addWidget(self._whole, 1)
        self.setCentralWidget(whole)

    def _stand_where_it_stood(self) -> None:
        place = self._places.value(PLACE) if self._places else None
        if place is None or not self.restoreGeometry(place):
            self.resize(FIRST_WIDTH, FIRST_HEIGHT)

    def _say(self) -> None:
        """What concerns everything comes first; a warning at closing stays until it is heeded."""
        if not self._was_warned:
            told = (self._trouble, self._number_words, self._clock_words, self._device_words)
            self.bar.say(next((words for words in told if words), ""))

    def _look_at_number(self) -> None:
        self._number_words = number_words.shut(self._office.our_number()) if self._office else ""
        self._say()

    def _on_announced(self, words: str) -> None:
        self._device_words = words
        self._say()

    def _on_saved(self) -> None:
        if self._was_warned:
            self._was_warned = False
            self._say()

    def _on_title_changed(self, about: str) -> None:
        self.setWindowTitle(f"{about} - {NAME}" if about else NAME)

    def _commands(self) -> list[Command]:
        """What concerns the whole window."""
        lock = self.tr("Lock WaDesk")
        return [
            Command(lock, LOCK_KEY, self.lock, lambda: self._lock is not None),
            Command(self.tr("Show what waits on this computer"), OUTBOX_KEY, self._show_outbox),
            Command(self.tr("Quit WaDesk"), QUIT, self.close),
        ]

    def _show_outbox(self) -> None:
        if self.workplace is not None and self.pages is not None:
            self.pages.show_page(INBOX)
            self.workplace.show_outbox()

    def _on_next_pane(self) -> None:
        if self.pages is not None and self.pages.current != INBOX:
            self.pages.focus_next()
        elif self.workplace is not None:
            self.workplace.focus_next_pane()


def _of_clock(off_by_ms: int) -> str:
    if not off_by_ms:
        return ""
    words = translate(
        "MainWindow",
        "This computer's clock is {span} off, so some times here look odd. Nothing is sent or"
        " refused by it, for the Hub's clock counts: set it right when you can.",
    )
    return words.format(span=text.span(abs(off_by_ms)))
