"""Thread panel: one conversation, from the name above to the reply being written below.

It brings together head, thread, banner and composer, and asks for what they wish; whoever
made it carries out the wishes and says what became of them (``sent``, ``not_sent``,
``draft_kept``, ``draft_not_kept``, ``taken_back``, ``discarded``). Nothing is shown as done
before that. It is refreshed at every change, and by itself when a lease ends.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core import composer_state
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.draft import Draft, joined
from wadesk.core.errors import Reason
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import ConversationId, Instant
from wadesk.core.template_form import TemplateForm
from wadesk.ui import lock_banner, state_words, theme, window_words
from wadesk.ui.composer import Composer
from wadesk.ui.deciding import Deciding
from wadesk.ui.drafting import Drafting
from wadesk.ui.heir import Heir
from wadesk.ui.lock_banner import LockBanner
from wadesk.ui.notice import Deed
from wadesk.ui.own_versions import OwnVersions
from wadesk.ui.replies import Replies
from wadesk.ui.reply_parts import ReplyParts
from wadesk.ui.reply_place import ReplyPlace
from wadesk.ui.surroundings import Surroundings
from wadesk.ui.template_picker import TemplatePicker
from wadesk.ui.text import SECOND, translate
from wadesk.ui.window_words import Haste, TimeLeft

LOOK_AGAIN_MS = 30_000
"""At the latest: the time left for free text is told to the minute."""
GHOSTS_MS = 2_000
"""While colleagues are shown it is looked again whether they are still there."""

_OF_DRAFT = frozenset({Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.GO_ON, Deed.SEND_ANYWAY})


class ThreadPanel(QWidget):
    """Ids and records travel as objects: Qt's own whole numbers are too small for them."""

    send_requested = Signal(object)  # Draft
    keep_requested = Signal(object)  # Draft
    note_requested = Signal(object)  # Draft: for the team, and not for the customer
    claim_requested = Signal(object)  # ConversationId
    release_requested = Signal(object)
    look_at_requested = Signal(object, bool)  # ConversationId or None, and whether one writes
    ask_answered = Signal(object, object, bool)  # ConversationId, AgentId, and the answer
    news_wanted = Signal()  # show what has come since
    refreshed = Signal()  # the state may be another, be it by news or by time alone

    def __init__(
        self,
        view: QWidget,
        replies: Replies,
        clock: Callable[[], Instant],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self.banner = LockBanner()
        self.composer = Composer()
        self.drafting = Drafting(replies, clock, self)
        self.parts = ReplyParts(self.composer, self.drafting)
        self.versions = OwnVersions(self.composer, self.drafting)
        self.place, self.templates = ReplyPlace(self.composer), TemplatePicker()
        self.deciding = Deciding(replies, clock, self)
        self.around = Surroundings(replies, self)
        self.line: ConversationLine | None = None
        self.state = ComposerState(StateKind.FREE)
        self._replies = replies
        self._clock = clock
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
        self.around.open()
        self.deciding.open(line.id)
        self.place.show_card(None)
        self.composer.show_text(self.drafting.open(line.id))
        self.parts.open(line.id)
        self.versions.open()
        self.refresh()

    def close_thread(self) -> None:
        """Nothing is shown any more; what was being written is safe."""
        self.drafting.leave()
        self.line = None
        self._undone = None
        self.around.open()
        self.deciding.open(None)
        self.composer.show_text("")
        self.parts.close()
        self.versions.open()
        self.look_at_requested.emit(None, False)
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
        self.versions.refresh()
        self.state = self.deciding.state(self.drafting.current)
        self.drafting.may_claim = not self.state.is_anothers
        self._show_banner()
        self._show_surroundings(self.line)
        self._show_composer()
        self._tell_what_is_looked_at()
        self._later.start(self._look_again_in(self._clock()))
        self.refreshed.emit()

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
            self.composer.show_saved(translate("ThreadPanel", "Draft saved on this computer"))

    def draft_not_kept(self, draft: Draft, why: str) -> None:
        if self._is_shown(draft.conversation):
            self.composer.show_unsaved(why)

    def taken_back(self, draft: Draft) -> None:
        """A refused reply is a draft again, joined with what was being written."""
        self.drafting.take_up(draft)
        if self._is_shown(draft.conversation):
            self.composer.show_text(draft.text)
            self.composer.setFocus()
        self.refresh()

    def noted(self, draft: Draft) -> None:
        """These words are a note for the team now; what was written meanwhile stays."""
        if draft == self.drafting.current:
            if draft.files:  # a note carries none: they stay, for a reply
                self.drafting.take(replace(draft, text="", quoted=None))
            else:
                self.drafting.drop()
            self.composer.show_text("")
            self.composer.show_note(translate("ThreadPanel", "Kept as a note for your team"))
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
        self.parts.keep_now()
        self.look_at_requested.emit(None, False)
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _tell_what_is_looked_at(self) -> None:
        """Nobody looks at what lies in a minimised window."""
        if self.line is not None and self.isVisible() and not self.window().isMinimized():
            self.look_at_requested.emit(self.line.id, self.drafting.is_typing)
        else:
            self.look_at_requested.emit(None, False)

    def _arrange(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.around.head)
        down.addLayout(self.around.below_head)
        down.addWidget(self.view, 1)
        self.view.setMinimumHeight(theme.TARGET)  # what is to be decided needs the room first
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.PAD)
        below.setSpacing(theme.GAP)
        around, versions = self.around, self.versions.bar
        for one in (around.news_line, around.ask_line, self.banner, versions):
            below.addWidget(one)
        for passing in (around.news_line, around.ask_line):
            Heir(passing, self.composer)
        self.place.add(self.templates)
        below.addLayout(self.place.inside)
        down.addWidget(foot)

    def _order_tabs(self) -> None:
        """From what was said over what is to be decided to what is being written."""
        around = self.around
        asked = (around.news_line.button, around.ask_line.no, around.ask_line.yes)
        bar = self.versions.bar
        offered = (*self.banner.buttons.values(), bar.look, bar.drop, bar.use)
        stops = [self.view, *asked, *offered, *self.composer.stops()]
        for before, after in itertools.pairwise(stops):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.composer.edited.connect(self._on_edited)
        self.composer.send_requested.connect(self._on_send_requested)
        self.composer.blocked.connect(self._on_blocked)
        self.composer.left_above.connect(self.view.setFocus)
        self.banner.chosen.connect(self._on_chosen)
        self.parts.changed.connect(self.refresh)
        self.parts.add_keys(self)
        self.templates.left.connect(lambda: self.place.show_card(None))
        self.drafting.keep_requested.connect(self.keep_requested)
        self.drafting.claim_requested.connect(self.claim_requested)
        self.drafting.release_requested.connect(self.release_requested)
        self.banner.left.connect(self.composer.setFocus)
        self.deciding.words_wanted.connect(self._write_again)
        self.around.ask_answered.connect(self.ask_answered)
        self.around.news_wanted.connect(self.news_wanted)
        self.around.told.connect(self._on_told)
        QShortcut(lock_banner.KEY, self).activated.connect(self.banner.take_focus)

    def _is_shown(self, conversation: ConversationId) -> bool:
        return self.line is not None and self.line.id == conversation

    @property
    def _is_blocked(self) -> bool:
        return self.line is not None and self.line.is_shut

    def _take_what_was_added(self) -> None:
        """Another thread, with a draft of its own, has become part of this one."""
        if self.line is not None and self.drafting.take_added(self._replies.draft(self.line.id)):
            draft = self.drafting.current
            self.composer.show_text(draft.text if draft else "")

    def _show_banner(self) -> None:
        at = self.state, self.drafting.current, self._time_left()
        notice = self.deciding.notice(*at, is_blocked=self._is_blocked)
        is_asking = notice is not None and not notice.is_calm
        if self._undone is not None and not is_asking:
            notice = state_words.discarded()
        self.banner.show_notice(notice)
        self._order_tabs()

    def _time_left(self) -> TimeLeft | None:
        """For free text, by the Hub's time."""
        line, hub = self.line, self._replies
        return window_words.time_left(line, hub.hub_now(), hub.window) if line is not None else None

    def _show_surroundings(self, line: ConversationLine) -> None:
        shown = self.banner.notice
        is_told_above = shown is not None and bool(shown.theirs)
        self.around.show(line, self.drafting.current, is_told_above=is_told_above)

    def _show_composer(self) -> None:
        who, left, is_blocked = self.deciding.who(self.state), self._time_left(), self._is_blocked
        is_over = left is not None and left.haste is Haste.OVER
        hint = state_words.hint(self.state, who, is_window_over=is_over, is_blocked=is_blocked)
        self.composer.show_hint(hint)
        self.composer.show_state(self.state.kind)
        self._weigh()
        self.composer.hold(is_held=self.drafting.is_sending)
        window = self._replies.window
        self.parts.refresh(self.line.window_closes_at(window) if self.line else None)

    def offer_templates(self, forms: Sequence[TemplateForm]) -> None:
        """In the composer's place, whose words stay in it; not where none would leave."""
        if self._is_blocked:
            self.say(self._hindrance())
        elif self.line is not None:
            self.place.show_card(self.templates)
            self.templates.offer(self.line.id, forms, self.composer.text())

    def template_sent(self, conversation: ConversationId) -> None:
        """It is safe in the outbox; what was written stays where it is."""
        self.templates.sent(conversation)
        if self._is_shown(conversation):
            self.place.show_card(None)
            self.composer.setFocus()
        self.refresh()

    def _weigh(self) -> None:
        self.composer.show_obstacle(self._hindrance())

    def _hindrance(self) -> str:
        if self._is_blocked:
            return state_words.obstacle(Reason.CONTACT_BLOCKED, "")
        reason = self.parts.obstacle(composer_state.obstacle(self.composer.text(), self.state))
        return self.parts.delay() or state_words.obstacle(reason, self.deciding.who(self.state))

    def _look_again_in(self, now: Instant) -> int:
        """As soon as something on the screen is not true any more without any news."""
        ends = [one - now for one in (self.state.until, self.drafting.types_until) if one]
        is_timed = self.state.kind is StateKind.QUEUED and self.state.until is not None
        counts = is_timed or self.deciding.is_waiting_for_word
        counting = [SECOND - now % SECOND] if counts else []
        ghosts = [GHOSTS_MS] if self.around.has_people else []
        return max(min([LOOK_AGAIN_MS, *ends, *counting, *ghosts]), 1)

    def _on_edited(self, text: str) -> None:
        before = self.drafting.current is None, self._undone is None, self.drafting.is_typing
        self._undone = None
        self.versions.touch()
        self.drafting.write(text)
        is_reviewed = self.banner.notice is not None and bool(self.banner.notice.mine)
        if is_reviewed or before != (self.drafting.current is None, True, True):
            self.refresh()
        else:
            self._weigh()

    def _on_send_requested(self, _text: str) -> None:
        once_more = self.versions.once_more()
        if once_more:  # it is judged, and looked at, before it goes
            self.refresh()
            self.composer.show_note(self._hindrance() or once_more)
            return
        draft = self.drafting.hand_over()
        if draft is not None:
            self.composer.hold(is_held=True)
            self.send_requested.emit(draft)

    def _on_blocked(self) -> None:
        if self.composer.text().strip() or self.composer.files.chips:
            self.composer.show_note(self._hindrance(), is_trouble=True)

    def _on_told(self, words: str, is_trouble: bool) -> None:
        self.composer.show_note(words, is_trouble=is_trouble)

    def _on_chosen(self, deed: Deed) -> None:
        self.composer.setFocus()  # the button that has it goes away
        if deed is Deed.PUT_BACK:
            self._put_back()
        elif self.state.is_of_draft and deed in _OF_DRAFT:
            self._decide_draft(deed)
        else:
            self.drafting.keep_now()  # what comes back into the field joins what is saved
            self.deciding.choose(deed, self.state)
        self.refresh()
        if deed in {Deed.TAKE_OVER, Deed.TAKE_IT_BACK}:
            self.banner.take_focus()

    def _decide_draft(self, deed: Deed) -> None:
        newest, draft = self.deciding.newest_shown, self.drafting.current
        if deed is Deed.DISCARD:
            self._undone = self.drafting.drop()
            self.composer.show_text("")
        elif deed is Deed.KEEP_AS_NOTE:
            self.note_requested.emit(draft)
        else:
            self.drafting.review(newest)
            self.deciding.look_away(self.state)
        self.refresh()
        if deed is Deed.SEND_ANYWAY and not self.state.needs_review:
            self.composer.send.click()

    def _write_again(self, words: str) -> None:
        """What did not arrive is a draft once more; the message stays as it is."""
        if self.line is not None and words:
            where, present = self.line.id, self.drafting.current
            base = self._replies.answer_on_screen(where)
            again = Draft(where, words, base, self._clock())
            self.taken_back(again if present is None else joined(present, again))

    def _put_back(self) -> None:
        undone, present = self._undone, self.drafting.current
        if undone is not None:
            self._undone = None
            self.taken_back(undone if present is None else joined(present, undone))
