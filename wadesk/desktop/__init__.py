"""Desktop: the window's composition root: application, profile, engine and window joined.

qasync makes the screen's loop run one coroutine, the application's life: show, let in, open,
wait, stop. Nothing heavier runs on that loop: the engine has a thread of its own, files and
keyrings are opened in another. What the first picture does not need is imported after it.
"""

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QCoreApplication
from qasync import QEventLoop

from wadesk import __version__
from wadesk.desktop.life import Life
from wadesk.desktop.start import Start
from wadesk.interrupts import Interrupts
from wadesk.ui import fonts, icons, languages, theme
from wadesk.ui.application import Application

__all__ = ["Start", "live", "run"]

SWITCH_S = 0.0005  # how long a busy engine may keep the interpreter while the screen waits
ASIDE = 2  # threads for what opens and links


def run(start: Start, asked: Interrupts) -> int:
    """Open the window on a profile and stay until it is closed."""
    app = Application(sys.argv[:1])
    QCoreApplication.setOrganizationName("WaDesk")
    QCoreApplication.setApplicationName("WaDesk")
    QCoreApplication.setApplicationVersion(__version__)
    languages.load(app, os.environ.get(languages.VARIABLE))
    fonts.apply(app)
    theme.apply(app, theme.Scheme.SYSTEM)
    theme.follow_system(app)
    app.setWindowIcon(icons.program_icon())
    return live(app, start, asked)


def live(app: Application, start: Start, asked: Interrupts) -> int:
    """The application's life, on its screen's own loop."""
    sys.setswitchinterval(SWITCH_S)
    app.setQuitOnLastWindowClosed(False)  # the life ends when what it opened is closed
    with asyncio.Runner(loop_factory=lambda: _loop(app, asked)) as runner:
        return runner.run(Life(app, start, asked).run()) or asked.exit_code


def _loop(app: Application, asked: Interrupts) -> QEventLoop:
    """Its own executor would be ten threads of Qt's, which Python does not know by name."""
    loop = QEventLoop(app)
    loop.set_default_executor(ThreadPoolExecutor(ASIDE, "aside"))
    asked.be_woken()
    return loop
