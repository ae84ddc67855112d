"""Formatting: bold, italic, struck and monospaced words in a field, by key or from a menu.

What WhatsApp knows are marks in the text, so marks are what is put there; one undo takes them
away again. Ctrl I without chosen words is left to whoever else wants it.
"""

from bisect import bisect_left
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QKeyCombination, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu

from wadesk.core.marking import Chosen, marked
from wadesk.core.markup import Style
from wadesk.ui.text import translate
from wadesk.ui.writing import Writing, places

KEYS: Mapping[Style, str] = {
    Style.BOLD: "Ctrl+B",
    Style.ITALIC: "Ctrl+I",
    Style.STRUCK: "Ctrl+Shift+X",
    Style.MONO: "Ctrl+Shift+M",
}
_NAMES: Mapping[Style, object] = {
    Style.BOLD: QT_TRANSLATE_NOOP("Formatting", "Bold"),
    Style.ITALIC: QT_TRANSLATE_NOOP("Formatting", "Italic"),
    Style.STRUCK: QT_TRANSLATE_NOOP("Formatting", "Struck through"),
    Style.MONO: QT_TRANSLATE_NOOP("Formatting", "Monospaced"),
}


class Formatting(QObject):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing
        self._keys = {QKeySequence(key).toString(): style for style, key in KEYS.items()}
        writing.installEventFilter(self)

    def mark(self, style: Style) -> None:
        """The chosen words, or the one under the cursor, in that style or plain again."""
        writing = self._writing
        if writing.isReadOnly():
            return
        text, cursor = writing.text(), writing.textCursor()
        halves = places(text)
        start = bisect_left(halves, cursor.selectionStart())
        end = bisect_left(halves, cursor.selectionEnd())
        there = marked(Chosen(text, start, end), style)
        _put(cursor, text, there.text)
        halves = places(there.text)
        cursor.setPosition(halves[there.start])
        cursor.setPosition(halves[there.end], QTextCursor.MoveMode.KeepAnchor)
        writing.setTextCursor(cursor)
        writing.ensureCursorVisible()

    def add_to(self, menu: QMenu) -> None:
        """A deed each, with its key beside it."""
        for style, key in KEYS.items():
            action = QAction(translate("Formatting", str(_NAMES[style])), menu)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _=False, style=style: self.mark(style))
            menu.addAction(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        style = None
        if event.type() in wanted and isinstance(event, QKeyEvent):
            style = self._style(event.keyCombination())
        if style is None:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.mark(style)
        return True

    def _style(self, pressed: QKeyCombination) -> Style | None:
        style = self._keys.get(QKeySequence(pressed).toString())
        is_left = style is Style.ITALIC and not self._writing.textCursor().hasSelection()
        return None if is_left else style


def _put(cursor: QTextCursor, former: str, text: str) -> None:
    """Only what is different is written, as one change."""
    shared = min(len(former), len(text))
    head = next((at for at in range(shared) if former[at] != text[at]), shared)
    rest = shared - head
    tail = next((at for at in range(rest) if former[-1 - at] != text[-1 - at]), rest)
    halves = places(former)
    cursor.setPosition(halves[head])
    cursor.setPosition(halves[len(former) - tail], QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[head : len(text) - tail])
