"""Thread panel: one conversation, from the name above to the reply being written below.

It brings together head, thread, banner and composer, and asks for what they wish; whoever
made it carries out the wishes and says what became of them (``sent``, ``not_sent``,
``draft_kept``, ``draft_not_kept``, ``taken_back``, ``discarded``). Nothing is shown as done
before that. It is refreshed at every change, and by itself when a lease ends.
"""

import itertools
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core import composer_state
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.draft import Draft, joined
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ClientKey,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.core.situation import Answer
from wadesk.ui import state_words, theme
from wadesk.ui.composer import Composer
from wadesk.ui.drafting import Drafting
from wadesk.ui.lock_banner import LockBanner
from wadesk.ui.state_words import Case, Deed
from wadesk.ui.text import translate
from wadesk.ui.thread_head import ThreadHead, is_window_over

LOOK_AGAIN_MS = 30_000
"""At the latest: the time left for free text is told to the minute."""


class Replies(Protocol):
    """What the panel reads, each a small look at what this Desk knows."""

    def draft(self, conversation: ConversationId) -> Draft | None: ...

    def answer_on_screen(self, conversation: ConversationId) -> MessageId: ...

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState: ...

    def unseen(self, typed: Draft) -> Sequence[Answer]: ...

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]: ...

    def as_draft(self, key: ClientKey) -> Draft | None: ...

    def name(self, agent: AgentId | None) -> str:
        """A colleague's name; the phone app's for nobody; nothing for oneself."""


class ThreadPanel(QWidget):
    """Ids and records travel as objects: Qt's own whole numbers are too small for them."""

    send_requested = Signal(object)  # Draft
    keep_requested = Signal(object)  # Draft
    claim_requested = Signal(object)  # ConversationId
    release_requested = Signal(object)
    retry_requested = Signal(object, object)  # ClientKey, MessageId: the newest answer reviewed
    take_back_requested = Signal(object, object)
    discard_requested = Signal(object)  # ClientKey

    def __init__(
        self,
        view: QWidget,
        replies: Replies,
        clock: Callable[[], Instant],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.head = ThreadHead()
        self.view = view
        self.banner = LockBanner()
        self.composer = Composer()
        self.drafting = Drafting(replies, clock, self)
        self.line: ConversationLine | None = None
        self.state = ComposerState(StateKind.FREE)
        self._replies = replies
        self._clock = clock
        self._answers: Sequence[Answer] = ()
        self._undone: Draft | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        self._arrange()
        self._connect()

    def open(self, line: ConversationLine) -> None:
        """Show a conversation, with the text that was being written in it."""
        self.line = line
        self._undone = None
        self.composer.show_text(self.drafting.open(line.id))
        self.refresh()

    def close_thread(self) -> None:
        """Nothing is shown any more; what was being written is safe."""
        self.drafting.leave()
        self.line = self._undone = None
        self.composer.show_text("")
        self._later.stop()

    def update_line(self, line: ConversationLine) -> None:
        """The same conversation, as it reads by now."""
        self.line = line
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is known; no word that is being written changes by it."""
        if self.line is None:
            return
        self._take_what_was_added()
        now = self._clock()
        self.state = self._replies.state(self.line.id, self.drafting.current)
        self.drafting.may_claim = self.state.kind is not StateKind.HELD
        self.head.show_line(self.line, now)
        self._show_banner()
        self._show_composer(now)
        waits = self.state.until - now if self.state.until else LOOK_AGAIN_MS
        self._later.start(min(max(waits, 1), LOOK_AGAIN_MS))

    def sent(self, conversation: ConversationId) -> None:
        """The reply is safe in the outbox: the field is free for the next one."""
        self.drafting.sent(conversation)
        if self._is_shown(conversation):
            self.composer.show_text("")
        self.refresh()

    def not_sent(self, conversation: ConversationId, why: str) -> None:
        """It could not even be written down; the words stay where they are."""
        self.drafting.not_sent(conversation)
        self.refresh()
        if self._is_shown(conversation):
            self.composer.show_note(why, is_trouble=True)

    def draft_kept(self, draft: Draft) -> None:
        self.drafting.kept(draft)
        if draft == self.drafting.current:
            self.composer.show_note(translate("ThreadPanel", "Draft saved on this computer"))

    def draft_not_kept(self, draft: Draft, why: str) -> None:
        if self._is_shown(draft.conversation):
            self.composer.show_note(why, is_trouble=True)

    def taken_back(self, draft: Draft) -> None:
        """A refused reply is a draft again, joined with what was being written."""
        self.drafting.take(draft)
        if self._is_shown(draft.conversation):
            self.composer.show_text(draft.text)
            self.composer.setFocus()
        self.refresh()

    def discarded(self, draft: Draft | None) -> None:
        """It is gone; words can still be put back, over what their author had seen then."""
        self._undone = draft
        self.refresh()

    def say(self, words: str) -> None:
        """Something that was asked for did not work."""
        self.composer.show_note(words, is_trouble=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever hides it, nothing stays unsaved."""
        self.drafting.keep_now()
        super().hideEvent(event)

    def _arrange(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self.view, 1)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.PAD)
        below.setSpacing(theme.GAP)
        below.addWidget(self.banner)
        below.addWidget(self.composer)
        down.addWidget(foot)

    def _order_tabs(self) -> None:
        """From what was said over what is to be decided to what is being written."""
        stops = [self.view, *self.banner.buttons.values(), self.composer.writing]
        for before, after in itertools.pairwise(stops):
            self.setTabOrder(before, after)
        self.setTabOrder(self.composer.writing, self.composer.send)

    def _connect(self) -> None:
        self.composer.edited.connect(self._on_edited)
        self.composer.send_requested.connect(self._on_send_requested)
        self.composer.blocked.connect(self._on_blocked)
        self.banner.chosen.connect(self._on_chosen)
        self.drafting.keep_requested.connect(self.keep_requested)
        self.drafting.claim_requested.connect(self.claim_requested)
        self.drafting.release_requested.connect(self.release_requested)

    def _is_shown(self, conversation: ConversationId) -> bool:
        return self.line is not None and self.line.id == conversation

    def _take_what_was_added(self) -> None:
        """Another thread, with a draft of its own, has become part of this one."""
        if self.line is not None and self.drafting.take_added(self._replies.draft(self.line.id)):
            draft = self.drafting.current
            self.composer.show_text(draft.text if draft else "")

    def _show_banner(self) -> None:
        who = self._who()
        self._answers = self._to_review()
        answers = [(self._replies.name(one.member), one) for one in self._answers]
        key = self.state.key
        reply = self._replies.as_draft(key) if key else None
        notice = state_words.notice(Case(self.state, who, answers, reply))
        is_asking = notice is not None and not notice.is_calm
        if self._undone is not None and not is_asking:
            notice = state_words.discarded()
        self.banner.show_notice(notice)
        self._order_tabs()

    def _to_review(self) -> Sequence[Answer]:
        draft, key = self.drafting.current, self.state.key
        if self.state.needs_review and draft is not None:
            return self._replies.unseen(draft)
        if self.state.kind is StateKind.CONFLICT and key is not None:
            return self._replies.unseen_by(key)
        return ()

    def _show_composer(self, now: Instant) -> None:
        who, is_over = self._who(), self.line is not None and is_window_over(self.line, now)
        self.composer.show_hint(state_words.hint(self.state, who, is_window_over=is_over))
        self.composer.show_state(self.state.kind)
        self._weigh()
        self.composer.hold(is_held=self.drafting.is_sending)

    def _weigh(self) -> None:
        reason = composer_state.obstacle(self.composer.text(), self.state)
        self.composer.show_obstacle(state_words.obstacle(reason, self._who()))

    def _who(self) -> str:
        has_person = self.state.who is not None or self.state.kind is StateKind.CONFLICT
        return self._replies.name(self.state.who) if has_person else ""

    def _on_edited(self, text: str) -> None:
        before = self.drafting.current is None, self._undone is None
        self._undone = None
        self.drafting.write(text)
        if before != (self.drafting.current is None, True):
            self.refresh()
        else:
            self._weigh()

    def _on_send_requested(self, _text: str) -> None:
        draft = self.drafting.hand_over()
        if draft is not None:
            self.composer.hold(is_held=True)
            self.send_requested.emit(draft)

    def _on_blocked(self) -> None:
        reason = composer_state.obstacle(self.composer.text(), self.state)
        if self.composer.text().strip():
            words = state_words.obstacle(reason, self._who())
            self.composer.show_note(words, is_trouble=True)

    def _on_chosen(self, deed: Deed) -> None:
        key, newest = self.state.key, self._newest_shown()
        self.composer.setFocus()  # the button that has it goes away
        if deed is Deed.PUT_BACK:
            self._put_back()
        elif key is None:
            self._decide_draft(deed, newest)
        elif deed is Deed.DISCARD:
            self.discard_requested.emit(key)
        elif deed is Deed.TAKE_BACK:
            self.drafting.keep_now()
            self.take_back_requested.emit(key, newest)
        else:
            self.retry_requested.emit(key, newest)

    def _decide_draft(self, deed: Deed, newest: MessageId) -> None:
        if deed is Deed.DISCARD:
            self._undone = self.drafting.drop()
            self.composer.show_text("")
        else:
            self.drafting.review(newest)
        self.refresh()
        if deed is Deed.SEND_ANYWAY and not self.state.needs_review:
            self.composer.send.click()

    def _put_back(self) -> None:
        undone, present = self._undone, self.drafting.current
        if undone is not None:
            self._undone = None
            self.taken_back(undone if present is None else joined(present, undone))

    def _newest_shown(self) -> MessageId:
        return max((answer.id for answer in self._answers), default=NO_ANSWER)
