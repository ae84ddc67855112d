"""Application: the program as the system sees it; asked to quit, it lets its window close first.

Quitting at once would stop the loop on which what was typed is still being saved.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """``asked_to_quit`` comes from a menu, a dock or the end of a session."""

    asked_to_quit = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.asked_to_quit.emit()
            return True
        return bool(super().event(event))
