"""Application: the program as the system sees it; asked to quit, it lets its window close first.

Quitting at once would stop the loop on which what was typed is still being saved.
"""

import contextlib
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QSocketNotifier, Signal
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """``asked_to_quit`` comes from a menu, a dock, the end of a session or a terminal."""

    asked_to_quit = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.asked_to_quit.emit()
            return True
        return bool(super().event(event))

    @contextlib.contextmanager
    def listening(self, number: int, drain: Callable[[], None]) -> Iterator[None]:
        """Until the block ends, be asked to quit by whatever there is to read under this number."""
        notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(drain)
        notifier.activated.connect(self.asked_to_quit)
        try:
            yield
        finally:
            notifier.setEnabled(False)
            notifier.deleteLater()
