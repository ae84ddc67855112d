"""Ear: what a screen reader is told about a program's windows, as JSON.

The system's own Python runs it, for the accessibility bus speaks through a library of the
system's; so it knows nothing of WaDesk.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # it is the system Python's, not ours


def main(process: int) -> None:
    found = [
        told
        for program in pyatspi.Registry.getDesktop(0)
        if program is not None and program.get_process_id() == process
        for window in program
        for told in heard(window)
    ]
    print(json.dumps(found))


def heard(node: Any) -> Iterator[dict[str, Any]]:
    """In reading order; what is not showing is not read."""
    if node is None or not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    yield {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "states": [pyatspi.stateToString(state) for state in node.getState().getStates()],
        "text": written(node),
    }
    for part in node:
        yield from heard(part)


def written(node: Any) -> str:
    try:
        text = node.queryText()
    except NotImplementedError:
        return ""
    return str(text.getText(0, text.characterCount))


if __name__ == "__main__":
    main(int(sys.argv[1]))
