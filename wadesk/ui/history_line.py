"""History line: how far the past of the number has come over from the phone app.

It says when it is done, and that whoever holds the phone has declined; both until it is seen
no more or put away. A figure is never behind one that was shown.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.phone_history import WHOLE, HistoryState, PhoneHistory
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.ui import theme
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, quiet

BAR = 4


class HistoryLine(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dismissed: set[tuple[str, HistoryState]] = set()
        self._shown: PhoneHistory | None = None
        self.words = TintedLabel(quiet, Size.SMALL)
        self.words.setWordWrap(True)
        self.away = IconButton("close", translate("History", "Put this away"))
        self.away.clicked.connect(self._put_away)
        self._bar = _ProgressBar()
        beside = QHBoxLayout()
        beside.addWidget(self.words, 1)
        beside.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout(self)
        down.setContentsMargins(theme.PAD + theme.EDGE, theme.GAP, theme.PAD, 0)
        down.setSpacing(theme.GAP // 2)
        down.addLayout(beside)
        down.addWidget(self._bar)
        self.hide()

    def show_history(self, history: PhoneHistory | None, now: Instant) -> None:
        """What is known of it; what ended a day ago is no news."""
        self._shown = history
        if history is None or self._is_old(history, now):
            self.hide()
            return
        words = _WORDS[history.state]().format(progress=history.progress)
        self.words.setText(words)
        self.setAccessibleName(words)
        is_under_way = history.state in {HistoryState.ASKED, HistoryState.COMING}
        self._bar.setVisible(is_under_way)
        self._bar.show_progress(history.progress)
        self.away.setVisible(not is_under_way)
        self.show()

    def _is_old(self, history: PhoneHistory, now: Instant) -> bool:
        if (history.number, history.state) in self._dismissed:
            return True
        is_under_way = history.state in {HistoryState.ASKED, HistoryState.COMING}
        heard = history.heard_at or history.asked_at or now
        return not is_under_way and now - heard > DAY_MS

    def _put_away(self) -> None:
        if self._shown is not None:
            self._dismissed.add((self._shown.number, self._shown.state))
        self.hide()


class _ProgressBar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._progress = 0
        self.setFixedHeight(BAR)

    def show_progress(self, progress: int) -> None:
        self._progress = progress
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """From where one begins to read."""
        now, painter = theme.theme_of(self.palette()), QPainter(self)
        painter.fillRect(self.rect(), now.line)
        done = self.rect()
        done.setWidth(self.width() * self._progress // WHOLE)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            done.moveRight(self.rect().right())
        painter.fillRect(done, now.accent)


def _asked() -> str:
    return translate("History", "The phone was asked for its earlier conversations\u2026")


def _coming() -> str:
    return translate("History", "Earlier conversations are coming from the phone: {progress} %")


def _done() -> str:
    return translate("History", "The phone's earlier conversations are here.")


def _declined() -> str:
    return translate("History", "Whoever holds the phone keeps its earlier conversations there.")


_WORDS = {
    HistoryState.ASKED: _asked,
    HistoryState.COMING: _coming,
    HistoryState.DONE: _done,
    HistoryState.DECLINED: _declined,
}
