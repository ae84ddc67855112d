"""Settling: what the Desk has promised, brought back to the screen's own thread when it is kept.

A promise is kept on whichever thread keeps it; widgets are touched by theirs alone. Where the
widget has gone meanwhile nobody wants to know any more.
"""

import contextlib
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from wadesk.core.errors import WadeskError
from wadesk.ui.reasons import in_words

Ask = Callable[[], Future[Any]]
"""Asks for something that is not there at once."""


class Settling(QObject):
    """Ends with its ``owner``, and with it all answers that are still under way."""

    _settled = Signal(object)  # a deed for the screen's own thread

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._settled.connect(_do, Qt.ConnectionType.QueuedConnection)

    def promised(self, ask: Ask, kept: Callable[[], None], broken: Callable[[str], None]) -> None:
        """Ask for something, and tell whether it is safe, or why it is not."""
        self.follow(ask, lambda _: kept(), lambda error: broken(in_words(error)))

    def follow(
        self, ask: Ask, kept: Callable[[Any], None], broken: Callable[[BaseException], None]
    ) -> None:
        """The same with what was promised itself, and with the error itself."""
        try:
            promise = ask()
        except WadeskError as no:
            broken(no)
            return

        def tell(done: Future[Any]) -> None:
            if done.cancelled() or not isValid(self):
                return
            error = done.exception()
            deed = partial(broken, error) if error is not None else partial(kept, done.result())
            with contextlib.suppress(RuntimeError):  # it has gone between the look and the word
                self._settled.emit(deed)

        promise.add_done_callback(tell)


def _do(deed: Callable[[], None]) -> None:
    deed()
