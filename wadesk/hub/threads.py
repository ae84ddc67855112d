"""Threads: two rows that turn out to be one message, and what a conversation shows of its newest.

A message may be known by a report before it is known by its words, under a wamid here and
under a ClientKey there. Once they meet, one row carries on and a tombstone says which.
"""

from collections.abc import Mapping

import msgspec

from wadesk.core.delivery import merge
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import record, said
from wadesk.store.record import Mark, Message, Tombstone

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
        before = (*_line(conversation), conversation.answer, conversation.answered_by)
        if shown is not None:
            conversation.last_message, conversation.last_at, conversation.preview = shown
        conversation.answer, conversation.answered_by = answer, answered_by
        after = (*_line(conversation), conversation.answer, conversation.answered_by)
        if after != before:
            touch(conversation, max(conversation.seq, conversations[conversation.id]))
            record.store(t.db, [conversation])


def _line(conversation: record.Conversation) -> tuple[int | None, int, str]:
    return conversation.last_message, conversation.last_at, conversation.preview
