"""Facts card: a heading, and below it rows of a thing and what it is, or of one sentence each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.fonts import Size
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet


class FactsCard(Card):
    """``more`` is pressed for what does not fit here."""

    more_requested = Signal()

    def __init__(self, title: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = TintedLabel(plain, bold=True)
        heading.setText(title)
        self.about = WrappedLabel(quiet, Size.SMALL)
        self.more = Button(more)
        self.more.setVisible(bool(more))
        self.rows: list[_Row] = []
        self._down = QVBoxLayout()
        self._down.setSpacing(0)
        self.inside.addWidget(heading)
        self.inside.addLayout(self._down)
        self.inside.addWidget(self.about)
        self.inside.addStretch(1)
        self.inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.more.clicked.connect(self.more_requested)

    def show_rows(self, rows: Sequence[tuple[str, str]], about: str) -> None:
        """A thing and its value, which stands at the end of the line; or a sentence alone."""
        for row in self.rows[len(rows) :]:
            row.hide()
        for at, (first, second) in enumerate(rows):
            if at == len(self.rows):
                self.rows.append(_Row(self._down))
            self.rows[at].show_words(first, second)
            self.rows[at].show()
        self.about.setText(about)
        self.about.setVisible(bool(about))


class _Row(QWidget):
    def __init__(self, above: QVBoxLayout) -> None:
        super().__init__()
        self.first, self.second = WrappedLabel(plain), WrappedLabel(plain, bold=True)
        self.second.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, theme.GAP, 0, theme.GAP)
        across.setSpacing(theme.GAP)
        across.addWidget(self.first, 3)
        across.addWidget(self.second, 2)
        above.addWidget(self)

    def show_words(self, first: str, second: str) -> None:
        self.first.setText(first)
        self.second.setText(second)
        self.second.setVisible(bool(second))

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        QPainter(self).fillRect(0, self.height() - theme.LINE, self.width(), theme.LINE, now.line)
