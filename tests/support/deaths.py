"""Deaths: something done again and again, and killed each time one step of its files later.

    python -m tests.support.deaths MODULE:ACT PREPARED FOLDER

Every step that a file's name or content takes is one that the process may die before: the
points are counted, not sampled. Each death has a copy of what was prepared to itself.
"""

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.project import ROOT

STATEMENT = "wadesk.tests.statement"  # told by whoever wraps a database
STEPS = frozenset({
    STATEMENT, "open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate",
    "shutil.rmtree",
})  # fmt: skip
STEPS_AT_MOST = 400
KILLED, DONE = 9, 0


@dataclass(frozen=True, slots=True)
class Death:
    """What one process left behind; the last one of all was not killed."""

    step: int
    root: Path
    was_killed: bool


def deaths_of(act: Callable[[Path], None], prepared: Path, folder: Path) -> list[Death]:
    """Do this with a copy of what was prepared, and die before the first step, the second, …"""
    name = f"{act.__module__}:{act.__name__}"
    command = [sys.executable, "-m", "tests.support.deaths", name, str(prepared), str(folder)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    codes = list(map(int, told.split()))
    assert codes[-1] == DONE, f"it never came to its end in {STEPS_AT_MOST} steps"
    assert set(codes[:-1]) == {KILLED}, codes
    return [Death(step, folder / str(step), code == KILLED) for step, code in enumerate(codes)]


def main(name: str, prepared: str, folder: str) -> None:
    module, _, function = name.partition(":")
    act: Callable[[Path], None] = getattr(importlib.import_module(module), function)
    for code in _codes(act, Path(prepared), Path(folder)):
        print(code, flush=True)


def _codes(act: Callable[[Path], None], prepared: Path, folder: Path) -> Iterator[int]:
    shutil.copytree(prepared, folder / "rehearsal")
    act(folder / "rehearsal")  # whatever is loaded only when it is needed is loaded now
    for step in range(STEPS_AT_MOST):
        root = folder / str(step)
        shutil.copytree(prepared, root)
        code = _done_until(act, root, step)
        yield code
        if code == DONE:
            return


def _done_until(act: Callable[[Path], None], root: Path, step: int) -> int:
    pid = os.fork()
    if pid == 0:
        try:
            sys.addaudithook(_death_at(step))
            act(root)
        except BaseException:  # noqa: BLE001 - a child of a fork must never return from here
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(DONE)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _death_at(step: int) -> Callable[[str, tuple[object, ...]], None]:
    left = step

    def hook(event: str, _: tuple[object, ...]) -> None:
        nonlocal left
        if event in STEPS:
            left -= 1
            if left < 0:
                os._exit(KILLED)

    return hook


if __name__ == "__main__":
    main(*sys.argv[1:])
