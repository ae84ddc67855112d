"""Lock court: who may answer a conversation, judged for one member at a time.

Locks are not remembered by key: asking twice is harmless.
"""

from wadesk.core.errors import Refused
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, Instant
from wadesk.core.reply_lock import ReplyLock, claim, release
from wadesk.hub.judgement import Asked, Judged, LockMoved, nowhere, problem, seen_conversation
from wadesk.hub.writer import Transaction
from wadesk.store import replies
from wadesk.wire.hub_api import ClaimLock, CommandAnswer, ReleaseLock


class LockCourt:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def judge(self, t: Transaction, asked: Asked, command: ClaimLock | ReleaseLock) -> Judged:
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
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
