"""Told: a piece of what Meta sent, read without trusting its shape."""

from collections.abc import Mapping, Sequence
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def listing(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def words(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def figure(value: Any) -> str:
    """A number or a name as it came; nothing else."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else words(value)
