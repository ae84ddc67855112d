"""Sync: where a Desk stands in the Hub's feed, and what it does next.

Start-up is recovery: a cursor that the Hub no longer serves is no special case,
it is the first road again, with drafts and outbox kept.
"""

from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.errors import Malformed
from wadesk.core.records import Instant, Seq

_VERSION = "w1"
FIRST_RETRY_MS = 250
LAST_RETRY_MS = 30 * 1000


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last Seq merged, within one life of the Hub's store."""

    lineage: str
    seq: Seq

    def __str__(self) -> str:
        return f"{_VERSION}.{self.lineage}.{self.seq}"


def parse_cursor(text: str) -> Cursor:
    version, _, rest = text.partition(".")
    lineage, _, seq = rest.partition(".")
    if version != _VERSION or not lineage or not seq.isdecimal():
        raise Malformed(f"no cursor: {text!r}")
    return Cursor(lineage, Seq(int(seq)))


class CursorLoss(StrEnum):
    """Why a Hub cannot continue from a cursor."""

    LINEAGE = "lineage"
    FLOOR = "floor"
    FUTURE = "future"


def loss_of(cursor: Cursor, head: Cursor, floor: Seq) -> CursorLoss | None:
    """Say why the feed cannot go on from this cursor, or None when it can."""
    if cursor.lineage != head.lineage:
        return CursorLoss.LINEAGE
    if cursor.seq < floor:
        return CursorLoss.FLOOR
    if cursor.seq > head.seq:
        return CursorLoss.FUTURE
    return None


def retry_at(failures: int, now: Instant) -> Instant:
    """When to knock again after so many failures in a row."""
    return Instant(now + min(FIRST_RETRY_MS << min(failures, 16), LAST_RETRY_MS))
