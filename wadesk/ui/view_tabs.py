"""View tabs: whose conversations the list shows, and behind three dots all other views."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from wadesk.core.deed import Status
from wadesk.core.inbox_filter import Counts, InboxFilter, SavedView, Whose
from wadesk.ui import filter_words
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.menu import Menu
from wadesk.ui.pill import Pill
from wadesk.ui.text import translate

TABS = (Whose.MINE, Whose.UNASSIGNED, Whose.ALL)


class ViewTabs(FlowRow):
    """``chosen`` tells the view; what narrows it is chosen elsewhere and stays."""

    chosen = Signal(object)  # InboxFilter
    saving_wanted = Signal()
    ordering_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_leading=True)
        self._wanted, self._counts = InboxFilter(), Counts()
        self._saved: Sequence[SavedView] = ()
        self.tabs = {whose: Pill() for whose in TABS}
        self.more = Pill(mark="more")
        self.menu: QMenu | None = None
        for whose, tab in self.tabs.items():
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, whose=whose: self.choose_tab(whose))
            self.add(tab)
        self.more.setCheckable(True)
        self.more.clicked.connect(self._open_menu)
        self.add(self.more)
        self.setAccessibleName(translate("Views", "Views"))
        self._show()

    def show_view(self, wanted: InboxFilter) -> None:
        self._wanted = wanted
        self._show()

    def show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._show()

    def offer(self, saved: Sequence[SavedView]) -> None:
        self._saved = saved
        self._show()

    def choose_tab(self, whose: Whose) -> None:
        """A view that was saved is left as a whole; otherwise what narrows it stays."""
        is_saved = self._kept is not None
        self._show()  # one's own click has checked it; who shows the view decides
        plain = InboxFilter(whose)
        self.chosen.emit(
            plain if is_saved else replace(self._wanted, whose=whose, status=plain.status)
        )

    def _show(self) -> None:
        counts = {Whose.MINE: self._counts.mine, Whose.UNASSIGNED: self._counts.unassigned}
        is_tab = self._wanted.status is Status.OPEN and self._kept is None
        for whose, tab in self.tabs.items():
            count = counts.get(whose, 0)
            words = filter_words.view(InboxFilter(whose))
            tab.show_words(words, str(count) if count else "")
            tab.setChecked(is_tab and self._wanted.whose is whose)
        self.more.setChecked(not is_tab or self._wanted.whose not in TABS)
        name = self._kept.name if self._kept else filter_words.view(self._wanted)
        mentions = f"@{self._counts.mentions}" if self._counts.mentions else ""
        self.more.show_words(name if self.more.isChecked() else "", mentions)
        self.more.setAccessibleName(
            translate("Views", "More views: {name}").format(name=name)
            if self.more.isChecked()
            else translate("Views", "More views")
        )
        self.more.setToolTip(translate("Views", "Snoozed, closed, mentions and saved views"))

    @property
    def _kept(self) -> SavedView | None:
        """The saved view that this is, whatever its name."""
        if filter_words.without_parts(self._wanted) == self._wanted:
            return None
        return next((one for one in self._saved if one.wanted == self._wanted), None)

    def _open_menu(self) -> None:
        self._show()
        menu = self.menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for wanted in (filter_words.MENTIONS, filter_words.SNOOZED, filter_words.CLOSED):
            words = filter_words.view(wanted)
            if wanted is filter_words.MENTIONS and self._counts.mentions:
                words = f"{words}\t{self._counts.mentions}"
            self._add(menu, words, wanted)
        if self._saved:
            menu.addSeparator()
            menu.addAction(translate("Views", "Saved views")).setEnabled(False)
        for one in self._saved:
            self._add(menu, one.name.replace("&", "&&"), one.wanted)
        menu.addSeparator()
        save = menu.addAction(translate("Views", "Save this view…"))
        save.setEnabled(self._kept is None)
        save.triggered.connect(lambda _=False: self.saving_wanted.emit())
        if self._saved:
            order = menu.addAction(translate("Views", "Rename, sort or remove saved views…"))
            order.triggered.connect(lambda _=False: self.ordering_wanted.emit())
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _add(self, menu: QMenu, words: str, wanted: InboxFilter) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(wanted == self._wanted)
        action.triggered.connect(lambda _=False, wanted=wanted: self.chosen.emit(wanted))
