"""The demo with windows: real ones, off the screen, on a shop that lives."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.programs import ROOT, until
from wadesk.demo import book

WAITS_S = 120
SUMS = re.compile(r"(\d+) customers' messages · (\d+) answers · sent twice: (\d+)")
HELD = re.compile(r"(\d+) messages were in (Ana|Bilal)'s window\.")
FOLDED = {"reaction", "edit", "revoke"}
PAST = sum(spoken.said.kind not in FOLDED for story in book.shop() for spoken in story.past)
LISTED = Path("/proc/self/task").exists()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the demo puts its files; it must be empty afterwards."""
    yield tmp_path
    assert list(tmp_path.iterdir()) == []


def demo(folder: Path, *words: str, **surroundings: str) -> "subprocess.Popen[str]":
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    without_screen = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.Popen(
        [sys.executable, "-m", "wadesk", "demo", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env={**without_screen, **places, **surroundings},
    )


def windowed(folder: Path, *words: str) -> "subprocess.Popen[str]":
    return demo(folder, *words, QT_QPA_PLATFORM="offscreen")


def children_of(program: "subprocess.Popen[str]") -> set[int]:
    listed = Path("/proc") / str(program.pid) / "task" / str(program.pid) / "children"
    return {int(pid) for pid in listed.read_text(encoding="ascii").split()}


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for_windows(program: "subprocess.Popen[str]") -> None:
    assert program.stdout is not None
    assert program.stderr is not None
    assert "open" in (program.stdout.readline() or program.stderr.read())


def test_the_past_and_what_is_written_now_arrive_in_both_windows(folder: Path) -> None:
    out, trouble = windowed(folder, "--agents", "2", "--for", "12").communicate(timeout=WAITS_S)

    sums = SUMS.search(out)
    held = {agent: int(count) for count, agent in HELD.findall(out)}
    assert trouble == ""
    assert out.startswith("Ana's and Bilal's windows are open")
    assert sums is not None
    assert int(sums[1]) >= 1
    assert int(sums[3]) == 0
    assert set(held) == {"Ana", "Bilal"}
    assert min(held.values()) > PAST - len(list(book.shop()))
    assert held["Ana"] == held["Bilal"]


@pytest.mark.skipif(not LISTED, reason="this system lists no children")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL"])
def test_no_window_outlives_the_demo(tmp_path: Path, name: str) -> None:
    program = windowed(tmp_path, "--agents", "2")
    wait_for_windows(program)
    children = children_of(program)

    program.send_signal(signal.Signals[name])
    program.communicate(timeout=WAITS_S)

    assert len(children) == 4
    until(lambda: not any(map(is_there, children)), lambda: f"{children} are still there")
    if name == "SIGTERM":
        assert program.returncode == 0
        assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not LISTED, reason="this system lists no children")
def test_a_window_that_dies_ends_the_demo_and_is_named(folder: Path) -> None:
    program = windowed(folder)
    wait_for_windows(program)
    window = sorted(children_of(program))[2]

    os.kill(window, signal.Signals["SIGKILL"])
    _, trouble = program.communicate(timeout=WAITS_S)

    assert program.returncode == 3
    assert trouble.startswith("Ana's window ended by itself (signal 9)")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen here")
def test_without_a_screen_it_says_so_and_goes_on_as_text(folder: Path) -> None:
    out, trouble = demo(folder, "--for", "4").communicate(timeout=WAITS_S)

    assert trouble == ""
    assert out.startswith("There is no screen here, so the demo goes on as text;")
    assert "wadesk demo --pictures DIR" in out.splitlines()[0]
    assert "customers' messages" in out


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen here")
def test_a_screen_that_is_named_but_gone_counts_as_none(folder: Path) -> None:
    out, _ = demo(folder, "--for", "4", DISPLAY=":9999").communicate(timeout=WAITS_S)

    assert out.startswith("There is no screen here")
