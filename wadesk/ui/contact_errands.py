"""Contact errands: what is known of a thread's customer shown, and what is changed carried out.

The panel is filled when it can be seen and something it shows was touched, a moment after the
bubbles, which are what one waits for. What was changed is offered back: the words and the way
back go to whoever shows such an offer.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wadesk.core import contact_page
from wadesk.core.changes import Changes
from wadesk.core.contact_deed import Changed, RefusedChange
from wadesk.core.contact_page import ContactPage, Known
from wadesk.core.inbox import ConversationLine
from wadesk.core.presence import Viewing
from wadesk.core.records import AgentId, ConversationId
from wadesk.core.thread import Bubble, Position
from wadesk.ui import contact_words
from wadesk.ui.contact_panel import ContactPanel
from wadesk.ui.errands import Promised
from wadesk.ui.reasons import because
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel

SHOWN_ROWS = frozenset({"contact", "label", "member"})
"""Rows that may say something of this customer without naming the conversation."""

T = TypeVar("T")
Words = tuple[str, str]


class Desk(Protocol):
    """As much of one as is needed for it."""

    @property
    def me(self) -> AgentId: ...
    def may_curate(self) -> bool: ...
    def line(self, conversation: ConversationId, /) -> ConversationLine | None: ...
    def viewers(self, conversation: ConversationId, /) -> Sequence[Viewing]: ...
    def member_name(self, agent: AgentId, /) -> str: ...
    def contact_page(self, conversation: ConversationId, /) -> ContactPage | None: ...
    def shared_media(
        self, conversation: ConversationId, /, below: Position = ...
    ) -> Sequence[Bubble]: ...
    def customers_like(self, conversation: ConversationId, typed: str, /) -> Sequence[Known]: ...
    def edit_contact(
        self, conversation: ConversationId, called: str, remark: str, was: Words, /
    ) -> Future[Changed]: ...
    def join_contacts(
        self, conversation: ConversationId, shown_as: ConversationId, /
    ) -> Future[Changed]: ...
    def separate_contacts(self, conversation: ConversationId, /) -> Future[Changed]: ...
    def block(self, conversation: ConversationId, /) -> Future[Changed]: ...
    def unblock(self, conversation: ConversationId, /) -> Future[Changed]: ...
    def undo_change(self, changed: Changed, /) -> Future[Changed]: ...
    def refused_changes(self) -> Sequence[RefusedChange]: ...
    def let_go_of_changes(self, read: Sequence[RefusedChange], /) -> Future[None]: ...


class ContactErrands(QObject):
    done = Signal(str, object)  # what was done, and a callable that takes it back
    thread_wanted = Signal(int)
    medium_wanted = Signal(object)

    def __init__(
        self, desk: Desk, thread: ThreadPanel, panel: ContactPanel, promised: Promised
    ) -> None:
        super().__init__(panel)
        self._desk, self._thread, self._panel, self._promised = desk, thread, panel, promised
        self._before: dict[ConversationId, Words] = {}  # where somebody is typing
        self._older: list[Bubble] = []
        self._is_stale = True
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.show_now)
        self._connect()

    def absorb(self, changes: Changes) -> None:
        """News of this customer, or of another self of theirs."""
        if changes.outbox:
            self._tell_refusals()
        page = self._panel.page
        touched = changes.conversations | changes.outbox | {where for where, _ in changes.messages}
        own = {page.conversation, *(one.conversation for one in page.threads)} if page else set()
        if changes.everything or changes.other & SHOWN_ROWS or own & touched:
            self._refresh_soon()

    def refresh(self) -> None:
        """Read it anew, now if it can be seen, or else when it can."""
        self._is_stale = True
        if self._panel.isVisible():
            self.show_now()

    def put_away(self) -> None:
        """Nobody is to be asked any more."""
        self._soon.stop()
        self._panel.keep_now()

    def show_now(self) -> None:
        """It can be seen from now on, or is wanted at once."""
        self._soon.stop()
        if not self._is_stale:
            return
        self._is_stale = False
        self._panel.allow(may_edit=self._desk.may_curate())
        line = self._thread.line
        page = self._desk.contact_page(line.id) if line is not None else None
        self._panel.show_page(page, self._here(line) if line is not None else ())
        if page is not None and self._older:
            self._panel.media.show_media([*page.media, *self._older])

    def _connect(self) -> None:
        panel = self._panel
        self._thread.around.begun.connect(self._on_begun)
        self._thread.refreshed.connect(self._show_who_is_here)
        self._thread.deciding.unblock_requested.connect(self.unblock)
        panel.edited.connect(self._on_edited)
        panel.more_media_wanted.connect(self._on_more_media)
        panel.media.opened.connect(self.medium_wanted)
        panel.threads.opened.connect(self.thread_wanted)
        panel.threads.separated.connect(self._on_separated)
        panel.block_wanted.connect(self._on_block)
        panel.sameness.sought.connect(self._on_sought)
        panel.sameness.picked.connect(self._on_picked)
        panel.sameness.agreed.connect(self._on_agreed)
        panel.face.copied.connect(self._on_copied)

    def unblock(self, where: ConversationId) -> None:
        words = translate("Contact", "WhatsApp is asked to unblock them.")
        self._change(lambda: self._desk.unblock(where), words)

    @property
    def _where(self) -> ConversationId | None:
        return self._panel.page.conversation if self._panel.page else None

    def _on_begun(self) -> None:
        """Another conversation, or none; the pane keeps what was typed of the former one first.

        Until it is filled it says nothing of anybody. Where it has the keyboard it is filled
        at once, so that this has somewhere to stay.
        """
        self._older = []
        focus: QWidget | None = self._panel.window().focusWidget()
        if self._panel.isVisible() and not self._panel.isAncestorOf(focus or self._thread):
            self._panel.show_page(None)
            self._refresh_soon()
        else:
            self.refresh()

    def _refresh_soon(self) -> None:
        """Once what is to be painted is painted, however many commits there were."""
        self._is_stale = True
        if self._panel.isVisible():
            self._soon.start()

    def _here(self, line: ConversationLine) -> tuple[str, ...]:
        """Who has it before them, and who answered last."""
        named = [(self._desk.member_name(one.member), one) for one in self._desk.viewers(line.id)]
        words = [contact_words.onlooker(name, one) for name, one in named if name]
        if line.answered_by is not None:
            words.append(self._answered(line.answered_by))
        return tuple(one for one in words if one)

    def _answered(self, member: AgentId) -> str:
        if member == self._desk.me:
            return translate("Contact", "You answered last")
        name = self._desk.member_name(member)
        return translate("Contact", "{who} answered last").format(who=name) if name else ""

    def _show_who_is_here(self) -> None:
        line = self._thread.line
        if line is not None and line.id == self._where and self._panel.isVisible():
            self._panel.show_who_is_here(self._here(line))

    def _on_edited(self, where: ConversationId, called: str, remark: str, is_done: bool) -> None:
        """Kept while one types; offered back only when one is done."""
        page = self._panel.page
        contact = page.contact if page is not None and page.conversation == where else None
        if contact is not None:
            self._before.setdefault(where, (contact.called or "", contact.remark or ""))
        before = self._before.get(where, (called, remark))
        if is_done:
            self._before.pop(where, None)
        known = (contact.called or "", contact.remark or "") if contact else None
        has_changed = is_done and before != (called, remark)
        if known == (called, remark) and not has_changed:
            return

        def kept(_: Changed) -> None:
            self._panel.note_kept(where, called, remark)
            if has_changed:
                words = translate("Contact", "What the team knows of them was changed.")
                now = called, remark
                self._offer(words, lambda: self._desk.edit_contact(where, *before, now))

        was = self._panel.known
        self._ask(lambda: self._desk.edit_contact(where, called, remark, was), kept)

    def _on_more_media(self) -> None:
        page = self._panel.page
        if page is None or not page.media:
            return
        shown = [*page.media, *self._older]
        older = self._desk.shared_media(page.conversation, shown[-1].position)
        self._older += older
        self._panel.media.show_media([*shown, *older])
        self._panel.more_media.setVisible(bool(older))

    def _on_sought(self, typed: str) -> None:
        where = self._where
        if where is not None:
            found = self._desk.customers_like(where, typed) if typed.strip() else ()
            self._panel.sameness.show_found(found)

    def _on_picked(self, known: Known) -> None:
        """Say what will be shown of both."""
        mine = self._panel.page.contact if self._panel.page else None
        line = self._desk.line(known.conversation)
        theirs = line.contact if line is not None else None
        card = self._panel.sameness
        if mine is None or theirs is None:
            return
        shown, other = (mine, theirs) if card.is_mine_shown else (theirs, mine)
        card.show_other(contact_page.sameness(shown, other))

    def _on_agreed(self, known: Known, is_mine_shown: bool) -> None:
        where = self._where
        if where is None:
            return
        joined = (known.conversation, where) if is_mine_shown else (where, known.conversation)
        words = translate("Contact", "They are shown as one person.")
        self._change(lambda: self._desk.join_contacts(*joined), words)

    def _on_separated(self, conversation: int) -> None:
        words = translate("Contact", "They are two people again.")
        where = ConversationId(conversation)
        self._change(lambda: self._desk.separate_contacts(where), words)

    def _on_block(self, is_blocked: bool) -> None:
        where = self._where
        if where is None:
            return
        if is_blocked:
            words = translate("Contact", "WhatsApp is asked to block them.")
            self._change(lambda: self._desk.block(where), words)
        else:
            self.unblock(where)

    def _on_copied(self, number: str) -> None:
        words = translate("Contact", "{number} is copied.")
        self._thread.around.told.emit(words.format(number=f"\u2066{number}\u2069"), False)

    def _change(self, ask: Callable[[], Future[Changed]], words: str) -> None:
        """Do something that can be taken back, and offer that."""

        def kept(changed: Changed) -> None:
            self.refresh()
            if changed.back:
                self._offer(words, lambda: self._desk.undo_change(changed))

        self._ask(ask, kept)

    def _offer(self, words: str, back: Callable[[], Future[Changed]]) -> None:
        def undo() -> None:
            self._ask(back, lambda _: self.refresh())

        self.done.emit(words, undo)

    def _ask(self, ask: Callable[[], Future[T]], kept: Callable[[T], None]) -> None:
        promises: list[Future[T]] = []

        def begin() -> Future[Any]:
            promises.append(ask())
            return promises[0]

        self._promised(begin, lambda: kept(promises[0].result()), self._thread.say)

    def _tell_refusals(self) -> None:
        """What the Hub did not agree to is said once; the panel shows what is true."""
        refused = self._desk.refused_changes()
        if not refused:
            return
        for one in refused:
            self._thread.say(_not_changed(one))

        def kept() -> None:
            for one in refused:
                if one.words:
                    self._thread.parts.take_up_note(one.conversation, one.words)
            self.refresh()

        self._promised(lambda: self._desk.let_go_of_changes(refused), kept, self._thread.say)


def _not_changed(one: RefusedChange) -> str:
    if one.words:
        words = translate("Contact", "Not changed: {why} What you wrote stands in your note now.")
    else:
        words = translate("Contact", "Not changed: {why}")
    return words.format(why=because(one.reason))
