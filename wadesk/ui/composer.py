"""Composer: where an agent writes; Enter sends, Shift and Enter begin a new line.

It knows words, files and a quote, and nothing of conversations. ``edited`` tells every change
by hand, and ``send_requested`` is only said when nothing stands in the way. What is in it stays
until it is told otherwise: a reply is cleared when it is safe, not when it is asked for. What is
pasted becomes plain text, files are held out by ``files_offered``.

A note for the team has a field and a button of its own. Nothing that was typed as a note is
ever in the field that a reply is taken from, so no slip of hand or of time can send it.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from wadesk.core.draft import NOTE_MOST, TEXT_MOST, units
from wadesk.ui.buttons import ENTER
from wadesk.ui.composer_face import ComposerFace, alarming
from wadesk.ui.offer import offered
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import quiet
from wadesk.ui.tooltip import tip
from wadesk.ui.writing import Writing

NEAR = 296
"""From so many units before the end on the counter is shown."""


class Composer(ComposerFace):
    send_requested = Signal(str)
    later_requested = Signal(object)  # the hour at which it is to leave
    edited = Signal(str)
    blocked = Signal()  # Enter, while something stands in the way
    files_offered = Signal(object)  # a tuple of Offers
    files_wanted = Signal()  # somebody wants to choose some
    quote_dropped = Signal()
    left_above = Signal()  # somebody would like to read on
    undo_requested = Signal()  # Ctrl Z where there is nothing of its own to undo
    note_edited = Signal(str)
    note_requested = Signal(str)
    note_turned = Signal(bool)  # whether a note is being written now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._obstacle = ""
        self._is_held = self._is_troubled = self._is_unsaved = self._is_set_by_program = False
        self._connect()
        self.setFocusProxy(self.writing)
        self.setAcceptDrops(True)
        self._count()

    @property
    def is_note(self) -> bool:
        return self.note_button.isChecked()

    def text(self) -> str:
        """The reply; never a word of a note."""
        return self.writing.text()

    def note_text(self) -> str:
        return self.noting.text()

    def show_text(self, text: str) -> None:
        """Another text altogether: the former one can no longer be reached by undo."""
        self._put(self.writing, text)

    def show_note_text(self, text: str) -> None:
        self._put(self.noting, text)

    def turn(self, *, to_note: bool) -> None:
        """To the note or back to the reply; the words of each stay where they are."""
        if to_note != self.is_note and not self._is_held:
            self.note_button.setChecked(to_note)

    def show_hint(self, words: str) -> None:
        """What to expect here, in the empty field and for a screen reader."""
        self.writing.setPlaceholderText(words)
        self._describe()

    def show_obstacle(self, words: str) -> None:
        """Why nothing can be sent just now; no words: it can."""
        self._obstacle = words
        for button in (self.send, self.later):
            button.setEnabled(not words and not self._is_held)
            button.setAccessibleDescription(words)
        self.send.setToolTip(words)
        self.dress()
        self._describe()

    def show_state(self, state: str) -> None:
        """The outline shows whose turn it is; the words are the banner's."""
        self.state = state
        self.update()

    def show_cost(self, words: str, why: str) -> None:
        """What this answer is on the bill, as a quiet word beside Send."""
        self.cost.setText(words)
        self.cost.setToolTip(tip(why))
        self.cost.setAccessibleDescription(why)
        self.cost.setVisible(bool(words) and not self.is_note)
        self.send.setAccessibleName(" ".join(filter(None, (self.send.text(), words))))
        self.place_note()

    def show_note(self, words: str, *, is_trouble: bool = False) -> None:
        """A quiet word below the text, such as that it is saved."""
        self._is_troubled, self._is_unsaved = is_trouble, False
        self.note.setText(words)
        self.note.show_ink(alarming if is_trouble else quiet)
        self.place_note()

    def show_saved(self, words: str) -> None:
        """What is saved takes no word away that is about something else, and not yet read."""
        if self._is_unsaved or not self._is_troubled:
            self.show_note(words)

    def show_unsaved(self, why: str) -> None:
        """It stands until it is saved after all."""
        self.show_note(why, is_trouble=True)
        self._is_unsaved = True

    def hold(self, *, is_held: bool) -> None:
        """While a reply is being made safe nothing is typed into it, nor changed about it."""
        self._is_held = is_held
        self.writing.setReadOnly(is_held)
        for part in (self.note_button, self.attach, self.emoji, self.more, self.quote, self.files):
            part.setEnabled(not is_held)
        self.show_obstacle(self._obstacle)

    def hold_note(self, *, is_held: bool) -> None:
        """While a note is being made safe nothing is typed into it."""
        self.noting.setReadOnly(is_held)
        self.keep.setEnabled(not is_held and bool(self.note_text().strip()))
        self.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and Enter offers later hours; Esc lets go of the quote, or of writing a note."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in ENTER and is_alt and not self.is_note:
            self._open_later()
        elif event.key() == Qt.Key.Key_Escape and self.is_note:
            self.turn(to_note=False)
        elif event.key() == Qt.Key.Key_Escape and self.quote.quote is not None:
            self.quote_dropped.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.dress()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.is_note and offered(event.mimeData(), ""):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        offers = offered(event.mimeData(), self.picture_name())
        if offers and not self.is_note and not self._is_held:
            event.acceptProposedAction()
            self.files_offered.emit(offers)

    def _connect(self) -> None:
        self.writing.textChanged.connect(self._on_text_changed)
        self.writing.enter_pressed.connect(self._ask_to_send)
        self.writing.files_offered.connect(self._on_files_offered)
        self.writing.nothing_to_undo.connect(self.undo_requested)
        self.writing.left_above.connect(self.left_above)
        self.noting.textChanged.connect(self._on_note_changed)
        self.noting.enter_pressed.connect(self._ask_to_keep)
        for field in (self.writing, self.noting):
            field.focus_changed.connect(self.update)
            field.left_out.connect(self._say_left_out)
        self.send.clicked.connect(self._ask_to_send)
        self.keep.clicked.connect(self._ask_to_keep)
        self.later.chosen.connect(self._ask_to_send_later)
        self.attach.clicked.connect(self.files_wanted)
        self.quote.dropped.connect(self.quote_dropped)
        self.files.left.connect(self.writing.setFocus)
        self.shrink.left.connect(self.writing.setFocus)
        self.note_button.toggled.connect(self._on_turned)

    def _put(self, field: Writing, text: str) -> None:
        self._is_set_by_program = True
        field.setPlainText(text)
        self._is_set_by_program = False
        field.moveCursor(QTextCursor.MoveOperation.End)
        self.show_note("")
        self._count()

    def _on_turned(self, to_note: bool) -> None:
        had_focus = self.writing.hasFocus() or self.noting.hasFocus()
        self.show_side(is_note=to_note)
        self.setFocusProxy(self.noting if to_note else self.writing)
        if had_focus or self.note_button.hasFocus():
            self.setFocus()
        self.show_note("")
        self._count()
        self.note_turned.emit(to_note)

    def _on_text_changed(self) -> None:
        self._count()
        if not self._is_set_by_program:
            if self._is_troubled or not self.text():
                self.show_note("")
            self.edited.emit(self.text())

    def _on_note_changed(self) -> None:
        self._count()
        self.keep.setEnabled(bool(self.note_text().strip()))
        self.dress()
        if not self._is_set_by_program:
            self.show_note("")
            self.note_edited.emit(self.note_text())

    def _on_files_offered(self, offers: object) -> None:
        if not self._is_held:
            self.files_offered.emit(offers)

    def _count(self) -> None:
        text, most = self.text(), TEXT_MOST
        if self.is_note:
            text, most = self.note_text(), NOTE_MOST
        left = most - units(text)
        words = (
            translate("Composer", "{count} left")
            if left >= 0
            else translate("Composer", "{count} too many")
        )
        self.counter.setText(words.format(count=abs(left)) if left <= NEAR else "")
        self.counter.show_ink(alarming if left < 0 else quiet)
        self.place_note()

    def _describe(self) -> None:
        hint = self.writing.placeholderText()
        self.writing.setAccessibleDescription(" ".join(filter(None, (hint, self._obstacle))))

    def _say_left_out(self) -> None:
        words = translate("Composer", "What nobody could have read was left out of the paste.")
        self.show_note(words, is_trouble=True)

    def _may_send(self) -> bool:
        if self._is_held or self.is_note:
            return False
        if self._obstacle:
            self.blocked.emit()
        return not self._obstacle

    def _ask_to_send(self) -> None:
        if self._may_send():
            self.send_requested.emit(self.text())

    def _ask_to_send_later(self, at: object) -> None:
        if self._may_send():
            self.later_requested.emit(at)

    def _open_later(self) -> None:
        if self._may_send():
            self.later.open_menu()

    def _ask_to_keep(self) -> None:
        may_keep = self.is_note and not self.noting.isReadOnly()
        if may_keep and self.note_text().strip():
            self.note_requested.emit(self.note_text())
