"""View bar: which conversations the list shows: searching, filtering, sorting, and saved views."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wadesk.core.inbox_filter import Counts, InboxFilter, SavedView
from wadesk.core.label import Label
from wadesk.ui import icons, theme
from wadesk.ui.buttons import CORNER
from wadesk.ui.filter_chips import FilterChips
from wadesk.ui.filter_menu import FilterButton, SortButton
from wadesk.ui.filter_words import Names
from wadesk.ui.labels_card import LabelsCard
from wadesk.ui.name_row import NameRow
from wadesk.ui.saved_views_card import SavedViewsCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, alarming
from wadesk.ui.view_tabs import ViewTabs

KEY_SHOWN = "Ctrl K"


class ViewBar(QWidget):
    view_chosen = Signal(object)  # InboxFilter
    search_wanted = Signal()
    view_kept = Signal(object)  # SavedView; one without a number is new
    view_dropped = Signal(int)
    labels_wanted = Signal()  # to be called and coloured otherwise, or dropped

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted, self._names = InboxFilter(), Names()
        self._saved: Sequence[SavedView] = ()
        self.search = SearchButton()
        self.filter, self.sort = FilterButton(), SortButton()
        self.tabs, self.chips = ViewTabs(), FilterChips()
        self.naming = NameRow(translate("Views", "Name of the view"), translate("Views", "Save"))
        self.saved_views, self.labels = SavedViewsCard(), LabelsCard()
        self._trouble = WrappedLabel(alarming)
        self._trouble.hide()
        self._lay_out()
        self.search.clicked.connect(self.search_wanted)
        for part in (self.filter, self.sort, self.tabs, self.chips):
            part.chosen.connect(self.view_chosen)
        self.chips.left.connect(self.filter.setFocus)
        self.tabs.saving_wanted.connect(self._ask_for_name)
        self.tabs.ordering_wanted.connect(self._order)
        self.naming.named.connect(self._keep)
        self.naming.left.connect(self._focus_tabs)
        self.saved_views.kept.connect(self.view_kept)
        self.saved_views.dropped.connect(self.view_dropped)
        for card in (self.saved_views, self.labels):
            card.left.connect(self._focus_tabs)

    def show_view(self, wanted: InboxFilter) -> None:
        self._wanted = wanted
        self.say("")
        self._show()

    def know(self, names: Names) -> None:
        self._names = names
        self._show()

    def offer(self, saved: Sequence[SavedView]) -> None:
        self._saved = saved
        self.tabs.offer(saved)
        self.saved_views.offer(saved)

    def show_counts(self, counts: Counts) -> None:
        self.tabs.show_counts(counts)

    def say(self, trouble: str) -> None:
        """Why a view could not be kept; empty: nothing."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def _show(self) -> None:
        self.tabs.show_view(self._wanted)
        self.chips.show_view(self._wanted, self._names)
        self.filter.show_view(self._wanted, self._names)
        self.sort.wanted = self._wanted

    def ask_labels(self, labels: Sequence[Label], *, may_drop: bool) -> None:
        """All of them, to be changed."""
        self.naming.hide()
        self.saved_views.hide()
        self.labels.ask(labels, may_drop=may_drop)

    def _ask_for_name(self) -> None:
        self.labels.hide()
        self.saved_views.hide()
        self.naming.ask()

    def _order(self) -> None:
        self.labels.hide()
        self.saved_views.ask()

    def _keep(self, name: str) -> None:
        places = (one.place for one in self._saved)
        self.view_kept.emit(SavedView(0, name, self._wanted, max(places, default=-1) + 1))
        self._focus_tabs()

    def _focus_tabs(self) -> None:
        self.tabs.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self.search, 1)
        top.addSpacing(theme.GAP // 2)
        top.addWidget(self.filter)
        top.addWidget(self.sort)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAD + theme.EDGE, theme.GAP, theme.PAD, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addLayout(top)
        asked = (self.naming, self.saved_views, self.labels, self._trouble)
        for part in (self.tabs, self.chips, *asked):
            column.addWidget(part)


class SearchButton(QAbstractButton):
    """It looks like a field, and opens where everything is found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(translate("Views", "Search\u2026"))
        self.setAccessibleName(translate("Views", "Search (Ctrl+K)"))
        self.setMinimumHeight(theme.TARGET)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        return QSize(5 * theme.TARGET, theme.TARGET)

    def paintEvent(self, _: QPaintEvent) -> None:
        now, has_focus = theme.theme_of(self.palette()), self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent if has_focus else now.outline, 2.0 if has_focus else 1.0))
        painter.setBrush(now.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self.rect().adjusted(theme.GAP, 0, -theme.GAP, 0)
        left = room.right() + 1 - theme.ICON if is_mirrored else room.left()
        corner = QPoint(left, (self.height() - theme.ICON) // 2)
        icons.paint(painter, "search", corner, theme.ICON, now.quiet)
        taken = theme.ICON + theme.GAP
        room.adjust(0 if is_mirrored else taken, 0, -taken if is_mirrored else 0, 0)
        self._draw_words(painter, room, now)

    def _draw_words(self, painter: QPainter, room: QRect, now: theme.Theme) -> None:
        """The key at the end, where there is room for both."""
        metrics, is_mirrored = painter.fontMetrics(), self.isRightToLeft()
        painter.setPen(now.quiet)
        wide = metrics.horizontalAdvance(KEY_SHOWN) + theme.GAP
        if metrics.horizontalAdvance(self.text()) + wide <= room.width():
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, end, KEY_SHOWN)
            room.adjust(wide if is_mirrored else 0, 0, 0 if is_mirrored else -wide, 0)
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, start, shown)
