"""Changes: what one committed transaction touched. Views refetch these ids and nothing else."""

from dataclasses import dataclass

from wadesk.core.records import ConversationId, MessageId


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids only: a listener that cares asks the store for the rows."""

    conversations: frozenset[ConversationId] = frozenset()
    messages: frozenset[tuple[ConversationId, MessageId]] = frozenset()
    outbox: frozenset[ConversationId] = frozenset()
    other: frozenset[str] = frozenset()  # row types without a view of their own yet
    everything: bool = False  # after a new beginning: start over

    def messages_in(self, conversation: ConversationId) -> frozenset[MessageId]:
        return frozenset(found for where, found in self.messages if where == conversation)
