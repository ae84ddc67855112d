"""Drafting desk: what is on the screen and on the disk for a draft, and what was asked for."""

from tests.support.builders import NOON
from wadesk.core.draft import Draft
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.ui.drafting import Drafting

HERE, THERE = ConversationId(2**40), ConversationId(2)


class DraftingDesk:
    def __init__(self) -> None:
        self.now = NOON
        self.newest = MessageId(7)
        self.saved: dict[ConversationId, Draft] = {}
        self.kept: list[Draft] = []
        self.locks: list[tuple[str, ConversationId]] = []

    def clock(self) -> Instant:
        return self.now

    def draft(self, conversation: ConversationId) -> Draft | None:
        return self.saved.get(conversation)

    def answer_on_screen(self, _conversation: ConversationId) -> MessageId:
        return self.newest

    def begin(self) -> Drafting:
        """Open at a conversation; its timers need an application."""
        made = Drafting(self, self.clock)
        made.keep_requested.connect(self.kept.append)
        made.claim_requested.connect(lambda where: self.locks.append(("claim", where)))
        made.release_requested.connect(lambda where: self.locks.append(("release", where)))
        made.open(HERE)
        return made
