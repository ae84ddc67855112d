"""Inbound: what customers have written since something, in the order in which we learned of it."""

from wadesk.core.records import ConversationId, Direction, MessageId
from wadesk.core.situation import Answer
from wadesk.core.thread import FOLDED
from wadesk.store.connection import ReadableDb

# The plus keeps SQLite from walking through the whole thread: what is new lies at the table's end.
ABOVE = (
    "select id, coalesce(text, ''), null, coalesce(at, 0) from message"
    " where id > :since and +conversation = :conversation"
    f" and direction = '{Direction.IN}' and kind not in {FOLDED} order by id desc limit :limit"
)


def newest_of_all(db: ReadableDb) -> MessageId:
    """The newest message of any conversation that is here; later ones have higher numbers."""
    (found,) = db.execute("select coalesce(max(id), 0) from message").fetchone()
    return MessageId(found)


def above(
    db: ReadableDb, conversation: ConversationId, since: MessageId, limit: int
) -> list[Answer]:
    """The newest ones, the oldest of them first; whoever wrote them, they are no member."""
    bounds = {"conversation": conversation, "since": since, "limit": limit}
    return [Answer(*row) for row in db.execute(ABOVE, bounds)][::-1]
