"""Ask line: a colleague would like to answer, told to who holds the conversation.

One key answers, wherever the keyboard is in the window; nothing is taken from under the
fingers of who writes.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.glyph import Glyph
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import WrappedLabel

YES_KEY, NO_KEY = "F8", "F9"


class AskLine(QWidget):
    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = ""
        self.words = WrappedLabel(_ink)
        self.yes = Button(translate("Ask", "Hand over ({key})").format(key=YES_KEY))
        self.no = Button(translate("Ask", "Not now ({key})").format(key=NO_KEY))
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        across.setSpacing(theme.GAP)
        across.addWidget(Glyph("asking", theme.LARGE_ICON, _ink))
        across.addWidget(self.words, 1)
        for button, is_yes, key in ((self.no, False, NO_KEY), (self.yes, True, YES_KEY)):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, is_yes=is_yes: self.answered.emit(is_yes))
            shortcut = QShortcut(key, self)  # only heard while the line can be seen
            shortcut.activated.connect(lambda is_yes=is_yes: self.answered.emit(is_yes))
            across.addWidget(button)
        self.setVisible(False)

    def show_ask(self, who: str) -> None:
        """Nobody asks: no name."""
        if who == self._who:
            return
        self._who = who
        told = translate("Ask", "{who} would like to answer. Your words stay here as a draft.")
        words = told.format(who=who) if who else ""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(who))
        if who:
            QApplication.alert(self.window())  # also where another program has the screen
            spoken = f"{words} {self.yes.text()} {self.no.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def paintEvent(self, _: QPaintEvent) -> None:
        tint = theme.theme_of(self.palette()).state("held")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tint.ink, 1, Qt.PenStyle.SolidLine))
        painter.setBrush(tint.fill)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)


def _ink(now: Theme) -> QColor:
    return now.state("held").ink
