"""Sights: work that decides who sees what: scopes of conversations, scopes of members, ends.

Each item is one unit of work. Whoever loses sight of something is told so in the same
transaction; what is deleted leaves tombstones for everybody.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wadesk.core import same_person
from wadesk.core.same_person import Separate
from wadesk.hub import threads
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import (
    blocking,
    device_drafts,
    member_readings,
    other_selves,
    record,
    replies,
    scheduled,
    sights,
)
from wadesk.store.record import Tombstone

DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Rescope:
    """A conversation is to lie in another scope."""

    conversation: int
    scope: str


@dataclass(frozen=True, slots=True)
class ChangeSight:
    """A member is to see these scopes and what is open to all; None: everything."""

    member: int
    scopes: frozenset[str] | None


def rescope(t: Transaction, wishes: Sequence[Rescope]) -> list[bool]:
    """Says of each whether there was such a conversation."""
    return [_rescope_one(t, wish) for wish in wishes]


def change_sights(t: Transaction, wishes: Sequence[ChangeSight]) -> list[None]:
    for wish in wishes:
        sights.change_member(t.db, wish.member, wish.scopes, t.next_seq())
    return [None] * len(wishes)


def delete_conversations(t: Transaction, ids: Sequence[int]) -> list[bool]:
    """End conversations with all that was said in them; the people stay if known elsewhere."""
    return [_delete_one(t, one) for one in ids]


def delete_messages(t: Transaction, ids: Sequence[int]) -> list[bool]:
    ended = []
    for one in ids:
        message = record.message(t.db, one)
        ended.append(message is not None)
        if message is not None:
            seq = t.next_seq()
            _end_message(t, one, seq)
            threads_of = {message.conversation: seq} if message.conversation else {}
            threads.look_again(t, threads_of)
    return ended


def _rescope_one(t: Transaction, wish: Rescope) -> bool:
    conversation = record.conversation(t.db, wish.conversation)
    if conversation is None:
        return False
    before, conversation.scope = conversation.scope, wish.scope
    seq = t.next_seq()
    touch(conversation, seq)
    record.store(t.db, [conversation])
    sights.rescoped(t.db, seq, [(conversation.id, before, wish.scope)])
    return True


def _delete_one(t: Transaction, conversation_id: int) -> bool:
    conversation = record.conversation(t.db, conversation_id)
    if conversation is None:
        return False
    seq = t.next_seq()
    for message in record.messages_in(t.db, conversation_id):
        _end_message(t, message, seq)
    scheduled.end_all(t.db, conversation_id, seq, DELETED)
    drafts = device_drafts.in_conversation(t.db, conversation_id)
    device_drafts.end(t.db, drafts, seq, DELETED)
    member_readings.end_in(t.db, conversation_id, seq, DELETED)
    record.bury(t.db, Tombstone("conversation", conversation_id, seq, DELETED))
    replies.forget_lock(t.db, conversation_id)
    if conversation.contact and not record.conversations_of(t.db, [conversation.contact], []):
        _end_contact(t, conversation.contact, seq)
    return True


def _end_contact(t: Transaction, contact: int, seq: int) -> None:
    """Nobody writes from here any more; its other selves stay one person without it."""
    links = other_selves.around(t.db, contact)
    other_selves.relink(t.db, links, same_person.after(links, Separate(contact)), seq)
    blocking.forget(t.db, contact)
    record.forget_names(t.db, contact)
    record.bury(t.db, Tombstone("contact", contact, seq, DELETED))


def _end_message(t: Transaction, message: int, seq: int) -> None:
    record.settle(t.db, [message])
    record.bury(t.db, Tombstone("message", message, seq, DELETED))
