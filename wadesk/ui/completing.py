"""Completing: quick replies by a slash and emoji by a colon, offered while one types.

It watches one field. What stands before its cursor is looked at after each change; whoever
knows quick replies and emoji says what fits. Esc closes the list until another word is begun.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from wadesk.core import completion
from wadesk.core.completion import Token
from wadesk.core.sendable_text import units
from wadesk.ui.caret_list import CaretList, Choice
from wadesk.ui.writing import Writing

Found = Callable[[Token], Sequence[Choice]]


class Completing(QObject):
    """``taken`` carries the token and the value that was chosen for it."""

    taken = Signal(object, object)

    def __init__(self, writing: Writing, found: Found) -> None:
        super().__init__(writing)
        self._writing, self._found = writing, found
        self.list: CaretList | None = None
        self._token: Token | None = None
        self._left_at: tuple[int, int] | None = (
            None  # where the word begins that nothing is wanted for
        )
        self._soon = QTimer(self, interval=0, singleShot=True)  # the key is painted first
        self._soon.timeout.connect(self.look)
        writing.textChanged.connect(self._soon.start)
        writing.cursorPositionChanged.connect(self._on_cursor)
        writing.focus_changed.connect(self._on_focus)
        writing.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        return self.list is not None and not self.list.isHidden()

    def look(self) -> None:
        """What is asked for at the cursor, if anything."""
        token = self._asked()
        begins = self._begins(token)
        if begins != self._left_at:
            self._left_at = None
        self._token = token if self._left_at is None else None
        choices = self._found(self._token) if self._token is not None else ()
        if choices or self.is_open:
            self._shown_list().offer(choices, self._caret())

    def put(self, token: Token, words: str) -> None:
        """Words in the place of what was typed; one undo brings that back."""
        cursor = self._writing.textCursor()
        typed = units(token.asked.value + token.words)
        cursor.setPosition(cursor.position() - typed, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self._writing.setTextCursor(cursor)
        self._writing.ensureCursorVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.is_open:
            self._soon.start()  # the cursor is elsewhere by now
        is_key = event.type() is QEvent.Type.KeyPress
        if self.list is not None and is_key and isinstance(event, QKeyEvent):
            return self.list.handle(event)
        return super().eventFilter(watched, event)

    def _asked(self) -> Token | None:
        writing = self._writing
        is_able = writing.hasFocus() and not writing.isReadOnly()
        if not is_able or writing.textCursor().hasSelection():
            return None
        before = writing.line_before_cursor()
        return completion.token(before, len(before))

    def _begins(self, token: Token | None) -> tuple[int, int] | None:
        """Line and place."""
        line = self._writing.textCursor().blockNumber()
        return (line, token.start) if token is not None else None

    def _on_cursor(self) -> None:
        if self.is_open:
            self._soon.start()

    def _on_focus(self) -> None:
        if self.list is not None and not self._writing.hasFocus():
            self.list.hide()

    def _shown_list(self) -> CaretList:
        """It lies over everything in the window, so it is made once there is one."""
        window = self._writing.window()
        if self.list is None or self.list.parentWidget() is not window:
            if self.list is not None:
                self.list.deleteLater()
            self.list = CaretList(window)
            self.list.taken.connect(self._on_taken)
            self.list.left.connect(self._on_left)
        return self.list

    def _on_taken(self, value: object) -> None:
        if self._token is not None:
            self.taken.emit(self._token, value)

    def _on_left(self) -> None:
        self._left_at = self._begins(self._token)

    def _caret(self) -> QRect:
        place, field = self._writing.cursorRect(), self._writing.viewport()
        window: QWidget = self._writing.window()
        corner = field.mapTo(window, QPoint(place.left(), place.top()))
        return QRect(corner, place.size())
