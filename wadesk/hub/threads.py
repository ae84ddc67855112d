"""Threads: two rows that turn out to be one message, and what a conversation shows of its newest.

A message may be known by a report before it is known by its words, under a wamid here and
under a ClientKey there. Once they meet, one row carries on and a tombstone says which.
"""

from collections.abc import Mapping

import msgspec

from wadesk.core.deed import Status
from wadesk.core.delivery import merge
from wadesk.core.records import Direction, Instant, Source
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import record, said
from wadesk.store.record import Conversation, Mark, Message, Tombstone

ABOUT_ANOTHER = frozenset({"edit", "revoke", "reaction"})
"""Kinds that say something about a message instead of being one to answer."""

NO_NEWS = frozenset({"revoke", "reaction"})
"""What a customer does that gives nobody anything to do."""

_encode = msgspec.json.encode
_decode = msgspec.json.decode


def absorb(t: Transaction, ours: Message, double: Message, seq: int) -> None:
    """Let one message of ours take over what is known of its double, which ends."""
    statuses = merge(_decode(ours.statuses), _decode(double.statuses))
    ours.statuses = _encode(statuses).decode()
    ours.seq, ours.mark = seq, max(ours.mark, Mark.CHANGED)
    record.bury(t.db, Tombstone("message", double.id, seq, "same", ours.id))


def look_again(t: Transaction, conversations: Mapping[int, int]) -> None:
    """Read from the messages what these conversations show; each with the seq it changes at.

    Only for what is rare: a message that was filled, moved or ended after others had come.
    """
    for conversation in record.conversations(t.db, conversations):
        shown = said.newest_shown(t.db, conversation.id)
        answer, answered_by = said.newest_answer(t.db, conversation.id)
        before = _shown(conversation)
        if shown is not None:
            conversation.last_message, conversation.last_at, conversation.preview = shown
        conversation.answer, conversation.answered_by = answer, answered_by
        if conversation.status != Status.CLOSED:  # there nobody waits, by an agent's word
            conversation.waiting_since = said.waiting_since(t.db, conversation.id)
        if _shown(conversation) != before:
            touch(conversation, max(conversation.seq, conversations[conversation.id]))
            record.store(t.db, [conversation])


def note(conversation: Conversation, message: Message, seq: int, now: Instant) -> None:
    """Carry over to the conversation what its newest message changes about it.

    The service window counts from the payload's clock, but never from beyond the Hub's now.
    """
    if message.direction == Direction.IN:
        _note_inbound(conversation, message, now)
    elif _is_answer(message) and message.id > conversation.answer:
        conversation.answer, conversation.answered_by = message.id, message.member
        conversation.waiting_since = None
    if message.at >= conversation.last_at and message.kind not in ABOUT_ANOTHER:
        conversation.last_at, conversation.last_message = message.at, message.id
        conversation.preview = message.text
    touch(conversation, seq)


def _note_inbound(conversation: Conversation, message: Message, now: Instant) -> None:
    """What was closed or asleep is open once the customer says something more than a heart."""
    if message.source == Source.HISTORY or message.kind == "system":
        return
    heard = min(message.at, now)
    conversation.last_inbound_at = max(conversation.last_inbound_at or 0, heard)
    if message.kind in NO_NEWS:
        return
    conversation.status, conversation.snoozed_until = Status.OPEN, None
    if message.kind not in ABOUT_ANOTHER:
        conversation.waiting_since = min(conversation.waiting_since or heard, heard)


def _is_answer(message: Message) -> bool:
    return message.source != Source.HISTORY and message.kind not in ABOUT_ANOTHER


def _shown(conversation: Conversation) -> tuple[object, ...]:
    line = conversation.last_message, conversation.last_at, conversation.preview
    return (*line, conversation.answer, conversation.answered_by, conversation.waiting_since)
