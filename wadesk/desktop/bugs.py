"""Bugs: what a person is told where this program itself has failed, without a word of theirs."""

import contextlib
import sys
from collections.abc import Iterator
from types import TracebackType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from wadesk.core.errors import WadeskError
from wadesk.ui.main_window import MainWindow
from wadesk.ui.reasons import in_words

STOPPED = QT_TRANSLATE_NOOP(
    "Desktop",
    "The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this"
    " computer: close WaDesk and start it again.",
)
STUMBLED = QT_TRANSLATE_NOOP(
    "Desktop",
    "Something in this window did not work ({bug}). What you write is kept on this computer:"
    " close WaDesk and start it again.",
)


def of_engine(bug: BaseException) -> str:
    return QCoreApplication.translate("Desktop", str(STOPPED)).format(bug=type(bug).__name__)


@contextlib.contextmanager
def told_of_bugs(window: MainWindow) -> Iterator[None]:
    """What a widget stumbles over is no end of the window, and no secret either."""
    former = sys.excepthook

    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        former(kind, bug, trace)
        window.show_trouble(_in_words(bug))

    sys.excepthook = hook
    try:
        yield
    finally:
        sys.excepthook = former


def _in_words(bug: BaseException) -> str:
    from wadesk.store import connection  # noqa: PLC0415 - after the first picture

    if isinstance(bug, connection.DatabaseError):
        bug = connection.meaning(bug, "this profile's copy")
    if isinstance(bug, WadeskError):
        return in_words(bug)
    return QCoreApplication.translate("Desktop", str(STUMBLED)).format(bug=type(bug).__name__)
