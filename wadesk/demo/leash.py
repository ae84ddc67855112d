"""Leash: a child of the demo lives no longer than the process that started it.

The parent keeps the child's standard input open. However the parent ends, the system closes
it, and the child goes; one that does not go by itself in time is ended.
"""

import os
import threading
import time
from collections.abc import Callable

GRACE_S = 8.0
STDIN = 0
CHUNK_BYTES = 4096


def first_line() -> bytes:
    """One line from standard input, and not a byte of what comes after it."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(STDIN, 1)
        if not byte:
            break
        line += byte
    return line


def hold(let_go: Callable[[], None]) -> None:
    """Call ``let_go``, from a thread, when the parent closes the line or is gone."""
    threading.Thread(target=_watch, args=(let_go,), name="leash", daemon=True).start()


def _watch(let_go: Callable[[], None]) -> None:
    while os.read(STDIN, CHUNK_BYTES):
        pass
    let_go()
    time.sleep(GRACE_S)
    os._exit(1)
