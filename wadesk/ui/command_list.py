"""Command list: all that can be done by a key, by name, for who does not know the key.

Each slice of the window offers its commands; what cannot be done just now is left out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from wadesk.core.words import folded


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """``key`` is written as Qt writes one, "Ctrl+K"; empty where there is none."""

    words: str
    key: str
    deed: Callable[[], object]
    is_offered: Callable[[], bool] = _always


@runtime_checkable
class Commanding(Protocol):
    """Whoever offers commands."""

    def commands(self) -> Sequence[Command]: ...


def offered_by(parts: Iterable[object]) -> list[Command]:
    """All that these offer, as far as they offer any."""
    return [one for part in parts if isinstance(part, Commanding) for one in part.commands()]


def matching(commands: Iterable[Command], typed: str) -> Sequence[Command]:
    """Those that can be done now and are meant, the nearest first; all of them for nothing."""
    asked = folded(typed)
    offered = [one for one in commands if one.is_offered()]
    ranked = [
        (rank, one) for one in offered if (rank := _rank(folded(one.words), asked)) is not None
    ]
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


def _rank(words: str, asked: str) -> int | None:
    """By its beginning, the beginnings of its words, its initials, or some of its letters."""
    if words.startswith(asked):
        return 0
    parts = words.split()
    if all(any(part.startswith(one) for part in parts) for one in asked.split()):
        return 1
    if "".join(part[0] for part in parts).startswith(asked):
        return 2
    letters = asked.replace(" ", "")
    return 3 if len(letters) > 1 and _has_in_order(words, letters) else None


def _has_in_order(words: str, letters: str) -> bool:
    rest = iter(words)
    return all(letter in rest for letter in letters)
