"""The packaged program: made from one command, carried elsewhere, and used."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.project import ROOT
from wadesk.programs import AS_CHILD, Child

LIMIT_S = 600
SESSION = ("dbus-run-session", "gnome-keyring-daemon")
UNLOCKED = """
printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
for question in "$@"; do
    printf '%s' "$question" | "$PROGRAM" "$AS_CHILD" "$CHILD"
    echo
done
"""

pytestmark = [
    pytest.mark.xdist_group("packaged"),  # one build for all
    pytest.mark.skipif(
        importlib.util.find_spec("PyInstaller") is None,
        reason="PyInstaller is not installed, so nothing is packaged",
    ),
    pytest.mark.skipif(
        sys.platform == "linux" and shutil.which("objdump") is None,
        reason="objdump (of binutils) is not installed, which PyInstaller needs on Linux",
    ),
]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("packaged")
    done = run("packaging/build.py", "--to", str(to))
    assert done.returncode == 0, done.stderr
    return to / "wadesk" / ("wadesk.exe" if sys.platform == "win32" else "wadesk")


def run(script: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-X", "utf8", script, *words],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=LIMIT_S,
        check=False,
    )


def test_it_does_its_work_far_from_where_it_was_made(program: Path) -> None:
    done = run("packaging/smoke.py", str(program))

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("ok  ") == len(done.stdout.splitlines())


def test_it_holds_every_icon_and_table_and_nothing_for_developers(program: Path) -> None:
    inside = program.parent / "_internal"
    packed = {path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file()}
    folders = {path.split("/")[0] for path in packed}
    wanted = [*(ROOT / "resources").rglob("*"), *(ROOT / "wadesk/store/schema").rglob("*")]

    assert {path.relative_to(ROOT).as_posix() for path in wanted if path.is_file()} <= packed
    assert not folders & {"pytest", "hypothesis", "mypy", "yaml", "ruff"}


def test_it_draws_what_the_source_draws_to_the_last_byte(program: Path, tmp_path: Path) -> None:
    source = drawn([sys.executable, "-m", "wadesk"], tmp_path / "source")
    packaged = drawn([str(program)], tmp_path / "packaged")

    assert "inbox-light.png" in source
    assert [name for name in source | packaged if source.get(name) != packaged.get(name)] == []


def drawn(wadesk: list[str], to: Path) -> dict[str, bytes]:
    """Every picture of the window, by its name."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [*wadesk, "demo", "--pictures", str(to)],
        capture_output=True,
        cwd=ROOT,
        env=surroundings,
        timeout=LIMIT_S,
        check=True,
    )
    return {path.name: path.read_bytes() for path in to.glob("*.png")}


@pytest.mark.skipif(
    not all(map(shutil.which, SESSION)),
    reason=f"no real Secret Service here: {' or '.join(SESSION)} is missing",
)
def test_its_own_child_reaches_the_keyring(program: Path, tmp_path: Path) -> None:
    told = in_a_session(
        program,
        tmp_path,
        {"wish": "put", "item": "profile 1", "secret": "kept well"},
        {"wish": "get", "item": "profile 1"},
    )

    assert told == [{}, {"secret": "kept well"}]


def in_a_session(program: Path, home: Path, *questions: dict[str, str]) -> list[Any]:
    """What the program's child answers in a session that lives in this home."""
    for folder in ("run", "data"):
        (home / folder).mkdir(mode=0o700)
    said = subprocess.run(
        [
            str(shutil.which("dbus-run-session")),
            "--",
            "sh",
            "-c",
            UNLOCKED,
            "sh",
            *map(json.dumps, questions),
        ],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "XDG_DATA_HOME": str(home / "data"),
            "LC_ALL": "C.UTF-8",
            "PROGRAM": str(program),
            "AS_CHILD": AS_CHILD,
            "CHILD": Child.KEYCHAIN,
        },
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT_S,
        check=True,
    ).stdout
    return [json.loads(line) for line in said.splitlines()]


def test_what_is_missing_is_said_in_one_sentence(tmp_path: Path) -> None:
    done = run("packaging/smoke.py", str(tmp_path / "wadesk"))

    assert done.returncode == 1
    assert done.stderr.endswith("is not there: python packaging/build.py makes it.\n")
