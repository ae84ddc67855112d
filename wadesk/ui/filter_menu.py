"""Filter menu: what can narrow a view of the list, and by what it can be sorted."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from wadesk.core.inbox_filter import InboxFilter
from wadesk.ui import filter_words
from wadesk.ui.filter_words import Names
from wadesk.ui.icon_button import IconButton
from wadesk.ui.menu import Menu
from wadesk.ui.text import translate


class FilterButton(IconButton):
    """It is switched on while something narrows the view."""

    chosen = Signal(object)  # InboxFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("filter", translate("Filter", "Filter the list"), parent)
        self.wanted, self.names = InboxFilter(), Names()
        self.menu: QMenu | None = None
        self.setCheckable(True)
        self.clicked.connect(self.open_menu)

    def show_view(self, wanted: InboxFilter, names: Names) -> None:
        self.wanted, self.names = wanted, names
        plain = replace(filter_words.without_parts(wanted), order=wanted.order)
        self.setChecked(wanted != plain)

    def open_menu(self) -> None:
        self.show_view(self.wanted, self.names)  # the click has checked it, or taken that away
        menu = self.menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = self.wanted
        unread = replace(now, is_unread=not now.is_unread)
        draft = replace(now, has_draft=not now.has_draft)
        self._add(menu, translate("Filter", "Unread"), unread, is_on=now.is_unread)
        self._add(menu, translate("Filter", "With a draft"), draft, is_on=now.has_draft)
        menu.addSeparator()
        self._add_labels(menu)
        self._add_people(menu)
        self._add_states(menu)
        self._add_times(menu)
        plain = replace(filter_words.without_parts(now), order=now.order)
        if now != plain:
            menu.addSeparator()
            self._add(menu, translate("Filter", "Take all filters away"), plain)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _add_labels(self, menu: QMenu) -> None:
        under = menu.addMenu(translate("Filter", "Label"))
        under.setEnabled(bool(self.names.labels))
        for one in sorted(self.names.labels.values(), key=lambda one: one.name.casefold()):
            has = one.id in self.wanted.labels
            other = replace(self.wanted, labels=self.wanted.labels ^ {one.id})
            self._add(under, one.name.replace("&", "&&"), other, is_on=has)

    def _add_people(self, menu: QMenu) -> None:
        under = menu.addMenu(translate("Filter", "Assigned to"))
        under.setEnabled(bool(self.names.members))
        for one, name in sorted(self.names.members.items(), key=lambda one: one[1].casefold()):
            has = self.wanted.owner == one
            other = replace(self.wanted, owner=None if has else one)
            self._add(under, name.replace("&", "&&"), other, is_on=has)

    def _add_states(self, menu: QMenu) -> None:
        under = menu.addMenu(translate("Filter", "State"))
        for kind in filter_words.STATES:
            has = self.wanted.state is kind
            other = replace(self.wanted, state=None if has else kind)
            self._add(under, filter_words.state(kind), other, is_on=has)

    def _add_times(self, menu: QMenu) -> None:
        under = menu.addMenu(translate("Filter", "Waiting for"))
        for span in filter_words.WAITS_MS:
            has = self.wanted.waits_ms == span
            other = replace(self.wanted, waits_ms=None if has else span)
            self._add(under, filter_words.waits(span), other, is_on=has)
        under = menu.addMenu(translate("Filter", "Window"))
        for span in filter_words.WINDOW_MS:
            has = self.wanted.window_ms == span
            other = replace(self.wanted, window_ms=None if has else span)
            self._add(under, filter_words.window(span), other, is_on=has)

    def _add(
        self, menu: QMenu, words: str, wanted: InboxFilter, *, is_on: bool | None = None
    ) -> None:
        _add(menu, words, is_on, lambda: self.chosen.emit(wanted))


class SortButton(IconButton):
    chosen = Signal(object)  # InboxFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sort", translate("Filter", "Sort the list"), parent)
        self.wanted = InboxFilter()
        self.menu: QMenu | None = None
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        menu = self.menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in filter_words.ORDERS:
            wanted = replace(self.wanted, order=one)
            is_on = wanted == self.wanted
            _add(menu, filter_words.order(one), is_on, partial(self._choose, wanted))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, wanted: InboxFilter) -> None:
        self.chosen.emit(wanted)


def _add(menu: QMenu, words: str, is_on: bool | None, deed: Callable[[], None]) -> None:
    action = menu.addAction(words)
    if is_on is not None:
        action.setCheckable(True)
        action.setChecked(is_on)
    action.triggered.connect(lambda _=False: deed())
