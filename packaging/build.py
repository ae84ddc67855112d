"""Build: makes the packaged program of this system, a folder that needs nothing installed.

    python packaging/build.py             into dist/wadesk
    python packaging/build.py --to DIR    into DIR/wadesk

Each system builds its own: what is made on Linux runs on Linux, of this age or younger.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "packaging" / "wadesk.spec"
NAME = "wadesk.exe" if sys.platform == "win32" else "wadesk"
NOT_HERE = re.compile(r"could not resolve '([^']+)'")
MEGABYTE = 1_000_000


def main(words: Sequence[str] | None = None) -> int:
    asked = _arguments(words)
    if importlib.util.find_spec("PyInstaller") is None:
        print("PyInstaller is not installed: python3 start.py test sets it up.", file=sys.stderr)
        return 1
    begun = time.monotonic()
    done = subprocess.run(
        _command(asked.to), capture_output=True, check=False, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return done.returncode
    _tell(asked.to / "wadesk", time.monotonic() - begun, done.stderr)
    return 0


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the packaged program of this system.")
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR")
    return parser.parse_args(words)


def _command(to: Path) -> list[str | Path]:
    """Pieces of an earlier build lie beside the new one, never in the project's own folders."""
    places: list[str | Path] = ["--distpath", to, "--workpath", to / "pieces"]
    quietly = ["--noconfirm", "--log-level", "WARN"]
    return [sys.executable, "-m", "PyInstaller", SPEC, *places, *quietly]


def _tell(folder: Path, seconds: float, said: str) -> None:
    print(f"{folder / NAME}: {size_of(folder) / MEGABYTE:.0f} MB, made in {seconds:.0f} s")
    if missing := sorted(set(NOT_HERE.findall(said))):
        print(f"Not here, so each desktop must bring them: {', '.join(missing)}")


def size_of(folder: Path) -> int:
    """Bytes in all files, each counted once however many names it has there."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


if __name__ == "__main__":
    sys.exit(main())
