"""All guards broken one after another: ``python -m tests.mutants`` says which of them are missed.

``--write`` keeps the table in docs/reply-lock.md; a word chooses those whose name has it.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.model import page
from tests.mutants.broken_desk import DESK
from tests.mutants.broken_hub import HUB
from tests.mutants.mutant import Mutant, a_copy, is_missed, is_whole

MUTANTS = (*HUB, *DESK)


def main(words: list[str]) -> int:
    named = [word for word in words if not word.startswith("--")]
    chosen = [one for one in MUTANTS if all(word in one.name for word in named)]
    with a_copy() as root:
        if not is_whole(chosen, root):
            raise SystemExit("These tests fail with nothing broken: mend that first.")
        missed = {one.name: _said(one, root) for one in chosen}
    if "--write" in words:
        page.write({"mutants": page_part(chosen, missed)})
    return sum(not one for one in missed.values())


def page_part(mutants: Sequence[Mutant], missed: Mapping[str, bool]) -> str:
    rows = [f"| {one.name} | `{one.file}` | {_verdict(one, missed)} |" for one in mutants]
    return "\n".join(["| broken on purpose | in | missed by |", "|---|---|---|", *rows])


def _verdict(mutant: Mutant, missed: Mapping[str, bool]) -> str:
    return _names(mutant) if missed[mutant.name] else "**nothing**"


def _names(mutant: Mutant) -> str:
    names = dict.fromkeys(test.rpartition("/")[2] for test in mutant.tests)
    return ", ".join(f"`{name}`" for name in names)


def _said(mutant: Mutant, root: Path) -> bool:
    found = is_missed(mutant, root)
    print("missed    " if found else "NOT MISSED", mutant.name, flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
