"""Played: the whole window in this process, driven by a play: deeds, and what to wait for.

A play is a generator: it does something, yields what must come true before it goes on, and
the window is closed after its last line. Waiting is bounded; the screen's loop is the real one.
"""

import threading
import time
from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer

from wadesk import desktop, interrupts
from wadesk.desktop import Start
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow
from wadesk.ui.workplace import Workplace

WAITS_S = 30.0
LOOKS_EVERY_MS = 5
ENDS_WITHIN_S = 20.0
OURS = ("engine", "writer of ", "aside")

Play = Generator[Callable[[], object]]


def played(app: Application, start: Start, play: Callable[[MainWindow], Play]) -> int:
    """Open the window, play, close it; nothing of it is left behind."""
    before = set(threading.enumerate())
    stage = _Stage(app, play)
    with interrupts.taken() as asked:
        ended = desktop.live(app, start, asked)
    stage.tear_down()
    left = [one for one in set(threading.enumerate()) - before if one.name.startswith(OURS)]
    for one in left:
        one.join(ENDS_WITHIN_S)
    assert not any(one.is_alive() for one in left), f"threads left: {left}"
    return ended


def workplace(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


class _Stage(QObject):
    def __init__(self, app: Application, play: Callable[[MainWindow], Play]) -> None:
        super().__init__()
        self._app = app
        self._begin = play
        self._window: MainWindow | None = None
        self._play: Play | None = None
        self._is_so: Callable[[], object] = lambda: True
        self._until = time.monotonic() + WAITS_S
        self._trouble: BaseException | None = None
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def tear_down(self) -> None:
        self._timer.stop()
        if self._play is not None:
            self._play.close()
        if self._window is not None:
            self._window.deleteLater()
        if self._trouble is not None:
            raise self._trouble

    def _look(self) -> None:
        try:
            self._go_on()
        except StopIteration:
            self._end()
        except BaseException as trouble:  # noqa: BLE001 - raised again when the window is closed
            self._trouble = trouble
            self._end()

    def _go_on(self) -> None:
        if self._play is None:
            shown = self._app.topLevelWidgets()
            self._window = next(
                (one for one in shown if isinstance(one, MainWindow) and one.isVisible()), None
            )
            if self._window is None:
                return
            self._play = self._begin(self._window)
        elif not self._is_so():
            assert time.monotonic() < self._until, "what the play waits for never came"
            return
        self._is_so = next(self._play)
        self._until = time.monotonic() + WAITS_S

    def _end(self) -> None:
        self._timer.stop()
        if self._window is not None:
            self._window.close()
            self._window.close()  # where the first one has asked
