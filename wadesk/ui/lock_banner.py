"""Lock banner: who is answering and what became of the last reply, above the composer.

A calm state is a chip and a few quiet words. One that asks for a decision is a ground of its
colour with all that must be compared, and buttons for what may be done.
"""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wadesk.ui import icons, scroll_bar, text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.chip import Chip, ChipLabel
from wadesk.ui.fonts import Size
from wadesk.ui.state_words import Deed, Notice, Said
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import Ink, TintedLabel, plain, quiet

SAID_MOST = 132
"""What was said is scrolled from this height on."""


class LockBanner(QWidget):
    """``chosen`` tells what the agent wants done about what is shown."""

    chosen = Signal(Deed)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        self.buttons: dict[Deed, Button] = {}
        self._inside = QVBoxLayout(self)
        self._inside.setSpacing(theme.GAP)
        self._content: QWidget | None = None
        self.setVisible(False)

    def show_notice(self, notice: Notice | None) -> None:
        if notice == self.notice:
            return
        self.notice = notice
        self._clear()
        if notice is not None:
            self._content = self._calm(notice) if notice.is_calm else self._asking(notice)
            self._inside.addWidget(self._content)
        self.setVisible(notice is not None)
        self._tell_reader()
        self.update()

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

    def _clear(self) -> None:
        self.buttons = {}
        if self._content is not None:
            self._inside.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None

    def _calm(self, notice: Notice) -> QWidget:
        self._inside.setContentsMargins(0, 0, 0, 0)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        label = ChipLabel()
        label.show_chip(Chip(notice.state, notice.title))
        detail = _words(notice.detail, quiet, Size.SMALL)
        across.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(detail, 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _asking(self, notice: Notice) -> QWidget:
        self._inside.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        block = QWidget()
        down = QVBoxLayout(block)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        if notice.said:
            down.addWidget(_Head(notice))
            down.addWidget(_Sayings(notice.said))
            row.addStretch(1)
        else:
            row.addWidget(_Head(notice), 1, Qt.AlignmentFlag.AlignVCenter)
        self._add_buttons(row, notice)
        down.addLayout(row)
        return block

    def _add_buttons(self, row: QHBoxLayout, notice: Notice) -> None:
        for deed in notice.deeds:
            is_last = deed is notice.deeds[-1]
            button = Button(deed.words, is_primary=is_last and deed is not Deed.PUT_BACK)
            button.clicked.connect(lambda _checked=False, deed=deed: self.chosen.emit(deed))
            self.buttons[deed] = button
            row.addWidget(button)

    def _tell_reader(self) -> None:
        self.setAccessibleName(self.notice.title if self.notice else "")
        self.setAccessibleDescription(self.notice.spoken if self.notice else "")
        if self.notice is not None and not self.notice.is_calm:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.notice.spoken))


class _Head(QWidget):
    """The state's icon, and beside it what happened."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()

        def ink(now: Theme) -> QColor:
            return now.state(notice.state).ink

        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(_Glyph(notice.state), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(2)
        down.addWidget(_words(notice.title, ink, bold=True))
        if notice.detail:
            down.addWidget(_words(notice.detail, ink))
        across.addLayout(down, 1)


class _Glyph(QWidget):
    def __init__(self, state: str) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(theme.LARGE_ICON, theme.LARGE_ICON)

    def paintEvent(self, _: QPaintEvent) -> None:
        ink = theme.theme_of(self.palette()).state(self._state).ink
        icons.paint(QPainter(self), self._state, QPoint(), theme.LARGE_ICON, ink)


class _Sayings(QScrollArea):
    """What was said, one below the other; as high as it must be and no higher."""

    def __init__(self, said: tuple[Said, ...]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        scroll_bar.make_slim(self)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self._inside = QWidget()
        down = QVBoxLayout(self._inside)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP // 2)
        for one in said:
            down.addWidget(_Saying(one))
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # setWidget has switched it on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self._inside.heightForWidth(self.viewport().width())
        self.setFixedHeight(min(max(wanted, theme.TARGET), SAID_MOST))


class _Saying(QWidget):
    """One text with its author, on a ground of its own."""

    def __init__(self, said: Said) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        down.setContentsMargins(theme.GAP, theme.GAP // 2, theme.GAP, theme.GAP // 2)
        down.setSpacing(0)
        when = f" \u00b7 {text.clock_time(said.at)}" if said.at else ""
        down.addWidget(_words(said.who + when, quiet, Size.SMALL))
        spoken = _words(said.words, plain)
        spoken.setLayoutDirection(text.direction(said.words))
        spoken.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        down.addWidget(spoken)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.theme_of(self.palette()).field)
        painter.drawRoundedRect(QRectF(self.rect()), theme.CHIP_RADIUS, theme.CHIP_RADIUS)


def _words(words: str, ink: Ink, size: Size = Size.BODY, *, bold: bool = False) -> QLabel:
    label = TintedLabel(ink, size, bold=bold)
    label.setText(words)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def _line_of(state: str) -> Qt.PenStyle:
    return Qt.PenStyle.DashLine if theme.is_outlined(state) else Qt.PenStyle.SolidLine
