"""Measure: the packaged program beside the one run from source, in turns within one run.

    python packaging/measure.py [PROGRAM]    (without a name: what packaging/build.py made)

It prints a table for `docs/packaging.md`: medians in milliseconds and their ratio. Only the
ratio means anything on another machine.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "wadesk.exe" if sys.platform == "win32" else "wadesk"
ROUNDS = 15
MEGABYTE = 1_000_000

PAINTED = b"qt.widgets.painting: Flushing top level"  # Qt's own words for a picture on the screen
SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.widgets.painting=true"}
FIND_KEYRING = b'{"wish": "find", "item": ""}'

Words = Sequence[str | Path]


def main(words: Sequence[str]) -> int:
    program = Path(words[0]) if words else ROOT / "dist" / "wadesk" / NAME
    if not program.is_file():
        print(f"{program} is not there: python packaging/build.py makes it.", file=sys.stderr)
        return 1
    print("| from start | from source | packaged | ratio |\n|---|---|---|---|")
    from_source: Words = [sys.executable, "-m", "wadesk"]
    for name, take in STARTS.items():
        source, packaged = _in_turns(take, from_source, [program])
        print(f"| {name} | {source:.0f} ms | {packaged:.0f} ms | {packaged / source:.2f} |")
    print(f"\nSize of the folder: {size_of(program.parent) / MEGABYTE:.0f} MB")
    print(
        f"Size of .venv, with what developers need: {size_of(Path(sys.prefix)) / MEGABYTE:.0f} MB"
    )
    return 0


def _in_turns(take: Callable[[Words], None], source: Words, packaged: Words) -> tuple[float, float]:
    """Medians; the first of each, which warms the disk's cache, is left out."""
    rounds = [(_taken(take, source), _taken(take, packaged)) for _ in range(ROUNDS + 1)]
    first, second = zip(*rounds[1:], strict=True)
    return statistics.median(first), statistics.median(second)


def _taken(take: Callable[[Words], None], wadesk: Words) -> float:
    """Milliseconds, the end of the process left out where it is not what is measured."""
    begun = time.perf_counter()
    take(wadesk)
    return (time.perf_counter() - begun) * 1_000


def _version(wadesk: Words) -> None:
    subprocess.run([*wadesk, "--version"], capture_output=True, check=True, cwd=ROOT)


def _keyring(wadesk: Words) -> None:
    child = [*wadesk, "--child", "wadesk.store.keychain"]
    subprocess.run(child, input=FIND_KEYRING, capture_output=True, check=True, cwd=ROOT)


def _window(wadesk: Words) -> None:
    """Until Qt has brought the first picture to the screen, of which there is none."""
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            [*wadesk, "--profile", Path(folder) / "none"],
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | SCREEN,
        ) as window,
    ):
        if window.stderr is None or not any(line.startswith(PAINTED) for line in window.stderr):
            raise SystemExit("The window ended before its first picture.")
        window.kill()


STARTS: dict[str, Callable[[Words], None]] = {
    "to the window's first picture": _window,
    "to the end of `wadesk --version`": _version,
    "to the answer of the keyring's child": _keyring,
}


def size_of(folder: Path) -> int:
    """Bytes in all files, each counted once however many names it has there."""
    inside = (Path(top, name) for top, _, names in os.walk(folder) for name in names)
    return sum(path.stat().st_size for path in inside if not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
