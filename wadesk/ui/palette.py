"""Palette: one field over the window for people, conversations, messages and commands.

The keyboard stays in the field: the arrows walk, Enter opens, Tab takes what is offered, Ctrl
and Enter keep the hits beside the thread, and Esc goes back to where one was.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from wadesk.ui import theme
from wadesk.ui.card import Card
from wadesk.ui.delegates.palette_row import PaletteRowDelegate
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.models.palette_list import PaletteList
from wadesk.ui.palette_rows import PaletteRow, Section
from wadesk.ui.stepping_list import SteppingList
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, TintedLabel, WrappedLabel, quiet

WIDEST, HIGHEST, TOP = 760, 600, 56
KEEP = QKeySequence("Ctrl+Enter")
SHADE = QColor(0, 0, 0, 96)
SPOKEN_AFTER_MS = 700  # what is said at every letter nobody can listen to

_Key = Qt.Key
_OWN = {_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab, _Key.Key_Escape}
_STEPS = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -8, _Key.Key_PageDown: 8}


class Palette(QWidget):
    """It lies over ``window`` while it is open."""

    asked = Signal(str)
    chosen = Signal(object)  # PaletteRow
    kept = Signal()  # the hits are wanted beside the thread
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.field = _Field(translate("Search", "Search people, messages and commands"))
        self.rows = PaletteList()
        self.list = SteppingList()
        self.told = LineLabel(quiet, Size.SMALL)
        self.keys = TintedLabel(quiet, Size.SMALL)
        self.empty = WrappedLabel(quiet)
        self._card = Card(self)
        self._came_from: QWidget | None = None
        self._spoken = QTimer(self, interval=SPOKEN_AFTER_MS, singleShot=True)
        self._arrange()
        self._connect()
        window.installEventFilter(self)
        self.hide()

    def begin(self, typed: str = "") -> None:
        """Open it, or turn to another question where it is open."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._cover()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.field.text() == typed:
            self.asked.emit(typed)
        self.field.setText(typed)
        if not typed.endswith(" "):
            self.field.selectAll()

    def show_rows(
        self, rows: Sequence[PaletteRow], told: str, *, has_more: bool = False, nothing: str = ""
    ) -> None:
        """``nothing`` says why there is none."""
        self.rows.show_rows(rows, has_more=has_more)
        self.told.setText(told if rows else "")
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(nothing)
        self.list.setCurrentIndex(self.rows.index(0))
        self.list.scrollToTop()
        self._spoken.start()

    def close_up(self) -> None:
        """Away, and the keyboard where it was."""
        self._spoken.stop()
        self.hide()
        if self._came_from is not None and isValid(self._came_from):  # it may have ended meanwhile
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def put_away(self) -> None:
        """Something was opened, which has the keyboard now."""
        self._spoken.stop()
        self._came_from = None
        self.hide()

    def current(self) -> PaletteRow | None:
        return self.rows.row(self.list.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside it is as good as Esc."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.left.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), SHADE)

    def _arrange(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteRowDelegate(self.rows, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.viewport().setAutoFillBackground(False)  # it stands on the card's ground
        self.list.setAccessibleName(translate("Search", "What was found"))
        self.field.setPlaceholderText(
            translate("Search", "Search people, messages and commands, or type from:, label:, …")
        )
        self.field.setClearButtonEnabled(True)
        words = translate("Search", "Enter opens · Tab completes · {key} keeps the hits · Esc")
        self.keys.setText(words.format(key=KEEP.toString(KEEP.SequenceFormat.NativeText)))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(2 * theme.PAD, 0, 2 * theme.PAD, 0)
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.keys)
        inside = self._card.inside
        inside.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.GAP)
        inside.addWidget(self.field)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.empty, 1)
        inside.addLayout(foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.asked)
        self.field.stepped.connect(self._step)
        self.field.taken.connect(self._take)
        self.field.entered.connect(self._choose)
        self.field.kept.connect(self.kept)
        self.field.left.connect(self.left)
        self.list.clicked.connect(lambda _: self._choose())
        self._spoken.timeout.connect(lambda: self._say(self.told.text() or self.empty.text()))

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(WIDEST, self.width() - 2 * theme.PAD)
        height = min(HIGHEST, self.height() - TOP - theme.PAD)
        self._card.setGeometry((self.width() - width) // 2, TOP, width, height)

    def _step(self, by: int) -> None:
        row = self.current() if self.list.step(by) else None
        if row is not None:
            self._spoken.stop()
            self._say(row.spoken)

    def _take(self) -> None:
        """What is offered for the text, the chosen one before the first."""
        current = self.current()
        offers = [one for one in self.rows.rows() if one.section is Section.OFFERS]
        if current is not None and current in offers:
            self.chosen.emit(current)
        elif offers:
            self.chosen.emit(offers[0])

    def _choose(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row)

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))


class _Field(Field):
    """Its keys are for the list below it, as far as a line of text has no use for them."""

    stepped = Signal(int)
    taken = Signal()
    entered = Signal()
    kept = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _OWN:
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else the window behind would take it
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() == _Key.Key_Tab:
            self.taken.emit()  # elsewhere it would leave the field
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case _Key.Key_Up | _Key.Key_Down | _Key.Key_PageUp | _Key.Key_PageDown:
                self.stepped.emit(_STEPS[Qt.Key(event.key())])
            case _Key.Key_Return | _Key.Key_Enter:
                (self.kept if is_ctrl else self.entered).emit()
            case _Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
