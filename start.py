"""Start: sets WaDesk up beside this file, then runs it or checks it.

    python3 start.py                  set up, then run the demo
    python3 start.py COMMAND ...      set up, then run that command of wadesk
    python3 start.py test ...         set up, then run every check and every test

It runs before anything is installed, so it needs the standard library only,
and its first lines must be readable by a Python that is too old to go on.

Laws: a set-up that was interrupted is repaired by the next run;
one that is complete is recognised by its stamp, and the run begins at once;
nothing is installed whose hash the lock does not name;
where packages come from is the machine's own configuration, never ours.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the one place an older Python must understand
    found = "%d.%d" % sys.version_info[:2]  # noqa: UP031 - as above
    sys.exit("WaDesk needs Python 3.11 or newer; this one is %s." % found)  # noqa: UP031 - as above

import hashlib
import importlib.util
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

Words = Sequence[str | Path]

ROOT = Path(__file__).resolve().parent
# One lock for those who use WaDesk and those who change it: one set-up to test, one to trust.
LOCK = ROOT / "packaging" / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "wadesk-set-up"
UNFINISHED = "unfinished"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# Started from inside .venv, this is the Python that stays when .venv is made anew.
BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)

CHECKS: dict[str, Words] = {
    "formatting (ruff format)": [PYTHON, "-m", "ruff", "format", "--check"],
    "style (ruff check)": [PYTHON, "-m", "ruff", "check"],
    "types (mypy)": [PYTHON, "-m", "mypy"],
    "layers (import-linter)": [PYTHON.with_name("lint-imports" + PYTHON.suffix)],
}
TESTS: Words = [PYTHON, "-m", "pytest", "-q", "-n", "auto", "--dist", "loadgroup"]
INTERRUPTED = 130


class SetUpError(Exception):
    """The set-up cannot go on; the message is for the person who started it."""


def main(arguments: Sequence[str]) -> int:
    """Set up, then do what was asked; without a wish, run the demo."""
    speak_any_language()
    try:
        set_up()
        if arguments[:1] == ["test"]:
            return run_checks(arguments[1:])
    except SetUpError as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return INTERRUPTED
    return hand_over([PYTHON, "-m", "wadesk", *(arguments or ["demo"])])


def speak_any_language() -> None:
    """A console of an old code page shows a question mark where it has no letter, and goes on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def set_up() -> None:
    """Make .venv what the lock says, unless its stamp says that it is."""
    if is_set_up():
        return
    print("Setting WaDesk up in .venv. The first time takes a minute or two.", flush=True)
    uv = shutil.which("uv")
    if not is_usable():
        take_step("environment", lambda: make_environment(uv))
    STAMP.write_text(UNFINISHED, encoding="utf-8")
    locked: Words = ["--require-hashes", "--only-binary", ":all:", "-r", LOCK]
    take_step("packages", lambda: install(uv, locked))
    # Without isolation the build backend is the one the lock names.
    itself: Words = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    take_step("WaDesk", lambda: install(uv, itself))
    STAMP.write_text(expected_stamp(), encoding="utf-8")


def take_step(name: str, step: Callable[[], None]) -> None:
    begin(name)
    begun = time.monotonic()
    try:
        step()
    except SetUpError:
        end("failed", begun)
        raise
    end("ok", begun)


def begin(name: str) -> None:
    print(f"  {name:<26}", end="", flush=True)


def end(result: str, begun: float) -> None:
    print(f"{result}, {time.monotonic() - begun:.0f} s", flush=True)


def read_stamp() -> str:
    try:
        return STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def is_set_up() -> bool:
    return PYTHON.exists() and read_stamp() == expected_stamp()


def expected_stamp() -> str:
    """Whatever asks for another set-up when it changes; .venv cannot be moved, so its place too."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update(f"{ROOT}\n{sys.platform}\n{this_python()}".encode())
    return digest.hexdigest()


def this_python() -> str:
    return f"{os.path.realpath(sys.base_prefix)} {sys.version_info[0]}.{sys.version_info[1]}"


def is_usable() -> bool:
    """Whether .venv was finished, runs, and is of the Python that runs this file."""
    question = (
        "import os, sys; print(os.path.realpath(sys.base_prefix), '%d.%d' % sys.version_info[:2])"
    )
    command: Words = [PYTHON, "-I", "-X", "utf8", "-c", question]
    try:
        answer = subprocess.run(command, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return read_stamp() != UNFINISHED and as_text(answer.stdout).strip() == this_python()


def make_environment(uv: str | None) -> None:
    """Make .venv anew: one that is broken is not mended in place."""
    if not uv:
        require_venv()
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
    except OSError as reason:
        raise SetUpError(
            f"The folder .venv is broken and cannot be removed: {reason}\n"
            "Close what is using it, or remove it by hand, then run this again."
        ) from reason
    maker = [uv, "venv", "--python", BASE_PYTHON] if uv else [BASE_PYTHON, "-m", "venv"]
    run([*maker, VENV])


def require_venv() -> None:
    """Refuse with the remedy: Debian ships Python without the modules that make environments."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    remedy = (
        "Install it, then run this again:\n  sudo apt install python3-venv"
        if shutil.which("apt-get")
        else "Install it, or a Python that brings it, then run this again."
    )
    raise SetUpError(f"This Python lacks venv, which keeps WaDesk's packages apart. {remedy}")


def install(uv: str | None, what: Words) -> None:
    """Install by uv where there is one; by pip else, or where only pip knows the way out."""
    if uv and succeeds([uv, "pip", "install", "--python", PYTHON, *what]):
        return
    run([PYTHON, "-m", "ensurepip"])  # what uv made has no pip; elsewhere this does nothing
    run([PYTHON, "-m", "pip", "install", "--no-input", *what])


def succeeds(command: Words) -> bool:
    return subprocess.run(command, capture_output=True, check=False, cwd=ROOT).returncode == 0


def run(command: Words) -> None:
    """Run one program of the set-up; its words are shown only when it fails."""
    # A pip told to install for the user, by the machine's configuration, refuses to do so in .venv.
    surroundings = os.environ | {"PIP_USER": "0"}
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, env=surroundings)
    if done.returncode:
        raise SetUpError(
            f"{as_text(done.stdout)}{as_text(done.stderr)}\n"
            f"This failed: {' '.join(map(str, command))}\n"
            "Mend what it says (often it is the network), then run this again."
        )


def as_text(output: bytes) -> str:
    return output.decode("utf-8", errors="replace")


def run_checks(pytest_arguments: Sequence[str]) -> int:
    """Run every check, then every test; a failure stops nothing, so that one run shows them all."""
    results = [run_check(name, command) for name, command in CHECKS.items()]
    missing = missing_screen_library()
    if missing:
        print(missing, file=sys.stderr)
    print("  tests (pytest)", flush=True)
    command: Words = [*TESTS, *pytest_arguments]
    tests = subprocess.run(command, check=False, cwd=ROOT, env=plain_words())
    return int(not all(results) or tests.returncode != 0)


def run_check(name: str, command: Words) -> bool:
    begin(name)
    begun = time.monotonic()
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, env=plain_words())
    end("failed" if done.returncode else "ok", begun)
    if done.returncode:
        print(as_text(done.stdout) + as_text(done.stderr), flush=True)
    return done.returncode == 0


def plain_words() -> dict[str, str]:
    """Surroundings in which every tool writes UTF-8, also on Windows."""
    return os.environ | {"PYTHONUTF8": "1"}


def missing_screen_library() -> str:
    """Say what a bare Linux needs before Qt can be loaded; empty where nothing is missing."""
    command: Words = [PYTHON, "-c", "from PySide6 import QtWidgets"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == 0:
        return ""
    remedy = "libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0"
    reason = as_text(done.stderr).strip().rpartition("\n")[2]
    return f"Qt cannot be loaded: {reason}\nOn Debian: sudo apt install {remedy}"


def hand_over(command: Words) -> int:
    """Become that program; on Windows, which cannot, wait for it and let Ctrl C reach it alone."""
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], [str(word) for word in command])  # noqa: S606 - no shell is wanted
    with subprocess.Popen(command) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
