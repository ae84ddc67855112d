"""Changes: what a view asks after a commit."""

from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, MessageId

HERE, THERE = ConversationId(1), ConversationId(2)


def test_a_thread_is_told_its_own_messages_only() -> None:
    changes = Changes(messages=frozenset({(HERE, MessageId(5)), (THERE, MessageId(6))}))

    assert changes.messages_in(HERE) == {5}
    assert changes.messages_in(ConversationId(3)) == frozenset()
