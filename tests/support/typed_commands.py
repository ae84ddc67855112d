"""Typed commands: how a test runs the command line, and reads what it says to programs."""

import json
from collections.abc import Callable
from typing import Any

Run = Callable[..., tuple[int, str, str]]
"""Words in; exit code, output and complaints out."""


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]
