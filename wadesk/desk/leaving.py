"""Leaving: the conversations that somebody has just left, for whoever tells the other Desks."""

from wadesk.core.records import ConversationId
from wadesk.desk.wake_up import WakeUp


class Leaving:
    """Filled from any thread, emptied by the engine."""

    def __init__(self, news: WakeUp) -> None:
        self.news = news
        self._left: set[ConversationId] = set()

    def leave(self, conversation: ConversationId) -> None:
        self._left.add(conversation)
        self.news.wake()

    def taken(self) -> set[ConversationId]:
        taken, self._left = self._left, set()
        return taken
