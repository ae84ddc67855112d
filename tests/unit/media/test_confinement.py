"""Confinement tests: a child that has shut itself in can reach nothing that it had not already."""

import subprocess
import sys

import pytest

from tests.support.project import ROOT

LIMIT_S = 60
PROGRAM = """
import errno, os, socket, subprocess, sys, threading
from wadesk.media import confinement
confinement.shut_in(2, {readable})
def tried(deed):
    try:
        deed()
    except (OSError, MemoryError) as no:
        return type(no).__name__
    return "done"
def in_a_thread():
    ran = []
    one = threading.Thread(target=ran.append, args=(1,))
    one.start(); one.join()
    if not ran:
        raise OSError
print(tried({deed}))
"""


def outcome(deed: str, readable: tuple[str, ...] = ()) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(deed=deed, readable=readable)],
        capture_output=True,
        cwd=ROOT,
        timeout=LIMIT_S,
        check=True,
        text=True,
    )
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux refuses calls")
@pytest.mark.parametrize(
    "deed",
    [
        "lambda: open('pyproject.toml')",
        "lambda: open('made', 'w')",
        "lambda: socket.socket()",
        "lambda: socket.socketpair()",
        "lambda: os.fork()",
        "lambda: os.execv(sys.executable, ['python'])",
        "lambda: subprocess.run([sys.executable, '-c', ''])",
        "lambda: os.remove('pyproject.toml')",
        "lambda: os.mkdir('made')",
        "lambda: os.kill(os.getppid(), 0)",
    ],
)
def test_it_can_reach_nothing(deed: str) -> None:
    assert outcome(deed) == "PermissionError"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can tell files apart")
@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("lambda: open('docs/security.md')", "done"),
        ("lambda: os.listdir('docs')", "done"),
        ("lambda: open('docs/security.md', 'a')", "PermissionError"),
        ("lambda: open('pyproject.toml')", "PermissionError"),
        ("lambda: open('docs/../pyproject.toml')", "PermissionError"),
        ("lambda: os.symlink('../pyproject.toml', 'docs/way')", "PermissionError"),
        ("lambda: open('/proc/self/environ')", "PermissionError"),
        ("lambda: socket.socket()", "PermissionError"),
    ],
)
def test_of_all_files_it_may_read_what_it_was_left(deed: str, told: str) -> None:
    if outcome("lambda: open('docs/security.md')", (str(ROOT / "docs"),)) != "done":
        pytest.skip("this system has no Landlock")

    assert outcome(deed, (str(ROOT / "docs"),)) == told


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere addresses are not bounded")
def test_its_memory_is_bounded() -> None:
    assert outcome("lambda: bytearray(900 * 1024 * 1024)") == "MemoryError"
    assert outcome("lambda: bytearray(100 * 1024 * 1024)") == "done"


def test_its_libraries_may_work_in_threads() -> None:
    assert outcome("in_a_thread") == "done"
