"""Thread errands: what is told about a bubble, and where in its thread one wants to be.

The cards are made when they are first wanted, and stand between the head and the thread.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from wadesk.core.changes import Changes
from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import details_words
from wadesk.ui.command_list import Command
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView

if TYPE_CHECKING:  # loaded when they are first wanted
    from wadesk.ui.date_card import DateCard
    from wadesk.ui.details_card import DetailsCard

DATE_KEY = QKeySequence("Ctrl+G")


class ThreadErrands(QObject):
    def __init__(self, panel: ThreadPanel, view: ThreadView, clock: Callable[[], Instant]) -> None:
        super().__init__(panel)
        self._panel, self._view, self._clock = panel, view, clock
        self.details: DetailsCard | None = None
        self.date: DateCard | None = None
        self._told: MessageId | None = None
        self._is_stale = False
        view.details_requested.connect(self.show_details)
        view.date_requested.connect(self.ask_date)
        view.told.connect(panel.composer.show_note)
        panel.around.begun.connect(self._put_away)
        panel.refreshed.connect(self._tell_anew)
        QShortcut(DATE_KEY, panel).activated.connect(self.ask_date)

    def absorb(self, changes: Changes) -> None:
        """What is told may be another by now; the thread is to hear of it first."""
        touched = {message for _, message in changes.messages}
        if changes.everything or self._told in touched:
            self._is_stale = True

    def _tell_anew(self) -> None:
        is_shown = self.details is not None and self.details.isVisible()
        if is_shown and self._is_stale and self._told is not None:
            self._tell(self._told)

    def commands(self) -> Sequence[Command]:
        """What can be done in an open thread, by name."""
        view = self._view
        return (
            Command(translate("Thread", "Go to a day"), "Ctrl+G", self.ask_date, self._has_thread),
            Command(
                translate("Thread", "Go to the newest message"), "", view.go_to_end,
                self._has_thread,
            ),
            Command(
                translate("Thread", "Go to the first unread message"), "", view.go_to_unread,
                lambda: self._has_thread() and self._has_unread(),
            ),
            Command(
                translate("Thread", "Details of the chosen message"), "Ctrl+.", self._tell_chosen,
                lambda: self._chosen() is not None,
            ),
        )  # fmt: skip

    def _has_thread(self) -> bool:
        return self._panel.line is not None and self._view.shown_thread() is not None

    def _has_unread(self) -> bool:
        model = self._view.shown_thread()
        return model is not None and model.unread is not None

    def _chosen(self) -> Bubble | None:
        row = self._view.row(self._view.currentIndex().row()) if self._has_thread() else None
        return row.said if row is not None and isinstance(row.said, Bubble) else None

    def _tell_chosen(self) -> None:
        said = self._chosen()
        if said is not None:
            self.show_details(said)

    def show_details(self, said: Bubble) -> None:
        self._told = said.id
        self._tell(said.id)

    def ask_date(self) -> None:
        """From what one looks at; pressed again it is put away."""
        model = self._view.shown_thread()
        if model is None:
            return
        card = self.date or self._made_date()
        if card.isVisible():
            card.leave()
            return
        sight = self._view.in_sight()
        shown = model.position(sight[0].row).at if sight else self._clock()
        card.ask(shown, has_unread=model.unread is not None)

    def _tell(self, message: MessageId) -> None:
        model = self._view.shown_thread()
        number = model.row_known(message) if model is not None else None
        row = self._view.row(number) if number is not None else None
        if row is None or not isinstance(row.said, Bubble):
            return
        self._is_stale = False
        card = self.details or self._made_details()
        card.show_details(details_words.details(row, row.said))

    def _put_away(self) -> None:
        """Another thread: what stands there is about the former one."""
        for card in (self.details, self.date):
            if card is not None:
                card.hide()

    def _made_details(self) -> "DetailsCard":
        from wadesk.ui.details_card import DetailsCard  # noqa: PLC0415 - when it is first wanted

        self.details = DetailsCard()
        self.details.left.connect(self._view.setFocus)
        self._panel.around.below_head.addWidget(self.details)
        return self.details

    def _made_date(self) -> "DateCard":
        from wadesk.ui.date_card import DateCard  # noqa: PLC0415 - when it is first wanted

        self.date = DateCard(self._clock)
        self.date.left.connect(self._view.setFocus)
        self.date.chosen.connect(self._view.go_to_moment)
        self.date.unread_wanted.connect(self._view.go_to_unread)
        self._panel.around.below_head.addWidget(self.date)
        return self.date
