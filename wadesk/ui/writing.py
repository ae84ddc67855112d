"""Writing: a field of plain text that grows with what is written, up to eight lines.

The editor is the one for rich text all the same: it alone gives every paragraph the
direction and the side of its own script. Files that are pasted or dropped are held out to
whoever listens; they never become text.
"""

import math
import unicodedata

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit

from wadesk.ui import scroll_bar
from wadesk.ui.buttons import ENTER
from wadesk.ui.offer import offered
from wadesk.ui.text import translate

LINES_MOST = 8

_PARAGRAPH, _LINE = "\u2029", "\u2028"
_KEPT = "\n\t"
_LARGE = 0xFFFF


class Writing(QTextEdit):
    enter_pressed = Signal()
    focus_changed = Signal()
    files_offered = Signal(object)  # a tuple of Offers
    left_out = Signal()  # something in what was pasted that nobody could have read
    nothing_to_undo = Signal()
    left_above = Signal()  # the arrow up, where nothing is written
    menu_wished = Signal(object, object)  # the QMenu as far as it goes, and where it was asked for

    def __init__(self, *, takes_files: bool = True) -> None:
        super().__init__()
        self._takes_files = takes_files
        self.setAcceptRichText(False)
        scroll_bar.make_slim(self)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # the margin is nobody's change
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """What was written; half a character, which nothing could store, is shown as lost."""
        text = self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")
        return whole(text)

    def line_before_cursor(self) -> str:
        """What stands on the cursor's line before it."""
        cursor = self.textCursor()
        halves = cursor.block().text().encode("utf-16-le", "surrogatepass")
        return halves[: 2 * cursor.positionInBlock()].decode("utf-16-le", "replace")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_enter(event)
        elif event.key() == Qt.Key.Key_Up and not self.text():
            self.left_above.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._is_untouched():
            self.nothing_to_undo.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or bool(self._offers(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        offers = self._offers(source)
        if offers:
            self.files_offered.emit(offers)
            return
        given = in_lines(source.text())
        text = readable(given)
        if text and not self.isReadOnly():
            self.insertPlainText(text)
            self.ensureCursorVisible()
            if text != given:
                self.left_out.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own deeds, and those that others have for this place."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.cursorRect().center() if is_by_key else event.pos()
        self.menu_wished.emit(menu, at)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _offers(self, source: QMimeData) -> tuple[object, ...]:
        name = translate("Composer", "Picture") + ".png"
        return offered(source, name) if self._takes_files else ()

    def _is_untouched(self) -> bool:
        return not self.text() and not self.document().isUndoAvailable()

    def _on_enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # it is for whoever stands around the field
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            self.enter_pressed.emit()

    def _grow(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        wanted, most = math.ceil(self.document().size().height()), LINES_MOST * line
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(
            bar if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(max(wanted, line), most) + 2)
        self.ensureCursorVisible()


def places(text: str) -> list[int]:
    """Where each character lies for a cursor, which counts large ones twice."""
    found = [0]
    for character in text:
        found.append(found[-1] + (2 if ord(character) > _LARGE else 1))
    return found


def whole(text: str) -> str:
    """Half a character becomes the sign for one that was lost."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def in_lines(text: str) -> str:
    """Whatever breaks a line in a paste does it here by one sign."""
    for break_ in ("\r\n", "\r", _PARAGRAPH, _LINE):
        text = text.replace(break_, "\n")
    return text


def readable(text: str) -> str:
    """What can be sent of something pasted: no control characters, no half characters."""
    kept = (one for one in text if one in _KEPT or unicodedata.category(one) != "Cc")
    return whole("".join(kept))
