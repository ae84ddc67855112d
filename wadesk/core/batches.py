"""Batches: what a Desk is told at once, and what became of it.

Rows stay JSON text from the socket to the table. A batch never splits a transaction, so
whoever has merged one stands at a point where the Hub once stood.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wadesk.core.changes import Changes
from wadesk.core.records import ClientKey, ConversationId, MessageId, Seq
from wadesk.core.sync import Cursor


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one type: ``values`` is a JSON array of arrays in the order of ``columns``."""

    name: str
    columns: tuple[str, ...]
    values: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A tombstone: the row of this type ended at ``seq``; ``into`` carries on, if anything does."""

    row_type: str
    id: int
    seq: Seq
    why: str = ""
    into: int | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """What came into sight and what left it, and the member's epoch from then on."""

    epoch: int
    gained: tuple[ConversationId, ...] = ()
    lost: tuple[ConversationId, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """All that changed after ``since`` up to ``upto``, as seen at ``epoch``.

    Without ``more`` it reaches to where the Hub stood when it was read.
    """

    since: Cursor
    upto: Cursor
    epoch: int
    tables: tuple[Table, ...] = ()
    gone: tuple[Gone, ...] = ()
    sights: tuple[Sighting, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Older:
    """Messages below ``before`` (None: the newest), newest first; ``next`` asks for the rest.

    With a ``conversation`` it holds that one's messages and the rows that they hang on.
    """

    lineage: str
    epoch: int
    before: MessageId | None
    next: MessageId | None
    tables: tuple[Table, ...] = ()
    conversation: ConversationId | None = None


class Unfit(StrEnum):
    """Why a batch was not merged; nothing was changed."""

    LINEAGE = "lineage"  # of another life of the Hub: begin anew
    GAP = "gap"  # something between is missing: ask again from the cursor
    EPOCH = "epoch"  # read before a change of sight that is known here: ask again


@dataclass(frozen=True, slots=True)
class Applied:
    """What a merged batch means for others: screens, and the outbox in its own file."""

    changes: Changes = Changes()
    keys: frozenset[ClientKey] = frozenset()  # messages of Desks that are here now
    moved: Mapping[ConversationId, ConversationId] = field(default_factory=dict)
    has_lost: bool = False  # messages that were here are not any more: nor may their files be


@dataclass(frozen=True, slots=True)
class MirrorState:
    """How far a Mirror has come; written in the transaction of the rows it speaks of."""

    cursor: Cursor
    epoch: int
    born_at: Seq  # the Hub's head when this life of the Mirror began
    small_upto: Seq  # how far the small rows have come on their way to it
    backfill_before: MessageId | None  # None: from the newest
    is_backfilled: bool
    owed: Mapping[ConversationId, MessageId | None]  # backfills of what came into sight, and from

    @property
    def is_usable(self) -> bool:
        """The list is there; messages may still be on their way."""
        return self.small_upto >= self.born_at

    @property
    def is_whole(self) -> bool:
        return self.is_usable and self.is_backfilled and not self.owed
