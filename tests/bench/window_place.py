"""Window place: the window that a child has opened, and how a task there counts its steps.

A task is a generator that yields how many milliseconds to wait before its next step, so that
the window's own loop goes on in between. What it returns is the answer.
"""

from collections.abc import Generator
from time import perf_counter, thread_time
from typing import Protocol

from PySide6.QtWidgets import QApplication

from wadesk.ui.main_window import MainWindow
from wadesk.ui.workplace import Workplace

Steps = Generator[float, None, object]


class Seen(Protocol):
    """What the child has seen painted."""

    in_list: dict[str, float]
    in_thread: dict[str, float]
    states: dict[int, list[tuple[str, float]]]


class Took:
    """How long something took each time: by the clock, and of its thread's own work."""

    def __init__(self) -> None:
        self.began = self._worked = 0.0
        self._wall: list[float] = []
        self._work: list[float] = []

    def __enter__(self) -> None:
        self.began, self._worked = perf_counter(), thread_time()

    def __exit__(self, *_: object) -> None:
        self._work.append(thread_time() - self._worked)
        self._wall.append(perf_counter() - self.began)

    def all(self) -> dict[str, list[float]]:
        return {"wall": self._wall, "work": self._work}


def window() -> MainWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))


def workplace() -> Workplace:
    found = window().workplace
    assert found is not None
    return found
