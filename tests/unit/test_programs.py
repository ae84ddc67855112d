"""Programs: a child is found from source and from a package, and each one plays its part."""

import json
import subprocess
import sys

import pytest

from tests.support.project import ROOT, modules, read
from wadesk import programs
from wadesk.programs import AS_CHILD, Child

LIMIT_S = 60


def played(child: Child, question: bytes) -> "subprocess.CompletedProcess[bytes]":
    """What the entry makes of a child, as a packaged program would ask for it."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "wadesk", AS_CHILD, child],
        input=question,
        capture_output=True,
        cwd=ROOT,
        timeout=LIMIT_S,
        check=False,
    )


def test_from_source_a_child_is_a_module_that_python_runs() -> None:
    command = programs.command(Child.KEYCHAIN, "-P")

    assert command == (sys.executable, "-P", "-m", "wadesk.store.keychain")


def test_a_packaged_program_starts_itself_with_a_word_for_its_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    command = programs.command(Child.KEYCHAIN, "-P")

    assert command == (sys.executable, AS_CHILD, "wadesk.store.keychain")
    assert programs.child_in(command[1:]) is Child.KEYCHAIN


@pytest.mark.parametrize(
    "words", [[], ["demo"], [AS_CHILD], [AS_CHILD, "os"], [AS_CHILD, Child.DEMO, "more"]]
)
def test_what_a_person_may_type_asks_for_no_child(words: list[str]) -> None:
    assert programs.child_in(words) is None


def test_the_entry_answers_for_the_keychain() -> None:
    done = played(Child.KEYCHAIN, b'{"wish": "find", "item": ""}')

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) in ({}, {"trouble": "none"})


def test_the_entry_plays_a_child_of_the_demo_until_its_line_ends() -> None:
    done = played(Child.DEMO, b"")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_entry_plays_a_child_that_unpacks_files_until_nobody_asks() -> None:
    done = played(Child.MEDIA, b"")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_child_that_nobody_knows_is_not_understood() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wadesk", AS_CHILD, "os"],
        capture_output=True,
        cwd=ROOT,
        timeout=LIMIT_S,
        check=False,
    )

    assert done.returncode == 2


def test_nobody_else_takes_it_that_there_is_a_python_beside_it() -> None:
    here = [path.name for path in modules("wadesk") if "sys.executable" in read(path)]

    assert here == ["programs.py"]
