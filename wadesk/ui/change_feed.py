"""Change feed: the one bridge from the Desk's files to the screen.

``publish`` may be called on any thread: Qt carries the value over to the thread in which
the listener lives. Listeners connect bound methods, which Qt lets go of with their object.
"""

from PySide6.QtCore import QObject, Signal

from wadesk.core.changes import Changes


class ChangeFeed(QObject):
    changed = Signal(Changes)

    def publish(self, changes: Changes) -> None:
        self.changed.emit(changes)
