"""Pruning: how long a linked device has been idle, and what follows from it, step by step.

    in use ──flag──▶ inactive ──notice──▶ about to go ──unlink──▶ out
       ◀──────────── it is seen again ──────────┘

Only the Hub's clock counts, and only while the Hub itself was there to be heard: after a pause
of its own, or a leap of its clock, everybody's idleness begins anew. Nobody is unlinked
without having been told for long enough before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.policy import MINUTE_MS, DevicePolicy
from wadesk.core.records import Instant

EARLY_MS = MINUTE_MS  # a Desk knows the Hub's clock only about


class Step(StrEnum):
    FLAG = "flag"
    NOTICE = "notice"
    UNLINK = "unlink"


@dataclass(frozen=True, slots=True)
class Life:
    """When the Hub was last at work, and since when without a long pause."""

    alive_at: Instant
    resumed_at: Instant


@dataclass(frozen=True, slots=True)
class Tenant:
    """A device that is in, when it was last heard, and what was said of it since."""

    device: int
    last_seen: Instant
    flagged_at: Instant | None = None
    noticed_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done about a device, which has been idle since then."""

    device: int
    since: Instant
    step: Step


def at_work(life: Life | None, now: Instant, policy: DevicePolicy) -> Life:
    """The Hub is here now: whether that is still the same life."""
    if life is None or abs(now - life.alive_at) > policy.hub_pause_ms:
        return Life(now, now)
    return Life(now, min(life.resumed_at, now))


def idle_since(tenant: Tenant, life: Life) -> Instant:
    return max(tenant.last_seen, life.resumed_at)


def step(tenant: Tenant, life: Life, policy: DevicePolicy) -> Step | None:
    """What is due now and was not done since the device was last seen."""
    since, now = idle_since(tenant, life), life.alive_at
    idle, told = now - since, _after(since, tenant.noticed_at)
    notice_ms = _notice_ms(policy)
    if policy.idle_unlink_ms and idle >= policy.idle_unlink_ms - notice_ms:
        if told is None:
            return Step.NOTICE
        if idle >= policy.idle_unlink_ms and now - told >= notice_ms:
            return Step.UNLINK
    is_flagged = _after(since, tenant.flagged_at) is not None
    if policy.idle_flag_ms and idle >= policy.idle_flag_ms and not is_flagged:
        return Step.FLAG
    return None


def due(tenants: Iterable[Tenant], life: Life, policy: DevicePolicy) -> list[Due]:
    """All that is due now; those idle for longest first, and only so many to be unlinked."""
    wanted = [
        Due(one.device, idle_since(one, life), found)
        for one in tenants
        if (found := step(one, life, policy)) is not None
    ]
    wanted.sort(key=lambda one: (one.since, one.device))
    leaving = [one for one in wanted if one.step is Step.UNLINK]
    too_many = frozenset(one.device for one in leaving[policy.prune_most :])
    return [one for one in wanted if one.device not in too_many]


def announced_end(since: Instant | None, now: Instant, policy: DevicePolicy) -> Instant | None:
    """When a device goes that has been idle since then; None before its owner is to be told."""
    if since is None or not policy.idle_unlink_ms:
        return None
    end = Instant(since + policy.idle_unlink_ms)
    return end if now >= end - _notice_ms(policy) - EARLY_MS else None


def _notice_ms(policy: DevicePolicy) -> int:
    """At most half of the time there is, so that what is in use is never told of its end."""
    return min(policy.idle_notice_ms, policy.idle_unlink_ms // 2)


def _after(since: Instant, at: Instant | None) -> Instant | None:
    """What was said before the device was last seen is past."""
    return at if at is not None and at > since else None
