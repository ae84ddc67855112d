"""Deciding: what the banner offers about one conversation, and what an agent chose of it.

What is chosen leaves as an intent, except what concerns the screen alone: to look away from a
take-over, to leave unknown what nobody knows, to think again before taking over.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.draft import Draft
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer
from wadesk.ui import state_words
from wadesk.ui.notice import Asked, Case, Deed, Notice, Said
from wadesk.ui.replies import Replies
from wadesk.ui.window_words import TimeLeft

ASK_MS = 20_000
"""So long a colleague has to answer who asks."""


class Deciding(QObject):
    """Ids travel as objects: Qt's own whole numbers are too small for them."""

    retry_requested = Signal(object, object)  # ClientKey, MessageId: the newest answer reviewed
    confirm_requested = Signal(object, object)  # the same, of what has waited
    take_back_requested = Signal(object, object)
    discard_requested = Signal(object)  # ClientKey
    note_requested = Signal(object)  # ClientKey of what shall be a note instead
    undo_requested = Signal(object)  # ClientKey
    cancel_requested = Signal(object)  # what was to leave at its hour, by its id
    plan_discard_requested = Signal(object, object)  # the id, and its words as a Draft or None
    plan_send_requested = Signal(object, object)  # the id, and the newest answer reviewed
    template_requested = Signal(object)  # ConversationId
    ask_requested = Signal(object)
    take_requested = Signal(object)
    unblock_requested = Signal(object)
    settle_requested = Signal(object)  # who took it over is no matter any more
    decided = Signal(object, bool)  # MessageId, and whether it arrived
    send_again_requested = Signal(object, object)  # MessageId, and the newest answer on the screen
    words_wanted = Signal(str)  # in the field once more: they did not arrive
    read = Signal(object, object)  # ConversationId, MessageId: so far of the customer's words

    def __init__(
        self, replies: Replies, clock: Callable[[], Instant], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._replies = replies
        self._clock = clock
        self._where: ConversationId | None = None
        self._answers: Sequence[Answer] = ()
        self._heard = NO_ANSWER
        self._asked_at: Instant | None = None
        self._is_taking = False
        self._looked_away_from: AgentId | None = None
        self._left: set[MessageId] = set()

    def open(self, conversation: ConversationId | None) -> None:
        """Another conversation: what was half decided about the former one is not."""
        self._where = conversation
        self._asked_at = self._looked_away_from = None
        self._is_taking = False

    def state(self, draft: Draft | None) -> ComposerState:
        """As the Desk knows it, less what the agent has looked away from."""
        if self._where is None:
            return ComposerState(StateKind.FREE)
        state = self._replies.state(self._where, draft)
        if not state.is_anothers:
            self._is_taking = False
            self._asked_at = None
        if state.reason != Cause.TAKEN_OVER:
            self._looked_away_from = None
        elif state.who == self._looked_away_from:
            return replace(state, kind=StateKind.HELD, reason="")
        return state

    def notice(
        self,
        state: ComposerState,
        draft: Draft | None,
        left: TimeLeft | None = None,
        *,
        is_blocked: bool = False,
    ) -> Notice | None:
        where = self._where
        if where is None:
            return None
        reply = self._reply(state)
        self._answers = self._to_review(state, draft if state.is_of_draft else reply)
        return state_words.notice(
            Case(
                state,
                self._clock(),
                who=self.who(state),
                answers=[(self._replies.name(one.member), one) for one in self._answers],
                news=self._news(state, draft if state.is_of_draft else reply),
                draft=draft,
                reply=reply,
                failed=self._failed(state),
                may_take=state.is_anothers and self._replies.may_take(where),
                is_taking=self._is_taking,
                asked=self._asked(where),
                is_own=state.who is None or not self._replies.name(state.who),
                left=left,
                is_blocked=is_blocked,
                may_unblock=is_blocked and self._replies.may_unblock(),
                is_left=state.message in self._left,
            )
        )

    def who(self, state: ComposerState) -> str:
        """Whom the state is about; nobody named in a conflict is the phone app."""
        is_conflict = state.kind is StateKind.CONFLICT
        return self._replies.name(state.who) if is_conflict or state.who is not None else ""

    @property
    def newest_shown(self) -> MessageId:
        """Of the answers that were there to be read."""
        return max((answer.id for answer in self._answers), default=NO_ANSWER)

    @property
    def is_waiting_for_word(self) -> bool:
        """Whether a colleague was asked, and the seconds are counted."""
        return self._asked_at is not None

    def look_away(self, state: ComposerState) -> None:
        """The agent has seen who took it over, and writes on."""
        if state.reason == Cause.TAKEN_OVER:
            self._looked_away_from = state.who
            self.settle_requested.emit(self._where)

    def choose(self, deed: Deed, state: ComposerState) -> None:
        """Whatever is not about the words in the field."""
        self._is_taking = deed in {Deed.TAKE_OVER, Deed.TAKE_IT_BACK}
        if self._where is not None and self._heard > NO_ANSWER:
            self.read.emit(self._where, self._heard)
        of_the_whole = {
            Deed.ASK: self.ask_requested,
            Deed.REALLY_TAKE: self.take_requested,
            Deed.UNBLOCK: self.unblock_requested,
            Deed.USE_TEMPLATE: self.template_requested,
        }
        if deed is Deed.ASK:
            self._asked_at = self._clock()
        if deed in of_the_whole:
            of_the_whole[deed].emit(self._where)
        elif state.message is not None:
            self._choose_fate(deed, state.message)
        elif state.planned is not None:
            self._choose_for_plan(deed, state.planned)
        elif state.key is not None:
            self._choose_for_reply(deed, state)

    def _choose_fate(self, deed: Deed, message: MessageId) -> None:
        """Of a message that nobody knows about."""
        if deed is Deed.WRITE_AGAIN:
            self.words_wanted.emit(self._replies.said(message))
        elif deed is Deed.LEAVE:
            self._left.add(message)
        elif deed is Deed.ARRIVED:
            self.decided.emit(message, True)
        elif deed is Deed.SEND_AGAIN:
            here = self._replies.answer_on_screen(self._where) if self._where else NO_ANSWER
            self.send_again_requested.emit(message, max(here, message))

    def _choose_for_reply(self, deed: Deed, state: ComposerState) -> None:
        reviewed = {
            Deed.TAKE_BACK: self.take_back_requested,
            Deed.SEND_NOW: self.confirm_requested,
            Deed.SEND_ANYWAY: self.retry_requested,
            Deed.RETRY: self.retry_requested,
        }
        as_it_is = {
            Deed.UNDO: self.undo_requested,
            Deed.DISCARD: self.discard_requested,
            Deed.KEEP_AS_NOTE: self.note_requested,
        }
        if deed in reviewed:
            reviewed[deed].emit(state.key, self.newest_shown)
        elif deed in as_it_is:
            as_it_is[deed].emit(state.key)

    def _choose_for_plan(self, deed: Deed, number: int) -> None:
        if deed is Deed.DISCARD:
            self.plan_discard_requested.emit(number, self._replies.plan_as_draft(number))
        elif deed in {Deed.SEND_NOW, Deed.SEND_ANYWAY}:
            self.plan_send_requested.emit(number, self.newest_shown)
        else:
            self.cancel_requested.emit(number)

    def _reply(self, state: ComposerState) -> Draft | None:
        """What waits for a decision, also if it was to leave at an hour that has come."""
        if state.key is not None:
            return self._replies.as_draft(state.key)
        if state.planned is None or state.reason == Cause.SCHEDULED:
            return None
        return self._replies.plan_as_draft(state.planned)

    def _failed(self, state: ComposerState) -> str:
        has_failed = state.kind is StateKind.FAILED and state.message is not None
        return self._replies.said(state.message) if has_failed and state.message else ""

    def _asked(self, where: ConversationId) -> Asked | None:
        if self._asked_at is None:
            return None
        until = Instant(self._asked_at + ASK_MS)
        return Asked(until, self._replies.ask_answer(where))

    def _to_review(self, state: ComposerState, mine: Draft | None) -> Sequence[Answer]:
        waits = state.reason == Cause.YOUR_CLICK or state.kind is StateKind.CONFLICT
        if state.key is not None and waits:
            return self._replies.unseen_by(state.key)
        is_mine = state.needs_review or state.reason == Cause.TAKEN_OVER
        is_plan = state.planned is not None and waits
        return self._replies.unseen(mine) if (is_mine or is_plan) and mine is not None else ()

    def _news(self, state: ComposerState, mine: Draft | None) -> Sequence[Said]:
        """What the customer has said since, where it is to be weighed."""
        self._heard = NO_ANSWER
        is_weighed = state.kind is StateKind.CONFLICT or state.reason == Cause.YOUR_CLICK
        if self._where is None or mine is None or not is_weighed:
            return ()
        customer = self._replies.customer(self._where)
        heard = self._replies.heard(self._where, mine)
        self._heard = max((one.id for one in heard), default=NO_ANSWER)
        return [Said(customer, one.text, one.at, is_answer=False) for one in heard]
