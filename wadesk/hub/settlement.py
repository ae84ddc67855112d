"""Settlement: what became of an attempt, written into the record.

An answer and a status race each other: the status may be there first, with the wamid or
the ClientKey. Whatever comes second finds the same message and only adds to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import Accepted, Outcome, Rejected, Waiting, carriage_after
from wadesk.core.records import Instant
from wadesk.hub import threads
from wadesk.hub.writer import Transaction
from wadesk.store import record, replies
from wadesk.store.record import Mark, Message

_encode = msgspec.json.encode


@dataclass(frozen=True, slots=True)
class Settled:
    """One attempt's outcome, and after how long it may be repeated, if at all."""

    item: Waiting
    outcome: Outcome
    retry_ms: int | None


def settle(t: Transaction, attempts: Sequence[Settled]) -> list[None]:
    for attempt in attempts:
        message = record.message(t.db, attempt.item.message)
        if message is not None and message.carriage != Carriage.ACCEPTED:
            _settle_one(t, message, attempt)
        elif message is not None and isinstance(attempt.outcome, Accepted):
            _name(t, message, attempt.outcome)  # a status was quicker than the answer
    return [None] * len(attempts)


def doubt_interrupted(t: Transaction, _: Sequence[None]) -> list[None]:
    """At the start: what was leaving when the Hub stopped may have left."""
    for message_id in replies.interrupted(t.db, (Carriage.SENDING,)):
        message = record.message(t.db, message_id)
        if message is not None:
            _carry(t, message, Carriage.UNCERTAIN)
        replies.doubt(t.db, message_id, t.now)
    return [None]


def _settle_one(t: Transaction, message: Message, attempt: Settled) -> None:
    if attempt.retry_ms is not None:
        replies.postpone(t.db, message.id, Instant(t.now + attempt.retry_ms))
        _carry(t, message, Carriage.QUEUED, attempt.outcome)
        return
    carriage = carriage_after(attempt.outcome)
    _carry(t, message, carriage, attempt.outcome)
    if carriage is Carriage.UNCERTAIN:
        replies.doubt(t.db, message.id, t.now)
    else:
        record.settle(t.db, [message.id])
    if isinstance(attempt.outcome, Accepted):
        _name(t, message, attempt.outcome)


def _carry(
    t: Transaction, message: Message, carriage: Carriage, outcome: Outcome | None = None
) -> None:
    """Write down how far a message has come; a further try like the last is no news."""
    before = message.carriage, message.problem
    message.carriage = carriage
    message.waiting = None if carriage is not Carriage.QUEUED else message.waiting
    if isinstance(outcome, Rejected):
        told = {"code": outcome.code, "title": outcome.title, "details": outcome.details}
        message.problem = _encode(told).decode()
    elif carriage is Carriage.ACCEPTED:
        message.problem = None
    if (message.carriage, message.problem) != before:
        message.seq, message.mark = t.next_seq(), Mark.CHANGED
        record.store(t.db, [message])


def _name(t: Transaction, message: Message, accepted: Accepted) -> None:
    """Give a message its wamid; whatever else was known under that wamid becomes its own."""
    if message.wamid is not None:
        return
    seq = t.next_seq()
    doubles = record.messages_named(t.db, wamids=[accepted.wamid])
    for double in doubles:
        threads.absorb(t, message, double, seq)
    message.wamid, message.seq, message.mark = accepted.wamid, seq, Mark.CHANGED
    record.store(t.db, [message])
    threads.look_again(t, {one.conversation: seq for one in doubles if one.conversation})
