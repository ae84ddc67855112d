"""Watch: everything that would be a fault, however quietly it happens, and what memory grows to."""

import contextlib
import gc
import logging
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

HARMLESS = (
    "propagateSizeHints",
    "does not support raise",
    "grabbing the keyboard",
    "not accepted by receiving widget",
    "OpenType support missing",
)
"""What Qt says of a screen that is none, of keys that nobody wants, and of each family of letters
that it passes over on the way to the one that has them."""


@dataclass
class Faults:
    """Each in a line; ``sizes`` were taken at rest: resident megabytes, and widgets of each place.

    A place is what a widget is and what it stands in, up to its window.
    """

    found: list[str] = field(default_factory=list)
    sizes: list[tuple[float, Counter[str]]] = field(default_factory=list)

    def note_size(self) -> None:
        gc.collect()
        self.sizes.append((resident_mb(), Counter(map(_place, QApplication.allWidgets()))))


class _Log(logging.Handler):
    def __init__(self, faults: Faults) -> None:
        super().__init__(logging.ERROR)
        self._faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        self._faults.found.append(f"log: {record.getMessage()} {record.exc_info or ''}")


@contextlib.contextmanager
def watched() -> Iterator[Faults]:
    faults, log = Faults(), logging.getLogger()
    handler = _Log(faults)

    def of_qt(kind: QtMsgType, _: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(one in words for one in HARMLESS):
            faults.found.append(f"Qt: {words}")

    def of_thread(told: threading.ExceptHookArgs) -> None:
        faults.found.append(f"thread: {told.exc_type.__name__}: {told.exc_value}")

    def raised(kind: type[BaseException], bug: BaseException, trace: Any) -> None:
        import traceback  # noqa: PLC0415 - only where there is something to tell

        faults.found.append("".join(traceback.format_exception(kind, bug, trace)))

    def unraised(told: Any) -> None:
        faults.found.append(f"unraisable: {told.exc_value!r} in {told.object!r}")

    former = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook, threading.excepthook, sys.unraisablehook = raised, of_thread, unraised
    of_before = qInstallMessageHandler(of_qt)
    log.addHandler(handler)
    try:
        yield faults
    finally:
        log.removeHandler(handler)
        qInstallMessageHandler(of_before)
        sys.excepthook, threading.excepthook, sys.unraisablehook = former


def _place(widget: QWidget) -> str:
    names = list[str]()
    here: QWidget | None = widget
    while here is not None:
        names.append(here.metaObject().className())
        here = here.parentWidget()
    return " in ".join(names)


def resident_mb() -> float:
    """What this process has in memory; 0 where the system does not tell it this way."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
