"""Reply lock: the lease that says which agent may answer, and the check for an unseen answer.

    Free ──claim──▶ Held ──release, a send, or the lease runs out──▶ Free

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

    def held_by(self, now: Instant) -> AgentId | None:
        return self.holder if now < self.until else None


def claim(lock: ReplyLock, agent: AgentId, now: Instant, policy: LockPolicy) -> ReplyLock:
    """Take a free lock, or renew one's own."""
    until = Instant(now + policy.lease_ms)
    match lock.held_by(now):
        case None:
            return ReplyLock(agent, until, lock.fence + 1)
        case holder if holder == agent:
            return replace(lock, until=until)
        case _:
            raise Refused(Reason.LOCK_HELD)


def release(lock: ReplyLock, agent: AgentId, fence: int) -> ReplyLock:
    """Give the lock back; an old fence or another's hand releases nothing."""
    if lock.holder != agent or fence != lock.fence:
        return lock
    return replace(lock, holder=None, until=Instant(0))


def admit(
    lock: ReplyLock, agent: AgentId, fence: int | None, now: Instant, policy: LockPolicy
) -> ReplyLock:
    """Let one send through and free the lock behind it, or refuse.

    With a fence, the sender must still be that holder: a lease that ran out but that nobody
    else took is good enough. Without one (quick reply, offline queue), claim and send are
    one step, which needs the lock to be free or one's own.
    """
    if fence is None:
        held = claim(lock, agent, now, policy)
    elif lock.holder == agent and fence == lock.fence:
        held = lock
    else:
        raise Refused(Reason.NOT_HOLDER)
    return release(held, agent, held.fence)


def require_seen(base: MessageId, newest_by_another: MessageId) -> None:
    """Refuse a send whose author has not seen somebody else's newest answer."""
    if newest_by_another > base:
        raise Refused(Reason.UNSEEN_ANSWER)
