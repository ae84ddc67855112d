"""People: the members who answer and the contacts who write, by id."""

import json
from collections.abc import Iterable

from wadesk.core.inbox import Contact, Member
from wadesk.core.records import AgentId, ContactId, ConversationId
from wadesk.store.connection import ReadableDb

CONTACT_COLUMNS = (
    "id",
    "name",
    "phone",
    "user_id",
    "username",
    "marketing",
    "called",
    "remark",
    "same_as",
    "blocked",
)
KNOWN_AS = (
    "(select coalesce(head.called, head.name) from contact as head where head.id = contact.same_as)"
)
PERSON = ", ".join([*(f"contact.{name}" for name in CONTACT_COLUMNS), KNOWN_AS])
"""A customer in the order of ``core.inbox.Contact``, of a table that is called contact."""
OF_CONVERSATIONS = (
    f"select json_group_array(json_array(place.id, {PERSON})) from conversation as place"
    " join contact on contact.id = place.contact where place.id in (select value from json_each(?))"
)


def members(db: ReadableDb) -> dict[AgentId, Member]:
    """All of them: those who left still have a name on what they wrote."""
    sql = "select json_group_array(json_array(id, name, role, state)) from member"
    found = [Member(*row) for row in json.loads(db.execute(sql).fetchone()[0])]
    return {member.id: member for member in found}


def contacts(db: ReadableDb, ids: Iterable[ContactId]) -> dict[ContactId, Contact]:
    sql = (
        f"select json_group_array(json_array({PERSON})) from contact"
        " where id in (select value from json_each(?))"
    )
    rows = json.loads(db.execute(sql, (json.dumps(list(ids)),)).fetchone()[0])
    found = [Contact(*row) for row in rows]
    return {contact.id: contact for contact in found}


def of_conversations(
    db: ReadableDb, ids: Iterable[ConversationId]
) -> dict[ConversationId, Contact]:
    """Whom each is with; a group is with nobody in particular."""
    rows = json.loads(db.execute(OF_CONVERSATIONS, (json.dumps(list(ids)),)).fetchone()[0])
    return {where: Contact(*rest) for where, *rest in rows}
