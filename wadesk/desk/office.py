"""Office: one open Desk as its window uses it: everything read, and everything done.

Calls come from the window's thread and return at once: reads have connections of their own,
writes are handed to a writer's thread. Only the line to the Hub is somebody else's business.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from wadesk.core.composer_state import ComposerState
from wadesk.core.draft import Draft
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer
from wadesk.desk import actions, composing, reading
from wadesk.desk.inbox_reader import InboxReader
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.thread_reader import ThreadReader
from wadesk.store import conversations

T = TypeVar("T")


@dataclass(frozen=True)  # without slots: Qt holds its methods weakly
class Office:
    """``is_live`` tells whether the Hub is there, ``wake`` that something is to be posted."""

    desk: OpenDesk
    is_live: Callable[[], bool]
    wake: Callable[[], None]

    @property
    def me(self) -> AgentId:
        return self.desk.identity.member

    @property
    def my_name(self) -> str:
        return self.desk.identity.member_name

    def now(self) -> Instant:
        return self.desk.clock()

    def inbox(self) -> InboxReader:
        return InboxReader(self.desk, self.is_live)

    def thread(self, conversation: ConversationId) -> ThreadReader:
        return ThreadReader(self.desk, conversation)

    def line(self, conversation: ConversationId) -> ConversationLine | None:
        """The conversation as it is called now: one that became part of another is that one."""
        with self.desk.mirror.look() as db:
            present = conversations.moved(db, [conversation]).get(conversation, conversation)
            return conversations.find(db, present)

    def draft(self, conversation: ConversationId) -> Draft | None:
        return composing.draft(self.desk, conversation)

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState:
        return composing.state(self.desk, conversation, typed, is_live=self.is_live())

    def picture(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]:
        """What ``make`` makes of a message's picture; nothing where its file is not here."""
        return self.desk.files.made(message, make)

    def want(self, message: MessageId) -> None:
        """Somebody looks at a message whose picture is not here."""
        self.desk.files.want(message)

    def unseen(self, typed: Draft) -> Sequence[Answer]:
        return composing.unseen(self.desk, typed)

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]:
        return composing.unseen_by(self.desk, key)

    def as_draft(self, key: ClientKey) -> Draft | None:
        return composing.as_draft(self.desk, key)

    def member_name(self, agent: AgentId) -> str:
        """What a colleague is called; empty where nobody knows."""
        found = reading.members(self.desk).get(agent)
        return found.name if found else ""

    def keep_draft(self, draft: Draft) -> Future[None]:
        return actions.keep_draft(self.desk, draft)

    def send_draft(self, draft: Draft) -> Future[ClientKey]:
        sent = actions.send_draft(self.desk, draft)
        sent.add_done_callback(lambda _: self.wake())
        return sent

    def claim(self, conversation: ConversationId) -> None:
        actions.claim(self.desk, conversation)

    def release(self, conversation: ConversationId) -> None:
        actions.release(self.desk, conversation)

    def retry(self, key: ClientKey, reviewed: MessageId | None = None) -> None:
        actions.retry(self.desk, key, reviewed)
        self.wake()

    def take_back(self, key: ClientKey, reviewed: MessageId) -> Draft:
        return actions.take_back(self.desk, key, reviewed)

    def discard(self, key: ClientKey) -> Draft | None:
        """Let go of what waits for a decision; its words, where it was words."""
        draft = composing.as_draft(self.desk, key)
        actions.discard(self.desk, key)
        return draft
