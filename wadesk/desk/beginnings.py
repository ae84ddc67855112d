"""Beginnings: how much a Desk knew when a text was begun, so that it can tell what is new since.

Kept in memory: after a start, what comes from then on is new.
"""

from collections import OrderedDict

from wadesk.core.draft import Draft
from wadesk.core.records import NO_ANSWER, ConversationId, Instant, MessageId

KEPT = 256


class Beginnings:
    """For the thread of a screen alone."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[ConversationId, Instant], MessageId] = OrderedDict()

    def note(self, draft: Draft, seen: MessageId) -> None:
        """It was written by somebody who had seen this much; nothing where that is not known."""
        if seen > NO_ANSWER:
            self.of(draft, seen)

    def of(self, draft: Draft, newest: MessageId) -> MessageId:
        """The newest message there was when this was begun: the first word counts."""
        beginning = draft.conversation, draft.begun_at
        if beginning not in self._known:
            self._known[beginning] = newest
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return self._known[beginning]
