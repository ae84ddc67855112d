"""Window use: how soon the window can be used, and how it keeps up, with few messages and many.

Run it as ``python -m tests.bench.window_use [MESSAGES]``. All profiles are encrypted Mirrors
opened by the real window in a process of its own. Its keyring is a folder, so what a system's
keyring takes is not in the figures; a passphrase would add its stretching on top.
Each step is told twice: by the clock, and as the screen's own thread has worked for it, which
is what a machine with something else to do leaves comparable.
"""

import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from tests.bench.child import a_child
from tests.bench.seed import Seed, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.bench.window_seed import LONGEST, seeded_before, seeded_desk
from tests.bench.windows import Window, a_window
from tests.fixtures.desk_folder import SeededDesk

SMALL, MANY = 2_000, 1_000_000
COMING, WRITERS = 200_000, 3_000
STARTS = 5
REST_S = 1.0  # until what a start leaves to be done is done


@dataclass(frozen=True, slots=True)
class Size:
    """How much of each is done with one window."""

    frames: int = 600
    turns: int = 60
    letters: int = 60
    looks: int = 30
    rounds: int = 6


WHOLE = Size()
Cells = tuple[str, ...]
Took = Mapping[str, Sequence[float]]


def measured(
    many: int = MANY, coming: int = COMING, starts: int = STARTS, size: Size = WHOLE
) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        desks = [seeded_desk(Path(folder) / str(count), count) for count in (SMALL, many)]
        tables = [_starts(desks, starts)]
        with a_window(desks[-1]) as window:
            steps, memory = _used(window, size)
        hub = seeded_hub(Path(folder) / "hub", Seed(0, WRITERS, received=coming))
        with a_child("hub_child", str(hub.directory)) as child:
            desk = seeded_before(Path(folder) / "before", many, hub, child.url)
            with a_window(desk) as window:
                steps.insert(1, _scrolled_meanwhile(window, coming, size))
    heads: Cells = ("", "p50 ms", "p99 ms", "worked p50 ms", "worked p99 ms")
    tables.append(Table("window-use", f"The window over {many:,} messages", heads, steps))
    heads = ("", "resident MB", "its own MB")
    return [*tables, Table("window-memory", f"Memory with {many:,} messages", heads, memory)]


def _starts(desks: Sequence[SeededDesk], starts: int) -> Table:
    found: dict[int, list[Mapping[str, float]]] = {desk.messages: [] for desk in desks}
    for _ in range(starts):
        for desk in desks:
            with a_window(desk) as window:
                found[desk.messages].append(_start(window))
    rows: list[Cells] = []
    for messages, all_starts in found.items():
        middle = {
            name: statistics.median(one[name] for one in all_starts) for name in all_starts[0]
        }
        rows.append((f"{messages:,} messages", *(f"{one:.2f}" for one in middle.values())))
    heads = ("", "first picture s", "list s", "thread s more", "processor s")
    return Table("window-start", "From the start of the process", heads, rows)


def _start(window: Window) -> Mapping[str, float]:
    """Wherever something heavy was loaded too early, the figure is worthless."""
    first, whole = window.painted("first picture"), window.painted("list")
    for pane, loaded in window.ask("panes")["loaded"].items():
        assert not loaded, f"{loaded} delayed the {pane}"
    worked = window.ask("worked")
    return {"first": first, "list": whole, "thread": window.ask("choose", 0), "worked": worked}


def _used(window: Window, size: Size) -> tuple[list[Cells], list[Cells]]:
    window.painted("list")
    window.ask("choose", 0)
    sleep(REST_S)
    memory = [_memory("idle, a thread open", window)]
    steps = [
        _step("a frame of scrolling", window.ask("scroll", size.frames)),
        _step("a frame of a plain list", window.ask("floor", size.frames // 2)),
        _step("another conversation", window.ask("switch", size.turns)),
    ]
    window.ask("choose", 0)
    steps.append(_step("a key until its letter", window.ask("write", size.letters)))
    steps += [_step(name, took) for name, took in window.ask("absorb", size.looks).items()]
    for turn in range(size.rounds):
        if turn in {0, size.rounds - 1}:
            memory.append(_memory(f"after {turn + 1} rounds of use", window))
        _use(window, size)
    return steps, memory


def _use(window: Window, size: Size) -> None:
    window.ask("switch", size.turns)
    window.ask("choose", 0)
    window.ask("scroll", size.frames)
    window.ask("write", size.letters)


def _scrolled_meanwhile(window: Window, coming: int, size: Size) -> Cells:
    """The real engine fetches and merges while the long thread is scrolled."""
    window.painted("list")
    window.ask("choose", window.ask("row_of", LONGEST))
    before = window.ask("here")
    took = window.ask("scroll", size.frames)
    came = window.ask("here") - before
    return _step(f"the same, {came:,} of {coming:,} coming in", took)


def _memory(name: str, window: Window) -> Cells:
    found = window.ask("memory")
    return name, f"{found['resident']:.0f}", f"{found['own']:.0f}"


def _step(name: str, took: Took) -> Cells:
    series = (took.get("whole", took["wall"]), took["work"])
    cells = [f"{percentile(one, at) * 1000:.1f}" for one in series for at in (0.5, 0.99)]
    return name, *cells


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else MANY):
        print(table, end="\n\n")
