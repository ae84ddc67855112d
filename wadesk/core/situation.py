"""Situation: all that the state of one conversation is read from, as this Desk knows it.

Leases are counted on the Desk's own clock. What the record says (when something leaves, since
when an answer is missing) is by the Hub's, and stays so here: ``ahead_ms`` tells them apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wadesk.core.delivery import Shown
from wadesk.core.draft import Draft
from wadesk.core.outbox import OutboxItem
from wadesk.core.records import AgentId, Instant, MessageId


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds the lock, since when and until when, as this Desk has heard."""

    holder: AgentId
    since: Instant
    until: Instant
    taken_from: AgentId | None = None  # who had it until then, if it had not run out


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of somebody else that stands above a draft's base; no member: the phone app.

    Whoever has read it has read everything up to ``id``.
    """

    id: MessageId
    text: str
    member: AgentId | None
    at: Instant


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A reply that is no message yet; where the Hub refused it, why and for whose sake."""

    item: OutboxItem
    reason: str = ""
    who: AgentId | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A reply that is to leave at its hour, or that was refused then, and why."""

    id: int
    member: AgentId
    at: Instant  # by the Hub's clock
    reason: str = ""
    who: AgentId | None = None


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest message, where it is ours: how far it has come, and what keeps it.

    ``at`` and ``until`` are by the Hub's clock.
    """

    shown: Shown
    id: MessageId = MessageId(0)
    at: Instant = Instant(0)
    by: AgentId | None = None
    problem: str = ""  # why it did not arrive, in WhatsApp's words
    waits_for: str = ""  # pair · number · retry · order
    until: Instant = Instant(0)


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the state is read from, of one conversation."""

    me: AgentId
    held: Held | None = None
    draft: Draft | None = None
    unseen: Sequence[Answer] = ()  # others' answers above the draft's base, oldest first
    outbox: Sequence[Unsettled] = ()
    taken_by: AgentId | None = None  # who took my lock from me while I was writing
    owner: AgentId | None = None
    planned: Sequence[Planned] = ()  # the next to leave first
    newest: Newest | None = None  # None: the customer's
    is_live: bool = True  # the Hub is there
    is_caught_up: bool = True  # and nothing that it knows is missing here
    ahead_ms: int = 0  # how much later it is by the Hub's clock than by this Desk's

    def here(self, at_hub: Instant) -> Instant:
        """The same moment by this Desk's clock."""
        return Instant(at_hub - self.ahead_ms)
