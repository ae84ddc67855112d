"""Journal: what one device lived through, line by line, each on its way before the next deed.

A line is handed to the operating system in one piece before whatever it announces is done, so
a process that is killed has always written down what it was about to do.
"""

import json
import os
import time
from pathlib import Path
from typing import Any

from tests.agents.history import Json, lines


def moment_ms() -> float:
    """The one clock that all processes of this machine share."""
    return time.monotonic_ns() / 1e6


class Journal:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600)
        if path.stat().st_size and not path.read_bytes().endswith(b"\n"):
            os.write(self._file, b"\n")  # the former life died over a line

    def close(self) -> None:
        os.close(self._file)

    def write(self, happened: str, **what: Any) -> None:
        line = json.dumps({"e": happened, "at": moment_ms(), **what}, ensure_ascii=False)
        os.write(self._file, line.encode() + b"\n")

    def former(self) -> list[Json]:
        """Everything that was lived through before."""
        return list(lines(self.path))
