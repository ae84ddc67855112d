"""Undoing: deeds carried to the Desk, told in words, and taken back while they are on offer.

What is done at once is told at once and taken back at once. Ctrl+Z belongs to the field that
is written in as long as it has words to take back; then it takes back the newest deed.
"""

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wadesk.core.deed import Deed, Done
from wadesk.core.errors import Reason, Refused
from wadesk.core.inbox import ConversationLine, Member
from wadesk.core.label import Label
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant
from wadesk.ui import deed_words, reasons, text, undo_bar
from wadesk.ui.deed_words import Names
from wadesk.ui.errands import Promised
from wadesk.ui.undo_bar import UndoBar
from wadesk.ui.writing import Writing


class RefusedDeed(Protocol):
    """What the Hub did not agree to."""

    @property
    def key(self) -> ClientKey: ...
    @property
    def conversation(self) -> ConversationId: ...
    @property
    def deed(self) -> Deed: ...
    @property
    def reason(self) -> str: ...
    @property
    def detail(self) -> str: ...


class Desk(Protocol):
    """As much of one as is needed for it."""

    @property
    def me(self) -> AgentId: ...
    def hub_now(self) -> Instant: ...
    def line(self, conversation: ConversationId) -> ConversationLine | None: ...
    def labels(self) -> Sequence[Label]: ...
    def members(self) -> Sequence[Member]: ...
    def undo_deeds(self, done: Done) -> Future[Done]: ...
    def refused_deeds(self) -> Sequence[RefusedDeed]: ...
    def let_go_of_refused(self, keys: Collection[ClientKey]) -> Future[None]: ...


class Undoing(QObject):
    """``writing`` are the fields that have the key first; ``place`` is where it works."""

    def __init__(self, desk: Desk, bar: UndoBar, promised: Promised, place: QWidget) -> None:
        super().__init__(bar)
        self._desk, self.bar, self._promised = desk, bar, promised
        self._done = Done()
        self._back: Callable[[], None] | None = None
        self._refused: Sequence[RefusedDeed] = ()
        bar.undo_wanted.connect(self._undo)
        bar.gone.connect(self._forget)
        bar.read.connect(self._let_go)
        QShortcut(QKeySequence(undo_bar.KEY), place).activated.connect(bar.take_back)
        self.tell_refusals()

    def give_way(self, fields: Sequence[Writing]) -> None:
        """Where one writes, the key takes back words first."""
        for field in fields:
            field.installEventFilter(self)

    def do(self, ask: Callable[[], Future[Done]], then: Callable[[], None] = lambda: None) -> None:
        """``then`` is done once it is safe, and changed anything."""

        def kept(done: Done) -> None:
            if not done.deeds:
                return
            self._done, self._back, self._refused = done, None, ()
            if not self._is_refused(done):
                self.bar.offer(self._told(done))
            self.tell_refusals()
            then()

        self._asked(ask, kept)

    def offer(self, words: str, back: Callable[[], None]) -> None:
        """Something of another kind was done, and this takes it back."""
        self._done, self._back, self._refused = Done(), back, ()
        self.bar.offer(words)

    def put_away(self) -> None:
        self.bar.put_away()

    def refuse(self, why: str) -> None:
        self._forget()
        self.bar.refuse(why)

    def tell_refusals(self) -> None:
        """What the Hub has not agreed to since; told one after the other, as they are read."""
        refused = self._desk.refused_deeds()
        is_busy = self.bar.offers_undo and not self._is_refused(self._done)
        if refused and not self._refused and not is_busy:
            self._refused = refused[:1]
            (first,) = self._refused
            self.bar.refuse(self._why(first))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and isinstance(watched, Writing):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if is_undo and self.bar.offers_undo and not watched.document().isUndoAvailable():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _undo(self) -> None:
        if self._back is not None:
            back, self._back = self._back, None
            back()
            return
        done, self._done = self._done, Done()
        whose = self._whose([where for where, _ in done.back])
        self._asked(
            lambda: self._desk.undo_deeds(done), lambda _: self.bar.tell(deed_words.undone(whose))
        )

    def _asked(self, ask: Callable[[], Future[Done]], kept: Callable[[Done], None]) -> None:
        promise: list[Future[Done]] = []

        def begin() -> Future[Done]:
            promise.append(ask())
            return promise[0]

        self._promised(begin, lambda: kept(promise[0].result()), self.refuse)

    def _forget(self) -> None:
        self._done, self._back = Done(), None
        self.tell_refusals()

    def _is_refused(self, done: Done) -> bool:
        """The Hub may be quicker with its no than this screen with its words."""
        refused = {(one.conversation, one.deed) for one in self._desk.refused_deeds()}
        return not refused.isdisjoint(done.deeds)

    def _let_go(self) -> None:
        read, self._refused = self._refused, ()
        if read:
            keys = [one.key for one in read]
            self._promised(
                lambda: self._desk.let_go_of_refused(keys), self.tell_refusals, self.refuse
            )

    def _told(self, done: Done) -> str:
        """By the first of them: what is done at once is of one kind, if not of one effect."""
        _, deed = done.deeds[0]
        return deed_words.told(deed, self._whose([where for where, _ in done.deeds]), self._names())

    def _why(self, one: RefusedDeed) -> str:
        known = one.reason in frozenset(Reason)
        why = (
            reasons.in_words(Refused(Reason(one.reason), one.detail))
            if known
            else reasons.because(one.reason)
        )
        return deed_words.refused(self._whose([one.conversation]), one.deed, self._names(), why)

    def _whose(self, where: Sequence[ConversationId]) -> str:
        line = self._desk.line(where[0]) if len(where) == 1 else None
        return text.title(line) if line is not None else deed_words.how_many(len(where))

    def _names(self) -> Names:
        return Names(
            {one.id: one.name for one in self._desk.labels()},
            {one.id: one.name for one in self._desk.members()},
            self._desk.me,
            self._desk.hub_now(),
        )
