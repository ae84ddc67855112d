"""Lock banner: who is answering and what became of the last reply, above the composer.

A calm state is a chip, a few quiet words and what may be done beside them. One that asks for
a decision is a ground of its colour with all that must be compared, and buttons. Words that
only count down are changed where they stand, so that no button goes from under a finger.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.chip import Chip, ChipLabel
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.glyph import Glyph
from wadesk.ui.notice import Deed, Notice
from wadesk.ui.side_by_side import SideBySide
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import WrappedLabel, quiet

KEY = "F7"
"""Goes to what is proposed, from wherever the keyboard is in the window."""

ROOM = 160
"""What explains a chip stands beside it where there is so much."""


class LockBanner(QWidget):
    """``chosen`` tells what the agent wants done about what is shown; ``left`` is Esc."""

    chosen = Signal(Deed)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self.buttons: dict[Deed, Button] = {}
        self._inside = QVBoxLayout(self)
        self._content: _Calm | _Asking | None = None
        self.setVisible(False)

    def show_notice(self, notice: Notice | None) -> None:
        if notice == self.notice:
            return
        before, self.notice = self.notice, notice
        is_same_frame = notice is not None and before is not None and notice.frame == before.frame
        if is_same_frame and notice is not None and self._content is not None:
            self._content.show_words(notice)
        else:
            self._build(notice)
        self._tell_reader(is_new=not is_same_frame)

    def take_focus(self) -> bool:
        """Go to what is proposed; whether there is anything to press."""
        if self.notice is None or not self.notice.deeds or self.isHidden():
            return False
        self.buttons[self.notice.deeds[-1]].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.notice is None or self.notice.is_calm:
            return
        tint = theme.theme_of(self.palette()).state(self.notice.state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tint.ink, 1, _line_of(self.notice.state)))
        if not theme.is_outlined(self.notice.state):
            painter.setBrush(tint.fill)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)

    def _build(self, notice: Notice | None) -> None:
        self.buttons = {}
        if self._content is not None:
            self._inside.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        if notice is not None:
            self.buttons = {deed: self._button(deed, notice) for deed in notice.deeds}
            side = 0 if notice.is_calm else theme.PAD
            above = 0 if notice.is_calm else theme.GAP
            self._inside.setContentsMargins(side, above, side, above)
            made = _Calm if notice.is_calm else _Asking
            self._content = made(notice, list(self.buttons.values()))
            self._inside.addWidget(self._content)
        self.setVisible(notice is not None)
        self.update()

    def _button(self, deed: Deed, notice: Notice) -> Button:
        is_proposed = not notice.is_calm and deed is notice.deeds[-1]
        button = Button(deed.words(notice.who), is_primary=is_proposed)
        button.setAutoDefault(True)  # Enter presses it
        way = translate("State", "{key} goes here, Enter chooses, Esc goes back to your words.")
        button.setToolTip(way.format(key=KEY))
        button.clicked.connect(lambda _checked=False: self.chosen.emit(deed))
        return button

    def _tell_reader(self, *, is_new: bool) -> None:
        """A countdown is there for who asks, and is not read out every second."""
        self.setAccessibleName(self.notice.title if self.notice else "")
        self.setAccessibleDescription(self.notice.spoken if self.notice else "")
        if is_new and self.notice is not None and self.notice.deeds:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.notice.spoken))


class _Calm(QWidget):
    """A chip, the quiet words that explain it, and what may be done.

    Where there is little room the words stand below.
    """

    def __init__(self, notice: Notice, buttons: list[Button]) -> None:
        super().__init__()
        self._chip, self._detail = ChipLabel(), WrappedLabel(quiet, Size.SMALL)
        self._buttons, self._is_low = buttons, False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP)
        self._grid.setColumnStretch(1, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._chip, 0, 0, middle)
        self._grid.addWidget(self._detail, 0, 1, middle)
        for column, button in enumerate(buttons, start=2):
            self._grid.addWidget(button, 0, column, middle)
        self.show_words(notice)

    def show_words(self, notice: Notice) -> None:
        self._chip.show_chip(Chip(notice.state, notice.title, notice.glyph))
        self._detail.setText(notice.detail)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        taken = [part.sizeHint().width() + theme.GAP for part in (self._chip, *self._buttons)]
        is_low = bool(self._detail.text()) and self.width() - sum(taken) < ROOM
        if is_low != self._is_low:
            self._is_low = is_low
            self._grid.removeWidget(self._detail)
            if is_low:
                self._grid.addWidget(self._detail, 1, 0, 1, 2 + len(self._buttons))
            else:
                self._grid.addWidget(self._detail, 0, 1, Qt.AlignmentFlag.AlignVCenter)


class _Asking(QWidget):
    """What happened, what is to be compared, and what may be done about it."""

    def __init__(self, notice: Notice, buttons: list[Button]) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        self._head = _Head(notice)
        self._said: SideBySide | None = None
        row = FlowRow()
        for button in buttons:
            row.add(button)
        down.addWidget(self._head)
        if notice.theirs or notice.mine:
            self._said = SideBySide(notice.theirs, notice.mine)
            down.addWidget(self._said)
        down.addWidget(row)

    def show_words(self, notice: Notice) -> None:
        self._head.show_words(notice)
        if self._said is not None:
            self._said.show_mine(notice.mine)


class _Head(QWidget):
    """The state's icon, and beside it what happened."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()

        def ink(now: Theme) -> QColor:
            return now.state(notice.state).ink

        self._title, self._detail = WrappedLabel(ink, bold=True), WrappedLabel(ink)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(Glyph(notice.icon, theme.LARGE_ICON, ink), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(2)
        down.addWidget(self._title)
        down.addWidget(self._detail)
        across.addLayout(down, 1)
        self.show_words(notice)

    def show_words(self, notice: Notice) -> None:
        self._title.setText(notice.title)
        self._detail.setText(notice.detail)
        self._detail.setVisible(bool(notice.detail))


def _line_of(state: str) -> Qt.PenStyle:
    return Qt.PenStyle.DashLine if theme.is_outlined(state) else Qt.PenStyle.SolidLine
