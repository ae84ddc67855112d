"""Reply lock: the lease that says which agent may answer, and the check for an unseen answer.

    Free ──claim──▶ Held ──release, a send, or the lease runs out──▶ Free
                     └──take, hand over, or an owner who came second by a moment──▶ Held by another

The lease is courtesy: it saves double work. The base is safety: it is the newest answer
that was on the agent's screen, and no send passes over an answer of anybody else above it.
Either alone is not enough: with the lease alone, A answers and releases, B takes a fresh
fence with a stale screen and answers too.
Every new holder gets a higher fence, so a late message from an old holder is recognised.
Only the Hub's clock counts: ``now`` always comes from the caller.
"""

from dataclasses import dataclass, replace

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import LockPolicy
from wadesk.core.records import AgentId, Instant, MessageId


@dataclass(frozen=True, slots=True)
class ReplyLock:
    """Who may answer, until when, and the how-manieth holder that is."""

    holder: AgentId | None = None
    until: Instant = Instant(0)
    fence: int = 0
    since: Instant = Instant(0)  # when this holder came by it
    taken_from: AgentId | None = None  # who held it until then, where it did not run out

    def held_by(self, now: Instant) -> AgentId | None:
        return self.holder if now < self.until else None


def claim(
    lock: ReplyLock,
    agent: AgentId,
    now: Instant,
    policy: LockPolicy,
    owner: AgentId | None = None,
) -> ReplyLock:
    """Take a free lock, or renew one's own.

    Where two began within a moment of each other, the conversation's owner comes first.
    """
    holder = lock.held_by(now)
    if holder is None:
        return _granted(lock, agent, now, policy)
    if holder == agent:
        return replace(lock, until=_end(now, policy))
    if agent == owner and _is_collision(lock, now, policy):
        return _granted(lock, agent, now, policy, taken_from=holder)
    raise Refused(Reason.LOCK_HELD)


def take(lock: ReplyLock, agent: AgentId, now: Instant, policy: LockPolicy) -> ReplyLock:
    """Hold it from now on, whoever holds it; ``rights`` says who may."""
    holder = lock.held_by(now)
    if holder is None or holder == agent:
        return claim(lock, agent, now, policy)
    return _granted(lock, agent, now, policy, taken_from=holder)


def hand_over(
    lock: ReplyLock, giver: AgentId, to: AgentId, now: Instant, policy: LockPolicy
) -> ReplyLock:
    """Give one's own lock to a colleague; a lease that ran out untaken is still one's own."""
    if lock.holder != giver:
        raise Refused(Reason.NOT_HOLDER)
    if to == giver:
        return claim(lock, giver, now, policy)
    return _granted(lock, to, now, policy, taken_from=giver)


def release(lock: ReplyLock, agent: AgentId, fence: int) -> ReplyLock:
    """Give the lock back; an old fence or another's hand releases nothing."""
    if lock.holder != agent or fence != lock.fence:
        return lock
    return ReplyLock(fence=lock.fence)


def admit(
    lock: ReplyLock, agent: AgentId, fence: int | None, now: Instant, policy: LockPolicy
) -> ReplyLock:
    """Let one send through and free the lock behind it, or refuse.

    With a fence, the sender must still be that holder: a lease that ran out but that nobody
    else took is good enough, and so is an older one of somebody who has claimed anew and has
    not heard of it. Without one (quick reply, offline queue), claim and send are one step,
    which needs the lock to be free or one's own.
    """
    if fence is None:
        held = claim(lock, agent, now, policy)
    elif lock.holder == agent and fence <= lock.fence:
        held = lock
    else:
        raise Refused(Reason.NOT_HOLDER)
    return release(held, agent, held.fence)


def fold(ours: ReplyLock, theirs: ReplyLock, now: Instant) -> ReplyLock:
    """Two conversations become one: whoever may answer goes on, under a fence that is theirs alone.

    Each lock has counted for itself: the same number may stand for two holdings.
    """
    is_theirs = ours.held_by(now) is None and theirs.held_by(now) is not None
    stays, goes = (theirs, ours) if is_theirs else (ours, theirs)
    return replace(stays, fence=max(stays.fence, goes.fence + 1)) if goes.fence else stays


def require_seen(base: MessageId, newest_by_another: MessageId) -> None:
    """Refuse a send whose author has not seen somebody else's newest answer."""
    if newest_by_another > base:
        raise Refused(Reason.UNSEEN_ANSWER)


def _granted(
    lock: ReplyLock,
    agent: AgentId,
    now: Instant,
    policy: LockPolicy,
    taken_from: AgentId | None = None,
) -> ReplyLock:
    return ReplyLock(agent, _end(now, policy), lock.fence + 1, now, taken_from)


def _end(now: Instant, policy: LockPolicy) -> Instant:
    return Instant(now + policy.lease_ms)


def _is_collision(lock: ReplyLock, now: Instant, policy: LockPolicy) -> bool:
    """Whether its holder began just now; what was taken or given on purpose is no accident."""
    return lock.taken_from is None and now - lock.since < policy.collision_ms
