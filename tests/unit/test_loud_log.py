import logging
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.loud_log import no_loud_log
from tests.support.project import ROOT

THREE_TESTS = """
import logging

def test_warns_unasked():
    logging.getLogger("wadesk.hub").warning("the queue is full")

def test_warns_as_expected(caplog):
    logging.getLogger("wadesk.hub").warning("the disk is full")

def test_says_little():
    logging.getLogger("wadesk.hub").info("all is well")
    logging.getLogger("elsewhere").warning("not ours")
"""


def test_a_warning_nobody_asked_for_fails(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(pytest.fail.Exception, match="odd"), no_loud_log(expected=False):
        logging.getLogger("wadesk.hub").warning("odd")

    assert caplog.messages == ["odd"]


def test_a_failure_of_its_own_comes_first(caplog: pytest.LogCaptureFixture) -> None:
    def warn_and_fail() -> None:
        with no_loud_log(expected=False):
            logging.getLogger("wadesk").error("odd")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        warn_and_fail()

    assert caplog.messages == ["odd"]


def test_only_the_test_that_warns_unasked_fails(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "test_three.py").write_text(THREE_TESTS, encoding="utf-8")
    alone = ["-c", str(tmp_path / "pytest.ini"), "-p", "tests.conftest", "-p", "no:cacheprovider"]

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *alone, tmp_path],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )

    assert "1 failed, 2 passed" in done.stdout
    assert "the queue is full" in done.stdout
