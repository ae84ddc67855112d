"""Readings: what this member has read, pinned and been named in, by conversation.

What one has never had on the screen counts as read up to the newest answer: a new member
does not begin with everything that was ever said. A note that names them is not read with it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.inbox import MANY_UNREAD
from wadesk.core.records import NO_ANSWER, ConversationId, Direction, MessageId, Source
from wadesk.core.thread import FOLDED
from wadesk.store.connection import ReadableDb


@dataclass(frozen=True, slots=True)
class Reading:
    upto: MessageId = NO_ANSWER
    unread: int = 0
    is_pinned: bool = False
    mentioned: MessageId = NO_ANSWER

    @property
    def is_mentioned(self) -> bool:
        return self.mentioned > self.upto


_OF = "(select {column} from reading where reading.conversation = line.id)"
_BEFORE_MENTION = f"coalesce({_OF.format(column='mentioned - 1')}, line.answer, 0)"
READ_UPTO = (
    f"coalesce({_OF.format(column='nullif(upto, 0)')},"
    f" min(coalesce(line.answer, 0), {_BEFORE_MENTION}))"
)

INCOMING = (
    f" message.direction = '{Direction.IN}' and message.source is not '{Source.HISTORY}'"
    f" and message.kind not in {FOLDED}"
)
"""What the index ``message_incoming`` holds: a question must say it in the same words."""

_FROM_INCOMING = "from message indexed by message_incoming where"
_UNREAD = (
    f" message.conversation = line.id and message.id > {READ_UPTO} and{INCOMING}"
    " and message.at >= coalesce((select at from message as mine"
    f" where mine.id = {READ_UPTO} and mine.conversation = line.id), 0)"
)
ABOVE = (
    f"select count(*) from (select 1 {_FROM_INCOMING} message.conversation = :conversation"
    f" and message.id > :upto and{INCOMING}"
    " and message.at >= coalesce((select at from message as mine where mine.id = :upto"
    " and mine.conversation = :conversation), 0)"
    f" limit {MANY_UNREAD})"
)
HAS_UNREAD = f"line.last_message > {READ_UPTO} and exists (select 1 {_FROM_INCOMING}{_UNREAD})"
OF = (
    f"select json_group_array(json_array(line.id, {READ_UPTO},"
    f" (select count(*) from (select 1 {_FROM_INCOMING}{_UNREAD} limit {MANY_UNREAD})),"
    f" {_OF.format(column='pinned_at')} is not null,"
    f" coalesce({_OF.format(column='mentioned')}, 0)))"
    " from conversation as line where line.id in (select value from json_each(:ids))"
)


def of(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, Reading]:
    (found,) = db.execute(OF, {"ids": json.dumps(list(ids))}).fetchone()
    return {
        ConversationId(where): Reading(upto, unread, bool(is_pinned), mentioned)
        for where, upto, unread, is_pinned, mentioned in json.loads(found)
    }


def unread_above(db: ReadableDb, conversation: ConversationId, upto: MessageId) -> int:
    """As many as there would be, had one read to there."""
    bounds = {"conversation": conversation, "upto": upto}
    return int(db.execute(ABOVE, bounds).fetchone()[0])
