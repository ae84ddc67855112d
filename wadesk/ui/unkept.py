"""Unkept: words in a card that nothing has been made of yet, as safe as a draft is.

They are in the profile within a second of the first key, and as soon as the card is left; where
the disk is full it is tried again. Whoever shows the card reads them when its window opens.
"""

import json
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from wadesk.ui.drafting import KEEP_MS
from wadesk.ui.errands import Promised
from wadesk.ui.memory import Memory

TRY_AGAIN_MS = 3_000  # a disk that was full


class Unkept(QObject):
    """``typed`` says what stands in the card, as JSON can; it is read when it is to be kept."""

    def __init__(
        self,
        card: QWidget,
        name: str,
        typed: Callable[[], object],
        memory: Memory,
        promised: Promised,
    ) -> None:
        super().__init__(card)
        self._name, self._typed = name, typed
        self._memory, self._promised = memory, promised
        self._kept = memory.remembered(name)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.keep_now)
        card.installEventFilter(self)

    def touch(self) -> None:
        """Something was typed, or became what it was typed for."""
        if not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def keep_now(self) -> None:
        self._timer.stop()
        told = json.dumps(self._typed(), ensure_ascii=False)
        if told != self._kept:
            self._kept = told
            self._promised(
                lambda: self._memory.remember(self._name, told),
                lambda: None,
                lambda _: self._try_again(),
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and self._timer.isActive():
            self.keep_now()
        return super().eventFilter(watched, event)

    def _try_again(self) -> None:
        """There may be room by then."""
        self._kept = ""
        self._timer.start(TRY_AGAIN_MS)
