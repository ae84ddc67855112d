"""Project: the files under version control, as the tests about habits see them."""

import shutil
import subprocess
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]


@cache
def tracked_files() -> tuple[PurePosixPath, ...]:
    """Every file git knows, relative to the project; none where there is no git to ask."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return ()
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = listed.stdout.decode("utf-8").split("\0")
    return tuple(PurePosixPath(name) for name in names if name and (ROOT / name).is_file())


def modules(folder: str) -> list[PurePosixPath]:
    found = sorted((ROOT / folder).rglob("*.py"))
    return [PurePosixPath(path.relative_to(ROOT).as_posix()) for path in found]


def read(path: PurePosixPath) -> str:
    return (ROOT / path).read_text(encoding="utf-8")
