"""Corpus: Meta's own examples, read from the directory that ``WADESK_CORPUS`` names.

They are not part of this project; where they are absent the tests say so and pass over.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

VARIABLE = "WADESK_CORPUS"


@dataclass(frozen=True)
class Example:
    name: str
    raw: bytes
    whole: Any


def examples() -> list[Example]:
    directory = os.environ.get(VARIABLE)
    if not directory:
        return []
    found = []
    for path in sorted(Path(directory).glob("*/*.json")):
        raw = path.read_bytes()
        found.append(Example(f"{path.parent.name}/{path.stem}", raw, json.loads(raw)))
    return found


def parameters(chosen: list[Example]) -> list[Any]:
    """Parameters for pytest, one skipped parameter where there is no corpus."""
    if chosen:
        return [pytest.param(example, id=example.name) for example in chosen]
    reason = f"{VARIABLE} names no directory with Meta's examples, so they are not tried."
    return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=reason))]


def webhook_bodies() -> list[Example]:
    return [it for it in examples() if isinstance(it.whole, dict) and "entry" in it.whole]


def fragments() -> list[Example]:
    """What stands by itself but has a webhook's meaning: messages, and values without envelope."""
    return [
        it
        for it in examples()
        if isinstance(it.whole, dict)
        and "entry" not in it.whole
        and (it.name.startswith("official_extra/schema_message") or "metadata" in it.whole)
    ]
