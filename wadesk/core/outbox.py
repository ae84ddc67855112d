"""Outbox: what a Desk still owes the Hub, and when to try again.

The rows on disk are the state; this module only decides. A conversation's commands leave
one at a time and in order, so a reply never overtakes the reply before it, and one item
that cannot leave holds back its own conversation alone. What was refused or is in doubt is
the agent's again: it is kept, and holds back nothing.
This leg may repeat at will: the Hub answers the same ClientKey the same way. There is one
exception. A Hub that was restored from a backup has forgotten what it accepted since, so
an item that may have reached the life before waits for a person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from wadesk.core.records import ClientKey, ConversationId, Instant

FIRST_RETRY_MS = 500
LAST_RETRY_MS = 5 * 60 * 1000


class Owed(StrEnum):
    """What is to happen to an item next."""

    DUE = "due"  # to be posted
    ACCEPTED = "accepted"  # the Hub has it; its row will come by the feed
    REFUSED = "refused"  # the Hub said no, and the agent decides
    DOUBTFUL = "doubtful"  # may have been accepted by a Hub that forgot it; the agent decides


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One command not yet seen in the feed."""

    key: ClientKey
    conversation: ConversationId
    owed: Owed = Owed.DUE
    attempts: int = 0
    not_before: Instant = Instant(0)
    held_until: Instant = Instant(0)
    """So long its author can call it back, and it does not leave."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to post now, and when to ask again (never, if nothing waits)."""

    post: tuple[OutboxItem, ...]
    wake_at: Instant | None


def plan(items: Iterable[OutboxItem], now: Instant) -> Plan:
    """Pick every conversation's oldest due item, unless it still waits out a failure."""
    heads = list(_heads(items))
    due = tuple(item for item in heads if item.not_before <= now)
    waiting = [item.not_before for item in heads if item.not_before > now]
    return Plan(due, min(waiting, default=None))


def before_attempt(item: OutboxItem) -> OutboxItem:
    """Count the try before it is made, so that a crash in between is counted too."""
    return replace(item, attempts=item.attempts + 1)


def after_failure(item: OutboxItem, now: Instant) -> OutboxItem:
    """Wait twice as long as last time, up to a ceiling."""
    doublings = min(max(item.attempts - 1, 0), 16)
    wait = min(FIRST_RETRY_MS << doublings, LAST_RETRY_MS)
    return replace(item, not_before=Instant(now + wait))


def after_new_lineage(item: OutboxItem) -> OutboxItem:
    """What was tried on the Hub's former life may have gone out: ask before repeating it."""
    tried = item.attempts > 0 and item.owed in (Owed.DUE, Owed.ACCEPTED)
    return replace(item, owed=Owed.DOUBTFUL) if tried else item


def _heads(items: Iterable[OutboxItem]) -> Iterator[OutboxItem]:
    seen: set[ConversationId] = set()
    for item in items:
        if item.owed is Owed.DUE and item.conversation not in seen:
            seen.add(item.conversation)
            yield item
