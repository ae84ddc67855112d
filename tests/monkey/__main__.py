"""The monkey: ``python -m tests.monkey --minutes 10 --seed 1`` and what came of it, in a table."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.monkey.run import Came, run
from wadesk.ui.application import Application


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    app = Application([])
    with tempfile.TemporaryDirectory() as folder:
        came = run(app, Path(folder), args.minutes * 60, args.seed)
    print("\n".join(_lines(came)))
    return 1 if came.faults or came.lost else 0


def _lines(came: Came) -> list[str]:
    sizes = ", ".join(f"{size:.0f}" for size, _ in came.sizes)
    widgets = ", ".join(str(places.total()) for _, places in came.sizes)
    return [
        f"deeds       {came.deeds:,}",
        f"words       {came.words:,} typed, {len(came.lost)} lost",
        f"faults      {len(came.faults)}",
        f"resident MB {sizes}",
        f"widgets     {widgets}; {came.more_widgets} more where there were some",
        *came.faults[:5],
        *(f"lost: {'; '.join(trace)}" for trace in came.traces),
        *([f"before it: {' '.join(came.last[-30:])}"] if came.faults else []),
    ]


if __name__ == "__main__":
    sys.exit(main())
