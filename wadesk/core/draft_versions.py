"""Draft versions: the texts that one agent has for one conversation, here and on other devices.

Each device keeps a draft of its own and none writes over another's. The newest is shown; what
is not is offered as another version, until its author takes it or lets go of it. A text of
another device is a ghost until it is touched: only then does it become this device's own, and
what stood here before gives way to it and is kept.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wadesk.core.draft import Draft, same_words
from wadesk.core.records import Instant

HERE = "here"


@dataclass(frozen=True, slots=True)
class Version:
    """One text; ``name`` finds it again, ``origin`` is the device it was written on."""

    name: str
    draft: Draft
    origin: str
    edited_at: Instant
    """By the Hub's clock, so that devices can be compared."""
    filenames: tuple[str, ...] = ()
    """What is attached to it there and cannot come along."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in the composer, and what else there is; a ghost is not this device's own."""

    draft: Draft | None = None
    ghost: Version | None = None
    versions: tuple[Version, ...] = ()


def shown(local: Version | None, others: Iterable[Version]) -> Shown:
    """The newest edit is shown; of what says the same, one is enough."""
    own = [local] if local is not None and not local.draft.is_empty else []
    newest_first = sorted(others, key=lambda one: -one.edited_at)
    kept = _different([*own, *newest_first])
    if not kept:
        return Shown()
    first = max(kept, key=lambda one: one.edited_at)
    rest = tuple(one for one in kept if one is not first)
    return Shown(first.draft, None if first in own else first, rest)


def digest(device: str, draft: Draft) -> bytes:
    """By this a text is known again that was taken over, let go of, or told."""
    files = [[file.stored, file.filename] for file in draft.files]
    said = [device, draft.conversation, draft.text, draft.base, draft.quoted, files]
    return hashlib.sha256(json.dumps(said).encode()).digest()


def _different(versions: Sequence[Version]) -> list[Version]:
    kept: list[Version] = []
    for one in versions:
        if not any(same_words(one.draft, other.draft) for other in kept):
            kept.append(one)
    return kept
