import os
import subprocess
import sys

import pytest

from tests.support.project import ROOT
from wadesk.cli.main import main
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable

COMMANDS = (
    "demo", "link", "sync", "conversations", "show", "reply", "outbox", "search",
    "hub", "sandbox", "doctor",
)  # fmt: skip


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    out = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(f"    {command} " in out or f"    {command}\n" in out for command in COMMANDS)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "hub"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])

    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: wadesk {command}")


@pytest.mark.parametrize(
    "words", [[], ["nonsense"], ["demo", "--for", "-1"], ["demo", "--for", "x"]]
)
def test_what_is_not_understood_is_said_so(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert "usage: wadesk" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("trouble", "code", "said"),
    [
        (Refused(Reason.BAD_SETTING, "Not this."), 1, "Not this.\n"),
        (Malformed("That is no Hub."), 1, "That is no Hub.\n"),
        (Unavailable("Not now."), 3, "Not now.\n"),
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device"), 3, "[Errno 28] No space left on device.\n"),
    ],
)
def test_expected_trouble_is_a_sentence_and_a_code(
    trouble: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_: list[str]) -> int:
        raise trouble

    monkeypatch.setattr("wadesk.cli.main._run", fail)

    assert main([]) == code
    assert capsys.readouterr().err == said


def test_a_console_of_an_old_code_page_is_written_to_in_utf_8() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wadesk", "doctor", "--profile", "nowhere/at/all"],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"},
        timeout=60,
        check=False,
    )

    assert done.stderr == b""
    assert "✓ Python" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("words", [["doctor", "--profile", "nowhere/at/all"], ["--help"]])
@pytest.mark.parametrize("buffered", ["", "1"])
def test_whoever_stops_reading_hears_no_complaint(words: list[str], buffered: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "wadesk", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": buffered},
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None

        program.stdout.close()
        said = program.stderr.read()

    assert (program.returncode, said) == (0, b"")
