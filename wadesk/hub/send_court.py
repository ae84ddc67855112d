"""Send court: whether an answer may go to a customer, judged for one member at a time.

Every sender passes the same checks at the same place: rights, lock, base, service window.
"""

from typing import Any

import msgspec

from wadesk.core.delivery import Carriage
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, Direction, Instant, MessageId, Source
from wadesk.core.reply_lock import admit, require_seen
from wadesk.core.service_window import require_open
from wadesk.hub import parcels
from wadesk.hub.judgement import (
    NONE,
    Asked,
    Judged,
    LockMoved,
    nowhere,
    problem,
    seen_conversation,
)
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import record, replies
from wadesk.store.record import Conversation, Mark, Message
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CommandAnswer

_encode = msgspec.json.encode


class SendCourt:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def judge(self, t: Transaction, asked: Asked, command: hub_api.Send) -> Judged:
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
        lock = replies.lock(t.db, conversation.id)
        try:
            after = admit(lock, asked.member, command.fence, t.now, self._policy.lock)
            newest = record.newest_answer_by_another(t.db, conversation.id, asked.member)
            require_seen(MessageId(command.base), MessageId(newest))
            if not isinstance(command, hub_api.SendTemplate):
                require_open(_instant(conversation.last_inbound_at), t.now, self._policy.window)
            parcel = parcels.pack(t.db, conversation, asked.key, command)
        except Refused as refusal:
            newer = _newer(t, asked.member, conversation, command) if _is_unseen(refusal) else NONE
            return Judged(problem=problem(refusal, lock.held_by(t.now), newer))
        message = _written(t, asked, conversation, parcel)
        replies.write_lock(t.db, conversation.id, after)
        replies.enqueue(t.db, message.id, parcel.recipient, parcel.body, t.now)
        moved = LockMoved(conversation.id, conversation.scope, after)
        return Judged(CommandAnswer(asked.key, message=message.id), moved=moved, sent=True)


def _written(
    t: Transaction, asked: Asked, conversation: Conversation, parcel: parcels.Parcel
) -> Message:
    seq = t.next_seq()
    message = Message(
        t.new_id(),
        seq,
        conversation.id,
        t.now,
        Direction.OUT,
        Source.DESK,
        parcel.kind,
        parcel.text,
        contact=conversation.contact,
        member=asked.member,
        key=asked.key,
        carriage=Carriage.QUEUED,
        content=parcel.content,
        mark=Mark.NEW,
    )
    conversation.answer, conversation.answered_by = message.id, asked.member
    conversation.last_at = max(conversation.last_at, t.now)
    conversation.last_message = message.id
    conversation.preview = parcel.text
    touch(conversation, seq)
    record.store(t.db, [message, conversation])
    return message


def _is_unseen(refusal: Refused) -> bool:
    return refusal.reason is Reason.UNSEEN_ANSWER


def _newer(
    t: Transaction, member: AgentId, conversation: Conversation, command: hub_api.Send
) -> bytes:
    """The answers a draft had not seen, so that its author can see them at once."""
    found = record.answers_above(t.db, conversation.id, command.base, member)
    told: list[dict[str, Any]] = [
        {"id": one.id, "at": one.at, "member": one.member, "kind": one.kind, "text": one.text}
        for one in found
    ]
    return _encode(told)


def _instant(at: int | None) -> Instant | None:
    return None if at is None else Instant(at)
