"""Fake replies: what a thread panel reads and asks for, in memory, and obeyed at once.

It keeps drafts and replies as a Desk does, so that a whole reply can be played by keyboard.
``hold`` keeps the next sends waiting, as a slow disk would; ``trouble`` refuses them.
"""

from collections.abc import Callable, Sequence

from wadesk.core.composer_state import ComposerState, composer_state
from wadesk.core.draft import Draft, joined, reviewed
from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.policy import Policy
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ClientKey,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.core.situation import Answer, Held, Situation, Unsettled
from wadesk.ui.thread_panel import ThreadPanel

ME, BILAL = AgentId(1), AgentId(2)
NAMES = {ME: "", BILAL: "Bilal", None: "The phone app"}


class FakeReplies:
    def __init__(self, clock: Callable[[], Instant]) -> None:
        self.clock = clock
        self.drafts: dict[ConversationId, Draft] = {}
        self.outbox: dict[ClientKey, tuple[Draft, Owed, str]] = {}
        self.answers: dict[ConversationId, list[Answer]] = {}
        self.held: dict[ConversationId, Held] = {}
        self.on_screen: dict[ConversationId, MessageId] = {}
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
        panel.claim_requested.connect(lambda where: self.wishes.append(("claim", where)))
        panel.release_requested.connect(lambda where: self.wishes.append(("release", where)))
        panel.retry_requested.connect(self.retry)
        panel.take_back_requested.connect(self.take_back)
        panel.discard_requested.connect(self.discard)

    def draft(self, conversation: ConversationId) -> Draft | None:
        return self.drafts.get(conversation)

    def answer_on_screen(self, conversation: ConversationId) -> MessageId:
        return self.on_screen.get(conversation, NO_ANSWER)

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState:
        drafted = typed if typed and not typed.is_empty else None
        at = Situation(
            me=ME,
            held=self.held.get(conversation),
            draft=drafted,
            unseen=self.unseen(drafted) if drafted else (),
            outbox=[
                Unsettled(OutboxItem(key, conversation, owed), reason, BILAL)
                for key, (words, owed, reason) in self.outbox.items()
                if words.conversation == conversation
            ],
            is_live=self.is_live,
        )
        return composer_state(at, self.clock(), Policy())

    def unseen(self, typed: Draft) -> Sequence[Answer]:
        return [one for one in self.answers.get(typed.conversation, []) if one.id > typed.base]

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]:
        return self.unseen(self.outbox[key][0])

    def as_draft(self, key: ClientKey) -> Draft | None:
        return self.outbox[key][0]

    def name(self, agent: AgentId | None) -> str:
        return NAMES[agent]

    def answer(self, conversation: ConversationId, text: str, answer: int) -> None:
        """A colleague says something."""
        said = Answer(MessageId(answer), text, BILAL, self.clock())
        self.answers.setdefault(conversation, []).append(said)
        self._panel.refresh()

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
