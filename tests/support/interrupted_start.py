"""Interrupted start: the program as it is started, interrupted as it begins to load a module.

python -m tests.support.interrupted_start MODULE WORDS...
"""

import signal
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from wadesk.__main__ import main


class Hand(MetaPathFinder):
    """Presses Ctrl C once, and leaves the finding to others."""

    def __init__(self, module: str) -> None:
        self._module = module

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        if name == self._module:
            self._module = ""
            signal.raise_signal(signal.SIGINT)
        return None


if __name__ == "__main__":
    _, waited_for, *words = sys.argv
    sys.meta_path.insert(0, Hand(waited_for))
    sys.argv = ["wadesk", *words]
    sys.exit(main())
