"""Thread deeds: what was done about a conversation, as a line among its messages.

It is a message row, so that it has its place and its sight like any other. It answers nobody,
is nobody's preview and has no words: whoever shows it says it in their reader's language.
"""

from typing import Any

import msgspec

from wadesk.core.records import Direction, Source
from wadesk.hub.writer import Transaction
from wadesk.store import record
from wadesk.store.record import Conversation, Mark, Message

KIND = "deed"

_encode = msgspec.json.encode


def tell(
    t: Transaction, about: Conversation, member: int | None, key: str | None, /, **content: Any
) -> None:
    """Under the seq of the conversation's own change; ``member``: None where nobody did it."""
    line = Message(
        t.new_id(),
        about.seq,
        about.id,
        t.now,
        Direction.NOTE,
        Source.DESK,
        KIND,
        contact=about.contact,
        member=member,
        key=key,
        content=_encode(content, order="sorted").decode(),
        mark=Mark.NEW,
    )
    record.store(t.db, [line])
