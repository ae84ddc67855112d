"""Surroundings: whose conversation it is, who else is in it or asks for it, what came meanwhile."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from wadesk.core.draft import Draft
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import ConversationId
from wadesk.ui import window_words
from wadesk.ui.ask_line import AskLine
from wadesk.ui.news_line import NewsLine
from wadesk.ui.people_strip import Person
from wadesk.ui.replies import Replies
from wadesk.ui.text import translate
from wadesk.ui.thread_head import ThreadHead


class Surroundings(QObject):
    """``told`` says once what became of a wish about the lock, and whether it is trouble."""

    begun = Signal()  # another conversation, or none
    told = Signal(str, bool)
    ask_answered = Signal(object, object, bool)  # ConversationId, AgentId, and the answer
    news_wanted = Signal()  # show what has come since

    def __init__(self, replies: Replies, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.below_head = QVBoxLayout()
        self.head, self.ask_line, self.news_line = ThreadHead(), AskLine(), NewsLine()
        self._replies = replies
        self._line: ConversationLine | None = None
        self._draft: Draft | None = None
        self._news_seen, self._told = 0, ""
        self.ask_line.answered.connect(self._on_ask_answered)
        self.news_line.button.clicked.connect(self._on_news_wanted)

    @property
    def has_people(self) -> bool:
        """Whether somebody is shown who may be gone in a moment without a word."""
        return bool(self.head.people.text()) or self.ask_line.isVisible()

    def open(self) -> None:
        self._news_seen, self._told = 0, ""
        self.begun.emit()

    def show(self, line: ConversationLine, draft: Draft | None, *, is_told_above: bool) -> None:
        """What the customer has written is not told twice."""
        self._line, self._draft = line, draft
        self._show_head(line)
        asker = self._replies.asking(line.id)
        self.ask_line.show_ask(self._replies.name(asker) if asker is not None else "")
        count = self._news()
        self._news_seen = min(self._news_seen, count)
        self.news_line.show_count(0 if is_told_above else count - self._news_seen)
        self._tell(line.id)

    def _show_head(self, line: ConversationLine) -> None:
        left = window_words.time_left(line, self._replies.hub_now(), self._replies.window)
        self.head.show_line(line, left, self._owner(line.id))
        seen = self._replies.viewers(line.id)
        named = [(one, self._replies.name(one.member)) for one in seen]
        self.head.show_people(
            [Person(one.member, name, one.writing) for one, name in named if name]
        )

    def _owner(self, where: ConversationId) -> str:
        owner = self._replies.owner(where)
        if owner is None:
            return ""
        name = self._replies.name(owner)
        theirs = translate("Surroundings", "{who}'s conversation").format(who=name)
        return theirs if name else translate("Surroundings", "Your conversation")

    def _news(self) -> int:
        if self._line is None or self._draft is None:
            return 0
        return self._replies.news(self._line.id, self._draft)

    def _tell(self, where: ConversationId) -> None:
        trouble = self._replies.lock_trouble(where)
        is_granted = self._replies.ask_answer(where) is True
        granted = translate("Surroundings", "It was handed over to you: you can answer now.")
        words = trouble or (granted if is_granted else "")
        if words and words != self._told:
            self.told.emit(words, bool(trouble))
        self._told = words

    def _on_ask_answered(self, is_yes: bool) -> None:
        asker = self._replies.asking(self._line.id) if self._line is not None else None
        if self._line is not None and asker is not None:
            self.ask_line.show_ask("")
            self.ask_answered.emit(self._line.id, asker, is_yes)

    def _on_news_wanted(self) -> None:
        self._news_seen = self._news()
        self.news_line.show_count(0)
        self.news_wanted.emit()
