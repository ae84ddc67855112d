"""Inbox errands: what the list's views are called, hold and count, and how they are kept."""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from wadesk.core import inbox_filter
from wadesk.core.changes import Changes
from wadesk.core.inbox import Member
from wadesk.core.inbox_filter import Counts, InboxFilter, SavedView, Whose
from wadesk.core.label import Label
from wadesk.ui import filter_words
from wadesk.ui.command_list import Command
from wadesk.ui.errands import Promised
from wadesk.ui.filter_words import Names
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.memory import Memory, facts
from wadesk.ui.text import translate

COUNTED = frozenset({"reading"})
"""Beside conversations and what waits here, the rows by which counts change."""
VIEW = "view"
SOON_MS = 100
"""However many commits there are, nobody reads numbers faster."""

VIEWS = (
    *(InboxFilter(whose) for whose in (Whose.MINE, Whose.UNASSIGNED, Whose.ALL)),
    filter_words.MENTIONS,
    filter_words.SNOOZED,
    filter_words.CLOSED,
)


class Kept(Protocol):
    """A saved view as the Desk has it; its filter is a JSON text."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def filter(self) -> str: ...
    @property
    def place(self) -> int: ...


class Desk(Memory, Protocol):
    """As much of one as is needed for it."""

    def labels(self) -> Sequence[Label]: ...
    def members(self) -> Sequence[Member]: ...
    def views(self) -> Sequence[Kept]: ...
    def keep_view(
        self, name: str, wanted: str, place: int = 0, view: int | None = None
    ) -> Future[int]: ...
    def drop_view(self, view: int) -> Future[None]: ...
    def may_curate(self) -> bool: ...
    def may_drop_labels(self) -> bool: ...
    def labelled(self, label: int) -> int: ...
    def keep_label(self, name: str, colour: int, label: int | None = None) -> Future[int]: ...
    def drop_label(self, label: int) -> Future[None]: ...


def last_view(memory: Memory) -> InboxFilter:
    """As the list was when its window was closed."""
    return inbox_filter.read(facts(memory.remembered(VIEW)))


class InboxErrands(QObject):
    """``count`` says how many conversations the views have that everybody has."""

    def __init__(
        self, desk: Desk, panel: InboxPanel, count: Callable[[], Counts], promised: Promised
    ) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._count = desk, panel, count
        self._promised = promised
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._show_counts)
        panel.view_shown.connect(self._on_shown)
        panel.bar.view_kept.connect(self._on_kept)
        panel.bar.view_dropped.connect(self._on_dropped)
        self._connect_labels()
        self._show_names()
        self._show_views()
        self._show_counts()

    def absorb(self, changes: Changes) -> None:
        if changes.everything or changes.other & {"label", "member"}:
            self._show_names()
        if changes.everything or "saved_view" in changes.other:
            self._show_views()
        is_counted = changes.conversations or changes.outbox or changes.other & COUNTED
        if (changes.everything or is_counted) and not self._soon.isActive():
            self._soon.start()

    def put_away(self) -> None:
        """Nobody is to be asked any more."""
        self._soon.stop()

    def commands(self) -> Sequence[Command]:
        """Every view by its name."""
        shown = translate("Views", "Show {view}")
        views = [(filter_words.view(one), one) for one in VIEWS]
        views += [(one.name, one.wanted) for one in map(_view, self._desk.views())]
        labels = Command(
            translate("Label", "Rename, recolour or drop labels"),
            "",
            self._panel.bar.labels_wanted.emit,
            lambda: self._desk.may_curate() and bool(self._desk.labels()),
        )
        return [
            *(
                Command(shown.format(view=name), "", partial(self._panel.show_view, wanted))
                for name, wanted in views
            ),
            labels,
        ]

    def _show_names(self) -> None:
        labels = {one.id: one for one in self._desk.labels()}
        self._panel.bar.labels.offer(list(labels.values()))
        self._panel.know(Names(labels, {one.id: one.name for one in self._desk.members()}))

    def _show_views(self) -> None:
        self._panel.bar.offer([_view(one) for one in self._desk.views()])

    def _show_counts(self) -> None:
        counts = self._count()
        self._panel.bar.show_counts(counts)
        self._panel.bulk.show_on_their_way(counts.on_their_way)

    def _connect_labels(self) -> None:
        """What covers the list gives way before they are asked for."""
        bar = self._panel.bar
        bar.labels.how_many = self._desk.labelled
        bar.labels_wanted.connect(self._on_labels_wanted, Qt.ConnectionType.QueuedConnection)
        bar.labels.kept.connect(self._on_label_kept)
        bar.labels.dropped.connect(self._on_label_dropped)

    def _on_labels_wanted(self) -> None:
        self._panel.bar.ask_labels(self._desk.labels(), may_drop=self._desk.may_drop_labels())

    def _on_label_kept(self, one: Label) -> None:
        self._promised(
            lambda: self._desk.keep_label(one.name, one.colour, one.id),
            lambda: self._panel.bar.say(""),
            self._panel.bar.say,
        )

    def _on_label_dropped(self, label: int) -> None:
        self._promised(
            lambda: self._desk.drop_label(label),
            lambda: self._panel.bar.say(""),
            self._panel.bar.say,
        )

    def _on_shown(self, wanted: InboxFilter) -> None:
        self._desk.remember(VIEW, json.dumps(inbox_filter.written(wanted)))

    def _on_kept(self, one: SavedView) -> None:
        wanted = json.dumps(inbox_filter.written(one.wanted))
        self._promised(
            lambda: self._desk.keep_view(one.name, wanted, one.place, one.id or None),
            lambda: self._panel.bar.say(""),
            self._panel.bar.say,
        )

    def _on_dropped(self, view: int) -> None:
        self._promised(
            lambda: self._desk.drop_view(view), lambda: self._panel.bar.say(""), self._panel.bar.say
        )


def _view(kept: Kept) -> SavedView:
    """What was kept and cannot be read is the usual view under its name."""
    return SavedView(kept.id, kept.name, inbox_filter.read(facts(kept.filter)), kept.place)
