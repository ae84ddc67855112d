"""Screen: whether a window can really be opened here, tried before anything depends on it.

Qt ends the process where it finds no screen or lacks a library, so a child tries it.
"""

import subprocess

from wadesk import programs
from wadesk.demo import talk
from wadesk.demo.talk import ScreenPart

TRIES_FOR_S = 20.0


def play() -> int:
    """The child's part: as much of an application as needs a screen."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - what is being tried

    QApplication(["wadesk"])
    return 0


def opens() -> bool:
    try:
        tried = subprocess.run(  # noqa: S603 - our own program
            programs.command(programs.Child.DEMO, "-X", "utf8"),
            input=talk.line_of(ScreenPart()),
            capture_output=True,
            timeout=TRIES_FOR_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0
