"""Interrupts: who asks a program to end is heard, by a window at rest and by one that starts."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.support.programs import ROOT
from wadesk import interrupts

WAITS_S = 20
RESTS_S = 0.5  # by then the last line of Python has run
ENVIRON: Mapping[str, str] = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")


def begun(*words: str, **more: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env={**ENVIRON, **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.fixture
def resting() -> Iterator["subprocess.Popen[str]"]:
    with begun("tests.support.resting_child") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "resting\n"
        time.sleep(RESTS_S)
        yield child
        child.kill()


@pytest.mark.parametrize("ending", interrupts.ENDINGS, ids=lambda one: one.name)
def test_a_window_that_rests_hears_it(
    resting: "subprocess.Popen[str]", ending: signal.Signals
) -> None:
    resting.send_signal(ending)
    said = resting.communicate(timeout=WAITS_S)

    assert resting.returncode == 128 + ending
    assert said == ("", "")


@pytest.mark.parametrize(
    "module",
    [
        "wadesk.cli.window",
        "wadesk.interrupts",
        "wadesk.desktop",
        "PySide6",
        "PySide6.QtCore",
        "PySide6.QtWidgets",
        "qasync",
        "wadesk.ui.main_window",
        "wadesk.desk.aside",  # after the first picture
    ],
)
def test_a_program_that_is_interrupted_while_it_starts_ends_in_good_order(
    tmp_path: Path, module: str
) -> None:
    with begun(
        "tests.support.interrupted_start", module, "--profile", str(tmp_path / "profile")
    ) as child:
        said, troubles = child.communicate(timeout=WAITS_S)

    assert child.returncode == 128 + signal.SIGINT, troubles
    assert said == ""
    assert "Traceback" not in troubles
    assert not (tmp_path / "profile").exists()


def test_what_was_to_be_ignored_stays_ignored_and_all_else_is_as_before() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with interrupts.taken() as asked:
            signal.raise_signal(signal.SIGHUP)
            ignored = asked.exit_code
            signal.raise_signal(signal.SIGTERM)
            taken = asked.exit_code
        after = signal.getsignal(signal.SIGHUP), signal.getsignal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGHUP, before)

    assert (ignored, taken) == (0, 128 + signal.SIGTERM)
    assert after == (signal.SIG_IGN, signal.SIG_DFL)
