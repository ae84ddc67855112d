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
from typing import Any

from tests.bench.child import a_child
from tests.bench.made import made_desk
from tests.bench.seed import Seed, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.bench.window_seed import LONGEST, seeded_before, seeded_desk
from tests.bench.windows import Window, a_window, warm_up
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
    few_mixed: int = 20_000  # of the same shop, so that only their number is another
    mixed: int = 2_000_000
    conversations: int = 2_000


WHOLE = Size()
Cells = tuple[str, ...]
Took = Mapping[str, Any]


def measured(
    many: int = MANY, coming: int = COMING, starts: int = STARTS, size: Size = WHOLE
) -> list[Table]:
    warm_up()
    with tempfile.TemporaryDirectory() as folder:
        desks = [seeded_desk(Path(folder) / str(count), count) for count in (SMALL, many)]
        mixed = made_desk(size.mixed, size.conversations)
        few = made_desk(size.few_mixed, size.conversations)
        of_kinds = {f"{one.messages:,} mixed": one for one in (few, mixed)}
        plain = {f"{one.messages:,} plain": one for one in desks}
        tables = [_starts({**plain, **of_kinds}, starts)]
        used = [_used(desk, size) for desk in (*desks, mixed)]
        memory = _remembered(desks[-1], size)
        hub = seeded_hub(Path(folder) / "hub", Seed(0, WRITERS, received=coming))
        with a_child("hub_child", str(hub.directory)) as child:
            before = seeded_before(Path(folder) / "before", many, hub, child.url)
            with a_window(before) as window:
                name, took = _scrolled_meanwhile(window, coming, size)
    steps: dict[str, list[Took | None]] = {one: [it[one] for it in used] for one in used[0]}
    steps[name] = [None, took, None]
    sizes = (f"{SMALL:,}", f"{many:,}", f"{size.mixed:,} mixed")
    tables += [
        _table("window-use", "The window, by the clock", sizes, steps, "wall"),
        _table("window-work", "The window, what its thread worked", sizes, steps, "work"),
    ]
    heads = ("", "resident MB", "its own MB")
    return [*tables, Table("window-memory", f"Memory with {many:,} messages", heads, memory)]


def _starts(desks: Mapping[str, SeededDesk], starts: int) -> Table:
    found: dict[str, list[Mapping[str, float]]] = {name: [] for name in desks}
    for _ in range(starts):
        for name, desk in desks.items():
            with a_window(desk) as window:
                found[name].append(_start(window))
    rows: list[Cells] = []
    for name, all_starts in found.items():
        middle = {
            step: statistics.median(one[step] for one in all_starts) for step in all_starts[0]
        }
        rows.append((f"{name} messages", *(f"{one:.2f}" for one in middle.values())))
    heads = ("", "first picture s", "list s", "thread s more", "processor s")
    return Table("window-start", "From the start of the process", heads, rows)


def _start(window: Window) -> Mapping[str, float]:
    """Wherever something heavy was loaded too early, the figure is worthless."""
    first, whole = window.painted("first picture"), window.painted("list")
    for pane, loaded in window.ask("panes")["loaded"].items():
        assert not loaded, f"{loaded} delayed the {pane}"
    worked = window.ask("worked")
    return {"first": first, "list": whole, "thread": window.ask("choose", 0), "worked": worked}


def _used(desk: SeededDesk, size: Size) -> dict[str, Took]:
    with a_window(desk) as window:
        window.painted("list")
        window.ask("choose_longest")
        sleep(REST_S)
        steps = {
            "a frame of scrolling": window.ask("scroll", size.frames),
            "a frame of a plain list": window.ask("floor", size.frames // 2),
            "a message far above": window.ask("jump", size.turns // 2),
            "a new one, while scrolled back": window.ask("append", size.turns // 2),
            "a key until its letter": window.ask("write", size.letters),
            **window.ask("absorb", size.looks),
            "another conversation": window.ask("switch", size.turns),
            "another view of the list": window.ask("views", size.turns),
            "what the palette finds": window.ask("hits", size.turns),
        }
    moved = steps["a new one, while scrolled back"]["moved"]
    assert moved == 0, f"what was in sight has moved by {moved} pixels"
    return steps


def _remembered(desk: SeededDesk, size: Size) -> list[Cells]:
    with a_window(desk) as window:
        window.painted("list")
        window.ask("choose", 0)
        sleep(REST_S)
        memory = [_memory("idle, a thread open", window)]
        for turn in range(size.rounds):
            _use(window, size)
            if turn in {0, size.rounds - 1}:
                memory.append(_memory(f"after {turn + 1} rounds of use", window))
    return memory


def _use(window: Window, size: Size) -> None:
    window.ask("switch", size.turns)
    window.ask("views", size.turns // 4)
    window.ask("choose", 0)
    window.ask("scroll", size.frames)
    window.ask("jump", size.turns // 4)
    window.ask("hits", size.turns // 4)
    window.ask("write", size.letters)


def _scrolled_meanwhile(window: Window, coming: int, size: Size) -> tuple[str, Took]:
    """The real engine fetches and merges while the long thread is scrolled."""
    window.painted("list")
    window.ask("choose", window.ask("row_of", LONGEST))
    before = window.ask("here")
    took = window.ask("scroll", size.frames)
    came = window.ask("here") - before
    return f"scrolling, {came:,} of {coming:,} coming in", took


def _memory(name: str, window: Window) -> Cells:
    found = window.ask("memory")
    return name, f"{found['resident']:.0f}", f"{found['own']:.0f}"


def _table(
    name: str,
    title: str,
    sizes: Sequence[str],
    steps: Mapping[str, Sequence[Took | None]],
    clock: str,
) -> Table:
    """One row for each step, with two figures for each size."""
    heads = ("ms", *(f"{one} {share}" for one in sizes for share in ("p50", "p99")))
    rows = [
        (step, *(cell for one in took for cell in _shares(one, clock)))
        for step, took in steps.items()
    ]
    return Table(name, title, heads, rows)


def _shares(took: Took | None, clock: str) -> Cells:
    """By the clock a frame is told from when it was due."""
    if took is None:
        return "", ""
    series = took.get("whole", took["wall"]) if clock == "wall" else took["work"]
    p50, p99 = (f"{percentile(series, at) * 1000:.1f}" for at in (0.5, 0.99))
    return p50, p99


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else MANY):
        print(table, end="\n\n")
