"""Freshness: whether a reply that waited on its way is still what its author would say.

A Desk repeats what it last heard of the Hub's clock before the words were committed, so the
reply is at most as old as that: an age by the Hub's clock alone, whatever the Desk's says.
Up to a minute it is as good as just written. Up to a quarter of an hour it leaves unless the
customer has said something that was not on the screen. Older than that it asks its author.
What a Desk repeats was once told by the Hub; what the Hub never told is refused.
"""

from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import SECOND_MS, OutboxPolicy
from wadesk.core.records import Instant, MessageId

CLOCK_STEP_MS = SECOND_MS
"""So much the Hub's own clock may be set back between two words of it."""


@dataclass(frozen=True, slots=True)
class Echoes:
    """What a command repeats of the Hub's own words; ``heard_at`` is None with an old client."""

    base: int
    seen: int
    fence: int | None = None
    heard_at: Instant | None = None


def require_told(echoes: Echoes, newest_id: int, fence: int, now: Instant) -> None:
    """Refuse what repeats something that the Hub never said; ``fence`` is the lock's."""
    is_told = (
        max(echoes.base, echoes.seen) <= newest_id
        and (echoes.fence or 0) <= fence
        and (echoes.heard_at or 0) <= now + CLOCK_STEP_MS
    )
    if not is_told:
        raise Refused(Reason.FROM_THE_FUTURE)


def require_fresh(
    echoes: Echoes, newest_inbound: MessageId, now: Instant, policy: OutboxPolicy
) -> None:
    """Refuse what waited too long, or what the customer has written past meanwhile."""
    age_ms = most_age_ms(echoes.heard_at, now)
    if age_ms is None or age_ms > policy.fresh_ms:
        raise Refused(Reason.STALE)
    if age_ms > policy.live_ms:
        require_read(echoes.seen, newest_inbound)


def require_read(seen: int, newest_inbound: MessageId) -> None:
    """Refuse a reply whose author had not read the customer's newest message."""
    if newest_inbound > seen:
        raise Refused(Reason.CUSTOMER_WROTE)


def require_in_time(due: Instant, now: Instant, policy: OutboxPolicy) -> None:
    """Refuse what was to leave at an hour that has long passed: a late greeting is a wrong one."""
    if now - due > policy.fresh_ms:
        raise Refused(Reason.TOO_LATE)


def require_ahead(due: Instant, now: Instant) -> None:
    """Refuse to plan for an hour that has passed."""
    if due <= now:
        raise Refused(Reason.TOO_LATE)


def most_age_ms(heard_at: Instant | None, now: Instant) -> int | None:
    """The most that the words can be old; None where nobody can tell."""
    return None if heard_at is None else max(0, now - heard_at)
