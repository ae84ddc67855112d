"""Idleness: nobody has touched key or mouse for so long, or the computer has slept.

It listens at the window itself, before any widget: few events pass there. That the computer
slept shows in the clock on the wall, which has jumped since the last look.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

from wadesk.core.records import Instant

LOOKS_EVERY_MS = 5_000
SLEPT_MS = 60_000  # a jump that no busy moment explains
MINUTE_MS = 60_000
HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Idleness(QObject):
    """``over``: now is the time to lock. ``minutes`` of 0 are never over."""

    over = Signal()

    def __init__(
        self,
        wall: Callable[[], Instant],
        ticks: Callable[[], Instant],
        minutes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall, self._ticks, self._minutes = wall, ticks, minutes
        self._touched, self._seen = ticks(), wall()
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, window: QWindow) -> None:
        window.installEventFilter(self)
        self.note_hand()
        self._seen = self._wall()
        self._timer.start()

    def rest(self) -> None:
        """Nothing to lock."""
        self._timer.stop()

    def note_hand(self) -> None:
        self._touched = self._ticks()

    def look(self) -> None:
        jumped, self._seen = self._wall() - self._seen, self._wall()
        limit = self._minutes() * MINUTE_MS
        is_idle = limit > 0 and self._ticks() - self._touched >= limit
        has_slept = limit > 0 and jumped >= SLEPT_MS
        if is_idle or has_slept:
            self.note_hand()
            self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's shape
        if event.type() in HANDS:
            self.note_hand()
        return False
