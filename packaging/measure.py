"""Measure: the packaged program beside the one run from source, in turns within one run.

    python packaging/measure.py [PROGRAM]    (without a name: what packaging/build.py made)

It prints a table for `docs/packaging.md`: medians in milliseconds and their ratio. Only the
ratio means anything on another machine.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "wadesk.exe" if sys.platform == "win32" else "wadesk"
ROUNDS = 15
LIMIT_S = 60
MEGABYTE = 1_000_000

Words = Sequence[str | Path]

STARTS: dict[str, tuple[Words, bytes]] = {
    "`wadesk --version`": (["--version"], b""),
    "`wadesk sandbox --help`": (["sandbox", "--help"], b""),
    "the keyring's child": (["--child", "wadesk.store.keychain"], b'{"wish": "find", "item": ""}'),
}


def main(words: Sequence[str]) -> int:
    program = Path(words[0]) if words else ROOT / "dist" / "wadesk" / NAME
    if not program.is_file():
        print(f"{program} is not there: python packaging/build.py makes it.", file=sys.stderr)
        return 1
    source: Words = [sys.executable, "-m", "wadesk"]
    print("| from start to end | from source | packaged | ratio |\n|---|---|---|---|")
    for name, (asked, question) in STARTS.items():
        _tell(name, *_in_turns([*source, *asked], [program, *asked], question))
    print(f"\nSize of the folder: {size_of(program.parent) / MEGABYTE:.0f} MB")
    print(
        f"Size of .venv, with what developers need: {size_of(Path(sys.prefix)) / MEGABYTE:.0f} MB"
    )
    return 0


def _in_turns(source: Words, packaged: Words, question: bytes) -> tuple[float, float]:
    """Medians; the first of each, which warms the disk's cache, is left out."""
    rounds = [(_taken(source, question), _taken(packaged, question)) for _ in range(ROUNDS + 1)]
    first, second = zip(*rounds[1:], strict=True)
    return statistics.median(first), statistics.median(second)


def _taken(command: Words, question: bytes) -> float:
    begun = time.perf_counter()
    subprocess.run(
        command, input=question, capture_output=True, check=True, cwd=ROOT, timeout=LIMIT_S
    )
    return (time.perf_counter() - begun) * 1_000


def _tell(name: str, source: float, packaged: float) -> None:
    print(f"| {name} | {source:.0f} ms | {packaged:.0f} ms | {packaged / source:.2f} |")


def size_of(folder: Path) -> int:
    """Bytes in all files, each counted once however many names it has there."""
    inside = (Path(top, name) for top, _, names in os.walk(folder) for name in names)
    return sum(path.stat().st_size for path in inside if not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
