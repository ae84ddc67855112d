"""Resting child: a window at rest, which runs no Python until somebody asks it to end.

    python -m tests.support.resting_child

It says when it rests, and its exit code is the one it was told to end with.
"""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from wadesk import interrupts
from wadesk.ui.application import Application


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with interrupts.taken() as asked:
        app = Application([])
        window = QWidget()
        app.asked_to_quit.connect(app.exit)
        window.show()
        QTimer.singleShot(0, lambda: print("resting", flush=True))
        with app.listening(asked.fileno(), asked.drain):
            app.exec()
        return asked.exit_code


if __name__ == "__main__":
    sys.exit(main())
