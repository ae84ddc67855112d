"""Inbox panel: the conversations of one view; at their head, which, and whether the Hub is there.

An empty list says why it is empty, and what is open beside without being in it is named.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wadesk.core.inbox_filter import InboxFilter, Whose
from wadesk.core.records import ConversationId, Instant
from wadesk.ui import filter_words, fonts, text, theme
from wadesk.ui.bulk_bar import BulkBar
from wadesk.ui.buttons import Button
from wadesk.ui.connection_chip import ConnectionChip
from wadesk.ui.delegates.conversation_row import ConversationRowDelegate
from wadesk.ui.filter_words import Names
from wadesk.ui.fonts import Size
from wadesk.ui.heir import Heir, has_keyboard
from wadesk.ui.history_line import HistoryLine
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.list_deeds import ListDeed
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.outbox_button import OutboxButton
from wadesk.ui.pane import Pane
from wadesk.ui.pill import Pill
from wadesk.ui.theme import GAP, HEAD, PAD, Theme
from wadesk.ui.view_bar import ViewBar

WIDTH = 330
NARROWEST = 240


class InboxPanel(Pane):
    conversation_chosen = Signal(object)  # look at it
    conversation_opened = Signal(object)  # and write
    view_shown = Signal(object)  # InboxFilter, from now on
    deed_requested = Signal(object)  # ListDeed, with all that is marked

    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: ConversationList | None = None
        self._minute = 0
        self.connection, self.outbox = ConnectionChip(), OutboxButton()
        self.view = InboxView()
        self.view.setItemDelegate(ConversationRowDelegate(clock, self.view))
        self.history, self.bar, self.bulk = HistoryLine(), ViewBar(), BulkBar()
        self.elsewhere = Pill(widest=WIDTH)
        self._wanted, self._names = InboxFilter(), Names()
        self._empty = _Empty()
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.view)
        for passing in (self.history, self.elsewhere, self.bulk.marked):
            Heir(passing, self.focusProxy)
        self.setMinimumWidth(NARROWEST)

    def anchor(self, deed: ListDeed) -> QWidget:
        """Below what a question about a deed opens: its button, or the row that is meant."""
        button = self.bulk.buttons[deed]
        return button if button.isVisible() else self.view.row_anchor()

    def show_rows(self, rows: ConversationList) -> None:
        self._rows = rows
        self._tell_view(rows.view)
        self.view.show_rows(rows)
        rows.rowsInserted.connect(self._show_what_there_is)
        rows.rowsRemoved.connect(self._show_what_there_is)
        rows.modelReset.connect(self._show_what_there_is)
        self._show_what_there_is()

    def show_connection(
        self, state: str, why: str = "", since: Instant | None = None, lag_ms: int | None = None
    ) -> None:
        self.connection.show_connection(state, why, since, lag_ms)
        self._empty.show_connection(state)

    @property
    def wanted(self) -> InboxFilter:
        """The view that is shown."""
        return self._wanted

    def show_view(self, wanted: InboxFilter) -> None:
        """Another view; what is open beside stays open."""
        self._tell_view(wanted)
        if self._rows is not None:
            self._rows.show(wanted)
        self.view_shown.emit(wanted)

    def _tell_view(self, wanted: InboxFilter) -> None:
        self._wanted = wanted
        self.bar.show_view(wanted)
        self._empty.show_view(wanted, self._names)

    def know(self, names: Names) -> None:
        """What labels and colleagues are called."""
        self._names = names
        self.bar.know(names)

    def choose(self, conversation: ConversationId | None) -> None:
        self.view.choose(conversation)
        self._show_what_is_elsewhere()

    def note_open(self, conversation: ConversationId) -> None:
        """It is open beside, whoever opened it."""
        if self.view.chosen == conversation:
            self._show_what_is_elsewhere()
        else:
            self.choose(conversation)

    def look_at_the_clock(self) -> None:
        if self._rows is None:
            return
        self._rows.look_at_the_clock()
        minute = self._clock() // text.MINUTE
        if minute != self._minute:
            self._minute = minute
            self._rows.follow_the_clock()
            self.view.viewport().update()

    def ground(self, now: Theme) -> QColor:
        return now.panel

    def _connect(self) -> None:
        self.view.conversation_chosen.connect(self.conversation_chosen)
        self.view.conversation_opened.connect(self.conversation_opened)
        self.view.deed_requested.connect(self.deed_requested)
        self.view.marked_changed.connect(self._on_marked)
        self.bar.view_chosen.connect(self.show_view)
        self.bulk.deed_requested.connect(self.deed_requested)
        self.bulk.left.connect(self._mark_one)
        self.elsewhere.clicked.connect(lambda: self.show_view(InboxFilter(status=None)))
        self._empty.clear.clicked.connect(self._clear_filters)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Inbox"))
        title.setFont(fonts.font(Size.TITLE, bold=True))
        head = QHBoxLayout()
        head.setContentsMargins(PAD + theme.EDGE, 0, PAD, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.outbox)
        head.addWidget(self.connection)
        above = QWidget()
        above.setFixedHeight(HEAD)
        above.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = QHBoxLayout()
        beside.setContentsMargins(PAD + theme.EDGE, 0, PAD, 0)
        beside.addWidget(self.elsewhere)
        beside.addStretch(1)
        for one in (above, self.history, self.bar):
            column.addWidget(one)
        column.addLayout(beside)
        column.addWidget(self.bulk)
        for part in (self.view, self._empty):
            column.addWidget(part, 1)
        self.elsewhere.hide()

    def _show_what_there_is(self) -> None:
        has_rows = self._rows is not None and self._rows.rowCount() > 0
        shown, gone = (self.view, self._empty) if has_rows else (self._empty, self.view)
        self._pass_keyboard(gone, shown)
        gone.hide()
        shown.show()
        self._show_what_is_elsewhere()

    def _pass_keyboard(self, gone: QWidget, shown: QWidget) -> None:
        """Whoever was in the list stays there, whether it is empty now or full again."""
        had_keyboard = has_keyboard(gone)
        self.setFocusProxy(shown)
        if had_keyboard:
            shown.show()  # before the other is hidden, or Qt looks for a place of its own
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_what_is_elsewhere(self) -> None:
        """What is open beside is named where this view does not show it; a press shows all."""
        opened = self.view.open_beside
        is_here = opened is None or self._rows is None or self._rows.row_of(opened) is not None
        self.elsewhere.setVisible(not is_here)
        if not is_here:
            self.elsewhere.show_words(self.tr("The open conversation is not in this view"))

    def _clear_filters(self) -> None:
        self.show_view(filter_words.without_parts(self._wanted))

    def _mark_one(self) -> None:
        self.view.mark_one()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_marked(self, count: int) -> None:
        self.bulk.show_count(count)
        self._show_what_is_elsewhere()


class _Empty(QWidget):
    """Instead of the list: nothing is here, and why."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._words = QLabel(), QLabel()
        self._title.setFont(fonts.font(bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * PAD, 0, 2 * PAD, 0)
        column.setSpacing(GAP)
        column.addStretch(2)
        for label in (self._title, self._words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self.clear = Button(self.tr("Take all filters away"))
        Heir(self.clear, self)  # and so to the list, where there is one again
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._state, self._wanted, self._names = "offline", InboxFilter(), Names()
        self._show()

    def show_connection(self, state: str) -> None:
        self._state = state
        self._show()

    def show_view(self, wanted: InboxFilter, names: Names) -> None:
        self._wanted, self._names = wanted, names
        self._show()

    def _show(self) -> None:
        """While conversations are still coming nobody knows what a view will show."""
        self.clear.setVisible(self._state != "joining" and self._is_narrowed)
        if self._state == "joining":
            self._title.setText(self.tr("Fetching the conversations\u2026"))
            self._words.setText(self.tr("The newest come first."))
        elif self._wanted == InboxFilter(Whose.ALL):
            self._title.setText(self.tr("No conversations yet"))
            self._words.setText(self._what_will_come(self._state))
        else:
            title, words = filter_words.nothing_here(self._wanted, self._names)
            self._title.setText(title)
            self._words.setText(words)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._words.text())

    @property
    def _is_narrowed(self) -> bool:
        plain = filter_words.without_parts(self._wanted)
        return plain != replace(self._wanted, order=plain.order)

    def _what_will_come(self, state: str) -> str:
        if state == "live":
            return self.tr("When a customer writes to your number, the conversation appears here.")
        return self.tr("They are fetched as soon as the Hub can be reached.")
