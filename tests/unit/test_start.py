import ast
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import start
from tests.support.project import ROOT

SOURCE = (ROOT / "start.py").read_text(encoding="utf-8")


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A project folder of its own, with a .venv that runs."""
    venv = tmp_path / ".venv"
    venv.mkdir()
    lock = tmp_path / "requirements.lock"
    for path in (lock, tmp_path / "pyproject.toml"):
        path.write_text("first\n", encoding="utf-8")
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "LOCK", lock)
    monkeypatch.setattr(start, "VENV", venv)
    monkeypatch.setattr(start, "STAMP", venv / "wadesk-set-up")
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    return tmp_path


class FakeInstaller:
    """Notes what it is asked to do, and fails when the network is away."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.network = True
        monkeypatch.setattr(start, "make_environment", self.make_environment)
        monkeypatch.setattr(start, "install", self.install)

    def make_environment(self, _uv: str | None) -> None:
        self.asked.append("environment")
        start.STAMP.unlink(missing_ok=True)

    def install(self, _uv: str | None, what: Sequence[str | Path]) -> None:
        if not self.network:
            raise start.SetUpError("no network")
        self.asked.append(" ".join(map(str, what)))


@pytest.fixture
def installer(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> FakeInstaller:
    assert elsewhere.exists()
    return FakeInstaller(monkeypatch)


def test_a_python_that_is_too_old_is_told_so_in_one_sentence() -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 0); runpy.run_path('start.py')"

    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, check=False, text=True
    )

    assert done.returncode == 1
    assert done.stderr == "WaDesk needs Python 3.11 or newer; this one is 3.9.\n"


def test_a_python_that_is_too_old_can_read_the_file() -> None:
    ast.parse(SOURCE, feature_version=(3, 7))


def test_only_the_standard_library_is_needed() -> None:
    names = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(SOURCE))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        )
    }

    assert names <= sys.stdlib_module_names


def test_a_first_run_installs_the_lock_by_hash_and_then_wadesk_alone(
    installer: FakeInstaller,
) -> None:
    start.set_up()

    assert installer.asked == [
        f"--require-hashes --only-binary :all: -r {start.LOCK}",
        f"--no-deps --no-build-isolation --editable {start.ROOT}",
    ]


def test_a_second_run_installs_nothing(installer: FakeInstaller) -> None:
    start.set_up()
    installer.asked.clear()

    start.set_up()

    assert installer.asked == []


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_another_lock_or_project_asks_for_another_set_up(
    installer: FakeInstaller, name: str
) -> None:
    start.set_up()
    (start.ROOT / name).write_text("second\n", encoding="utf-8")

    assert not start.is_set_up()
    assert start.is_usable()
    assert "environment" not in installer.asked


def test_a_set_up_that_was_interrupted_is_begun_anew(installer: FakeInstaller) -> None:
    installer.network = False
    with pytest.raises(start.SetUpError):
        start.set_up()
    installer.network = True

    start.set_up()

    assert installer.asked[0] == "environment"
    assert start.is_set_up()


def test_an_environment_of_another_python_is_not_trusted(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_prefix", str(elsewhere / "another"))

    assert not start.is_usable()


def test_an_environment_whose_python_is_gone_is_not_trusted(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "PYTHON", elsewhere / ".venv/bin/python")

    assert not start.is_usable()
    assert not start.is_set_up()


def test_where_venv_is_missing_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", {"venv": object()}.get)
    monkeypatch.setattr(shutil, "which", {"apt-get": "apt-get"}.get)

    with pytest.raises(start.SetUpError, match="sudo apt install python3-venv"):
        start.require_venv()


def test_a_failed_set_up_is_told_and_returns_an_error(
    installer: FakeInstaller, capsys: pytest.CaptureFixture[str]
) -> None:
    installer.network = False

    assert start.main(["test"]) == 1
    assert capsys.readouterr().err == "\nno network\n"


def test_a_failing_program_of_the_set_up_is_shown_in_full() -> None:
    command = [sys.executable, "-c", "print('one'); raise SystemExit('two')"]

    with pytest.raises(start.SetUpError, match=r"(?s)one.*two.*This failed"):
        start.run(command)


def speaks(words: str, code: int) -> list[str]:
    return [sys.executable, "-c", f"print({words!r}); raise SystemExit({code})"]


@pytest.mark.parametrize(("check", "tests", "result"), [(0, 0, 0), (1, 0, 1), (0, 1, 1), (2, 5, 1)])
def test_any_failure_fails_the_whole(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    check: int,
    tests: int,
    result: int,
) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(start, "CHECKS", {"style": speaks("odd", check), "types": speaks("", 0)})
    monkeypatch.setattr(start, "TESTS", speaks("3 passed", tests))

    assert start.run_checks([]) == result
    out = capfd.readouterr().out
    assert ("odd" in out) == bool(check)
    assert "types" in out
    assert "3 passed" in out


def test_pytest_is_given_what_the_developer_adds(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(start, "CHECKS", {})
    monkeypatch.setattr(start, "TESTS", [sys.executable, "-c", "import sys; print(sys.argv[1:])"])

    start.run_checks(["-k", "lock"])

    assert "['-k', 'lock']" in capfd.readouterr().out


def test_a_command_of_wadesk_gets_its_arguments_and_keeps_its_exit_code() -> None:
    asked = (
        "import start, sys; sys.exit(start.hand_over([sys.executable, '-c', {!r}, 'two words']))"
    )
    command = asked.format("import sys; print(sys.argv[1]); sys.exit(7)")

    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, check=False, text=True
    )

    assert (done.returncode, done.stdout) == (7, "two words\n")


@pytest.mark.parametrize(
    ("arguments", "command"),
    [([], ["demo"]), (["demo", "--for", "20"], ["demo", "--for", "20"]), (["doctor"], ["doctor"])],
)
def test_without_a_wish_the_demo_runs(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], command: list[str]
) -> None:
    handed_over: list[list[str | Path]] = []
    monkeypatch.setattr(start, "set_up", lambda: None)
    monkeypatch.setattr(start, "hand_over", handed_over.append)

    start.main(arguments)

    assert handed_over == [[start.PYTHON, "-m", "wadesk", *command]]
