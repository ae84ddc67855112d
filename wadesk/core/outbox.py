"""Outbox: what a Desk still owes the Hub, and when to try again.

The rows on disk are the state; this module only decides. A conversation's replies leave
one at a time and in order, so a reply never overtakes the reply before it, and one item
that cannot leave holds back its own conversation alone. So long as a reply can be called
back it does not leave, and neither does what follows it there.

A reply that waits for its author (refused over what was said meanwhile, or in doubt) holds
back those that were written after it in the belief that it would go: alone they might make
no sense to the customer. What its author sends knowing that it waits passes by. A reply that
was refused for what it holds itself, or because the window is closed, holds back nothing.
Notes, decisions and deeds about a conversation are no replies: they neither hold back one nor
wait for one.

This leg may repeat at will: the Hub answers the same ClientKey the same way. There is one
exception. A Hub that was restored from a backup has forgotten what it accepted since, so
an item that may have reached the life before waits for a person.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wadesk.core.errors import Reason
from wadesk.core.records import ClientKey, ConversationId, Instant

FIRST_RETRY_MS = 500
LAST_RETRY_MS = 5 * 60 * 1000
UNREACHED_RETRY_MS = 30_000  # the line's return ends the wait, so this costs nobody time
HOLD_MOST_MS = 2 * 60 * 1000
"""A wait that seems longer than these is a clock that was turned back, and is over."""

WAITS_FOR_AUTHOR = frozenset(
    {
        Reason.UNSEEN_ANSWER,
        Reason.LOCK_HELD,
        Reason.NOT_HOLDER,
        Reason.STALE,
        Reason.CUSTOMER_WROTE,
        Reason.BEHIND,
        Reason.FROM_THE_FUTURE,
    }
)
"""Refusals of the moment: the words may well be right, and their author decides."""


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
    reason: str = field(default="", compare=False)
    """Why it was refused, as a code that a newer Hub may have written."""
    is_aside: bool = field(default=False, compare=False)
    """It goes to no customer, so no reply waits for it."""
    is_deed: bool = field(default=False, compare=False)
    """It can be said again without harm, and nobody is asked about it."""
    place: int = field(default=0, compare=False)
    """Grows from one written item to the next."""
    passes: int = field(default=0, compare=False)
    """Up to this place its author knew what waits for a decision, and sent it all the same."""

    @property
    def waits_for_author(self) -> bool:
        is_undecided = self.owed is Owed.REFUSED and self.reason in WAITS_FOR_AUTHOR
        return not self.is_aside and (is_undecided or self.owed is Owed.DOUBTFUL)

    @property
    def can_be_called_back(self) -> bool:
        """Nobody else can have it yet."""
        return self.owed is Owed.DUE and self.attempts == 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What to post now, and when to ask again (never, if nothing waits)."""

    post: tuple[OutboxItem, ...]
    wake_at: Instant | None


def plan(items: Iterable[OutboxItem], now: Instant) -> Plan:
    """Pick every conversation's oldest item that may go, unless it still waits."""
    begins = [(item, leaves_at(item, now)) for item in _heads(items)]
    due = tuple(item for item, at in begins if at <= now)
    return Plan(due, min((at for _, at in begins if at > now), default=None))


def leaves_at(item: OutboxItem, now: Instant) -> Instant:
    """When it may be posted; no clock that was set back makes that later than it can be."""
    retry = item.not_before if item.not_before - now <= LAST_RETRY_MS else 0
    hold = item.held_until if item.held_until - now <= HOLD_MOST_MS else 0
    return Instant(max(retry, hold))


def held_back(items: Iterable[OutboxItem]) -> frozenset[ClientKey]:
    """Those that wait because one before them waits for its author."""
    return frozenset(item.key for item, is_stopped in _in_turn(items) if is_stopped)


def held(now: Instant, undo_ms: int) -> Instant:
    """Until when a reply that is written now can be called back."""
    return Instant(now + min(undo_ms, HOLD_MOST_MS)) if undo_ms > 0 else Instant(0)


def moved(
    items: Sequence[OutboxItem], key: ClientKey, before: ClientKey | None
) -> tuple[ClientKey, ...]:
    """The order once an item stands before another, or at the end.

    What was tried keeps its place in its conversation, and nothing there goes ahead of it.
    """
    mine = next((item for item in items if item.key == key), None)
    order = [item for item in items if item.key != key]
    if mine is None or not mine.can_be_called_back or before == key:
        return tuple(item.key for item in items)
    keys = [item.key for item in order]
    place = keys.index(before) if before in keys else len(keys)
    tried = [
        at
        for at, item in enumerate(order)
        if item.conversation == mine.conversation and not item.can_be_called_back
    ]
    place = max([place, *(at + 1 for at in tried)])
    return (*keys[:place], key, *keys[place:])


def before_attempt(item: OutboxItem) -> OutboxItem:
    """Count the try before it is made, so that a crash in between is counted too."""
    return replace(item, attempts=item.attempts + 1)


def after_failure(item: OutboxItem, now: Instant) -> OutboxItem:
    """Wait twice as long as last time, up to a ceiling."""
    doublings = min(max(item.attempts - 1, 0), 16)
    wait = min(FIRST_RETRY_MS << doublings, LAST_RETRY_MS)
    return replace(item, not_before=Instant(now + wait))


def after_no_line(item: OutboxItem, now: Instant) -> OutboxItem:
    """Nothing of it has left: this was no try, and its author may still change it."""
    attempts = max(item.attempts - 1, 0)
    return replace(item, attempts=attempts, not_before=Instant(now + UNREACHED_RETRY_MS))


def after_new_lineage(item: OutboxItem) -> OutboxItem:
    """What was tried on the Hub's former life may have gone out: ask before repeating it.

    A deed is simply done again: the Hub may have forgotten it.
    """
    tried = item.attempts > 0 and item.owed in (Owed.DUE, Owed.ACCEPTED)
    return replace(item, owed=Owed.DUE if item.is_deed else Owed.DOUBTFUL) if tried else item


def _heads(items: Iterable[OutboxItem]) -> Iterator[OutboxItem]:
    seen: set[tuple[ConversationId, bool]] = set()
    for item, is_stopped in _in_turn(items):
        place = (item.conversation, item.is_aside)
        if item.owed is Owed.DUE and not is_stopped and place not in seen:
            seen.add(place)
            yield item


def _in_turn(items: Iterable[OutboxItem]) -> Iterator[tuple[OutboxItem, bool]]:
    """Each item, and whether one before it in its conversation stops it."""
    waiting: dict[ConversationId, int] = {}
    for item in items:
        if item.waits_for_author:
            waiting[item.conversation] = max(item.place, waiting.get(item.conversation, 0))
        is_reply = item.owed is Owed.DUE and not item.is_aside
        stopper = waiting.get(item.conversation)
        yield item, is_reply and stopper is not None and not 0 < stopper <= item.passes
