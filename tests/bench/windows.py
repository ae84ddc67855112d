"""Windows: real windows in processes of their own, asked for one thing after the other."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from time import perf_counter, sleep
from typing import IO, Any, cast

from tests.fixtures.desk_folder import SeededDesk
from tests.support.project import ROOT

LOOK_S = 0.02
LONGEST_S = 40
ENDS_WITHIN_S = 20
_OF_COMPILING = frozenset({"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"})


@dataclass(frozen=True, slots=True)
class Window:
    started: float  # when its process was, as perf_counter counts
    _asks: IO[str]
    _answers: IO[str]

    def ask(self, wish: str, *words: int) -> Any:
        """Have something done, and wait for the answer."""
        self._asks.write(" ".join([wish, *map(str, words)]) + "\n")
        self._asks.flush()
        line = self._answers.readline()
        assert line, "the window has gone"
        return json.loads(line)

    def painted(self, pane: str) -> float:
        """Seconds from the process's start to the end of a pane's first painting."""
        deadline = perf_counter() + LONGEST_S
        while pane not in (found := self.ask("panes")["at"]):
            assert perf_counter() < deadline, f"no {pane} was painted"
            sleep(LOOK_S)
        return float(found[pane]) - self.started


@contextlib.contextmanager
def a_window(desk: SeededDesk) -> Iterator[Window]:
    command = [sys.executable, "-m", "tests.bench.window_child", str(desk.folder), str(desk.keys)]
    started = perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=_surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    asks, answers = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
    try:
        yield Window(started, asks, answers)
    finally:
        asks.close()
        process.wait(ENDS_WITHIN_S)
        answers.close()


def warm_up() -> None:
    """Compile what a window loads, as whoever installs a program does before it is started."""
    everything = "import wadesk.desktop, wadesk.ui.search_place, wadesk.desk.engine_thread"
    bench = "import tests.bench.window_child, tests.bench.window_tasks"
    command = [sys.executable, "-c", f"{everything}; {bench}"]
    subprocess.run(command, cwd=ROOT, env=_surroundings(), check=True)


def _surroundings() -> Mapping[str, str]:
    """Nothing that this process was told about compiled modules holds for a window."""
    kept = {name: value for name, value in os.environ.items() if name not in _OF_COMPILING}
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": _compiled().name}
    return {**kept, **own}


@cache
def _compiled() -> "tempfile.TemporaryDirectory[str]":
    """As long as this process lives."""
    return tempfile.TemporaryDirectory(prefix="compiled-")
