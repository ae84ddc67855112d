"""Asks: a colleague would like to answer in my place, or I in theirs; and what was said to it.

Passing news, never stored. A question that nobody answers is over after a while.
"""

from dataclasses import dataclass

from wadesk.core.policy import SECOND_MS
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.desk.spans import Clocks, Span
from wadesk.wire.hub_api import Ask, AskAnswered

PATIENCE_MS = 20 * SECOND_MS


@dataclass(frozen=True, slots=True)
class _Question:
    member: AgentId | None  # None: I asked
    lasts: Span
    yes: bool | None = None


class Asks:
    """Written by the engine and by the agent's own hand; each entry is replaced as a whole."""

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks
        self._to_me: dict[ConversationId, _Question] = {}
        self._mine: dict[ConversationId, _Question] = {}

    def note(self, news: Ask) -> frozenset[ConversationId]:
        where = ConversationId(news.conversation)
        self._to_me[where] = _Question(AgentId(news.member), self._clocks.span(PATIENCE_MS))
        return frozenset({where})

    def note_answer(self, news: AskAnswered) -> frozenset[ConversationId]:
        where = ConversationId(news.conversation)
        self._mine[where] = _Question(None, self._clocks.span(PATIENCE_MS), news.yes)
        return frozenset({where})

    def asking(self, conversation: ConversationId) -> AgentId | None:
        """The colleague who waits for my word."""
        question = self._open(self._to_me, conversation)
        return question.member if question else None

    def answer(self, conversation: ConversationId) -> bool | None:
        """What my question was answered, for as long as that is news."""
        question = self._open(self._mine, conversation)
        return question.yes if question else None

    def is_waiting(self, conversation: ConversationId) -> bool:
        """Whether I have asked and nothing was said to it yet."""
        question = self._open(self._mine, conversation)
        return question is not None and question.yes is None

    def ends_at(self, conversation: ConversationId) -> Instant | None:
        """When to look again, if nothing is heard until then."""
        open_ones = (self._open(self._to_me, conversation), self._open(self._mine, conversation))
        ends = (self._clocks.end(one.lasts) for one in open_ones if one)
        return min((end for end in ends if end), default=None)

    def ask(self, conversation: ConversationId) -> None:
        self._mine[conversation] = _Question(None, self._clocks.span(PATIENCE_MS))

    def take_back(self, conversation: ConversationId) -> None:
        """The question could not be asked."""
        self._mine.pop(conversation, None)

    def settle(self, conversation: ConversationId) -> None:
        """I have answered, or the lock is not mine any more."""
        self._to_me.pop(conversation, None)

    def _open(
        self, questions: dict[ConversationId, _Question], conversation: ConversationId
    ) -> _Question | None:
        found = questions.get(conversation)
        return found if found is not None and self._clocks.end(found.lasts) else None
