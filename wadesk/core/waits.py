"""Waits: why an accepted message has not left yet, and until when at least.

Told only where somebody would wonder: a moment's wait is none. What stands behind a message
that waits is told the same, and behind the pair limit each a little later than the one before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import Waiting, free_at
from wadesk.core.policy import SECOND_MS, PacingPolicy
from wadesk.core.records import Instant, MessageId

WORTH_TELLING_MS = 2 * SECOND_MS
SAME_WITHIN_MS = SECOND_MS


class WaitsFor(StrEnum):
    PAIR = "pair"  # WhatsApp's limit for messages to one person
    NUMBER = "number"  # the limit of our number
    RETRY = "retry"  # WhatsApp was not there, or said "later"
    ORDER = "order"  # an earlier message to the same person, whose fate is uncertain
    DOOR = "door"  # WhatsApp lets nothing of our number through


@dataclass(frozen=True, slots=True)
class Wait:
    message: MessageId
    reason: WaitsFor
    until: Instant


def held(waiting: Iterable[Waiting], now: Instant, policy: PacingPolicy) -> list[Wait]:
    """What the plan holds back until a known instant, and for which of the two reasons."""
    doubted_until: dict[str, Instant] = {}
    waits: list[Wait] = []
    for item in waiting:
        until = doubted_until.get(item.recipient, now)
        if item.carriage is Carriage.UNCERTAIN:
            doubted_until[item.recipient] = max(until, free_at(item, policy))
        elif item.carriage is Carriage.QUEUED:
            waits.append(_wait(item, until))
    return [wait for wait in waits if wait.until > now]


def shut_in(waiting: Iterable[Waiting], until: Instant) -> list[Wait]:
    """Everything that is to leave, while WhatsApp takes nothing from our number."""
    queued = (item for item in waiting if item.carriage is Carriage.QUEUED)
    return [Wait(item.message, WaitsFor.DOOR, until) for item in queued]


def with_those_behind(first: Wait, behind: Sequence[MessageId], policy: PacingPolicy) -> list[Wait]:
    """The wait of one message, and of those that follow it to the same person."""
    step_ms = policy.pair_interval_ms if first.reason is WaitsFor.PAIR else 0
    return [first] + [
        Wait(message, first.reason, Instant(first.until + place * step_ms))
        for place, message in enumerate(behind, start=1)
    ]


def is_worth_telling(wait: Wait, now: Instant) -> bool:
    return wait.until - now > WORTH_TELLING_MS


def is_news(wait: Wait, known: Wait | None) -> bool:
    """Whether it differs from what was told, by more than a rounding."""
    if known is None or known.reason is not wait.reason:
        return True
    return abs(wait.until - known.until) > SAME_WITHIN_MS


def delayed(wait: Wait, by_ms: float) -> Wait:
    return replace(wait, until=Instant(int(wait.until + by_ms)))


def _wait(item: Waiting, doubted_until: Instant) -> Wait:
    if doubted_until > item.not_before:
        return Wait(item.message, WaitsFor.ORDER, doubted_until)
    return Wait(item.message, WaitsFor.RETRY, item.not_before)
