"""Emoji corner: emoji for a field, by button, by key, and by a colon and a name while one types.

The book of them is opened when it is first needed: when the mouse comes near the button, when
a colon is typed, or when the picker opens.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QWidget

from wadesk.core.completion import Token
from wadesk.ui.caret_list import Choice
from wadesk.ui.emoji_book import EmojiBook
from wadesk.ui.emoji_grid import glyph_font
from wadesk.ui.emoji_habits import EmojiHabits
from wadesk.ui.emoji_picker import EmojiPicker
from wadesk.ui.writing import Writing

KEY = "Ctrl+E"
OFFERED = 8

_UNSEEN = frozenset("\u200d\u20e3")
_TAGS = range(0xE0000, 0xE0080)
_FIRST_PICTURE = 0x2000  # digits and letters below it are in every font


class EmojiCorner(QObject):
    """``writing`` is asked for the field that is written in: a reply's or a note's."""

    def __init__(self, button: QAbstractButton, habits: EmojiHabits) -> None:
        super().__init__(button)
        self._button, self.habits = button, habits
        self._picker: EmojiPicker | None = None
        self._field: Writing | None = None
        button.installEventFilter(self)

    @property
    def picker(self) -> EmojiPicker | None:
        return self._picker

    def open_for(self, field: Writing) -> None:
        """Let one be chosen; it is written where the cursor is."""
        self._field = field
        if self._picker is None:
            self._picker = EmojiPicker(book, self.habits, self._button)
            self._picker.chosen.connect(self._write)
        self._picker.open_beside(place_of(self._button))

    def choices(self, token: Token) -> Sequence[Choice]:
        """What is called as it was typed after the colon."""
        found = book().search(token.words, OFFERED)
        skin = self.habits.skin
        return [_choice(one.with_skin(skin), one.name) for one in found]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Enter:
            book()
        return super().eventFilter(watched, event)

    def _write(self, glyph: str) -> None:
        field = self._field
        if field is not None:
            field.setFocus()
            field.insertPlainText(glyph)
            field.ensureCursorVisible()


def _choice(glyph: str, name: str) -> Choice:
    return Choice(f"{glyph}  {name}", f":{name.replace(' ', '_')}", glyph)


def place_of(widget: QWidget) -> QRect:
    """Where it is on the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def book() -> EmojiBook:
    """In the language of the screen."""
    return _opened(QLocale().name().partition("_")[0])


@lru_cache(maxsize=1)
def _opened(language: str) -> EmojiBook:
    measure = QFontMetrics(glyph_font())

    def is_drawable(character: str) -> bool:
        place = ord(character)
        is_plain = place < _FIRST_PICTURE or character in _UNSEEN or place in _TAGS
        return is_plain or measure.inFontUcs4(place)

    return EmojiBook(language, is_drawable)
