"""Send court: whether an answer may go to a customer, judged for one member at a time.

Every sender passes the same checks at the same place: rights, lock, base, service window,
content and freshness. What is planned for later passes them at its hour, by ``schedule_court``.
"""

from dataclasses import dataclass
from typing import Any

import msgspec

from wadesk.core.delivery import Carriage
from wadesk.core.errors import Reason, Refused
from wadesk.core.freshness import Echoes, require_fresh, require_told
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, Direction, Instant, MessageId, Source
from wadesk.core.reply_lock import ReplyLock, admit, require_seen
from wadesk.core.service_window import require_open
from wadesk.hub import drafts, parcels
from wadesk.hub.judgement import (
    NONE,
    Asked,
    Judged,
    LockMoved,
    nowhere,
    problem,
    seen_conversation,
)
from wadesk.hub.parcels import Parcel
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import member_readings, record, replies, said
from wadesk.store.record import Conversation, Mark, Message
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CommandAnswer

_encode = msgspec.json.encode


@dataclass(frozen=True, slots=True)
class Case:
    """One send before the court: whose, under which key, where, and the lock as it stands."""

    member: AgentId
    key: str
    command: hub_api.Send
    conversation: Conversation
    lock: ReplyLock

    @property
    def echoes(self) -> Echoes:
        said = self.command
        return Echoes(said.base, said.seen, said.fence, instant(said.heard_at))


def brought(t: Transaction, member: AgentId, key: str, command: hub_api.Send) -> Case | None:
    """A send with all that it is judged by; None where its author sees no such conversation."""
    conversation = seen_conversation(t, member, command.conversation)
    if conversation is None:
        return None
    return Case(member, key, command, conversation, replies.lock(t.db, conversation.id))


class SendCourt:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def judge(self, t: Transaction, asked: Asked, command: hub_api.Send) -> Judged:
        case = brought(t, asked.member, asked.key, command)
        if case is None:
            return nowhere()
        try:
            require_told(case.echoes, t.counter.last_id, case.lock.fence, t.now)
            after = admit(case.lock, case.member, command.fence, t.now, self._policy.lock)
            parcel = self.packed(t, case, t.now)
            inbound = MessageId(said.newest_inbound(t.db, case.conversation.id))
            require_fresh(case.echoes, inbound, t.now, self._policy.outbox)
        except Refused as refusal:
            return refused(t, case, refusal)
        return self.accepted(t, case, parcel, after)

    def packed(self, t: Transaction, case: Case, leaves_at: Instant) -> Parcel:
        """The send made ready, if no unseen answer, bad content or closed window is in its way."""
        command, conversation = case.command, case.conversation
        newest = said.newest_answer_by_another(t.db, conversation.id, case.member)
        require_seen(MessageId(command.base), MessageId(newest))
        parcel = parcels.pack(t.db, conversation, case.key, command)
        if not isinstance(command, hub_api.SendTemplate):
            last_inbound = instant(conversation.last_inbound_at)
            require_open(last_inbound, leaves_at, self._policy.window)
        return parcel

    def accepted(self, t: Transaction, case: Case, parcel: Parcel, after: ReplyLock) -> Judged:
        """Write the answer down, and let it leave."""
        conversation = case.conversation
        if conversation.owner is None and self._policy.lock.owner_by_first_answer:
            conversation.owner = case.member
        conversation.waiting_since = None
        message = _written(t, case, parcel)
        replies.write_lock(t.db, conversation.id, after)
        replies.enqueue(t.db, message.id, parcel.recipient, parcel.body, t.now)
        drafts.end_said(t, conversation.id, case.member, parcel.text, message.seq)
        moved = LockMoved(conversation.id, conversation.scope, after)
        return Judged(CommandAnswer(case.key, message=message.id), moved=moved, sent=True)


def refused(t: Transaction, case: Case, refusal: Refused) -> Judged:
    """A refusal with what its author has to know: who is answering, or what was answered."""
    newer = _newer(t, case) if refusal.reason is Reason.UNSEEN_ANSWER else NONE
    return Judged(problem=problem(refusal, case.lock.held_by(t.now), newer))


def _written(t: Transaction, case: Case, parcel: Parcel) -> Message:
    seq, conversation = t.next_seq(), case.conversation
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
        member=case.member,
        key=case.key,
        carriage=Carriage.QUEUED,
        content=parcel.content,
        mark=Mark.NEW,
    )
    conversation.answer, conversation.answered_by = message.id, case.member
    conversation.last_at = max(conversation.last_at, t.now)
    conversation.last_message = message.id
    conversation.preview = parcel.text
    touch(conversation, seq)
    record.store(t.db, [message, conversation])
    member_readings.note_answer(t.db, message)
    return message


def _newer(t: Transaction, case: Case) -> bytes:
    """The answers a draft had not seen, so that its author can see them at once.

    Whoever has read the last of them knows, too, of another thread's that came in before.
    """
    found = said.answers_above(t.db, case.conversation.id, case.command.base, case.member)
    told: list[dict[str, Any]] = [
        {"id": one.id, "at": one.at, "member": one.member, "kind": one.kind, "text": one.text}
        for one in found
    ]
    if told and (case.conversation.folded or 0) > case.command.base:
        told[-1]["folded"] = case.conversation.folded
    return _encode(told)


def instant(at: int | None) -> Instant | None:
    return None if at is None else Instant(at)
