"""Fake replies: what a thread panel reads and asks for, in memory, and obeyed at once.

It keeps drafts and replies as a Desk does, so that a whole reply can be played by keyboard.
``hold`` keeps the next sends waiting, as a slow disk would; ``trouble`` refuses them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import SignalInstance

from wadesk.core.composer_state import ComposerState, composer_state
from wadesk.core.draft import Draft, joined, reviewed
from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.policy import Policy, WindowPolicy
from wadesk.core.presence import Viewing
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ClientKey,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.core.situation import Answer, Held, Newest, Planned, Situation, Unsettled
from wadesk.ui.thread_panel import ThreadPanel

ME, BILAL = AgentId(1), AgentId(2)
CHLOE = AgentId(3)
NAMES = {ME: "", BILAL: "Bilal", CHLOE: "Chloé", None: "The phone app"}


class FakeReplies:
    plan: Draft | None = None
    """What was to leave at its hour."""
    is_curator = True

    def __init__(self, clock: Callable[[], Instant]) -> None:
        self.clock = clock
        self.drafts: dict[ConversationId, Draft] = {}
        self.outbox: dict[ClientKey, tuple[Draft, Owed, str]] = {}
        self.answers: dict[ConversationId, list[Answer]] = {}
        self.held: dict[ConversationId, Held] = {}
        self.on_screen: dict[ConversationId, MessageId] = {}
        self.taken_by: dict[ConversationId, AgentId] = {}
        self.owners: dict[ConversationId, AgentId] = {}
        self.planned: list[Planned] = []
        self.newest: Newest | None = None
        self.customers_words: list[Answer] = []
        self.people: list[Viewing] = []
        self.asker: AgentId | None = None
        self.granted: bool | None = None
        self.may = False
        self.lock_words = self.failed_words = ""
        self.window = WindowPolicy()
        self.is_caught_up = True
        self.held_until = Instant(0)
        self.looks: list[tuple[ConversationId | None, bool]] = []
        self.wishes: list[tuple[str, object]] = []
        self.is_live = True
        self.is_holding = False
        self.trouble = ""
        self.panel: ThreadPanel | None = None

    def serve(self, panel: ThreadPanel) -> None:
        """Obey this panel, as the main window does."""
        self.panel = panel
        panel.send_requested.connect(self.send)
        panel.keep_requested.connect(self.keep)
        panel.note_requested.connect(self.keep_note)
        panel.ask_answered.connect(lambda *said: self.wishes.append(("answer_ask", said)))
        panel.look_at_requested.connect(self.look_at)
        panel.news_wanted.connect(lambda: self.wishes.append(("news", None)))
        self._note_wishes(
            claim=panel.claim_requested,
            release=panel.release_requested,
            ask=panel.deciding.ask_requested,
            take=panel.deciding.take_requested,
            settle=panel.deciding.settle_requested,
            template=panel.deciding.template_requested,
            note_of=panel.deciding.note_requested,
            cancel=panel.deciding.cancel_requested,
            unblock=panel.deciding.unblock_requested,
        )
        panel.deciding.decided.connect(lambda *said: self.wishes.append(("decide", said)))
        panel.deciding.send_again_requested.connect(
            lambda message, _base: self.wishes.append(("again", message))
        )
        panel.deciding.plan_discard_requested.connect(
            lambda *said: self.wishes.append(("discard_plan", said))
        )
        panel.deciding.plan_send_requested.connect(
            lambda *said: self.wishes.append(("send_plan", said))
        )
        panel.deciding.retry_requested.connect(self.retry)
        panel.deciding.confirm_requested.connect(self.retry)
        panel.deciding.take_back_requested.connect(self.take_back)
        panel.deciding.undo_requested.connect(self.undo)
        panel.deciding.discard_requested.connect(self.discard)

    def _note_wishes(self, **signals: SignalInstance) -> None:
        for name, signal in signals.items():
            signal.connect(lambda about, name=name: self.wishes.append((name, about)))

    def draft(self, conversation: ConversationId) -> Draft | None:
        return self.drafts.get(conversation)

    def answer_on_screen(self, conversation: ConversationId) -> MessageId:
        return self.on_screen.get(conversation, NO_ANSWER)

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState:
        drafted = typed if typed and not typed.is_empty else None
        at = Situation(
            me=ME,
            held=self.held.get(conversation),
            taken_by=self.taken_by.get(conversation),
            planned=self.planned,
            newest=self.newest,
            is_caught_up=self.is_caught_up,
            draft=drafted,
            unseen=self.unseen(drafted) if drafted else (),
            outbox=[
                Unsettled(self._item(key, conversation, owed), reason, BILAL)
                for key, (words, owed, reason) in self.outbox.items()
                if words.conversation == conversation
            ],
            is_live=self.is_live,
        )
        return composer_state(at, self.clock(), Policy())

    def _item(self, key: ClientKey, conversation: ConversationId, owed: Owed) -> OutboxItem:
        return OutboxItem(key, conversation, owed, held_until=self.held_until)

    def unseen(self, typed: Draft) -> Sequence[Answer]:
        return [one for one in self.answers.get(typed.conversation, []) if one.id > typed.base]

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]:
        return self.unseen(self.outbox[key][0])

    def as_draft(self, key: ClientKey) -> Draft | None:
        return self.outbox[key][0]

    def plan_as_draft(self, _number: int) -> Draft | None:
        return self.plan

    def hub_now(self) -> Instant:
        return self.clock()

    def said(self, _message: MessageId) -> str:
        return self.failed_words

    def news(self, conversation: ConversationId, typed: Draft | None) -> int:
        return len(self.heard(conversation, typed)) if typed is not None else 0

    def heard(self, _conversation: ConversationId, typed: Draft) -> Sequence[Answer]:
        return [one for one in self.customers_words if one.at >= typed.begun_at]

    def viewers(self, _conversation: ConversationId) -> Sequence[Viewing]:
        return self.people

    def owner(self, conversation: ConversationId) -> AgentId | None:
        return self.owners.get(conversation)

    def may_take(self, _conversation: ConversationId) -> bool:
        return self.may

    def may_unblock(self) -> bool:
        return self.is_curator

    def asking(self, _conversation: ConversationId) -> AgentId | None:
        return self.asker

    def ask_answer(self, _conversation: ConversationId) -> bool | None:
        return self.granted

    def lock_trouble(self, _conversation: ConversationId) -> str:
        return self.lock_words

    def customer(self, _conversation: ConversationId) -> str:
        return "Zoé"

    def name(self, agent: AgentId | None) -> str:
        return NAMES[agent]

    def answer(self, conversation: ConversationId, text: str, answer: int) -> None:
        """A colleague says something."""
        said = Answer(MessageId(answer), text, BILAL, self.clock())
        self.answers.setdefault(conversation, []).append(said)
        self._panel.refresh()

    def hears(self, text: str, message: int) -> None:
        """The customer writes."""
        self.customers_words.append(Answer(MessageId(message), text, None, self.clock()))
        self._panel.refresh()

    def look_at(self, conversation: ConversationId | None, is_writing: bool) -> None:
        """Said again and again; only a change is worth a word."""
        if self.looks[-1:] != [(conversation, is_writing)]:
            self.looks.append((conversation, is_writing))

    def hold_back(self, until: Instant) -> None:
        """What is to leave can be called back so long."""
        self.held_until = until

    def keep_note(self, draft: Draft) -> None:
        self.wishes.append(("note", draft.text))
        self._panel.noted(draft)

    def undo(self, key: ClientKey) -> None:
        words = self.outbox.pop(key)[0]
        self.drafts[words.conversation] = words
        self._panel.taken_back(words)

    def keep(self, draft: Draft) -> None:
        self.wishes.append(("keep", draft.text))
        if self.trouble:
            self._panel.draft_not_kept(draft, self.trouble)
            return
        if draft.is_empty:
            self.drafts.pop(draft.conversation, None)
        else:
            self.drafts[draft.conversation] = draft
        self._panel.draft_kept(draft)

    def send(self, draft: Draft) -> None:
        self.wishes.append(("send", draft.text))
        if self.trouble:
            self._panel.not_sent(draft.conversation, self.trouble)
        elif not self.is_holding:
            self.write_down(draft)

    def write_down(self, draft: Draft, owed: Owed = Owed.DUE, reason: str = "") -> ClientKey:
        key = ClientKey(f"key-{len(self.wishes)}-{len(self.outbox)}")
        self.outbox[key] = draft, owed, reason
        self.drafts.pop(draft.conversation, None)
        self._panel.sent(draft.conversation)
        return key

    def retry(self, key: ClientKey, newest: MessageId) -> None:
        words, _, _ = self.outbox.pop(key)
        self.wishes.append(("retry", newest))
        self.write_down(reviewed(words, newest))

    def take_back(self, key: ClientKey, newest: MessageId) -> None:
        words = reviewed(self.outbox.pop(key)[0], newest)
        present = self.drafts.get(words.conversation)
        both = words if present is None else joined(present, words)
        self.drafts[words.conversation] = both
        self._panel.taken_back(both)

    def discard(self, key: ClientKey) -> None:
        self._panel.discarded(self.outbox.pop(key)[0])

    @property
    def _panel(self) -> ThreadPanel:
        if self.panel is None:
            raise AssertionError("no panel is served yet")
        return self.panel
