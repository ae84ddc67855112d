"""Leaving: what somebody leaves: a conversation, which others hear of, or the Desk for good."""

from collections.abc import Callable
from concurrent.futures import Future

from wadesk.core.records import ConversationId
from wadesk.desk.wake_up import WakeUp


class Leaving:
    """Filled from any thread, emptied by the engine."""

    def __init__(self, news: WakeUp) -> None:
        self.news = news
        self.last_words: Callable[[], Future[None]] | None = None
        """Asks whoever writes here to have all of it on the disk, and to write no more."""

        self._left: set[ConversationId] = set()

    def leave(self, conversation: ConversationId) -> None:
        self._left.add(conversation)
        self.news.wake()

    def taken(self) -> set[ConversationId]:
        taken, self._left = self._left, set()
        return taken
