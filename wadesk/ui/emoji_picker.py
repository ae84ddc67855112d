"""Emoji picker: looked for by name, or by subject, in the skin that one has chosen before.

What is typed searches, arrows walk through the pictures, Enter takes one and Esc none. Below
stands what the one under the cursor is called. Those that were chosen lately come first.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.emoji_groups import Group
from wadesk.ui import theme
from wadesk.ui.card import paint_ground
from wadesk.ui.emoji_book import SKINS, Emoji, EmojiBook
from wadesk.ui.emoji_grid import EmojiGrid
from wadesk.ui.emoji_habits import EmojiHabits
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.glyph_button import GlyphButton
from wadesk.ui.models.emoji_table import EmojiTable
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, quiet

SMALL = 28
HAND = "✋"

_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_GROUPS: Mapping[Group, tuple[str, object]] = {
    Group.SMILEYS: ("😀", QT_TRANSLATE_NOOP("Emoji", "Smileys and hearts")),
    Group.PEOPLE: ("👋", QT_TRANSLATE_NOOP("Emoji", "People and hands")),
    Group.NATURE: ("🌷", QT_TRANSLATE_NOOP("Emoji", "Animals and plants")),
    Group.FOOD: ("☕", QT_TRANSLATE_NOOP("Emoji", "Food and drink")),
    Group.ACTIVITIES: ("🎉", QT_TRANSLATE_NOOP("Emoji", "Play and feasts")),
    Group.TRAVEL: ("🚲", QT_TRANSLATE_NOOP("Emoji", "Travel and places")),
    Group.OBJECTS: ("📦", QT_TRANSLATE_NOOP("Emoji", "Things")),
    Group.SYMBOLS: ("✅", QT_TRANSLATE_NOOP("Emoji", "Signs")),
    Group.FLAGS: ("🏁", QT_TRANSLATE_NOOP("Emoji", "Flags")),
}
_SKINS = (
    QT_TRANSLATE_NOOP("Emoji", "No skin tone"),
    QT_TRANSLATE_NOOP("Emoji", "Light skin"),
    QT_TRANSLATE_NOOP("Emoji", "Medium-light skin"),
    QT_TRANSLATE_NOOP("Emoji", "Medium skin"),
    QT_TRANSLATE_NOOP("Emoji", "Medium-dark skin"),
    QT_TRANSLATE_NOOP("Emoji", "Dark skin"),
)


class EmojiPicker(QFrame):
    """``chosen`` carries one emoji as it is to be written; ``book`` is asked for when it opens."""

    chosen = Signal(str)

    def __init__(
        self, book: Callable[[], EmojiBook], habits: EmojiHabits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._book, self._habits = book, habits
        self.table = EmojiTable()
        self.grid = EmojiGrid(self.table)
        self.search = Field(translate("Emoji", "Search emoji by name"))
        self.search.setPlaceholderText(translate("Emoji", "Search emoji by name"))
        self.name = LineLabel(quiet, Size.SMALL)
        self.groups = {group: _group_button(group, self) for group in Group}
        self.skins = [_skin_button(at, self) for at in range(len(SKINS))]
        self._arrange()
        self._connect()
        self.setFocusProxy(self.search)

    def open_beside(self, place: QRect) -> None:
        """Above that place of the screen, or below it where there is no room."""
        self.search.clear()
        self._show_all()
        self.adjustSize()
        room = self.screen().availableGeometry()
        top = place.top() - self.height() - theme.GAP // 2
        if top < room.top():
            top = place.bottom() + theme.GAP // 2
        start = place.right() - self.width() if self.isRightToLeft() else place.left()
        left = min(max(start, room.left()), room.right() - self.width())
        self.move(QPoint(left, top))
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DOWN and self.search.hasFocus():
            self._go_to_grid()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).panel)

    def _arrange(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        down.setSpacing(theme.GAP // 2)
        down.addWidget(self.search)
        down.addWidget(self.grid)
        subjects, foot = QHBoxLayout(), QHBoxLayout()
        for row in (subjects, foot):
            row.setSpacing(0)
        for button in self.groups.values():
            subjects.addWidget(button, 1)
        foot.addWidget(self.name, 1)
        for button in self.skins:
            foot.addWidget(button)
        down.addLayout(subjects)
        down.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.grid.choose_current)
        self.grid.chosen.connect(self._choose)
        self.grid.looked_at.connect(self._tell)
        self.grid.typed.connect(self._type_on)
        self.grid.left_above.connect(self.search.setFocus)
        for group, button in self.groups.items():
            button.clicked.connect(lambda _=False, group=group: self._go_to(group))
        for skin, button in zip(SKINS, self.skins, strict=True):
            button.clicked.connect(lambda _=False, skin=skin: self._wear(skin))

    def _show_all(self) -> None:
        book = self._book()
        known = [book.find(glyph) for glyph in self._habits.recent]
        recent = list(dict.fromkeys(one for one in known if one is not None))
        sections = [[one for one in book.all if one.group is group] for group in Group]
        self._show([recent, *sections])

    def _show(self, sections: list[list[Emoji]]) -> None:
        self.table.show_sections(sections, self._habits.skin)
        self._tell(None)
        for skin, button in zip(SKINS, self.skins, strict=True):
            button.setChecked(skin == self._habits.skin)

    def _on_search(self, words: str) -> None:
        if not words.strip():
            self._show_all()
            return
        found = self._book().search(words)
        self._show([found])
        self._tell(found[0] if found else None)
        if not found:
            self.name.setText(translate("Emoji", "No emoji is called like that."))
        count = translate("Emoji", "Found: {count}").format(count=len(found))
        self.search.setAccessibleDescription(count)

    def _go_to(self, group: Group) -> None:
        if self.search.text():
            self.search.clear()
        self.grid.show_row(self.table.row_of(1 + list(Group).index(group)))
        self.grid.setFocus()

    def _go_to_grid(self) -> None:
        if not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.table.index(0, 0))
        self.grid.setFocus()

    def _wear(self, skin: str) -> None:
        self._habits.show_in(skin)
        self._on_search(self.search.text())

    def _type_on(self, letter: str) -> None:
        self.search.setFocus()
        self.search.insert(letter)

    def _tell(self, emoji: Emoji | None) -> None:
        self.name.setText(emoji.name if emoji is not None else "")

    def _choose(self, glyph: str) -> None:
        self._habits.note(glyph)
        self.hide()
        self.chosen.emit(glyph)


def _group_button(group: Group, parent: QWidget) -> GlyphButton:
    glyph, name = _GROUPS[group]
    return GlyphButton(glyph, translate("Emoji", str(name)), parent)


def _skin_button(at: int, parent: QWidget) -> GlyphButton:
    name = translate("Emoji", str(_SKINS[at]))
    made = GlyphButton(HAND + SKINS[at], name, parent, side=SMALL)
    made.setCheckable(True)
    return made
