"""Inbox panel: the conversations and, at their head, whether the Hub is there.

An empty list says why it is empty.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wadesk.core.records import ConversationId, Instant
from wadesk.ui import fonts, text, theme
from wadesk.ui.connection_chip import ConnectionChip
from wadesk.ui.delegates.conversation_row import ConversationRowDelegate
from wadesk.ui.fonts import Size
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.outbox_button import OutboxButton
from wadesk.ui.pane import Pane
from wadesk.ui.theme import GAP, HEAD, PAD, Theme

WIDTH = 330
NARROWEST = 240


class InboxPanel(Pane):
    conversation_chosen = Signal(object)  # look at it
    conversation_opened = Signal(object)  # and write
    nothing_chosen = Signal()

    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: ConversationList | None = None
        self._minute = 0
        self.connection = ConnectionChip()
        self.outbox = OutboxButton()
        self.view = InboxView()
        self.view.setItemDelegate(ConversationRowDelegate(clock, self.view))
        self.view.conversation_chosen.connect(self.conversation_chosen)
        self.view.conversation_opened.connect(self.conversation_opened)
        self.view.nothing_chosen.connect(self.nothing_chosen)
        self._empty = _Empty()
        self._lay_out()
        self.setFocusProxy(self.view)
        self.setMinimumWidth(NARROWEST)

    def show_rows(self, rows: ConversationList) -> None:
        self._rows = rows
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

    def choose(self, conversation: ConversationId | None) -> None:
        self.view.choose(conversation)

    def look_at_the_clock(self) -> None:
        if self._rows is None:
            return
        self._rows.look_at_the_clock()
        minute = self._clock() // text.MINUTE
        if minute != self._minute:
            self._minute = minute
            self.view.viewport().update()

    def ground(self, now: Theme) -> QColor:
        return now.panel

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
        for part in (above, self.view, self._empty):
            column.addWidget(part)

    def _show_what_there_is(self) -> None:
        has_rows = self._rows is not None and self._rows.rowCount() > 0
        self.view.setVisible(has_rows)
        self._empty.setVisible(not has_rows)


class _Empty(QWidget):
    """Instead of the list: nothing is here, and why."""

    def __init__(self) -> None:
        super().__init__()
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
        column.addStretch(3)
        self.show_connection("offline")

    def show_connection(self, state: str) -> None:
        if state == "joining":
            self._title.setText(self.tr("Fetching the conversations\u2026"))
            self._words.setText(self.tr("The newest come first."))
        else:
            self._title.setText(self.tr("No conversations yet"))
            self._words.setText(self._what_will_come(state))

    def _what_will_come(self, state: str) -> str:
        if state == "live":
            return self.tr("When a customer writes to your number, the conversation appears here.")
        return self.tr("They are fetched as soon as the Hub can be reached.")
