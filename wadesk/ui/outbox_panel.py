"""Outbox panel: all that waits on this computer, in any conversation, and what to do about it.

Up and Down walk, Enter does what is proposed, Alt and an arrow moves a reply, Delete discards
it, and what was discarded can be put back. Intents leave as signals.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.records import ClientKey, Instant
from wadesk.ui import outbox_words, theme
from wadesk.ui.buttons import Button
from wadesk.ui.delegates.two_lines_row import TwoLines, TwoLinesDelegate
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.index import Index
from wadesk.ui.models.outbox_list import OutboxList
from wadesk.ui.outbox_words import OutboxDeed, WaitingLine
from wadesk.ui.pane import Pane
from wadesk.ui.roles import Role
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, plain, quiet
from wadesk.ui.uniform_list import UniformList

_Key = Qt.Key


class OutboxPanel(Pane):
    """Keys and ids travel as objects."""

    edit_requested = Signal(object)  # ClientKey
    send_requested = Signal(object)  # ClientKey
    discard_requested = Signal(object)
    move_requested = Signal(object, object)  # ClientKey, and before whom; None: at the end
    open_requested = Signal(object)  # ConversationId
    cancel_requested = Signal(object)  # what was to leave at its hour, by its id
    put_back_requested = Signal()
    left = Signal()

    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = OutboxList(clock)
        self.list = _List()
        self.list.setItemDelegate(TwoLinesDelegate(partial(_lines, self.rows), self.list))
        self.list.setModel(self.rows)
        self.list.setAccessibleName(translate("Outbox", "What waits on this computer"))
        self.back = IconButton("back", translate("Outbox", "Back (Esc)"))
        self.about = TintedLabel(quiet, Size.SMALL)
        self.note = TintedLabel(quiet, Size.SMALL)
        self.put_back = Button(translate("Outbox", "&Put it back"))
        self.empty = TintedLabel(quiet)
        self.buttons = {deed: Button(deed.words) for deed in OutboxDeed}
        self._chosen: ClientKey | None = None
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self.say("")
        self._show_choice()

    def show_lines(self, lines: Sequence[WaitingLine], *, is_live: bool) -> None:
        self.rows.show_lines(lines, is_live=is_live)
        row = self.rows.row_of(self._chosen) if self._chosen is not None else None
        if row is not None:
            self.list.setCurrentIndex(self.rows.index(row))
        elif not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0))
        self._show_choice()

    def take_focus(self) -> None:
        (self.list if self.rows.rowCount() else self.back).setFocus()

    def say(self, words: str, *, can_put_back: bool = False) -> None:
        """What became of a deed; nothing where there is nothing to say."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.put_back.setVisible(can_put_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case _Key.Key_Escape:
                self.left.emit()
            case _Key.Key_Delete:
                self._do(OutboxDeed.DISCARD)
            case _Key.Key_Return | _Key.Key_Enter:
                self._propose()
            case _Key.Key_Up if is_alt:
                self._do(OutboxDeed.UP)
            case _Key.Key_Down if is_alt:
                self._do(OutboxDeed.DOWN)
            case _:
                super().keyPressEvent(event)

    def look_at_the_clock(self) -> None:
        self.rows.look_at_the_clock()

    def _arrange(self) -> None:
        title = TintedLabel(plain, Size.TITLE, bold=True)
        title.setText(translate("Outbox", "Waiting on this computer"))
        self.about.setText(
            translate("Outbox", "Each leaves by itself as soon as it may; the topmost first.")
        )
        self.empty.setText(translate("Outbox", "Nothing waits: all that you wrote has left."))
        for label in (self.about, self.note, self.empty):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.setContentsMargins(theme.PAD, 0, theme.PAD, 0)
        head.setSpacing(theme.GAP)
        head.addWidget(self.back)
        head.addWidget(title, 1)
        down = self.below_head(head)
        self.about.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        for part in (self.about, self.list, self.empty):
            down.addWidget(part, 0 if part is self.about else 1)
        down.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        told = QHBoxLayout()
        told.addWidget(self.note, 1)
        told.addWidget(self.put_back)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for deed, button in self.buttons.items():
            row.addWidget(button)
            if deed is OutboxDeed.CHANGE:
                row.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.PAD)
        foot.setSpacing(theme.GAP)
        foot.addLayout(told)
        foot.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.put_back.clicked.connect(self.put_back_requested)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.list.doubleClicked.connect(lambda _: self._propose())
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self._do(deed))

    def _line(self) -> WaitingLine | None:
        return self.rows.row(self.list.currentIndex().row())

    def _on_current(self) -> None:
        line = self._line()
        if line is not None:
            self._chosen = line.pending.key
        self._show_choice()

    def _show_choice(self) -> None:
        """Only what can be done with the chosen one."""
        line, count = self._line(), self.rows.rowCount()
        offered = outbox_words.deeds(line.pending) if line is not None else ()
        for deed, button in self.buttons.items():
            button.setVisible(deed in offered)
            button.setEnabled(self._can_move(deed))
        self.list.setVisible(count > 0)
        self.about.setVisible(count > 0)
        self.empty.setVisible(count == 0)

    def _can_move(self, deed: OutboxDeed) -> bool:
        if deed not in (OutboxDeed.UP, OutboxDeed.DOWN):
            return True
        row = self.list.currentIndex().row()
        return self.rows.before_after_move(row, is_up=deed is OutboxDeed.UP)[0]

    def _propose(self) -> None:
        line = self._line()
        offered = outbox_words.deeds(line.pending) if line is not None else ()
        if offered:
            self._do(offered[0])

    def _do(self, deed: OutboxDeed) -> None:
        line = self._line()
        if line is None or deed not in outbox_words.deeds(line.pending):
            return
        said = line.pending
        match deed:
            case OutboxDeed.UP | OutboxDeed.DOWN:
                self._move(said.key, is_up=deed is OutboxDeed.UP)
            case OutboxDeed.OPEN:
                self.open_requested.emit(said.conversation)
            case OutboxDeed.CHANGE:
                self.cancel_requested.emit(said.planned)
            case _:
                signals = {
                    OutboxDeed.EDIT: self.edit_requested,
                    OutboxDeed.SEND_NOW: self.send_requested,
                    OutboxDeed.DISCARD: self.discard_requested,
                }
                signals[deed].emit(said.key)

    def _move(self, key: ClientKey, *, is_up: bool) -> None:
        can_move, before = self.rows.before_after_move(self.list.currentIndex().row(), is_up=is_up)
        if can_move:
            self.move_requested.emit(key, before)


class _List(UniformList):
    """With Alt, the arrows are for whoever stands around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _lines(rows: OutboxList, index: Index) -> TwoLines | None:
    line: WaitingLine | None = index.data(Role.RECORD)
    if line is None:
        return None
    found = rows.standing(line)
    return TwoLines(
        outbox_words.name(line),
        found.words,
        beside=outbox_words.words(line.pending),
        icon=found.icon,
        state=found.state,
    )
