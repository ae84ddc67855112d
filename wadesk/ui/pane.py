"""Pane: a column of the window, with a line below its head; it watches the clock while it is seen.

A state that time alone ends, and words that tell how long ago something was, change by the second.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.theme import Theme

TICK_MS = 1_000


class Pane(QWidget):
    """Whoever is one says what to look at again, and on which ground it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.look_at_the_clock)

    def look_at_the_clock(self) -> None:
        raise NotImplementedError

    def ground(self, now: Theme) -> QColor:
        return now.window

    def below_head(self, head: QLayout) -> QVBoxLayout:
        """What stands below the line, one below the other."""
        above = QWidget()
        above.setFixedHeight(theme.HEAD)
        above.setLayout(head)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(above)
        return down

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.ground(now))
        painter.fillRect(0, theme.HEAD - theme.LINE, self.width(), theme.LINE, now.line)
