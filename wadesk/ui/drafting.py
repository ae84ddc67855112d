"""Drafting: the texts being written, one for each conversation, and their way to the disk.

The text on the screen is the truth; the saved one follows it within a second, and nothing
that comes from afar changes either. A draft's base is the newest answer on the screen at its
first keystroke. The first keystroke claims the lock and further ones renew it; leaving or
clearing gives it back.
All that leaves here is an intent: whoever listens writes, claims and sends.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wadesk.core.draft import Draft, DraftFile, emptied, joined, reviewed, rewritten
from wadesk.core.records import ConversationId, Instant, MessageId, Wamid

KEEP_MS = 1_000
"""So long after the first unsaved keystroke it is saved, however fast one types on."""

RENEW_MS = 5_000
"""A quarter of the lease: typing renews it this often and not with every key."""

UNSEEN = -1
"""The edition of a text that replaces nothing: its author has not seen what is saved."""

TYPING_MS = 6_000
"""So long after the last keystroke one still counts as writing."""


class Screen(Protocol):
    """What must be known of a conversation to begin a draft in it."""

    def draft(self, conversation: ConversationId) -> Draft | None:
        """The saved one."""

    def answer_on_screen(self, conversation: ConversationId) -> MessageId: ...


class Drafting(QObject):
    """``keep_requested`` carries a whole Draft; one that is empty is to be forgotten."""

    keep_requested = Signal(object)  # Draft
    claim_requested = Signal(object)  # ConversationId: too large for Qt's int
    release_requested = Signal(object)
    left = Signal(object)  # nobody writes there any more, and all of it is on its way to the disk

    def __init__(
        self, screen: Screen, clock: Callable[[], Instant], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._clock = clock
        self._where: ConversationId | None = None
        self._texts: dict[ConversationId, Draft] = {}
        self._editions: dict[ConversationId, int] = {}
        self._quoted: dict[ConversationId, Wamid] = {}
        self._former: Draft | None = None
        self._aside: Draft | None = None
        self._is_unsaved = False
        self._claimed_at: Instant | None = None
        self._typed_at: Instant | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.keep_now)
        self._sending: set[ConversationId] = set()
        self._taking: set[ConversationId] = set()  # a text of another device, not yet on the disk
        self.may_claim = True
        """Not while a colleague holds the lock: the answer is known, and asking is noise."""

    @property
    def current(self) -> Draft | None:
        return None if self._where is None else self._texts.get(self._where)

    @property
    def quoted(self) -> Wamid | None:
        return None if self._where is None else self._quoted.get(self._where)

    @property
    def aside(self) -> Draft | None:
        """What is saved here and stands beneath a newer text from elsewhere."""
        return self._aside

    @property
    def where(self) -> ConversationId | None:
        return self._where

    @property
    def is_sending(self) -> bool:
        return self._where in self._sending

    @property
    def is_taking(self) -> bool:
        """A text of another device is on its way to this disk; in a moment it can be sent."""
        return self._where in self._taking

    @property
    def types_until(self) -> Instant | None:
        """When who types now will no longer count as writing, if no other key follows."""
        if self._typed_at is None or not _is_within(TYPING_MS, self._typed_at, self._clock()):
            return None
        return Instant(self._typed_at + TYPING_MS)

    @property
    def is_typing(self) -> bool:
        return self.types_until is not None

    def open(self, conversation: ConversationId) -> str:
        """Go to another conversation; what was being written in the former one stays."""
        self.leave()
        self._where = conversation
        if conversation not in self._texts:
            kept = self._screen.draft(conversation)
            if kept is not None:
                self._hold(kept)
        draft = self.current
        return draft.text if draft else ""

    def leave(self) -> None:
        self.keep_now()
        self._release()
        former, self._where = self._where, None
        self._aside = None
        self._former = self._typed_at = None
        if former is not None:
            self.left.emit(former)

    def write(self, text: str) -> None:
        """Somebody has typed, pasted, deleted or undone something."""
        if self._where is None:
            return
        draft = self.current or self._begun(self._where, text)
        self._put(rewritten(draft, text))
        if self._former is None or len(text) > len(self._former.text):
            self._former = self._texts[self._where]
        if text.strip():
            self._typed_at = self._clock()
            self._claim()
        elif not draft.files:
            self._clear()

    def quote(self, wamid: Wamid | None) -> None:
        """What the reply answers; it stays while the words come and go, until it is sent."""
        if self._where is None or self.is_sending:
            return
        if wamid is None:
            self._quoted.pop(self._where, None)
        else:
            self._quoted[self._where] = wamid
        draft = self.current
        if draft is not None:
            self._put(replace(draft, quoted=wamid))

    def attach(self, conversation: ConversationId, file: DraftFile) -> None:
        """A file is here; its draft may be another than the one on the screen by now."""
        draft = self._texts.get(conversation) or self._screen.draft(conversation)
        draft = draft or self._begun(conversation, "")
        self._no_longer_aside(conversation)
        changed = replace(draft, files=(*draft.files, file), edited_at=self._clock())
        if conversation != self._where:
            self._hold(changed)
            self._keep(changed)
            return
        self._put(changed)
        self._claim()

    def order(self, files: Sequence[DraftFile]) -> None:
        """The files as they are to stand from now on; none: there are only words."""
        draft = self.current
        if draft is None or self.is_sending:
            return
        self._put(replace(draft, files=tuple(files)))
        if not draft.text.strip() and not files:
            self._clear()

    def review(self, newest: MessageId) -> None:
        """Its author has read everything up to this answer."""
        draft = self.current
        if draft is not None:
            self.take(reviewed(draft, newest))

    def take(self, draft: Draft) -> None:
        """Another text stands here now, as it is: one that was put back, or reviewed."""
        aside = self._no_longer_aside(draft.conversation)
        draft = draft if aside is None or aside == draft else joined(aside, draft)
        edition = max(draft.edition, self._edition(draft.conversation))
        draft = replace(draft, edition=edition)
        self._hold(draft)
        self._keep(draft)

    def take_up(self, draft: Draft) -> None:
        """Words are back in the field, for somebody to go on with: as good as a keystroke."""
        self.take(draft)
        if draft.conversation == self._where:
            self._claim()

    def adopt(self, draft: Draft) -> None:
        """A text of one's own from elsewhere stands here now; it is on the disk already."""
        self._no_longer_aside(draft.conversation)
        self._taking.discard(draft.conversation)
        self._hold(draft)
        self._former = None

    def go_on_with(self, draft: Draft) -> None:
        """The same before it is on the disk: what is saved there is not written over."""
        is_over_another = self._aside is not None
        self.adopt(replace(draft, edition=UNSEEN) if is_over_another else draft)
        self._taking.add(draft.conversation)

    def not_taken(self, conversation: ConversationId) -> None:
        """It could not be had: what is typed over it meets what is saved here."""
        self._taking.discard(conversation)

    def set_aside(self) -> bool:
        """Let another text stand before the saved one; not where it says more than the disk."""
        draft = self.current
        if draft is None or self._is_unsaved or self.is_sending:
            return False
        if self._screen.draft(draft.conversation) != draft:
            return False
        self._texts.pop(draft.conversation)
        self._quoted.pop(draft.conversation, None)
        self._aside = draft
        return True

    def bring_back(self) -> str:
        """It stands here again, as it was."""
        aside, self._aside = self._aside, None
        if aside is not None:
            self._hold(aside)
        return aside.text if aside is not None else ""

    def prefer_aside(self) -> str:
        """The same by its author's hand: from now on it is the newest of their texts."""
        if self._aside is not None:
            self.take_up(replace(self._aside, edited_at=self._clock()))
        return self.current.text if self.current is not None else ""

    def let_go_of_aside(self) -> None:
        aside, self._aside = self._aside, None
        if aside is not None:
            self._keep(emptied(aside))

    def note_edition(self, draft: Draft) -> None:
        """The saved text has been written anew from elsewhere, knowing what stands here."""
        self._taking.discard(draft.conversation)
        self._editions[draft.conversation] = max(draft.edition, self._edition(draft.conversation))
        present = self._texts.get(draft.conversation)
        if present is not None:
            edition = max(draft.edition, present.edition)
            self._texts[draft.conversation] = replace(present, edition=edition)

    def take_added(self, saved: Draft | None) -> bool:
        """Whether words were added to the saved text from elsewhere; here they are then, too."""
        is_busy = self.is_sending or self.is_taking
        if saved is None or is_busy or saved.edition <= self._edition(saved.conversation):
            return False
        present = self.current
        self.take(saved if present is None else joined(saved, present))
        return True

    def kept(self, draft: Draft) -> None:
        """It is on the disk: of what is not on the screen nothing more is remembered."""
        if draft.conversation != self._where and self._texts.get(draft.conversation) == draft:
            self._texts.pop(draft.conversation)

    def keep_now(self) -> None:
        """Save what is not saved yet; before leaving, and whenever the timer says so."""
        draft = self.current
        if self._is_unsaved and draft is not None:
            self._keep(draft)

    def hand_over(self) -> Draft | None:
        """The text is to be sent: it stays as it is until it is known to be safe."""
        draft = self.current
        if draft is None or draft.is_empty or self.is_sending or self.is_taking:
            return None
        self._is_unsaved = False
        self._sending.add(draft.conversation)
        return draft

    def sent(self, conversation: ConversationId) -> None:
        """It is a reply now; the Hub frees the lock with it."""
        self._sending.discard(conversation)
        self._texts.pop(conversation, None)
        self._quoted.pop(conversation, None)
        if conversation == self._where:
            self._claimed_at = self._former = self._typed_at = None

    def not_sent(self, conversation: ConversationId) -> None:
        self._sending.discard(conversation)
        draft = self._texts.get(conversation)
        if draft is not None:
            self._keep(draft)

    def drop(self) -> Draft | None:
        """Let go of the text; it is given back to whoever may want to put it back."""
        draft = self.current
        if draft is not None:
            self._texts.pop(draft.conversation)
            self._quoted.pop(draft.conversation, None)
            self._former = None
            self._keep(emptied(draft))
            self._release()
        return draft

    def _begun(self, conversation: ConversationId, text: str) -> Draft:
        """What comes back whole by an undo or a paste is as old as it was before."""
        former, quoted = self._former, self._quoted.get(conversation)
        if former is not None and len(text) > 1 and text in former.text:
            edition = self._edition(conversation)
            return replace(former, edition=edition, files=(), quoted=quoted)
        self._former = None
        base, edition = self._screen.answer_on_screen(conversation), self._edition(conversation)
        return Draft(conversation, "", base, self._clock(), edition, quoted)

    def _put(self, draft: Draft) -> None:
        """It reads so from now on, and is saved within a second."""
        self._texts[draft.conversation] = replace(draft, edited_at=self._clock())
        self._is_unsaved = True
        if not self._timer.isActive():
            self._timer.start()

    def _hold(self, draft: Draft) -> None:
        self._texts[draft.conversation] = draft
        if draft.quoted is not None:
            self._quoted[draft.conversation] = draft.quoted
        self._editions[draft.conversation] = draft.edition

    def _no_longer_aside(self, conversation: ConversationId) -> Draft | None:
        aside = self._aside
        if aside is None or aside.conversation != conversation:
            return None
        self._aside = None
        return aside

    def _edition(self, conversation: ConversationId) -> int:
        return self._editions.get(conversation, 0)

    def _clear(self) -> None:
        """The next keystroke begins anew, over what is on the screen then."""
        self.keep_now()
        if self._where is not None:
            self._texts.pop(self._where, None)
        self._release()

    def _keep(self, draft: Draft) -> None:
        if draft.conversation == self._where:
            self._is_unsaved = False
            self._timer.stop()
        self.keep_requested.emit(draft)

    def _claim(self) -> None:
        now = self._clock()
        is_due = self._claimed_at is None or not _is_within(RENEW_MS, self._claimed_at, now)
        if self.may_claim and is_due and self._where is not None:
            self._claimed_at = now
            self.claim_requested.emit(self._where)

    def _release(self) -> None:
        if self._claimed_at is not None and self._where is not None:
            self.release_requested.emit(self._where)
        self._claimed_at = self._typed_at = None


def _is_within(span_ms: int, since: Instant, now: Instant) -> bool:
    """A moment that lies ahead is none: somebody has set the clock back."""
    return 0 <= now - since < span_ms
