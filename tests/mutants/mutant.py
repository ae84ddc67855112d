"""Mutant: one guard broken on purpose, and the tests that have to miss it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.project import ROOT

WAITS_S = 120
FAILED = 1  # what pytest answers when a test failed, and nothing worse happened
COPIED = ("wadesk", "tests", "resources", "docs", "pyproject.toml", "CHANGELOG.md", "README.md")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", ".hypothesis")


@dataclass(frozen=True, slots=True)
class Mutant:
    """``old`` stands exactly once in the file; ``tests`` are those that have to fail."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def applies(self, root: Path = ROOT) -> bool:
        text = (root / self.file).read_text(encoding="utf-8")
        is_tested = all((root / test).exists() for test in self.tests)
        return text.count(self.old) == 1 and is_tested


@contextmanager
def a_copy() -> Iterator[Path]:
    """The project somewhere else, where breaking it harms nobody."""
    with tempfile.TemporaryDirectory(prefix="broken") as folder:
        root = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=LEFT_OUT)
            else:
                shutil.copy(source, root / name)
        yield root


def is_missed(mutant: Mutant, root: Path) -> bool:
    """Whether a test fails without this guard; afterwards the copy is whole again."""
    if not mutant.applies(root):
        raise LookupError(f"the code has changed: write this mutant anew: {mutant.name}")
    broken = root / mutant.file
    whole = broken.read_text(encoding="utf-8")
    broken.write_text(whole.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return _fail(mutant.tests, root)
    finally:
        broken.write_text(whole, encoding="utf-8")


def is_whole(mutants: Iterable[Mutant], root: Path) -> bool:
    """Whether all their tests pass as long as nothing is broken: or they would prove nothing."""
    return not _fail(sorted({test for mutant in mutants for test in mutant.tests}), root)


def _fail(tests: Sequence[str], root: Path) -> bool:
    asked = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    around = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        ended = subprocess.run(
            asked, cwd=root, env=around, capture_output=True, timeout=WAITS_S, check=False
        )
    except subprocess.TimeoutExpired:
        return True  # what never ends has failed, too
    if ended.returncode not in (0, FAILED):
        raise RuntimeError(ended.stdout.decode()[-2_000:])
    return ended.returncode == FAILED
