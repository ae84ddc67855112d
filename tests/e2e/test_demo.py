"""The demo: it runs as a person would run it, and leaves nothing behind."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.programs import ROOT, until

WAITS_S = 90
ROW = re.compile(r"\d\d:\d\d:\d\d  (?P<who>.{25}) (?P<mark>.{13}) (?P<words>.*)")
SUMS = re.compile(r"(\d+) customers' messages · (\d+) answers · (\d+) refused · sent twice: (\d+)")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the demo puts its files; it must be empty afterwards."""
    yield tmp_path
    assert list(tmp_path.iterdir()) == []


def demo(folder: Path, *words: str) -> "subprocess.Popen[str]":
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    return subprocess.Popen(
        [sys.executable, "-m", "wadesk", "demo", "--terminal", "--seed", "1", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **places, "COLUMNS": "160"},
    )


def children_of(program: "subprocess.Popen[str]") -> set[int]:
    """The demo's processes, where the system tells them."""
    listed = Path("/proc") / str(program.pid) / "task" / str(program.pid) / "children"
    return {int(pid) for pid in listed.read_text(encoding="ascii").split()}


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_messages_travel_answers_come_back_and_nothing_is_sent_twice(folder: Path) -> None:
    out, trouble = demo(folder, "--for", "8").communicate(timeout=WAITS_S)

    rows = [row for row in map(ROW.fullmatch, out.splitlines()) if row]
    who = {row["who"].split(" → ")[0].strip() for row in rows}
    sums = SUMS.search(out)
    assert trouble == ""
    assert {"Ana", "Bilal"} < who
    assert sum("✓✓ read" in row["mark"] for row in rows) >= 2
    assert sum("✗ refused" in row["mark"] for row in rows) >= 1
    assert sums is not None
    assert int(sums[1]) >= 3
    assert int(sums[4]) == 0
    assert not re.search("\x1b", out)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system lists no children")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
def test_no_process_outlives_the_demo(tmp_path: Path, name: str) -> None:
    program = demo(tmp_path)
    until(lambda: len(children_of(program)) == 4, lambda: "the demo never began", WAITS_S)
    children = children_of(program)

    program.send_signal(signal.Signals[name])
    program.communicate(timeout=WAITS_S)

    until(lambda: not any(map(is_there, children)), lambda: f"{children} are still there")
    if name != "SIGKILL":
        assert program.returncode == 0
        assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system lists no children")
@pytest.mark.parametrize(
    ("place", "name"), [(0, "The sandbox"), (1, "The Hub"), (3, "Bilal's Desk")]
)
def test_a_child_that_dies_ends_the_demo_and_is_named(folder: Path, place: int, name: str) -> None:
    program = demo(folder)
    until(lambda: len(children_of(program)) == 4, lambda: "the demo never began", WAITS_S)
    children = sorted(children_of(program))

    os.kill(children[place], signal.Signals["SIGKILL"])
    _, trouble = program.communicate(timeout=WAITS_S)

    assert program.returncode == 3
    assert trouble.startswith(f"{name} ended by itself (signal 9)")
    assert not any(map(is_there, children))


def test_whoever_stops_reading_ends_the_demo_without_a_word(folder: Path) -> None:
    with demo(folder) as program:
        assert program.stdout is not None
        assert program.stderr is not None

        program.stdout.readline()
        program.stdout.close()
        trouble = program.stderr.read()

    assert (program.returncode, trouble) == (0, "")
