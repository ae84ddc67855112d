"""Window keys: from a key pressed in one window until a colleague's window shows whose turn it is.

Run it as ``python -m tests.bench.window_keys [TURNS]``. The first key in an empty field claims
the lock; the Hub tells everybody, and the row in the other window's list is painted anew. Each
turn ends with the field cleared, which gives the lock back and is waited for in the same way.
"""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, sleep

from tests.bench.child import a_child
from tests.bench.seed import Seed, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.bench.window_seed import linked_desk
from tests.bench.windows import LONGEST_S, Window, a_window

TURNS = 50
RECEIVED = 200
CUSTOMERS = 50
QUIET_S = 0.12
HEADS = ("", "p50 ms", "p99 ms")


def measured(turns: int = TURNS) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        hub = seeded_hub(Path(folder) / "hub", Seed(0, CUSTOMERS, received=RECEIVED))
        child = opened.enter_context(a_child("hub_child", str(hub.directory)))
        writer, reader = (
            opened.enter_context(a_window(linked_desk(Path(folder) / name, hub, child.url)))
            for name in ("Ana", "Bilal")
        )
        where = hub.conversations[-1]  # the newest, at the top of every list
        for window in (writer, reader):
            window.painted("list")
            window.ask("settle", RECEIVED)
        writer.ask("choose", writer.ask("row_of", where))
        took = [_turn(writer, reader, where) for _ in range(turns)]
    held, free = ([turn[place] for turn in took] for place in (0, 1))
    rows = [_row("first key → held", held), _row("field cleared → free", free)]
    return [Table("window-keys", "A key in one window, painted in a colleague's", HEADS, rows)]


def _turn(writer: Window, reader: Window, where: int) -> tuple[float, float]:
    pressed = float(writer.ask("press"))
    held = _shown(reader, where, "held", pressed)
    cleared = float(writer.ask("clear"))
    free = _shown(reader, where, "free", cleared)
    sleep(QUIET_S)
    return held - pressed, free - cleared


def _shown(window: Window, where: int, state: str, since: float) -> float:
    """When a row was first painted in a state, after a moment."""
    deadline = perf_counter() + LONGEST_S
    while True:
        sleep(QUIET_S)
        for painted, at in window.ask("states", where):
            if painted == state and at > since:
                return float(at)
        assert perf_counter() < deadline, f"no row was ever painted {state}"


def _row(name: str, took: list[float]) -> tuple[str, ...]:
    p50, p99 = percentile(took, 0.5) * 1000, percentile(took, 0.99) * 1000
    return name, f"{p50:.1f}", f"{p99:.1f}"


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS):
        print(table, end="\n\n")
