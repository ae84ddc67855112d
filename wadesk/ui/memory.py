"""Memory: what a window remembers of how it was used, in the profile with everything else.

What names people or says their words is kept there and nowhere else: what the system remembers
of a window can be read by whoever has the disk. What could not be kept is only forgotten.
"""

import json
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, Protocol


class Memory(Protocol):
    """As much of a Desk as is needed for it."""

    def remembered(self, name: str, /) -> str: ...
    def remember(self, name: str, value: str, /) -> Future[None]: ...


def facts(kept: str) -> dict[str, Any]:
    """What was written by somebody else, or by a later WaDesk, is nothing."""
    found = _read(kept)
    return found if isinstance(found, dict) else {}


def rows(kept: str) -> Sequence[Any]:
    found = _read(kept)
    return found if isinstance(found, list) else []


def words(kept: str) -> Sequence[str]:
    return [one for one in rows(kept) if isinstance(one, str)]


def numbers(kept: str) -> Sequence[int]:
    found = rows(kept)
    return [one for one in found if isinstance(one, int) and not isinstance(one, bool)]


def _read(kept: str) -> object:
    try:
        found: object = json.loads(kept)
    except ValueError:
        return None
    return found
