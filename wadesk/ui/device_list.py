"""Device list: linked devices as a table as high as its rows, walked by arrows, renamed by F2."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from wadesk.core.team import LinkedDesk
from wadesk.ui import fonts, scroll_bar, theme
from wadesk.ui.delegates.device_row import DeviceRow
from wadesk.ui.fonts import Size
from wadesk.ui.models.device_table import Column, DeviceTable
from wadesk.ui.text import translate

FOCUS = 2  # broad
MOST_ROWS = 8  # shown at once; the rest is scrolled to
WITHOUT_PROGRAM, WITHOUT_SEEN = 820, 700  # narrower than this
SHARES = {
    Column.DEVICE: 24,
    Column.OWNER: 21,
    Column.PROGRAM: 20,
    Column.SEEN: 12,
    Column.STATE: 31,
}


class DeviceList(QTableView):
    """``chosen`` names the device that is looked at, or nobody."""

    chosen = Signal(object)
    deleted = Signal()

    def __init__(self, rows: DeviceTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._delegate = rows, DeviceRow(rows, self)
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(_Head(self))
        self._dress()
        for told in (rows.rowsInserted, rows.rowsRemoved, rows.modelReset):
            told.connect(self._on_count)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current(self) -> LinkedDesk | None:
        index = self.currentIndex()
        return self._rows.desk(index.row()) if index.isValid() else None

    def choose(self, device: int) -> None:
        row = self._rows.row_of(device)
        if row is not None:
            self.setCurrentIndex(self._rows.index(row, Column.DEVICE))

    def rename(self) -> None:
        """Where it stands; Enter keeps it, Esc does not."""
        name = self.currentIndex().siblingAtColumn(Column.DEVICE)
        if self.state() is QAbstractItemView.State.EditingState:  # once more changes nothing
            return
        if name.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(name)
            self.edit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_the_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The keyboard is in the whole row."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            last = self.visualRect(self.currentIndex())
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme.theme_of(self.palette()).accent, FOCUS))
            painter.drawRect(
                1, last.top() + 1, self.viewport().width() - FOCUS, last.height() - FOCUS - 1
            )

    def sizeHint(self) -> QSize:
        rows = min(max(self._rows.rowCount(), 1), MOST_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        return QSize(640, head + rows * self._delegate.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _dress(self) -> None:
        self.setAccessibleName(translate("Devices", "Linked devices"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
        scroll_bar.make_slim(self)

    def _on_count(self) -> None:
        self.updateGeometry()

    def _on_current(self, index: QModelIndex, _: QModelIndex) -> None:
        self.chosen.emit(self._rows.desk(index.row()) if index.isValid() else None)

    def _share_the_width(self) -> None:
        """What matters least goes first; it is told by the tooltip and to screen readers."""
        width = self.viewport().width()
        self.setColumnHidden(Column.PROGRAM, width < WITHOUT_PROGRAM)
        self.setColumnHidden(Column.SEEN, width < WITHOUT_SEEN)
        shown = [column for column in Column if not self.isColumnHidden(column)]
        whole = sum(SHARES[column] for column in shown)
        for column in shown[:-1]:
            self.setColumnWidth(column, width * SHARES[column] // whole)
        self.setColumnWidth(shown[-1], width - sum(map(self.columnWidth, shown[:-1])))


class _Head(QHeaderView):
    """Quiet words above the columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)
        self.viewport().setAutoFillBackground(False)  # the card's round corners shine through

    def sizeHint(self) -> QSize:
        return QSize(100, QFontMetrics(fonts.font(Size.SMALL)).height() + 2 * theme.GAP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = theme.theme_of(self.palette())
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), theme.LINE, now.line)
        painter.setFont(fonts.font(Size.SMALL, bold=True))
        painter.setPen(now.quiet)
        words = self.model().headerData(section, Qt.Orientation.Horizontal)
        inside = rect.adjusted(theme.PAD, 0, -theme.GAP, 0)
        shown = painter.fontMetrics().elidedText(
            str(words), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown
        )
        painter.restore()
