"""Pending deeds: what an agent did about conversations here and the feed has not told yet.

They are rows of the outbox. Many leave no message that carries their key, so the Hub's yes
says up to where the feed holds what came of them; there they go, and until then the screen
shows them as done.
"""

import json
from collections.abc import Collection
from dataclasses import replace

from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.records import ClientKey, ConversationId
from wadesk.store import outgoing
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.outgoing import DEEDS

_IS_DEED = f"command ->> '$.t' in ({', '.join(repr(kind) for kind in sorted(DEEDS))})"
_IS_TOLD = f"owed = '{Owed.ACCEPTED}' and command ->> '$.told_upto' <= ?"


def pending(
    db: ReadableDb,
    among: Collection[ConversationId] | None = None,
    kinds: Collection[str] = DEEDS,
) -> list[tuple[ConversationId, str]]:
    """What is on its way, with the JSON of each command, in the order of doing.

    Offline much may wait, most of it about what was read: who looks often asks for what it needs.
    """
    there = "" if among is None else " conversation in (select value from json_each(:among)) and"
    sql = (
        "select json_group_array(json_array(conversation, command)) from (select * from outbox"
        f" where{there} command ->> '$.t' in (select value from json_each(:kinds))"
        f" and owed in ('{Owed.DUE}', '{Owed.ACCEPTED}') order by rank, place)"
    )
    bounds = {"among": json.dumps(list(among or ())), "kinds": json.dumps(list(kinds))}
    found = db.execute(sql, bounds).fetchone()[0]
    return [(where, text) for where, text in json.loads(found)]


def refused(db: ReadableDb) -> list[ClientKey]:
    sql = f"select key from outbox where {_IS_DEED} and owed = '{Owed.REFUSED}' order by place"
    return [ClientKey(key) for (key,) in db.execute(sql)]


def untried(db: ReadableDb, conversation: ConversationId, kind: str) -> list[tuple[ClientKey, str]]:
    """What the Hub cannot know of yet, with the JSON of each command, the newest first."""
    found = db.execute(
        "select key, command from outbox where conversation = ? and command ->> '$.t' = ?"
        f" and owed = '{Owed.DUE}' and attempts = 0 order by rank desc, place desc",
        (conversation, kind),
    )
    return [(ClientKey(key), text) for key, text in found]


def give_way(db: WritableDb, conversation: ConversationId, kind: str) -> None:
    """Let go of what a newer deed of its kind leaves nothing of, unless the Hub may know it."""
    db.execute(
        "delete from outbox where conversation = ? and command ->> '$.t' = ?"
        f" and owed = '{Owed.DUE}' and attempts = 0",
        (conversation, kind),
    )


def accept(db: WritableDb, item: OutboxItem, upto: int) -> None:
    """The Hub agreed; it goes once the feed has come so far."""
    outgoing.save(db, replace(item, owed=Owed.ACCEPTED))
    sql = "update outbox set command = json_set(command, '$.told_upto', ?) where key = ?"
    db.execute(sql, (upto, item.key))


def settle(db: WritableDb, upto: int) -> frozenset[ConversationId]:
    """Let go of what the feed has told; name the conversations where something went."""
    sql = f"delete from outbox where {_IS_TOLD} returning conversation"
    return frozenset(ConversationId(where) for (where,) in db.execute(sql, (upto,)).fetchall())


def awaits(db: ReadableDb) -> bool:
    """Whether the feed is to tell anything that was agreed to."""
    sql = f"select exists (select 1 from outbox where owed = '{Owed.ACCEPTED}' and {_IS_DEED})"
    return bool(db.execute(sql).fetchone()[0])


def let_go(db: WritableDb, keys: Collection[ClientKey]) -> None:
    """They were refused, and somebody has read it; or a newer one says all that they say."""
    sql = f"delete from outbox where key in (select value from json_each(?)) and {_IS_DEED}"
    db.execute(sql, (json.dumps(list(keys)),))
