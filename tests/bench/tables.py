"""Tables: what a measurement says, on a terminal and in docs/performance.md."""

import os
import platform
import re
import statistics
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter, time

from tests.support.project import ROOT

PAGE = ROOT / "docs" / "performance.md"
PARTS = ("sqlcipher3", "uvicorn", "uvloop", "httptools", "starlette", "msgspec")
SYNCS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """``name`` is its mark in the page; the first column names the rows."""

    name: str
    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __str__(self) -> str:
        lines = [self.heads, *self.rows]
        widths = [max(len(line[place]) for line in lines) for place in range(len(self.heads))]
        spelled = [_line(line, widths) for line in lines]
        rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
        return "\n".join((f"{self.title}\n", spelled[0], rule, *spelled[1:]))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = f"{cells[0]:{widths[0]}}"
    rest = [f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True)]
    return f"| {' | '.join([first, *rest])} |"


def surroundings() -> str:
    """What the figures depend on: the kind of machine, its load and disk, and the versions."""
    when = datetime.fromtimestamp(time(), UTC).strftime("%Y-%m-%d")
    versions = ", ".join(f"{part} {found}" for part, found in _versions().items())
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return (
        f"{when}: {os.cpu_count()} processors ({platform.machine()}, {platform.system()}),"
        f" load {load} when the run began, one page to the disk in {disk_ms():.1f} ms;"
        f" Python {platform.python_version()}, {versions}."
    )


def _versions() -> Mapping[str, str]:
    found = {}
    for part in PARTS:
        try:
            found[part] = version(part)
        except ImportError:
            found[part] = "absent"
    return found


def disk_ms() -> float:
    """How long the disk takes to promise one page, below which no commit can be."""
    with tempfile.TemporaryFile() as file:
        took = []
        for _ in range(SYNCS):
            file.seek(0)
            file.write(bytes(4096))
            file.flush()
            start = perf_counter()
            os.fsync(file.fileno())
            took.append((perf_counter() - start) * 1000)
    return statistics.median(took)


def write_down(about: str, tables: Sequence[Table], page: Path = PAGE) -> None:
    """Put each table between its marks in the page; what stands around them stays."""
    text = page.read_text(encoding="utf-8")
    for name, body in [("run", about), *((one.name, str(one)) for one in tables)]:
        marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        place = marked.search(text)
        if place is None:
            raise LookupError(f"{page.name} has no marks for {name}")
        text = f"{text[: place.end(1)]}{body}\n{text[place.start(2) :]}"
    page.write_text(text, encoding="utf-8")
