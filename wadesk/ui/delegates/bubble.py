"""Bubble: measures and paints one row of a thread; layouts are kept for the rows last seen."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wadesk.core.records import Instant
from wadesk.ui import text
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.album_block import AlbumBlock
from wadesk.ui.delegates.bubble_layout import BubbleLayout, lay_out
from wadesk.ui.delegates.faces import Look, faces
from wadesk.ui.index import Index
from wadesk.ui.pictures import NoPictures, Pictures
from wadesk.ui.roles import Role
from wadesk.ui.sounds import NoSounds, Sounds
from wadesk.ui.text import translate
from wadesk.ui.theme import GAP, RADIUS, Theme, is_hatched, is_outlined, theme_of
from wadesk.ui.thread_row import ThreadRow

LAYOUTS_KEPT = 1_200
EMPTY = 1
CHOSEN = 0.22  # of the accent in the band behind a chosen bubble, on which nothing is written
FRAMED = frozenset({"conflict", "failed", "uncertain"})


Marks = tuple[tuple[int, int] | None, str]
"""The words of one row that are chosen, and those that somebody looks for in it."""


class BubbleDelegate(QStyledItemDelegate):
    def __init__(
        self,
        clock: Callable[[], Instant],
        pictures: Pictures | None = None,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pictures: Pictures = pictures or NoPictures()
        self._sounds: Sounds = sounds or NoSounds()
        self._faces = faces()
        self._kept: OrderedDict[tuple[object, int], tuple[ThreadRow, BubbleLayout]] = OrderedDict()
        self.marks: Callable[[Index], Marks] = _no_marks
        self.measured = 0  # layouts made so far: what a step of scrolling costs

    def forget(self) -> None:
        """The letters have changed: measure everything anew."""
        self._faces = faces()
        self._kept.clear()

    def forget_one(self, key: object) -> None:
        """What is shown in this row has another shape now."""
        for name in [name for name in self._kept if name[0] == key]:
            del self._kept[name]

    def layout(self, index: Index, width: int) -> BubbleLayout | None:
        row = index.data(Role.RECORD)
        if not isinstance(row, ThreadRow):
            return None
        name = (index.data(Role.ID), width)
        kept = self._kept.get(name)
        if kept is not None and (kept[0] is row or kept[0] == row):
            self._kept.move_to_end(name)
            return kept[1]
        made = lay_out(row, width, self._faces, self._pictures)
        self.measured += 1
        self._kept[name] = (row, made)
        if len(self._kept) > LAYOUTS_KEPT:
            self._kept.popitem(last=False)
        return made

    def height(self, index: Index, width: int) -> int:
        """A row whose record has just gone takes next to nothing until the news is told."""
        found = self.layout(index, width)
        return found.height if found else EMPTY

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRectF = option.rect.toRectF()
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        layout = self.layout(index, int(box.width()))
        if layout is None:
            return
        row: ThreadRow = index.data(Role.RECORD)
        theme = theme_of(palette)
        ground = _ground(row, theme, layout)
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A bubble's parts have places of their own: a mirrored window must not swap them again.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.translate(box.topLeft())
        if state & QStyle.StateFlag.State_Selected:
            _paint_band(painter, layout, box, theme)
        if layout.day is not None:
            self.paint_day(painter, layout.day, row.at, theme)
        if layout.unread is not None:
            self._paint_unread(painter, layout.unread, theme)
        _paint_ground(painter, _frame(layout), row.standing, ground, theme)
        marks = self.marks(index)
        look = Look(theme, ground, self._pictures, self._sounds, *marks)
        for placed in layout.placed:
            placed.block.draw(painter, placed.box, look)
        painter.restore()

    def paint_focus(self, painter: QPainter, box: QRectF, index: Index, theme: Theme) -> None:
        """Over all rows, since a picture of an album reaches into its neighbours'."""
        layout = self.layout(index, int(box.width()))
        if layout is None:
            return
        frame, album = layout.frame, layout.album
        if album is not None and isinstance(album.block, AlbumBlock):
            frame = album.block.tile(album.box.topLeft())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.topLeft())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent, 2))
        painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
        painter.restore()

    def paint_day(self, painter: QPainter, box: QRectF, at: Instant, theme: Theme) -> None:
        """The day of what stands below, in a pill."""
        words = text.day(at, self._clock())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._faces.small)
        wide = painter.fontMetrics().horizontalAdvance(words) + 24
        pill = QRectF(box.center().x() - wide / 2, box.center().y() - 12, wide, 24)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.window)
        painter.drawRoundedRect(pill, 12, 12)
        painter.setPen(theme.quiet)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_unread(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """From here on nobody has read it who sits here."""
        words = translate("Thread", "Unread")
        painter.setFont(self._faces.small_bold)
        wide = painter.fontMetrics().horizontalAdvance(words) + 24
        y = box.center().y()
        painter.setPen(QPen(theme.accent, 1))
        painter.drawLine(QPointF(box.left() + GAP, y), QPointF(box.right() - GAP, y))
        pill = QRectF(box.center().x() - wide / 2, y - 11, wide, 22)
        painter.setBrush(theme.window)
        painter.drawRoundedRect(pill, 11, 11)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def _paint_band(painter: QPainter, layout: BubbleLayout, box: QRectF, theme: Theme) -> None:
    """Behind a chosen bubble, and below the lines above it."""
    above = sum(one.height() for one in (layout.day, layout.unread) if one)
    band = QRectF(0, above, box.width(), box.height() - above)
    painter.fillRect(band, mixed(theme.window, theme.accent, CHOSEN))


def _no_marks(_: Index) -> Marks:
    return None, ""


def _frame(layout: BubbleLayout) -> QRectF:
    """Of an album's slice, whose corners are another row's, so much that they lie outside."""
    album = layout.album
    if album is None or not isinstance(album.block, AlbumBlock):
        return layout.frame
    above = 0 if album.block.is_first else 2 * RADIUS
    below = 0 if album.block.is_last else 2 * RADIUS
    return layout.frame.adjusted(0, -above, 0, below)


def _ground(row: ThreadRow, theme: Theme, layout: BubbleLayout) -> QColor:
    """Never tinted further: times and states are just readable on it as it is."""
    if layout.is_notice:
        return theme.notice
    if row.is_note:
        return theme.note
    if row.is_ours:
        return theme.bubble_out
    return theme.bubble_in


def _paint_ground(
    painter: QPainter, frame: QRectF, state: str, ground: QColor, theme: Theme
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    if state in FRAMED:
        style = Qt.PenStyle.DashLine if is_outlined(state) else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.state(state).ink, 1.5, style))
    painter.drawRoundedRect(frame, RADIUS, RADIUS)
    if is_hatched(state):
        hatch = QColor(theme.state(state).ink)
        hatch.setAlphaF(0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
