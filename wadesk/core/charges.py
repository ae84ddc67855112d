"""Charges: how many messages one answer becomes for WhatsApp's bill, and about what they cost.

Since October 2026 every delivered answer is charged, bubble by bubble, at the price of the
customer's country. Not charged are the month's first ones of each number, all that follows an
advertisement for three days, and whatever is sent from the phone app; reactions never are.
Nobody but WhatsApp knows the sum: here it is only told beforehand, as an estimate.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from wadesk.core.policy import DAY_MS, HOUR_MS, CustomerPolicy
from wadesk.core.records import Instant

CHARGED_FROM = Instant(1_790_812_800_000)  # the first of October 2026
ENTRY_ANSWER_MS = DAY_MS
"""So soon an advertisement must be answered for the answers to be free."""
ENTRY_MS = 72 * HOUR_MS
"""So long they are free, from the first answer on."""

ALL_OTHERS = "*"


class Free(StrEnum):
    """Why an answer costs nothing, or nothing yet."""

    ENTRY = "entry"  # the customer came from an advertisement
    ALLOWANCE = "allowance"  # the month's first ones of this number
    NOT_YET = "not_yet"  # answers are charged from a later day on


@dataclass(frozen=True, slots=True)
class Entry:
    """A customer's message that came from an advertisement, and the first answer to it."""

    at: Instant
    answered_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What is known here that decides about the bill: none of it is WhatsApp's own count."""

    phone: str = ""  # the customer's, calling code first; empty where nobody knows it
    used: int = 0  # answers of this number since the month began
    entry: Entry | None = None  # the newest


@dataclass(frozen=True, slots=True)
class Cost:
    """``charged`` of ``count`` messages are paid for; ``each`` is known where a price was given."""

    count: int
    charged: int
    each: Decimal | None = None
    free: Free | None = None  # why some of them are not paid for

    @property
    def total(self) -> Decimal | None:
        return None if self.each is None else self.each * self.charged


def cost(count: int, account: Account, now: Instant, policy: CustomerPolicy) -> Cost:
    """What so many messages, sent now, will be on the bill."""
    each = price(account.phone, prices(policy.service_prices))
    if now < CHARGED_FROM:
        return Cost(count, 0, each, Free.NOT_YET)
    if is_free_entry(account.entry, now):
        return Cost(count, 0, each, Free.ENTRY)
    left = max(policy.free_service_messages - account.used, 0)
    charged = max(count - left, 0)
    return Cost(count, charged, each, Free.ALLOWANCE if charged < count else None)


def is_free_entry(entry: Entry | None, now: Instant) -> bool:
    """Whether what is sent now follows an advertisement closely enough to cost nothing."""
    if entry is None or now < entry.at:
        return False
    answered = now if entry.answered_at is None else entry.answered_at
    if answered >= entry.at + ENTRY_ANSWER_MS:
        return False
    return now < answered + ENTRY_MS


def is_advertised(content: Mapping[str, Any]) -> bool:
    """Whether a customer's message came from an advertisement, as WhatsApp tells it."""
    referral = content.get("referral")
    return isinstance(referral, Mapping) and referral.get("source_type") == "ad"


def prices(settings: str) -> Mapping[str, Decimal]:
    """Of one answer, by calling code; what is no price is passed over."""
    found = {}
    for word in settings.split():
        code, _, figure = word.partition("=")
        value = _figure(figure)
        if value is not None and (code == ALL_OTHERS or code.isdecimal()):
            found[code] = value
    return found


def price(phone: str, known: Mapping[str, Decimal]) -> Decimal | None:
    """By the longest calling code that the number begins with."""
    for end in range(len(phone), 0, -1):
        if phone[:end] in known:
            return known[phone[:end]]
    return known.get(ALL_OTHERS)


def month_began(now: Instant) -> Instant:
    """By the world's clock: the bill's own is not known here, and a day more or less is little."""
    here = datetime.fromtimestamp(now / 1000, UTC)
    first = here.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return Instant(int(first.timestamp()) * 1000)


def _figure(written: str) -> Decimal | None:
    try:
        value = Decimal(written)
    except InvalidOperation:
        return None
    return value if value.is_finite() and value >= 0 else None
