"""Picker: a field to type into and what it finds below, opened beside what is to be changed.

One types, goes up and down with the arrows and takes with Enter; Esc leaves. The field keeps
the focus all the time, so a screen reader is told what the arrows reach.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wadesk.ui import fonts, icons, theme
from wadesk.ui.buttons import ENTER
from wadesk.ui.card import paint_ground
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.models.row_list import RowList
from wadesk.ui.roles import Role
from wadesk.ui.stepping_list import SteppingList
from wadesk.ui.theme import GAP, ICON
from wadesk.ui.tinted_label import TintedLabel, plain

WIDTH, ROWS_MOST = 300, 8
DOT = 10

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Entry:
    """``value`` is whatever stands behind it; nothing can be taken where it ``is_hint``."""

    words: str
    value: object = None
    end: str = ""
    icon: str = ""
    colour: int | None = None  # of a label
    is_hint: bool = False
    said: str = ""  # what a screen reader hears beside the words


Found = Callable[[str], Sequence[Entry]]


class Picker(QFrame):
    """``found`` says what fits what is typed; ``taken`` carries the value of an entry."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, title: str, hint: str, found: Found, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found = found
        self.field = Field(title)
        self.field.setPlaceholderText(hint)
        self.entries = Entries()
        self.list = SteppingList()
        self.list.setModel(self.entries)
        self.list.setItemDelegate(_EntryRow(self.entries, self.list))
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(title)
        self._arrange(title)
        self.field.textChanged.connect(lambda _: self.look())
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.setFocusProxy(self.field)
        self.look()

    def look(self) -> None:
        """What fits by now."""
        kept = self.list.currentIndex().row() if not self.field.text() else 0
        self.entries.show(self._found(self.field.text()))
        self._choose(max(min(kept, self.entries.rowCount() - 1), 0))
        self._fit()

    def open_below(self, anchor: QWidget) -> None:
        """At the end of what it belongs to, within the screen."""
        is_mirrored = anchor.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else anchor.width() - self.width()
        self.open_at(anchor.mapToGlobal(QPoint(left, anchor.height() + GAP // 2)))

    def open_at(self, corner: QPoint) -> None:
        room = self.screen().availableGeometry()
        left = max(min(corner.x(), room.right() - self.width()), room.left())
        top = max(min(corner.y(), room.bottom() - self.sizeHint().height()), room.top())
        self.move(left, top)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in ENTER:
            self._take(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).panel)

    def _arrange(self, title: str) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(GAP, GAP, GAP, GAP)
        down.setSpacing(GAP)
        head = TintedLabel(plain, bold=True)
        head.setText(title)
        head.setContentsMargins(GAP // 2, 0, 0, 0)
        for part in (head, self.field, self.list):
            down.addWidget(part)
        self.setFixedWidth(WIDTH)

    def _fit(self) -> None:
        rows = max(min(self.entries.rowCount(), ROWS_MOST), 1)
        self.list.setFixedHeight(rows * _height())
        self.adjustSize()

    def _step(self, by: int) -> None:
        if self.list.step_round(by):
            self.list.announce(self)

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.entries.index(row))

    def _take(self, row: int) -> None:
        entry = self.entries.row(row)
        if entry is not None and not entry.is_hint:
            self.taken.emit(entry.value)


class Entries(RowList[Entry]):
    @property
    def have_marks(self) -> bool:
        """Then the words of those without one begin where the others' do."""
        return any(one.icon or one.colour is not None for one in self.all)

    def told(self, number: int, role: int) -> str | None:
        found = self.all[number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return found.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (found.words, found.said, found.end)))
            case _:
                return None


class _EntryRow(QStyledItemDelegate):
    def __init__(self, entries: Entries, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries = entries

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(WIDTH, _height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Role.RECORD)
        if not isinstance(entry, Entry):
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        now = theme.theme_of(palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = _ground(state, now)
        if ground is not None and not entry.is_hint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(place, 6, 6)
        is_indented = not entry.is_hint and self._entries.have_marks
        inside = place.adjusted(GAP, 0, -GAP, 0)
        _paint_entry(painter, inside, entry, now, is_indented=is_indented)
        painter.restore()


def _ground(state: QStyle.StateFlag, now: theme.Theme) -> QColor | None:
    if state & QStyle.StateFlag.State_Selected:
        return now.selected
    return now.hover if state & QStyle.StateFlag.State_MouseOver else None


def _paint_entry(
    painter: QPainter, place: QRect, entry: Entry, now: theme.Theme, *, is_indented: bool
) -> None:
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    small = fonts.font(Size.SMALL)
    painter.setFont(small)
    painter.setPen(now.quiet)
    painter.drawText(place, _side(Qt.AlignmentFlag.AlignTrailing), entry.end)
    room = QFontMetrics(small).horizontalAdvance(entry.end) + GAP if entry.end else 0
    words = place
    if entry.icon or entry.colour is not None:
        _paint_mark(painter, place, entry, now)
    if is_indented:
        words = _cut(words, ICON + GAP, is_mirrored=is_mirrored, is_start=True)
    words = _cut(words, room, is_mirrored=is_mirrored, is_start=False)
    painter.setFont(small if entry.is_hint else fonts.font())
    painter.setPen(now.quiet if entry.is_hint else now.text)
    shown = painter.fontMetrics().elidedText(
        entry.words, Qt.TextElideMode.ElideRight, words.width()
    )
    painter.drawText(words, _side(Qt.AlignmentFlag.AlignLeading), shown)


def _paint_mark(painter: QPainter, place: QRect, entry: Entry, now: theme.Theme) -> None:
    """The label's colour, with its tick over it; or an icon."""
    is_mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = place.right() - ICON + 1 if is_mirrored else place.left()
    box = QRect(left, place.top() + (place.height() - ICON) // 2, ICON, ICON)
    if entry.colour is not None:
        tint = now.label(entry.colour)
        painter.setPen(tint.ink)
        painter.setBrush(tint.fill if entry.icon else tint.ink)
        edge = 0 if entry.icon else (ICON - DOT) // 2
        painter.drawEllipse(box.adjusted(edge, edge, -edge - 1, -edge - 1))
    if entry.icon:
        ink = now.quiet if entry.colour is None else now.label(entry.colour).ink
        inner = 3 if entry.colour is not None else 0
        corner = QPoint(box.left() + inner, box.top() + inner)
        icons.paint(painter, entry.icon, corner, ICON - 2 * inner, ink)


def _cut(place: QRect, room: int, *, is_mirrored: bool, is_start: bool) -> QRect:
    if is_start is not is_mirrored:
        return place.adjusted(room, 0, 0, 0)
    return place.adjusted(0, 0, -room, 0)


def _side(side: Qt.AlignmentFlag) -> int:
    return (side | Qt.AlignmentFlag.AlignVCenter).value


def _height() -> int:
    return max(QFontMetrics(fonts.font()).height() + 2 * 5, theme.TARGET - 2)
