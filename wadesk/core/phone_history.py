"""Phone history: how far the phone app has handed over what it knew of a number's past.

Chunks come in any order and each says how much of the whole had left the phone by then, so the
greatest figure that was heard is how far it has come.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from wadesk.core.records import Instant

WHOLE = 100


class HistoryState(StrEnum):
    ASKED = "asked"
    COMING = "coming"
    DONE = "done"
    DECLINED = "declined"  # on the phone, by whoever holds it


@dataclass(frozen=True, slots=True)
class Chunk:
    """What a chunk says of itself; ``progress`` is of all phases together, in percent."""

    progress: int | None = None
    is_declined: bool = False


@dataclass(frozen=True, slots=True)
class PhoneHistory:
    """Of one number of ours; times are the Hub's."""

    number: str
    state: HistoryState
    progress: int = 0
    asked_at: Instant | None = None  # None: asked for by another program
    heard_at: Instant | None = None


def after(known: PhoneHistory, chunk: Chunk, now: Instant) -> PhoneHistory:
    """What is known once this chunk has been heard, in whatever order and however often."""
    if chunk.is_declined:
        return (
            known if known.progress else replace(known, state=HistoryState.DECLINED, heard_at=now)
        )
    progress = max(known.progress, min(chunk.progress or 0, WHOLE))
    state = HistoryState.DONE if progress == WHOLE else HistoryState.COMING
    if (state, progress) == (known.state, known.progress):
        return known
    return replace(known, state=state, progress=progress, heard_at=now)
