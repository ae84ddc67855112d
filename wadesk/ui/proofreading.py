"""Proofreading: unknown words of the reply get a wave, once its author has paused.

No key ever waits for it: words are looked at when nothing has been typed for a moment, and the
one under the cursor not before it is left. The menu of the field offers what was meant.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from wadesk.ui.looks import Looks
from wadesk.ui.spelling import Spelling
from wadesk.ui.text import translate
from wadesk.ui.writing import Writing, places

PAUSE_MS = 400


class Proofreading(QObject):
    """``said_before`` is what was last said here: it tells the language of a short text."""

    def __init__(self, writing: Writing, looks: Looks, spelling: Spelling) -> None:
        super().__init__(writing)
        self._writing, self._looks, self._spelling = writing, looks, spelling
        self.said_before: Callable[[], str] = lambda: ""
        self.language = ""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)
        writing.textChanged.connect(self._pause.start)
        writing.menu_wished.connect(self._add_to_menu)

    def look(self) -> None:
        """Which words are unknown now."""
        text = self._writing.text()
        if not text.strip() or not self._spelling.is_here:
            self._looks.show_wrong(())
            return
        self.language = self._spelling.language(text, self.said_before())
        if not self.language and self._spelling.has_more:
            self._pause.start()  # the next dictionary may know it
        halves = places(text)
        wrong = [
            (halves[start], halves[end]) for start, end in self._spelling.wrong(text, self.language)
        ]
        cursor = self._writing.textCursor().position()
        self._looks.show_wrong([place for place in wrong if not place[0] <= cursor <= place[1]])

    def _add_to_menu(self, menu: QMenu, at: QPoint) -> None:
        cursor = self._word_at(at)
        word = cursor.selectedText()
        if not word or not self.language or self._spelling.is_right(word, self.language):
            return
        meant = self._spelling.suggestions(word, self.language)
        added = [self._suggestion(menu, cursor, one) for one in meant] or [_no_suggestion(menu)]
        keep = QAction(translate("Spelling", "Add “{word}” to my words").format(word=word), menu)
        keep.triggered.connect(lambda: self._keep(word))
        usual = menu.actions()
        menu.addActions([*added, keep])
        menu.addSeparator()
        menu.addActions(usual)  # they move: those for this word stand first

    def _suggestion(self, menu: QMenu, cursor: QTextCursor, word: str) -> QAction:
        action = QAction(word, menu)
        action.triggered.connect(lambda: self._put(cursor, word))
        return action

    def _put(self, cursor: QTextCursor, word: str) -> None:
        cursor.insertText(word)
        self.look()

    def _keep(self, word: str) -> None:
        self._spelling.add(word, self.language)
        self.look()

    def _word_at(self, at: QPoint) -> QTextCursor:
        cursor = self._writing.cursorForPosition(at)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return cursor


def _no_suggestion(menu: QMenu) -> QAction:
    made = QAction(translate("Spelling", "No suggestion"), menu)
    made.setEnabled(False)
    return made
