"""Workplace: the list beside the thread, and what an agent does there, carried to the Desk.

Panels speak in intents and are told what became of them. Each capability is a slice of its
own (``…_errands.py``) that is made here and hears of every commit.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from wadesk.core.changes import Changes
from wadesk.core.draft import Draft, joined
from wadesk.core.errors import WadeskError
from wadesk.core.records import ClientKey, ConversationId, Instant
from wadesk.core.thread import Bubble, Position
from wadesk.media import workshop
from wadesk.media.studio import Studio
from wadesk.ui import state_words, text
from wadesk.ui.composing_errands import ComposingErrands
from wadesk.ui.customer_panes import CustomerPanes
from wadesk.ui.empty_thread import EmptyThread
from wadesk.ui.errands import Errands, ThreadAtHand
from wadesk.ui.files_in_thread import FilesInThread
from wadesk.ui.history_errands import HistoryErrands
from wadesk.ui.inbox_errands import InboxErrands, last_view
from wadesk.ui.inbox_panel import WIDTH, InboxPanel
from wadesk.ui.keeping import Keeping
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.outbox_button import KEY as OUTBOX_KEY
from wadesk.ui.outbox_errands import OutboxErrands
from wadesk.ui.outbox_panel import OutboxPanel
from wadesk.ui.pictures import PicturesOnDisk
from wadesk.ui.reaction_errands import ReactionErrands
from wadesk.ui.reasons import in_words
from wadesk.ui.replies_on_screen import RepliesOnScreen
from wadesk.ui.reply_errands import ReplyErrands
from wadesk.ui.sight_errands import SightErrands
from wadesk.ui.sound_errands import SoundErrands
from wadesk.ui.template_errands import TemplateErrands
from wadesk.ui.tending_errands import TendingErrands
from wadesk.ui.text import translate
from wadesk.ui.thread_errands import ThreadErrands
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView
from wadesk.ui.viewer_errands import ViewerErrands

if TYPE_CHECKING:  # it brings the whole Desk, for which the first picture does not wait
    from wadesk.desk.office import Office
    from wadesk.desk.thread_reader import ThreadReader

THREAD_WIDTH = 900
PASSING = frozenset({"draft", "scheduled", "policy"})
"""Rows that say nothing of which conversation they change the look of."""


class Slice(Protocol):
    """One capability beside the thread; it looks again at what a commit has touched."""

    def absorb(self, changes: Changes) -> None: ...


class Workplace(QSplitter):
    """``title_changed`` says in words what the thread on the screen is about."""

    title_changed = Signal(str)
    saved = Signal()  # nothing that was typed is in danger any more

    def __init__(
        self, office: "Office", clock: Callable[[], Instant], places: QSettings | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._office = office
        self._reader: ThreadReader | None = None
        self.inbox = InboxPanel(office.hub_now)
        self._inbox_reader = office.inbox()
        self._rows = ConversationList(self._inbox_reader, clock, self, last_view(office))
        self.pictures = PicturesOnDisk(office)
        self.sounds = SoundErrands(office, Studio(workshop.shared()))
        self.view = ThreadView(clock, self.pictures, self.sounds.playing)
        self._replies = RepliesOnScreen(office, self.view.on_screen)
        self.thread_panel = ThreadPanel(self.view, self._replies, clock)
        self.keeping = Keeping(office, self.thread_panel)
        self._serve(office, clock, places)
        self._is_away = False
        self._nothing = EmptyThread()
        self._beside, self.listed = QStackedWidget(), QStackedWidget()
        self._arrange()
        self._connect()
        self.inbox.show_rows(self._rows)
        self._outbox_errands.refresh()

    def _serve(
        self, office: "Office", clock: Callable[[], Instant], places: QSettings | None
    ) -> None:
        """Each capability, as a slice of its own."""
        panel, view, promised = self.thread_panel, self.view, self.keeping.promised
        self._errands = Errands(office, panel, self._tried, promised)
        at_hand = ThreadAtHand(panel, view, self._replies, self._tried, promised)
        self._reply_errands = ReplyErrands(office, at_hand)
        templates = TemplateErrands(office, at_hand, places)
        self.composing = ComposingErrands(office, panel, view, promised, places)
        habits = self.composing.aids.emoji.habits
        self.reacting = ReactionErrands(office, panel, view, promised, habits)
        self.sounds.serve(view, panel, self._replies.answer_on_screen, promised)
        self.sight = SightErrands(panel, lambda: office.administration)
        self.bubbles = ThreadErrands(panel, view, clock)
        self.looking = ViewerErrands(office.file_deeds, panel, promised, self._who)
        self.looking.said.connect(panel.say)
        self.files = FilesInThread(self.looking, view, self.pictures)
        self.looking.shows = self.sounds.film_of
        self.outbox = OutboxPanel(clock)
        self._outbox_errands = OutboxErrands(office, self.outbox, promised)
        outbox = self._outbox_errands
        self.listing = InboxErrands(office, self.inbox, self._inbox_reader.counts, promised)
        past = HistoryErrands(office, self.inbox.history, self)
        self.tending = TendingErrands(office, self.inbox, panel, view, promised)
        self.customers = CustomerPanes(office, panel, self.pictures, promised, places).served(
            self.tending.undoing.offer, self.looking.open
        )
        beside = (
            past,
            self.listing,
            self.customers,
            self.composing,
            self.sounds,
            self.bubbles,
            self.files,
        )
        self.slices: tuple[Slice, ...] = (self.sight, self.tending, outbox, templates, *beside)

    @property
    def is_all_saved(self) -> bool:
        """Whether every word that was to be saved is, as far as the disk has answered."""
        return self.keeping.is_all_saved and self._reply_errands.is_all_saved

    def absorb(self, changes: Changes) -> None:
        """A commit has touched these; whoever shows them looks again."""
        if self._is_away:  # news that was under way
            return
        line = self.thread_panel.line
        self._rows.absorb(changes)
        self.pictures.look_again(changes)
        for one in self.slices:
            one.absorb(changes)
        shown = self.view.shown_thread()
        if shown is not None and self._reader is not None:
            shown.follow(changes)
        touched = changes.conversations | changes.outbox | {where for where, _ in changes.messages}
        is_passing = bool(changes.other & PASSING)
        if line is not None and (changes.everything or is_passing or line.id in touched):
            self._look_again(line.id)

    def show_connection(self, state: str, why: str, since: Instant) -> None:
        self.inbox.show_connection(state, why, since)
        self._rows.look_at_all_again()
        self._outbox_errands.refresh()
        self.thread_panel.refresh()
        self.view.viewport().update()  # pictures that were missing are wished for again

    def open(self, conversation: int) -> None:
        """Show a conversation from its newest message."""
        line = self._office.line(ConversationId(conversation))
        shown = self.thread_panel.line
        if line is None or (shown is not None and shown.id == line.id):
            self._leave_outbox()
            return
        former, self._reader = self._reader, self._office.thread(line.id)
        is_group = line.circle is not None
        model = ThreadModel(self._reader, line.id, self._office.me, is_group=is_group)
        self._beside.setCurrentWidget(self.thread_panel)
        self.view.show_thread(model)
        if former is not None:
            former.close()  # only now: nobody asks it any more
        self._replies.note_what_is_shown_of(line)
        self.thread_panel.open(line)
        self.inbox.note_open(line.id)

    def looked_at(self) -> tuple[ConversationId | None, Position | None]:
        """Which conversation, and from which message on; no message: at its end."""
        line = self.thread_panel.line
        return (line.id if line is not None else None), self.view.topmost()

    def return_to(self, conversation: ConversationId, position: Position | None) -> None:
        """Somebody comes back to what they looked at, to write on."""
        self.inbox.choose(conversation)
        self.open(conversation)
        if position is not None:
            self.view.return_to(position)
        if self.thread_panel.line is not None:
            self.thread_panel.composer.setFocus()

    def close_thread(self) -> None:
        self.inbox.choose(None)
        self.thread_panel.close_thread()
        self._beside.setCurrentWidget(self._nothing)
        self._tell_title()

    def put_away(self) -> None:
        """The window is closing: save what is being written, let go of what is being read."""
        self._is_away = True
        self.hide()
        self.customers.put_away()
        self.keeping.put_away()
        self.tending.put_away()
        self.sounds.put_away()
        self.thread_panel.close_thread()
        self.view.show_nothing()
        self.pictures.put_away()
        self.files.put_away()
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        self.listing.put_away()
        self._inbox_reader.close()

    def focus_next_pane(self) -> None:
        """From the list to the thread to the reply and round again."""
        beside = self.customers.panel.face.name
        found = self.listed.currentWidget() or self.inbox
        listed = self.inbox if self.inbox.isVisible() else found
        panes: list[QWidget] = [listed, self.view, self.thread_panel.composer, beside]
        reachable = [pane for pane in panes if pane.isVisible()]
        if not reachable:
            return
        held = [pane.hasFocus() or pane.isAncestorOf(self._focused()) for pane in reachable]
        here = held.index(True) if True in held else -1
        reachable[(here + 1) % len(reachable)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.inbox.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.customers.pane.note_width(event.size().width())

    def _focused(self) -> QWidget:
        found: QWidget | None = self.window().focusWidget()  # none before the first
        return found if found is not None else self

    def _arrange(self) -> None:
        for page in (self._nothing, self.thread_panel, self.outbox, self.customers.page):
            self._beside.addWidget(page)
        self.listed.addWidget(self.inbox)
        self.addWidget(self.listed)
        self.customers.stand_beside(self._beside)
        self.addWidget(self._beside)
        self.addWidget(self.customers.panel)
        self.setStretchFactor(1, 1)
        self.setSizes([WIDTH, THREAD_WIDTH, self.customers.panel.minimumWidth()])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.listed.lower()  # the first to be read out; a splitter puts what came last there

    def _connect(self) -> None:
        self.inbox.conversation_chosen.connect(self.open)
        self.inbox.conversation_opened.connect(self._open_to_write)
        self.pictures.arrived.connect(self.view.measure_again)
        self.view.shown_changed.connect(self._on_shown_changed)
        self.view.link_activated.connect(_open_outside)
        self.view.retry_requested.connect(self._on_retry_in_thread)
        self.view.discard_requested.connect(self._errands.discard)
        thread = self.thread_panel
        thread.claim_requested.connect(self._office.claim)
        thread.release_requested.connect(self._office.release)
        thread.news_wanted.connect(self.view.go_to_end)
        thread.refreshed.connect(self._tell_title)
        self.inbox.outbox.clicked.connect(self.show_outbox)
        QShortcut(OUTBOX_KEY, self).activated.connect(self.show_outbox)
        self.outbox.left.connect(self._leave_outbox)
        self.outbox.open_requested.connect(self._open_to_write)
        self._outbox_errands.counted.connect(self.inbox.outbox.show_count)
        self._outbox_errands.to_write.connect(self._go_on_writing)
        self.keeping.saved.connect(self.saved)
        self.customers.add_keys(self)
        self.customers.start_wanted.connect(self._show_start)
        self.customers.start_left.connect(self._leave_page)
        self.customers.opened.connect(self._open_begun)
        self.customers.focus_wanted.connect(self._focus_thread)

    def show_outbox(self) -> None:
        """All that waits; the same key goes back."""
        if self._beside.currentWidget() is self.outbox:
            self._leave_outbox()
            return
        self._outbox_errands.refresh()
        self._beside.setCurrentWidget(self.outbox)
        self.outbox.take_focus()

    def _leave_outbox(self) -> None:
        if self._beside.currentWidget() in {self.outbox, self.customers.page}:
            self._leave_page()

    def _leave_page(self) -> None:
        """Back to what was read before, or to the list."""
        has_thread = self.thread_panel.line is not None
        self._beside.setCurrentWidget(self.thread_panel if has_thread else self._nothing)
        self._focus_thread()

    def _focus_thread(self) -> None:
        has_thread = self.thread_panel.line is not None
        (self.thread_panel.composer if has_thread else self.inbox.view).setFocus()

    def _show_start(self) -> None:
        self._beside.setCurrentWidget(self.customers.page)

    def _open_begun(self, conversation: int) -> None:
        """Where free text may not be sent, the templates are offered at once."""
        self._beside.setCurrentWidget(self.thread_panel)
        self._open_to_write(conversation)
        self.inbox.choose(ConversationId(conversation))
        line = self.thread_panel.line
        if line is not None and line.last_inbound_at is None:
            self.thread_panel.offer_templates(self._office.templates(line.id))

    def _go_on_writing(self, draft: Draft) -> None:
        """A reply that waited is a draft again, in its own conversation."""
        self.thread_panel.drafting.keep_now()
        self.open(draft.conversation)
        self.inbox.choose(draft.conversation)
        self.thread_panel.taken_back(draft)

    def _open_to_write(self, conversation: int) -> None:
        self.open(conversation)
        self.thread_panel.composer.setFocus()

    def _look_again(self, conversation: ConversationId) -> None:
        line = self._office.line(conversation)
        if line is None:
            self.close_thread()
        elif line.id != conversation:
            self._go_along(line.id)
        else:
            self.thread_panel.update_line(line)

    def _go_along(self, present: ConversationId) -> None:
        """The thread has become part of another, and what is being written in it goes along."""
        typed = self.thread_panel.drafting.current
        has_focus = self.thread_panel.composer.isAncestorOf(self._focused())
        self.open(present)
        self.inbox.choose(present)
        there = self.thread_panel.drafting.current
        if typed is not None:
            moved = replace(typed, conversation=present)
            self.thread_panel.taken_back(moved if there is None else joined(there, moved))
        if has_focus:
            self.thread_panel.composer.setFocus()

    def _who(self, said: Bubble) -> str:
        """Who sent what is looked at large."""
        model, line = self.view.shown_thread(), self.thread_panel.line
        number = model.row_of(said.id) if model is not None else None
        row = model.row(number) if model is not None and number is not None else None
        author = row.author if row is not None else ""
        if said.is_ours:
            member = self._office.member_name(said.member) if said.member else ""
            return author or member or translate("Viewer", "Your team")
        return author or (text.title(line) if line is not None else "")

    def _tell_title(self) -> None:
        line = self.thread_panel.line
        words = ""
        if line is not None:
            state = self.thread_panel.state
            who = self.thread_panel.deciding.who(state)
            said = state_words.briefly(state, who, self._office.hub_now())
            words = f"{text.title(line)}: {said}"
        self.title_changed.emit(words)

    def _on_shown_changed(self) -> None:
        if self.thread_panel.line is not None:
            self._replies.note_what_is_shown(self.thread_panel.line.id)

    def _on_retry_in_thread(self, key: str) -> None:
        self._errands.retry(ClientKey(key), None)

    def _tried(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except WadeskError as no:
            self.thread_panel.say(in_words(no))


def _open_outside(link: str) -> None:
    """Only by an agent's own act, and only what a browser is for."""
    url = QUrl(link)
    if url.scheme() in {"http", "https"}:
        QDesktopServices.openUrl(url)
