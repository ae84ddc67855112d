"""Dispatch: carrying accepted messages to WhatsApp, each at most once.

    queued ──▶ sending ──▶ accepted | rejected | uncertain
       ▲          │
       └──────────┘  only when nothing can have been sent

WhatsApp has no idempotency key: the same POST twice is two messages. So ``sending`` is on
disk before the first byte leaves, and a try is repeated only when the connection never
came about or when WhatsApp answered with a refusal that means "later". Everything else
is ``uncertain``: a status that carries our ClientKey settles it, or a person does.
Messages to one person keep their order; an uncertain one holds back what follows it for
a while and then lets it pass.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.delivery import Carriage
from wadesk.core.pacing import Rate
from wadesk.core.policy import MINUTE_MS, SECOND_MS, PacingPolicy
from wadesk.core.records import Instant, MessageId, Wamid


@dataclass(frozen=True, slots=True)
class Accepted:
    """WhatsApp took the message and named it."""

    wamid: Wamid


@dataclass(frozen=True, slots=True)
class Rejected:
    """WhatsApp answered and refused: nothing was sent."""

    code: int
    title: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class NotSent:
    """The connection never came about: nothing was sent."""

    why: str


@dataclass(frozen=True, slots=True)
class Lost:
    """The answer is missing, broken or meaningless: nobody knows."""

    why: str


Outcome = Accepted | Rejected | NotSent | Lost


@dataclass(frozen=True, slots=True)
class Waiting:
    """One message on its way out; ``recipient`` is whose order it keeps."""

    message: MessageId
    recipient: str
    carriage: Carriage
    attempts: int  # made so far
    not_before: Instant
    since: Instant  # when it entered its carriage
    accepted_at: Instant  # when its author was told that it would be sent


@dataclass(frozen=True, slots=True)
class Departure:
    """What may leave now, and when to ask again (never, if nothing waits)."""

    send: tuple[Waiting, ...]
    wake_at: Instant | None


LATER_CODES = {
    4: 5 * MINUTE_MS,  # calls of the app
    80007: 5 * MINUTE_MS,  # calls of the business account
    130429: 2 * SECOND_MS,  # throughput of the number
    131057: MINUTE_MS,  # maintenance, or the throughput is being raised
    2494100: MINUTE_MS,  # maintenance
}
"""Refusals that mean "later", with the first wait; it doubles with every further one."""

OF_NUMBER_CODES = frozenset((10, 190, 368, 131005, 131031, 131042, 133010))
"""Refusals that are about our number and not about the message: it goes once that is mended."""

PAIR_LIMIT_CODE = 131056
LONGEST_WAIT_MS = 15 * MINUTE_MS
ATTEMPTS_MAX = 12


def pair_rate(policy: PacingPolicy) -> Rate:
    return Rate(policy.pair_interval_ms, policy.pair_burst)


def number_rate(policy: PacingPolicy) -> Rate:
    """A tenth of a second on credit makes up for a late wake-up, and never doubles a second."""
    on_credit = max(1, policy.number_per_second // 10)
    return Rate(SECOND_MS / policy.number_per_second, on_credit)


def plan(waiting: Iterable[Waiting], now: Instant, policy: PacingPolicy) -> Departure:
    """Pick each recipient's first message that may leave, in the order they were written."""
    items = list(waiting)
    settled_until = {item.recipient: NEVER for item in items if item.carriage is Carriage.SENDING}
    due: list[Waiting] = []
    wake: list[Instant] = []
    for item in items:
        until = max(settled_until.get(item.recipient, now), free_at(item, policy))
        if until > now:
            settled_until[item.recipient] = until
        if item.carriage is Carriage.QUEUED:
            if until <= now:
                due.append(item)
                settled_until[item.recipient] = NEVER
            elif until < NEVER:
                wake.append(until)
    return Departure(tuple(due), min(wake, default=None))


def is_too_late(item: Waiting, now: Instant, policy: PacingPolicy) -> bool:
    """Whether so much may have happened since that its author must look once more."""
    return now - item.accepted_at > policy.late_ms


NEVER = Instant(2**62)
"""Until an answer comes: no clock ends it."""


def free_at(item: Waiting, policy: PacingPolicy) -> Instant:
    """From when on an item holds back nothing, itself included."""
    match item.carriage:
        case Carriage.QUEUED:
            return item.not_before
        case Carriage.SENDING:
            return NEVER
        case Carriage.UNCERTAIN:
            return Instant(item.since + policy.uncertain_hold_ms)
        case Carriage.ACCEPTED | Carriage.REJECTED:
            return Instant(0)


def retry_after_ms(outcome: Outcome, attempts: int) -> int | None:
    """How long to wait before the next try, or None where there must not be one.

    ``attempts`` are the tries made before the one with this outcome.
    """
    match outcome:
        case NotSent():  # asked again as long as its author need not look once more
            return _doubled(SECOND_MS, attempts)
        case Rejected() if attempts + 1 >= ATTEMPTS_MAX:
            return None
        case Rejected(code=code) if code == PAIR_LIMIT_CODE:
            return _doubled(SECOND_MS, 2 * attempts)  # Meta: by powers of four
        case Rejected(code=code) if code in OF_NUMBER_CODES:
            return _doubled(MINUTE_MS, attempts)
        case Rejected(code=code) if code in LATER_CODES:
            return _doubled(LATER_CODES[code], attempts)
        case _:
            return None


def carriage_after(outcome: Outcome) -> Carriage:
    """Where a message stands once no further try follows."""
    match outcome:
        case Accepted():
            return Carriage.ACCEPTED
        case Lost():
            return Carriage.UNCERTAIN
        case Rejected() | NotSent():
            return Carriage.REJECTED


def _doubled(first_ms: int, times: int) -> int:
    return min(first_ms << min(times, 16), LONGEST_WAIT_MS)
