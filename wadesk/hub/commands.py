"""Commands: what Desks ask for, judged and written down in one transaction.

Every sender passes the same checks at the same place: rights, lock, base, service window.
The same ClientKey gets the same answer however often it comes, a refusal too: whoever
decides to try again does so under a new key.
Locks are claimed by the same road but not remembered by key: asking twice is harmless.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from wadesk.core.delivery import Carriage
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, Direction, Instant, MessageId, Source
from wadesk.core.reply_lock import ReplyLock, admit, claim, release, require_seen
from wadesk.core.service_window import require_open
from wadesk.hub import parcels
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import devices, record, replies
from wadesk.store.record import Conversation, Mark, Message
from wadesk.wire import hub_api
from wadesk.wire.hub_api import ClaimLock, CommandAnswer, ReleaseLock

NONE = b"[]"
_encode = msgspec.json.encode


@dataclass(frozen=True, slots=True)
class Asked:
    """A command and whose it is; ``digest`` tells whether a key is used twice for one thing."""

    member: AgentId
    key: str
    digest: bytes
    command: hub_api.Command


@dataclass(frozen=True, slots=True)
class LockMoved:
    """A lock that this command claimed or freed, for the board."""

    conversation: int
    scope: str
    lock: ReplyLock


@dataclass(frozen=True, slots=True)
class Judged:
    """What the Desk is told, and what others are to hear of it."""

    answer: CommandAnswer | None = None
    problem: hub_api.Problem | None = None
    moved: LockMoved | None = None
    sent: bool = field(default=False)


class Court:
    """Judges commands by the policy."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def judge(self, transaction: Transaction, asked: Sequence[Asked]) -> list[Judged]:
        return [self._one(transaction, one) for one in asked]

    def _one(self, t: Transaction, asked: Asked) -> Judged:
        if isinstance(asked.command, ClaimLock | ReleaseLock):
            return self._lock(t, asked, asked.command)
        if not isinstance(asked.command, hub_api.Send):
            return Judged(problem=problem(Refused(Reason.UNKNOWN_COMMAND)))
        known = replies.answer_to(t.db, asked.key) or _sent_before(t, asked)
        if known:
            return _again(known, asked)
        judged = self._send(t, asked, asked.command)
        told = _encode((judged.answer, judged.problem))
        replies.keep_answer(
            t.db, replies.Answered(asked.key, asked.member, asked.digest, told, t.now)
        )
        return judged

    def _lock(self, t: Transaction, asked: Asked, command: ClaimLock | ReleaseLock) -> Judged:
        conversation = _seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return _nowhere()
        lock = replies.lock(t.db, conversation.id)
        try:
            after = self._moved_lock(lock, asked.member, command, t.now)
        except Refused as refusal:
            return Judged(problem=problem(refusal, lock.held_by(t.now)))
        replies.write_lock(t.db, conversation.id, after)
        ttl_ms = max(0, after.until - t.now)
        answer = CommandAnswer(asked.key, fence=after.fence, ttl_ms=ttl_ms)
        return Judged(answer, moved=LockMoved(conversation.id, conversation.scope, after))

    def _moved_lock(
        self, lock: ReplyLock, member: AgentId, command: ClaimLock | ReleaseLock, now: Instant
    ) -> ReplyLock:
        if isinstance(command, ClaimLock):
            return claim(lock, member, now, self._policy.lock)
        return release(lock, member, command.fence)

    def _send(self, t: Transaction, asked: Asked, command: hub_api.Send) -> Judged:
        conversation = _seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return _nowhere()
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


def _nowhere() -> Judged:
    return Judged(problem=problem(Refused(Reason.NO_SUCH_CONVERSATION)))


def problem(
    refusal: Refused, holder: AgentId | None = None, newer: bytes = NONE
) -> hub_api.Problem:
    """A refusal as it is told on the wire."""
    return hub_api.Problem(
        title="The Hub refused this.",
        status=409,
        reason=refusal.reason,
        detail=refusal.detail,
        holder=holder,
        newer=msgspec.Raw(newer),
    )


def _again(known: tuple[bytes, bytes], asked: Asked) -> Judged:
    digest, told = known
    if digest != asked.digest:
        return Judged(problem=problem(Refused(Reason.KEY_REUSED)))
    answer, refusal = msgspec.json.decode(
        told, type=tuple[CommandAnswer | None, hub_api.Problem | None]
    )
    return Judged(answer, refusal)


def _sent_before(t: Transaction, asked: Asked) -> tuple[bytes, bytes] | None:
    """A key that we forgot in a restore, but that WhatsApp's reports brought back."""
    found = record.messages_named(t.db, keys=[asked.key])
    if not found:
        return None
    told = _encode((CommandAnswer(asked.key, message=found[0].id), None))
    return asked.digest, told


def _seen_conversation(
    t: Transaction, member: AgentId, conversation_id: int
) -> Conversation | None:
    """The conversation, or what it was folded into; None where this member sees none."""
    conversation = record.conversation(t.db, conversation_id)
    while conversation is None:
        successor = record.successor(t.db, "conversation", conversation_id)
        if successor is None:
            return None
        conversation_id = successor
        conversation = record.conversation(t.db, conversation_id)
    return conversation if devices.sight(t.db, member).covers(conversation.scope) else None


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
