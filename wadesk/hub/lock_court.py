"""Lock court: who may answer a conversation and whose it is, judged for one member at a time.

Whoever loses a lock by another's hand is told at once by the lock's own news, and what was
done is written down. Asking is a word to the holder alone, who answers with the lock or
without it.
"""

from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId
from wadesk.core.reply_lock import ReplyLock, claim, hand_over, release, take
from wadesk.core.rights import may_take
from wadesk.hub import deeds, thread_deeds
from wadesk.hub.judgement import (
    Asked,
    Judged,
    LockMoved,
    Whisper,
    done,
    nowhere,
    problem,
    seen_conversation,
)
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import members, record, replies
from wadesk.store.audit import Deed
from wadesk.store.record import Conversation
from wadesk.wire.hub_api import (
    AnswerAsk,
    Ask,
    AskAnswered,
    AskForLock,
    ClaimLock,
    CommandAnswer,
    LockWish,
    ReleaseLock,
    SetOwner,
    TakeLock,
)


@dataclass(frozen=True, slots=True)
class _Case:
    """One wish: who asks, about which conversation, and how its lock stands."""

    t: Transaction
    asked: Asked
    conversation: Conversation
    lock: ReplyLock

    @property
    def member(self) -> AgentId:
        return self.asked.member

    @property
    def owner(self) -> AgentId | None:
        owner = self.conversation.owner
        return None if owner is None else AgentId(owner)


class LockCourt:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy.lock

    def judge(self, t: Transaction, asked: Asked, command: LockWish | SetOwner) -> Judged:
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
        case = _Case(t, asked, conversation, replies.lock(t.db, conversation.id))
        try:
            return self._decided(case, command)
        except Refused as refusal:
            return Judged(problem=problem(refusal, case.lock.held_by(t.now)))

    def _decided(self, case: _Case, command: LockWish | SetOwner) -> Judged:
        match command:
            case ClaimLock():
                return self._claimed(case)
            case ReleaseLock():
                return _moved(case, release(case.lock, case.member, command.fence))
            case TakeLock():
                return self._taken(case)
            case AskForLock():
                return self._asked_for(case)
            case AnswerAsk():
                return self._answered(case, command)
            case SetOwner():
                return _owned(case, command.owner)

    def _claimed(self, case: _Case) -> Judged:
        after = claim(case.lock, case.member, case.t.now, self._policy, case.owner)
        return _taken_over(case, after)

    def _taken(self, case: _Case) -> Judged:
        holder = case.lock.held_by(case.t.now)
        role = members.role(case.t.db, case.member) or ""
        is_owner = case.owner == case.member
        is_anothers = holder not in {None, case.member}
        if is_anothers and not may_take(role, self._policy, is_owner=is_owner):
            raise Refused(Reason.NO_RIGHT)
        return _taken_over(case, take(case.lock, case.member, case.t.now, self._policy))

    def _asked_for(self, case: _Case) -> Judged:
        """Pass the question on to the holder; where nobody holds it any more, it is granted."""
        holder = case.lock.held_by(case.t.now)
        if holder is None or holder == case.member:
            return self._claimed(case)
        news = Ask(case.conversation.id, case.member)
        return Judged(
            CommandAnswer(case.asked.key), whisper=Whisper(holder, case.conversation.scope, news)
        )

    def _answered(self, case: _Case, command: AnswerAsk) -> Judged:
        """The holder's yes gives the lock away in the same step; a no is a word, no more."""
        asker = _colleague(case, command.member)
        if asker == case.member:
            return self._renewed(case)
        news = AskAnswered(case.conversation.id, case.member, command.yes)
        whisper = Whisper(asker, case.conversation.scope, news)
        if not command.yes:
            if case.lock.holder != case.member:
                raise Refused(Reason.NOT_HOLDER)
            return Judged(CommandAnswer(case.asked.key), whisper=whisper)
        after = hand_over(case.lock, case.member, asker, case.t.now, self._policy)
        _write_down(case, Deed.HAND_OVER, asker)
        return _moved(case, after, whisper)

    def _renewed(self, case: _Case) -> Judged:
        """A yes to oneself; it claims nothing, for claiming is bound to one's hours."""
        if case.lock.held_by(case.t.now) != case.member:
            raise Refused(Reason.NOT_HOLDER)
        return self._claimed(case)


def _taken_over(case: _Case, after: ReplyLock) -> Judged:
    """A lock that was granted; where it was somebody's until now, that is written down."""
    if after.fence != case.lock.fence and after.taken_from is not None:
        _write_down(case, Deed.TAKE_OVER, after.taken_from)
    return _moved(case, after)


def _moved(case: _Case, after: ReplyLock, whisper: Whisper | None = None) -> Judged:
    device = case.asked.device if after.holder == case.member else None
    replies.write_lock(case.t.db, case.conversation.id, after, device)
    ttl_ms = max(0, after.until - case.t.now)
    answer = CommandAnswer(case.asked.key, fence=after.fence, ttl_ms=ttl_ms)
    moved = LockMoved(case.conversation.id, case.conversation.scope, after)
    return Judged(answer, moved=moved, whisper=whisper)


def _owned(case: _Case, owner: int | None) -> Judged:
    """Let a conversation be somebody's, or nobody's until the next answer."""
    conversation = case.conversation
    new = None if owner is None else _colleague(case, owner)
    if new != case.owner:
        conversation.owner = new
        touch(conversation, case.t.next_seq())
        record.store(case.t.db, [conversation])
        told = {"deed": "assign", "owner": new}
        thread_deeds.tell(case.t, conversation, case.member, case.asked.key, **told)
        _write_down(case, Deed.OWNER, new)
    return done(case.t, case.asked)


def _colleague(case: _Case, member: int) -> AgentId:
    """Somebody who is a member still and sees the conversation."""
    db = case.t.db
    is_here = members.role(db, member) is not None
    if not is_here or not members.sight(db, member).covers(case.conversation.scope):
        raise Refused(Reason.NO_SUCH_MEMBER)
    return AgentId(member)


def _write_down(case: _Case, deed: Deed, about: AgentId | None) -> None:
    deeds.write_down(case.t, case.asked, deed, about, conversation=case.conversation.id)
