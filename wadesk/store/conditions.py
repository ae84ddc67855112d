"""Conditions: all of a conversation that an agent's deeds change, as the rows have it."""

import json
from collections.abc import Iterable

from wadesk.core.deed import Condition
from wadesk.core.records import ConversationId, Direction, MessageId
from wadesk.core.thread import FOLDED
from wadesk.store.connection import ReadableDb
from wadesk.store.readings import READ_UPTO

OF = (
    "select json_group_array(json_array(line.id, coalesce(line.status, 'open'),"
    " line.snoozed_until, json(coalesce(line.labels, '[]')), line.owner,"
    " (select pinned_at from reading where reading.conversation = line.id) is not null,"
    f" {READ_UPTO})) from conversation as line where line.id in (select value from json_each(:ids))"
)
NEWEST = (
    "select json_group_array(json_array(line.id, (select id from message"
    f" where message.conversation = line.id and message.direction = '{Direction.IN}'"
    f" and message.kind not in {FOLDED} order by at desc, id desc limit 1)))"
    " from conversation as line where line.id in (select value from json_each(:ids))"
)


def of(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, Condition]:
    (found,) = db.execute(OF, {"ids": json.dumps(list(ids))}).fetchone()
    return {
        ConversationId(where): Condition(status, until, frozenset(labels), owner, bool(pin), upto)
        for where, status, until, labels, owner, pin, upto in json.loads(found)
    }


def newest_words(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, MessageId]:
    """The newest that the customer of each wrote; left out where nobody did."""
    (found,) = db.execute(NEWEST, {"ids": json.dumps(list(ids))}).fetchone()
    return {ConversationId(where): MessageId(id_) for where, id_ in json.loads(found) if id_}
