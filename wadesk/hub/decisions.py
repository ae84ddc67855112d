"""Decisions: what a person found out about a message whose fate WhatsApp did not tell.

Only what is uncertain can be decided, by somebody who has looked, and it is written down who
did. Nothing is sent again by it. A report that comes after all is still believed first.
"""

import msgspec

from wadesk.core.delivery import DECIDED_BY, Carriage
from wadesk.core.errors import Reason, Refused
from wadesk.hub.judgement import Asked, Judged, nowhere, problem, seen_conversation
from wadesk.hub.writer import Transaction
from wadesk.store import audit, record
from wadesk.store.audit import Deed, Entry
from wadesk.store.record import Mark, Message
from wadesk.wire.hub_api import CommandAnswer, DecideMessage

ARRIVED = "A colleague has found out that this arrived."
NOT_ARRIVED = "A colleague has found out that this did not arrive."

_encode = msgspec.json.encode


def decide(t: Transaction, asked: Asked, command: DecideMessage) -> Judged:
    """Settle an uncertain message by somebody's word."""
    conversation = seen_conversation(t, asked.member, command.conversation)
    if conversation is None:
        return nowhere()
    message = record.message(t.db, command.message)
    if message is None or message.conversation != conversation.id:
        return Judged(problem=problem(Refused(Reason.NO_SUCH_MESSAGE)))
    if message.carriage != Carriage.UNCERTAIN:
        return Judged(problem=problem(Refused(Reason.ALREADY_SETTLED)))
    _settle(t, asked, message, arrived=command.arrived)
    return Judged(CommandAnswer(asked.key, message=message.id), sent=True)


def _settle(t: Transaction, asked: Asked, message: Message, *, arrived: bool) -> None:
    title = ARRIVED if arrived else NOT_ARRIVED
    told = {"code": 0, "title": title, DECIDED_BY: asked.member}
    message.carriage = Carriage.ACCEPTED if arrived else Carriage.REJECTED
    message.problem = _encode(told).decode()
    message.seq, message.mark = t.next_seq(), Mark.CHANGED
    record.store(t.db, [message])
    record.settle(t.db, [message.id])  # it holds nothing back any more
    entry = Entry(
        t.now,
        asked.member,
        asked.device,
        Deed.DECIDE,
        message.conversation or 0,
        message.id,
        _encode({"arrived": arrived}).decode(),
    )
    audit.append(t.db, t.new_id(), message.seq, entry)
