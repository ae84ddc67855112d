"""Patient bot: pytest-qt's own, which waits as long as a busy machine may take.

What comes about is waited for no longer than before; only what never does is told later.
"""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

WAITS_MS = 20_000


class PatientBot(QtBot):
    def waitUntil(  # noqa: N802 - as pytest-qt calls it
        self, callback: Callable[[], bool | None], *, timeout: int = WAITS_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - as above
        self, signal: Any, *, timeout: int = WAITS_MS, **wanted: Any
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **wanted)
