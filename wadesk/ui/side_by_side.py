"""Side by side: what others have said, and beside it one's own words that were not sent.

Where it is narrow, one's own stand below. It is as high as it must be and no higher, and lower
where the window is too low for that; the rest is scrolled. Every word can be marked and copied.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wadesk.ui import scroll_bar, text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.notice import Said
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import WrappedLabel, plain, quiet

MOST = 132
"""What was said is scrolled from this height on; one below the other may be higher."""
MOST_STACKED = 188
NARROW = 460


class SideBySide(QScrollArea):
    def __init__(self, theirs: Sequence[Said], mine: Sequence[Said]) -> None:
        super().__init__()
        self._mine = [_Card(said, is_mine=True) for said in mine]
        self._wanted = theme.TARGET
        self._inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.GAP)
        for cards in ([_Card(said) for said in theirs], self._mine):
            if cards:
                self._columns.addLayout(_column(cards), 1)
        self._dress()
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # setWidget has switched it on

    @property
    def is_stacked(self) -> bool:
        return self._columns.direction() == QBoxLayout.Direction.TopToBottom

    def show_mine(self, mine: Sequence[Said]) -> None:
        """One's own words as they read by now."""
        for card, said in zip(self._mine, mine, strict=True):
            card.show_words(said.words)
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme.TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        scroll_bar.make_slim(self)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(translate("SideBySide", "What was said, and your words"))

    def _grow(self) -> None:
        width = self.viewport().width()
        towards = QBoxLayout.Direction
        is_narrow = width < NARROW
        self._columns.setDirection(towards.TopToBottom if is_narrow else towards.LeftToRight)
        most = MOST_STACKED if is_narrow and self._columns.count() > 1 else MOST
        wanted = self._inside.heightForWidth(width)
        self._wanted = min(max(wanted, theme.TARGET), most)
        self.setMaximumHeight(self._wanted)
        self.updateGeometry()


class _Card(QWidget):
    """One text with its author, on the ground that its bubble has in the thread."""

    def __init__(self, said: Said, *, is_mine: bool = False) -> None:
        super().__init__()
        self._is_mine, self._is_answer = is_mine, said.is_answer
        down = QVBoxLayout(self)
        down.setContentsMargins(theme.PAD, theme.GAP // 2, theme.GAP, theme.GAP // 2)
        down.setSpacing(0)
        when = f" \u00b7 {text.clock_time(said.at)}" if said.at else ""
        author = WrappedLabel(quiet, Size.SMALL)
        author.setText(said.who + when)
        down.addWidget(author)
        self._words = WrappedLabel(plain)
        selectable = Qt.TextInteractionFlag
        self._words.setTextInteractionFlags(
            selectable.TextSelectableByMouse | selectable.TextSelectableByKeyboard
        )
        down.addWidget(self._words)
        self.show_words(said.words)

    def show_words(self, words: str) -> None:
        self._words.setLayoutDirection(text.direction(words))
        self._words.setText(words)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(now.accent, 1) if self._is_mine else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(now))
        painter.drawRoundedRect(inside, theme.CHIP_RADIUS, theme.CHIP_RADIUS)

    def _ground(self, now: Theme) -> QColor:
        if self._is_mine:
            return now.field
        return now.bubble_out if self._is_answer else now.bubble_in


def _column(cards: Sequence[QWidget]) -> QVBoxLayout:
    down = QVBoxLayout()
    down.setSpacing(theme.GAP // 2)
    for card in cards:
        down.addWidget(card)
    down.addStretch(1)
    return down
