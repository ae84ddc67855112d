"""Caret list: what could stand in the place of the word being typed, just above the cursor.

It takes no focus: one types on, and the field passes on the few keys that are meant for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.buttons import ENTER
from wadesk.ui.card import paint_ground
from wadesk.ui.delegates.two_lines_row import AIR, TwoLines, TwoLinesDelegate
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.models.row_list import RowList
from wadesk.ui.roles import Role
from wadesk.ui.stepping_list import SteppingList
from wadesk.ui.text import translate

WIDTH, ROWS_MOST = 380, 5

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TAKING = ENTER | {Qt.Key.Key_Tab}
_BESIDES = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class Choice:
    """``value`` is whatever stands behind it."""

    title: str
    line: str
    value: object
    end: str = ""


class CaretList(QFrame):
    taken = Signal(object)  # the value of the choice
    left = Signal()  # by Esc: nothing of it is wanted

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices = Choices()
        self.list = SteppingList()
        self.list.setModel(self.choices)
        self.list.setItemDelegate(TwoLinesDelegate(choice_lines, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(translate("CaretList", "Suggestions"))
        self.list.clicked.connect(self._take)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        down = QVBoxLayout(self)
        down.setContentsMargins(2, theme.GAP // 2, 2, theme.GAP // 2)
        down.addWidget(self.list)
        self.hide()

    def offer(self, choices: Sequence[Choice], caret: QRect) -> None:
        """``caret`` by the parent's own places; no choices: there is nothing to offer."""
        if not choices:
            self.hide()
            return
        is_news = self.isHidden() or list(choices) != self.choices.all
        self.choices.show(choices)
        self.list.setCurrentIndex(self.choices.index(0))
        self._place(caret, min(len(choices), ROWS_MOST))
        self.show()
        self.raise_()
        if is_news:
            self.list.announce(self)

    def handle(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for it."""
        key = Qt.Key(event.key())
        if self.isHidden() or event.modifiers() & ~_BESIDES:
            return False
        if key in _STEPS:
            self.list.step_round(_STEPS[key])
            self.list.announce(self)
        elif key in _TAKING:
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            return False
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).panel)

    def _take(self, index: QModelIndex) -> None:
        choice = self.choices.row(index.row())
        if choice is not None:
            self.hide()
            self.taken.emit(choice.value)

    def _place(self, caret: QRect, rows: int) -> None:
        """Above the cursor, within the window; below it where there is no room above."""
        parent = self.parentWidget()
        around = parent.rect() if parent is not None else caret
        self.resize(min(WIDTH, around.width()), rows * _row_height() + theme.GAP + 2)
        top = caret.top() - self.height() - theme.GAP // 2
        if top < 0:
            top = caret.bottom() + theme.GAP // 2
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = caret.right() - self.width() if is_mirrored else caret.left()
        left = max(min(left, around.width() - self.width()), 0)
        self.move(QPoint(left, top))


class Choices(RowList[Choice]):
    def told(self, number: int, role: int) -> str | None:
        found = self.all[number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return found.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, (found.title, found.line)))
            case _:
                return None


def choice_lines(index: Index) -> TwoLines | None:
    found = index.data(Role.RECORD)
    if not isinstance(found, Choice):
        return None
    return TwoLines(_apart(found.title), _apart(found.line), end=found.end)


def _apart(words: str) -> str:
    """A sign at their beginning stays there, whichever way the words and the screen are read."""
    return f"\u2068{words}\u2069" if words else ""


def _row_height() -> int:
    title, line = QFontMetrics(fonts.font(bold=True)), QFontMetrics(fonts.font(Size.SMALL))
    return title.height() + line.height() + 2 * AIR
