"""Device policy: who may link another Desk, and for how long its papers are good.

The limit is WaDesk's own; the Cloud API has none. It is asked twice, when a code is made
and inside the transaction that links, so that fifty simultaneous links cannot pass it.
"""

from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant


class End(StrEnum):
    """Why a device is out; only what was lost is wiped unheard."""

    UNLINKED = "unlinked"
    LOST = "lost"
    PRUNED = "pruned"
    EVICTED = "evicted"
    REPLACED = "replaced"
    MEMBER_REMOVED = "member_removed"

    @property
    def hands_in(self) -> bool:
        """Whether what was written there and not sent is heard first."""
        return self is not End.LOST


@dataclass(frozen=True, slots=True)
class LinkAttempts:
    """Wrong codes in a row, and until when no further one is looked at."""

    failures: int = 0
    paused_until: Instant = Instant(0)


def require_room(linked: int, policy: DevicePolicy) -> None:
    if linked >= policy.max_linked:
        raise Refused(Reason.DEVICE_LIMIT)


def require_not_paused(attempts: LinkAttempts, now: Instant) -> None:
    if now < attempts.paused_until:
        raise Refused(Reason.LINK_PAUSED)


def after_wrong_code(attempts: LinkAttempts, now: Instant, policy: DevicePolicy) -> LinkAttempts:
    """Count a wrong code; the last one allowed starts the pause and the count anew."""
    failures = attempts.failures + 1
    if failures < policy.failures_max:
        return LinkAttempts(failures, attempts.paused_until)
    return LinkAttempts(0, Instant(now + policy.failures_pause_ms))


def require_fresh_counter(last_seen: int, presented: int) -> None:
    """A device counts its token requests; a number used before means a copied profile."""
    if presented <= last_seen:
        raise Refused(Reason.COUNTER_REUSED)
