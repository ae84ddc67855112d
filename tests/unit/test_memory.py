"""Memory: a process that dies leaves no picture of what it knew."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.project import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what it was told")

TOLD = """
import ctypes
import resource
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
COMMAND_LINE = (
    "import sys; from wadesk.__main__ import main; sys.argv = ['wadesk', '--version']\n"
    "try: main()\nexcept SystemExit: pass\n"
)
KEYRING = (
    "import io, sys; from wadesk.store import keychain\n"
    "sys.stdin = io.TextIOWrapper(io.BytesIO(b'{}')); keychain.main(); print()\n"
)


def last_line(program: str) -> str:
    command = [sys.executable, "-c", program + TOLD]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return said.splitlines()[-1]


@pytest.mark.parametrize("program", [COMMAND_LINE, KEYRING], ids=["command line", "keyring child"])
def test_every_program_of_ours_keeps_its_memory_to_itself(program: str) -> None:
    assert last_line("") != "(0, 0) 0"
    assert last_line(program) == "(0, 0) 0"


def test_what_crashes_leaves_no_file(tmp_path: Path) -> None:
    crash = "import os; from wadesk import memory; memory.keep_private(); os.abort()"
    died = subprocess.run(
        [sys.executable, "-c", crash],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )

    assert died.returncode != 0
    assert list(tmp_path.iterdir()) == []
