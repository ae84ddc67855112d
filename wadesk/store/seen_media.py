"""Seen media: the pictures, films and documents of a thread, one beside the other."""

from wadesk.core.records import ConversationId, MessageId
from wadesk.core.thread import Bubble, Position
from wadesk.store import messages
from wadesk.store.connection import ReadableDb

_OF_KIND = "conversation = :conversation and kind in ('image', 'video', 'document')"
OLDER = (
    f"select id from message indexed by message_media where {_OF_KIND}"
    " and (at, id) < (:at, :id) order by at desc, id desc limit 1"
)
NEWER = (
    f"select id from message indexed by message_media where {_OF_KIND}"
    " and (at, id) > (:at, :id) order by at, id limit 1"
)


def beside(
    db: ReadableDb, conversation: ConversationId, place: Position, *, newer: bool
) -> Bubble | None:
    """The nearest one on one side of a place; nothing at the thread's end."""
    bounds = {"conversation": conversation, "at": place.at, "id": place.id}
    found = db.execute(NEWER if newer else OLDER, bounds).fetchone()
    return one(db, MessageId(found[0])) if found is not None else None


def one(db: ReadableDb, message: MessageId) -> Bubble | None:
    return next(iter(messages.by_ids(db, [message])), None)
