"""Pacing: how many messages may leave how soon (the generic cell rate algorithm).

The whole state of a limit is one instant: when the bucket will be empty again.
"""

from dataclasses import dataclass
from math import ceil

from wadesk.core.records import Instant


@dataclass(frozen=True, slots=True)
class Rate:
    """One message every ``interval_ms``, and up to ``burst`` at once on credit."""

    interval_ms: float
    burst: int


def earliest(empty_at: float, now: Instant, rate: Rate) -> Instant:
    """When the next message may leave: ``now``, or the instant to wait for, rounded up."""
    credit_ms = (rate.burst - 1) * rate.interval_ms
    return Instant(max(now, ceil(empty_at - credit_ms)))


def spend(empty_at: float, now: Instant, rate: Rate) -> float:
    """The limit's state after one message left now."""
    return max(empty_at, now) + rate.interval_ms
