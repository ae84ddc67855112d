"""Courtesy: what a customer is shown of what happens here; blue ticks, and that somebody writes.

The policy says which. WhatsApp shows the ticks with the sign that somebody writes, whatever
one wants: so where customers are to see no ticks, they are not told of the writing either.
"""

from enum import StrEnum

from wadesk.core.policy import DAY_MS, CustomerPolicy
from wadesk.core.records import Instant

TYPING_MS = 20_000  # WhatsApp takes the sign away after 25 s
OLDEST_MS = 30 * DAY_MS
"""What is older WhatsApp marks no more."""


class Receipts(StrEnum):
    """When a customer is shown that a message was read."""

    NEVER = "never"
    ANSWER = "answer"  # once one of us has answered
    SCREEN = "screen"  # once one of us has had it on the screen


def ticks_with_answer(policy: CustomerPolicy) -> bool:
    """Whoever has answered has read; so it is said then too where the screen counts."""
    return policy.receipts in {Receipts.ANSWER, Receipts.SCREEN}


def ticks_with_look(policy: CustomerPolicy) -> bool:
    return policy.receipts == Receipts.SCREEN


def shows_typing(policy: CustomerPolicy) -> bool:
    return policy.typing and policy.receipts != Receipts.NEVER


def is_typing_due(last_told: Instant | None, now: Instant) -> bool:
    """Whether the sign has to be shown anew; a clock that was set back does not hold it up."""
    return last_told is None or not 0 <= now - last_told < TYPING_MS


def can_be_marked(heard_at: Instant, now: Instant) -> bool:
    return now - heard_at < OLDEST_MS
