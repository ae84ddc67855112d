"""Readings: what this member has read, pinned and been named in, by conversation.

What one has never had on the screen counts as read up to the newest answer: a new member
does not begin with everything that was ever said.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.inbox import MANY_UNREAD
from wadesk.core.records import NO_ANSWER, ConversationId, Direction, MessageId
from wadesk.core.thread import FOLDED
from wadesk.store.connection import ReadableDb


@dataclass(frozen=True, slots=True)
class Reading:
    upto: MessageId = NO_ANSWER
    unread: int = 0
    is_pinned: bool = False
    mentioned: MessageId | None = None

    @property
    def is_mentioned(self) -> bool:
        return self.mentioned is not None and self.mentioned > self.upto


_OF = "(select {column} from reading where reading.conversation = line.id)"
READ_UPTO = f"coalesce({_OF.format(column='upto')}, line.answer, 0)"

_UNREAD = (
    " message.conversation = line.id and message.at >= coalesce((select at from message as mine"
    f" where mine.id = {READ_UPTO}), 0) and message.id > {READ_UPTO}"
    f" and message.direction = '{Direction.IN}' and message.kind not in {FOLDED}"
)
HAS_UNREAD = f"line.last_message > {READ_UPTO} and exists (select 1 from message where{_UNREAD})"
OF = (
    f"select json_group_array(json_array(line.id, {READ_UPTO},"
    f" (select count(*) from (select 1 from message where{_UNREAD} limit {MANY_UNREAD})),"
    f" {_OF.format(column='pinned_at')} is not null, {_OF.format(column='mentioned')}))"
    " from conversation as line where line.id in (select value from json_each(:ids))"
)


def of(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, Reading]:
    (found,) = db.execute(OF, {"ids": json.dumps(list(ids))}).fetchone()
    return {
        ConversationId(where): Reading(upto, unread, bool(is_pinned), mentioned)
        for where, upto, unread, is_pinned, mentioned in json.loads(found)
    }
