"""Search errands: what is typed into the palette, asked of the Desk, shown, and done.

Every key asks anew. An answer to what nobody asks any more never comes, and until one comes
the rows stay as they were.
"""

import contextlib
import json
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wadesk.core import search_query
from wadesk.core.changes import Changes
from wadesk.core.errors import WadeskError
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import ConversationId, Instant
from wadesk.core.search_found import Found, Hit, PersonFound, Wish, words_of
from wadesk.core.search_query import About, Completing
from wadesk.ui import filter_offers, palette_rows, search_words, text
from wadesk.ui.command_list import Command, matching
from wadesk.ui.hit_pane import HitPane
from wadesk.ui.memory import Memory, words
from wadesk.ui.models.palette_list import PaletteList
from wadesk.ui.palette import Palette
from wadesk.ui.palette_rows import Offer, Opened, PaletteRow
from wadesk.ui.reasons import in_words

KEY, HERE_KEY, NEXT_KEY, BEFORE_KEY = "Ctrl+K", "Ctrl+F", "F3", "Shift+F3"
LATELY_MOST = 6
SEARCHES = "searches"
HERE_WORDS = "in:this "
NAMED = frozenset({"contact", "member", "label", "conversation"})
"""Rows that may be called otherwise once they change."""


class Finder(Protocol):
    """The Desk's side of a search."""

    def ask(self, wish: Wish, /) -> Future[Found]: ...
    def names(self, about: About, typed: str, /) -> Future[Sequence[str]]: ...
    def forget_names(self) -> None: ...
    def close(self) -> None: ...


class SearchErrands(QObject):
    """``opened`` carries a conversation, a message of it or None, and the words to show there."""

    opened = Signal(object, object, str)
    pane_wanted = Signal(bool)
    _settled = Signal(object)  # a deed for the screen's own thread

    def __init__(
        self,
        make: Callable[[], Finder],
        clock: Callable[[], Instant],
        here: Callable[[], ConversationId | None],
        place: QWidget,
        memory: Memory,
    ) -> None:
        super().__init__(place)
        self._make, self._clock, self._here, self._place = make, clock, here, place
        self._memory = memory
        self.pane = HitPane(PaletteList())
        self._commands: list[Callable[[], Iterable[Command]]] = []
        self._finder: Finder | None = None
        self._made: Palette | None = None
        self._found: Found | None = None  # what the palette shows
        self._last: Found | None = None  # the last that had hits, to go from one to the next
        self._offered: list[PaletteRow] = []
        self._lately: deque[Opened] = deque(maxlen=LATELY_MOST)
        searched = words(memory.remembered(SEARCHES))
        self._searched: deque[str] = deque(searched[:LATELY_MOST], maxlen=LATELY_MOST)
        self._is_away = False
        self._settled.connect(self._do, Qt.ConnectionType.QueuedConnection)
        self.pane.chosen.connect(self._open_hit)
        self.pane.left.connect(partial(self.pane_wanted.emit, False))
        self.pane.search_wanted.connect(self.begin)
        self.pane.rows.older_wanted.connect(partial(self._ask_older, self.pane.rows))

    @property
    def palette(self) -> Palette:
        """Made when it is first wanted, over the whole window."""
        if self._made is None:
            made = self._made = Palette(self._place.window())
            made.asked.connect(self._on_asked)
            made.chosen.connect(self._on_chosen)
            made.kept.connect(self._on_kept)
            made.left.connect(made.close_up)
            made.rows.older_wanted.connect(partial(self._ask_older, made.rows))
        return self._made

    def offer_commands(self, commands: Callable[[], Iterable[Command]]) -> None:
        """What else can be done by name; asked each time, for it may change."""
        self._commands.append(commands)

    def absorb(self, changes: Changes) -> None:
        if self._finder is not None and (changes.everything or changes.other & NAMED):
            self._finder.forget_names()

    def note_opened(self, line: ConversationLine) -> None:
        one = Opened(line.id, text.title(line))
        kept = [other for other in self._lately if other.conversation != line.id]
        self._lately = deque([one, *kept], maxlen=LATELY_MOST)

    def begin(self) -> None:
        """The question that was asked last stands there, marked, to be typed over."""
        self.palette.begin(search_query.written(self._last.query) if self._last else "")

    def begin_here(self) -> None:
        """Search in the open conversation."""
        if self._here() is not None:
            self.palette.begin(HERE_WORDS)

    def step(self, by: int) -> None:
        """The next hit of what was searched last, or the one before it."""
        if not self.pane.rows.rowCount() and self._last is not None:
            self._fill_pane(self._last)
        self.pane.step(by)

    def put_away(self) -> None:
        self._is_away = True
        if self._made is not None:
            self._made.put_away()
            self._made.deleteLater()
        if self._finder is not None:
            self._finder.close()
            self._finder = None

    def commands(self) -> list[Command]:
        return [
            Command(
                self.tr("Search in this conversation"), HERE_KEY, self.begin_here, self._is_open
            )
        ]

    def _is_open(self) -> bool:
        return self._here() is not None

    def _get_ready(self) -> None:
        """What keeps the Desk from it is said to whoever asks."""
        if not self._is_away:
            with contextlib.suppress(WadeskError):
                self._known()

    def _known(self) -> Finder:
        if self._finder is None:
            self._finder = self._make()
        return self._finder

    def _on_asked(self, typed: str) -> None:
        self._offered = self._offers(typed)
        if not typed.strip():
            self._show_beginning()
            return
        self._ask(lambda: self._known().ask(self._wish(typed)), self._on_found)
        filled = search_query.completing(typed)
        if filled is not None and filled.about in {About.FROM, About.IN, About.LABEL}:
            ask = partial(self._known().names, filled.about, filled.typed)
            self._ask(ask, partial(self._on_names, typed, filled))
        self._show_now(typed)

    def _wish(self, typed: str) -> Wish:
        return Wish(typed, here=self._here())

    def _show_beginning(self) -> None:
        """Before anything is typed: what was done lately, and what can be done."""
        here = [*palette_rows.of_opened(self._lately), *palette_rows.of_searched(self._searched)]
        rows = [*here, *self._commands_for(""), *palette_rows.of_filters()]
        self._found = None
        self.palette.show_rows(rows, "")
        QTimer.singleShot(0, self, self._get_ready)  # while nothing is typed yet

    def _show_now(self, typed: str) -> None:
        """What needs no look at the files is there at once; what was found stays meanwhile."""
        if self._offered or self._found is None:
            self.palette.show_rows([*self._offered, *self._commands_for(typed)], "")

    def _on_found(self, found: Found) -> None:
        typed = self.palette.field.text()
        self._found = found
        self._last = found if found.hits else self._last
        commands = self._commands_for(typed) if found.query.is_plain else ()
        rows = [
            *self._offered,
            *palette_rows.of_people(found),
            *palette_rows.of_labels(found),
            *commands,
            *palette_rows.of_messages(found, self._clock()),
        ]
        has_any = bool(found.hits or found.people) or not (self._offered or commands)
        told = search_words.told(found) if has_any else ""
        nothing = search_words.nothing(found)
        self.palette.show_rows(rows, told, has_more=found.has_more, nothing=nothing)

    def _ask_older(self, rows: PaletteList) -> None:
        found = self._last
        hits = [one.about for one in rows.rows() if isinstance(one.about, Hit)]
        if found is None or not hits:
            return
        typed = search_query.written(found.query)
        wish = Wish(typed, before=hits[-1].message, here=self._here())
        self._ask(lambda: self._known().ask(wish), partial(self._add_older, rows))

    def _add_older(self, rows: PaletteList, older: Found) -> None:
        more = palette_rows.of_messages(older, self._clock())
        rows.add_older(more, has_more=older.has_more)

    def _commands_for(self, typed: str) -> list[PaletteRow]:
        every = [one for commands in self._commands for one in commands()]
        found = matching(every, typed)
        most = len(found) if not typed.strip() else palette_rows.COMMANDS_MOST
        return palette_rows.of_commands(found[:most], typed)

    def _offers(self, typed: str) -> list[PaletteRow]:
        filled = search_query.completing(typed)
        return filter_offers.rows(typed, filled, self._clock()) if filled is not None else []

    def _on_names(self, typed: str, filled: Completing, names: Sequence[str]) -> None:
        if self.palette.field.text() != typed:
            return
        offers = filter_offers.rows(typed, filled, self._clock(), names)
        self._offered = offers
        if self._found is not None:
            self._on_found(self._found)
        else:
            self.palette.show_rows(offers, "")

    def _on_chosen(self, row: PaletteRow) -> None:
        about = row.about
        match about:
            case Offer():
                self.palette.field.setText(about.typed)
            case Hit():
                self._note_searched()
                self.palette.put_away()
                self._open_hit(row)
            case PersonFound() | Opened():
                self.palette.put_away()
                self.opened.emit(about.conversation, None, "")
            case Command():
                self.palette.close_up()
                about.deed()

    def _open_hit(self, row: PaletteRow) -> None:
        if isinstance(row.about, Hit):
            said = words_of(self._last.query) if self._last is not None else ()
            self.opened.emit(row.about.conversation, row.about.shown, " ".join(said))

    def _on_kept(self) -> None:
        found = self._found
        if found is None or not found.hits:
            return
        chosen = self.palette.current()
        self._note_searched()
        self.palette.put_away()
        self._fill_pane(found)
        self.pane_wanted.emit(True)
        hits = [one.about for one in self.pane.rows.rows()]
        number = hits.index(chosen.about) if chosen and chosen.about in hits else 0
        self.pane.list.setCurrentIndex(self.pane.rows.index(number))
        self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_pane(self, found: Found) -> None:
        rows = palette_rows.of_messages(found, self._clock())
        self.pane.rows.show_rows(rows, has_more=found.has_more)
        self.pane.show_question(search_query.written(found.query), search_words.told(found))

    def _note_searched(self) -> None:
        typed = search_query.written(self._found.query) if self._found is not None else ""
        if typed:
            kept = [one for one in self._searched if one != typed]
            self._searched = deque([typed, *kept], maxlen=LATELY_MOST)
            self._memory.remember(SEARCHES, json.dumps([*self._searched]))

    def _ask(self, ask: Callable[[], Future[Any]], kept: Callable[[Any], None]) -> None:
        try:
            promise = ask()
        except WadeskError as no:
            self._show_no(no)
            return
        promise.add_done_callback(partial(self._tell, kept))

    def _tell(self, kept: Callable[[Any], None], done: Future[Any]) -> None:
        """In the searching thread: cancelled is what nobody wants to know any more."""
        if done.cancelled() or not isValid(self):
            return
        error = done.exception()
        deed = partial(kept, done.result()) if error is None else partial(self._show_no, error)
        with contextlib.suppress(RuntimeError):  # the window has gone, and nobody listens
            self._settled.emit(deed)

    def _show_no(self, no: BaseException) -> None:
        self.palette.show_rows((), "", nothing=in_words(no))

    def _do(self, deed: Callable[[], None]) -> None:
        if not self._is_away:  # an answer that was under way
            deed()
