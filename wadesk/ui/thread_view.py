"""Thread view: the bubbles of a conversation under hand, key and menu.

Up, Down, Page, Home and End walk; Enter opens, Space plays, Ctrl C copies, R quotes, + reacts,
Ctrl . tells all about one, Ctrl G goes to a day, Delete lets go of what was not sent. Words are
marked with the mouse, or with Shift and the arrows to the sides; Esc lets go of them.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from wadesk.core.records import Instant
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.pictures import Pictures
from wadesk.ui.sounds import Sounds
from wadesk.ui.thread_intents import ThreadIntents
from wadesk.ui.thread_menu import menu_of
from wadesk.ui.tooltip import tip

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ThreadView(ThreadIntents):
    def __init__(
        self,
        clock: Callable[[], Instant],
        pictures: Pictures | None = None,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clock, pictures, sounds, parent)
        self._is_marking = False
        self.activated.connect(self._on_activated)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not self._is_taken(event):
            if event.key() == Key.Key_Home:
                self.know_all()
            super().keyPressEvent(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        index, pressed = self.currentIndex(), event.keyCombination()
        deeds: dict[tuple[Key, Qt.KeyboardModifier], Callable[[], bool]] = {
            (Key.Key_Escape, Qt.KeyboardModifier.NoModifier): self.let_go,
            (Key.Key_Delete, Qt.KeyboardModifier.NoModifier): lambda: self._discard(index),
            (Key.Key_R, Qt.KeyboardModifier.NoModifier): lambda: self._quote(index),
            (Key.Key_Space, Qt.KeyboardModifier.NoModifier): lambda: self._play(index),
            (Key.Key_Plus, Qt.KeyboardModifier.NoModifier): lambda: self._react(index),
            (Key.Key_Period, Control): lambda: self._tell_details(index),
            (Key.Key_G, Control): self._ask_date,
            (Key.Key_Left, Qt.KeyboardModifier.NoModifier): lambda: self._step(index, -1),
            (Key.Key_Right, Qt.KeyboardModifier.NoModifier): lambda: self._step(index, 1),
            (Key.Key_X, Qt.KeyboardModifier.NoModifier): lambda: self._hasten(index),
            (Key.Key_Left, Shift): lambda: self._mark(index, -1),
            (Key.Key_Right, Shift): lambda: self._mark(index, 1),
        }
        modifiers = pressed.keyboardModifiers()
        if event.key() == Key.Key_Plus:
            modifiers = Qt.KeyboardModifier.NoModifier  # on many keyboards it needs Shift
        deed = deeds.get((Key(event.key()), modifiers & ~Qt.KeyboardModifier.KeypadModifier))
        return deed is not None and deed()

    def _mark(self, index: QModelIndex, towards: int) -> bool:
        """One sign more or less, to the side that the arrow points to."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return False
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.words.step(index, -towards if is_mirrored else towards)
        self.viewport().update()
        return True

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Words are marked where the press falls on some, whole bubbles where it falls beside."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.words.drop()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        layout = self.layout_of(index) if is_plain and index.isValid() else None
        inside = self._inside(index, event.position())
        self._is_marking = layout is not None and layout.is_on_words(inside)
        if layout is not None and self._is_marking:
            self.words.begin(index, layout.place_at(inside))
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a word it marks that word, beside all words it opens the bubble."""
        index = self.indexAt(event.position().toPoint())
        layout = self.layout_of(index) if index.isValid() else None
        inside = self._inside(index, event.position())
        if layout is None or not layout.is_on_words(inside):
            super().mouseDoubleClickEvent(event)
            return
        start, end = layout.word(layout.place_at(inside))
        self.words.begin(index, start)
        self.words.extend(index, end)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_marking and event.buttons() & Qt.MouseButton.LeftButton:
            self._mark_up_to(event.position())
            return
        super().mouseMoveEvent(event)
        index, found = self._under(event.position())
        layout = self.layout_of(index) if index.isValid() else None
        if found != NOTHING:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif layout is not None and layout.is_on_words(self._inside(index, event.position())):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        else:
            self.viewport().unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_marking = False
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() or self.words:
            return
        index, found = self._under(event.position())
        self._follow(index, found)

    def _mark_up_to(self, where: QPointF) -> None:
        """Beyond the window's edge it scrolls on."""
        point, window = where.toPoint(), self.viewport().rect()
        if point.y() < window.top() or point.y() > window.bottom():
            self.scroll_by(point.y() - min(max(point.y(), window.top()), window.bottom()))
        point.setY(min(max(point.y(), window.top()), window.bottom()))
        index = self.indexAt(point)
        layout = self.layout_of(index) if index.isValid() else None
        if layout is not None:
            self.words.extend(index, layout.place_at(self._inside(index, point.toPointF())))
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            _, found = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(found.tip), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        row = self.row(index.row()) if index.isValid() else None
        if row is not None:
            menu_of(self.offers(row, index), self).popup(event.globalPos())

    def _inside(self, index: QModelIndex, where: QPointF) -> QPointF:
        return where - QPointF(self.visualRect(index).topLeft())

    def _under(self, where: QPointF) -> tuple[QModelIndex, Target]:
        """The row under the pointer, and what of it can be pressed there."""
        index = self.indexAt(where.toPoint())
        layout = self.layout_of(index) if index.isValid() else None
        if layout is None:
            return index, NOTHING
        return index, layout.target_at(self._inside(index, where))
