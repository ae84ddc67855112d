"""Clocks: the one on the wall, and one that nobody can set."""

import time

from wadesk.core.records import Instant


def now() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


def ticks() -> Instant:
    return Instant(time.monotonic_ns() // 1_000_000)
