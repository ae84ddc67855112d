"""Emoji grid: pictures in rows, walked through by arrows; only those in sight cost anything.

Enter chooses, what is typed goes on as a search, and from the first row one goes back up to it.
"""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from wadesk.ui import fonts, scroll_bar, theme
from wadesk.ui.buttons import CORNER, ENTER
from wadesk.ui.index import Index
from wadesk.ui.models.emoji_table import COLUMNS, EmojiTable
from wadesk.ui.text import translate

CELL, ROWS_SHOWN, BAR = 36, 7, 14
GLYPH_SHARE = 1.7  # of the body's size


def glyph_font(share: float = GLYPH_SHARE) -> QFont:
    """Emoji large enough to be told apart."""
    made = fonts.font()
    made.setFamilies([*fonts.EMOJI, *made.families()])
    made.setPointSizeF(made.pointSizeF() * share)
    return made


class EmojiGrid(QTableView):
    """``looked_at`` carries the emoji under cursor or mouse, or nothing."""

    chosen = Signal(str)
    looked_at = Signal(object)  # Emoji or None
    typed = Signal(str)
    left_above = Signal()

    def __init__(self, table: EmojiTable) -> None:
        super().__init__()
        self._table = table
        self.setModel(table)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(translate("Emoji", "Emoji"))
        self._dress()
        self.clicked.connect(self._choose)
        self.entered.connect(lambda index: self.looked_at.emit(table.emoji(index)))

    def show_row(self, row: int) -> None:
        """Bring it to the top."""
        index = self._table.index(row, 0)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self.setCurrentIndex(index)

    def choose_current(self) -> None:
        """What the cursor stands on, or else the first."""
        current = self.currentIndex()
        self._choose(current if current.isValid() else self._table.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_first = event.key(), self.currentIndex().row() <= 0
        if key in ENTER:
            self.choose_current()
        elif key == Qt.Key.Key_Up and is_first:
            self.left_above.emit()
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.looked_at.emit(self._table.emoji(current))

    def sizeHint(self) -> QSize:
        return QSize(COLUMNS * CELL + BAR, ROWS_SHOWN * CELL)

    def _choose(self, index: QModelIndex) -> None:
        glyph = self._table.glyph(index)
        if glyph:
            self.chosen.emit(glyph)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        bare = self.palette()
        bare.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(bare)  # a cell draws its own ground
        scroll_bar.make_slim(self)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(CELL)
            header.setDefaultSectionSize(CELL)
            header.setSectionResizeMode(header.ResizeMode.Fixed)


class _Cell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        glyph = index.data()
        if not glyph:
            return
        now, state = theme.theme_of(option.palette), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        if has_focus or is_under or state & QStyle.StateFlag.State_Selected:
            painter.setBrush(now.selected if has_focus else now.hover)
            painter.setPen(now.accent if has_focus else Qt.PenStyle.NoPen)
            place = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(place, CORNER, CORNER)
        painter.setPen(now.text)
        painter.setFont(glyph_font())
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, glyph)
        painter.restore()
