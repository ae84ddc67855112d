"""Fifty agents, a hundred times their speed, against a real Hub under faults; then judged.

    python -m tests.agents                     # 5 000 answers, about two minutes
    python -m tests.agents --answers 100000 --write

With ``--write`` the judge's table goes into docs/reply-lock.md; ``--keep FOLDER`` leaves all
journals and records there, so that ``python -m tests.agents.judge FOLDER`` can judge again.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.agents.faults import Faults
from tests.agents.trial import Customers, Trial, staged
from tests.bench.tables import surroundings
from tests.support.project import ROOT

PAGE = ROOT / "docs" / "reply-lock.md"
LOOKS_EVERY_S = 0.05
TELLS_EVERY_S = 15.0
STALLS_AFTER_S = 60.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge said of a trial."""

    lawful: bool
    table: str
    broken: str
    seconds: float


def tried(folder: Path, answers: int) -> Verdict:
    """Let them answer so many times, and have it judged by a process of its own."""
    start = time.monotonic()
    with staged(folder) as trial:
        with Customers(trial):
            seconds = _answered(trial, answers)
        trial.come_to_rest()
        trial.write_down()
    words = [sys.executable, "-m", "tests.agents.judge", str(folder)]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"{time.monotonic() - start:.0f} s in all")
    return Verdict(said.returncode == 0, said.stdout, said.stderr, seconds)


def _answered(trial: Trial, answers: int) -> float:
    faults = Faults(trial, answers)
    start = told_at = moved_at = time.monotonic()
    count = 0
    while count < answers:
        time.sleep(LOOKS_EVERY_S)
        now, before, count = time.monotonic(), count, trial.answers()
        moved_at = now if count > before else moved_at
        fallen = not all(one.is_running() for one in trial.agents)
        if fallen or now - moved_at > STALLS_AFTER_S:
            raise TimeoutError("\n".join(f"{one.name}: {one.said()}" for one in trial.programs))
        if now - told_at > TELLS_EVERY_S:
            print(f"{now - start:4.0f} s: {count:,} answers", flush=True)
            told_at = now
        faults.keep_up(count)
    faults.finish()
    return time.monotonic() - start


def write_down(about: str, table: str, page: Path = PAGE) -> None:
    """Put the result between its marks; what stands around them stays."""
    text = page.read_text(encoding="utf-8")
    marked = re.compile(r"(<!-- agents -->\n).*?(<!-- /agents -->)", re.DOTALL)
    if marked.search(text) is None:
        raise LookupError(f"{page.name} has no marks for the agents")
    body = f"{about}\n\n{table.strip()}\n"
    page.write_text(marked.sub(lambda found: f"{found[1]}{body}{found[2]}", text), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.agents")
    parser.add_argument("--answers", type=int, default=5_000)
    parser.add_argument("--write", action="store_true", help="keep the table in docs/reply-lock.md")
    parser.add_argument("--keep", type=Path, help="a folder for all that was written down")
    asked = parser.parse_args()
    about = surroundings()
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        verdict = tried(folder, asked.answers)
    print(verdict.table, verdict.broken, sep="\n")
    if asked.write and verdict.lawful:
        write_down(f"{about} The agents answered for {verdict.seconds:.0f} s.", verdict.table)
    return 0 if verdict.lawful else 1


if __name__ == "__main__":
    sys.exit(main())
