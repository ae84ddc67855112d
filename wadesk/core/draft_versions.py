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


@dataclass(frozen=True, slots=True)
class Covering:
    """A newer text from another device, and the local one that it stands before."""

    newer: Version
    here: Version


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


def covering(local: Version | None, elsewhere: Iterable[Version]) -> Covering | None:
    """None where nothing is newer than the local text, says more than it, or is whole here."""
    newest = max(elsewhere, key=lambda one: one.edited_at, default=None)
    if local is None or local.draft.is_empty or newest is None:
        return None
    is_whole = not newest.filenames and not newest.draft.is_empty
    says_more = newest.draft.text.strip() != local.draft.text.strip()
    is_newer = newest.edited_at > local.edited_at
    return Covering(newest, local) if is_newer and says_more and is_whole else None


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
