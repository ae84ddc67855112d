"""Our number: what Meta says of the number that customers write to, and whether it may send.

Some refusals are about the number and not about a message: a dead token, a locked account, a
bill that is not paid. Then every message would be refused alike, so none is tried but one now
and then, and everybody is told why theirs wait.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wadesk.core.dispatch import Accepted, Outcome, Rejected
from wadesk.core.policy import MINUTE_MS
from wadesk.core.records import Instant

TOKEN, RIGHTS, LOCKED, BILL, RULES, REGISTRATION = (
    "token",
    "rights",
    "locked",
    "bill",
    "rules",
    "registration",
)
SHUT_CODES: Mapping[int, str] = {
    190: TOKEN,
    10: RIGHTS,
    131005: RIGHTS,
    368: RULES,
    131031: LOCKED,
    131042: BILL,
    133010: REGISTRATION,
}
"""Meta's refusals that every message would meet, each with what has to be mended."""

SOONEST_MS, LATEST_MS = MINUTE_MS, 15 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class OurNumber:
    """``shut_why`` is a value of ``SHUT_CODES``; None: it may send, as far as anybody knows."""

    number: str  # Meta's id of it
    display: str = ""  # as people dial it
    name: str = ""  # as Meta has verified it
    quality: str = ""
    shut_why: str | None = None
    shut_since: Instant | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """Whether anything may leave; ``shut_until`` is when one message is tried again."""

    why: str | None = None
    since: Instant | None = None
    shut_until: Instant = Instant(0)
    failures: int = 0

    @property
    def is_shut(self) -> bool:
        return self.why is not None


OPEN = Door()


def after(door: Door, outcome: Outcome, now: Instant) -> Door:
    """How the door stands once this is known; a lost answer tells nothing about it."""
    match outcome:
        case Accepted():
            return OPEN
        case Rejected(code=code) if code in SHUT_CODES:
            return shut(door, SHUT_CODES[code], now)
        case _:
            return door


def shut(door: Door, why: str, now: Instant) -> Door:
    """Once more, and for twice as long where it was tried again in vain."""
    if door.shut_until > now:  # several were under way when it fell shut
        return replace(door, why=why)
    wait = min(SOONEST_MS << min(door.failures, 16), LATEST_MS)
    return Door(why, door.since or now, Instant(now + wait), door.failures + 1)
