"""Sync: where a Desk stands in the Hub's feed, and what it does next.

Start-up is recovery: a cursor that the Hub no longer serves is no special case,
it is the first road again, with drafts and outbox kept.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.errors import Malformed
from wadesk.core.records import Instant, Seq

_VERSION = "w1"
_FORM = re.compile(_VERSION + r"\.([^.\s]+)\.([0-9]{1,19})")
_LAST_SEQ = 2**63 - 1  # what a database can hold
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
    found = _FORM.fullmatch(text)
    if found is None or int(found[2]) > _LAST_SEQ:
        raise Malformed(f"no cursor: {text[:80]!r}")
    return Cursor(found[1], Seq(int(found[2])))


class CursorLoss(StrEnum):
    """Why a Hub cannot continue from a cursor."""

    LINEAGE = "lineage"
    FLOOR = "floor"
    FUTURE = "future"
    SIGHT = "sight"  # what its member may see was changed altogether since


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
    doublings = min(max(failures - 1, 0), 16)
    return Instant(now + min(FIRST_RETRY_MS << doublings, LAST_RETRY_MS))
