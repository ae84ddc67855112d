"""Thread head: whose conversation this is, and for how long it may be answered freely."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.inbox import ConversationLine
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import Instant
from wadesk.ui import fonts, text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.phone_numbers import written
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, plain, quiet

POLICY = WindowPolicy()


def is_window_over(line: ConversationLine, now: Instant) -> bool:
    """By this machine's clock, so it is only said and forbids nothing: the Hub judges."""
    closes_at = line.window_closes_at(POLICY)
    return closes_at is None or now >= closes_at


class ThreadHead(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineLabel(plain, bold=True)
        self.about = LineLabel(quiet, Size.SMALL)
        self._face = _Face()
        self.setFixedHeight(theme.HEAD)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        across.setSpacing(theme.PAD)
        across.addWidget(self._face)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.name)
        lines.addWidget(self.about)
        across.addLayout(lines, 1)

    def show_line(self, line: ConversationLine, now: Instant) -> None:
        title = text.title(line)
        self.name.setText(title)
        self.about.setText(" \u00b7 ".join(filter(None, (_address(line), _window(line, now)))))
        self._face.show_person(title, line.contact.id if line.contact else line.id)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.about.text())

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.window)
        painter.fillRect(self.rect().adjusted(0, self.height() - theme.LINE, 0, 0), now.line)


class _Face(QWidget):
    """The person's initials in the person's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._letters, self._contact = "", 0
        self.setFixedSize(theme.AVATAR, theme.AVATAR)

    def show_person(self, name: str, contact: int) -> None:
        self._letters, self._contact = text.initials(name), contact
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.avatar(self._contact))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(now.on_avatar)
        painter.setFont(fonts.font(bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)


def _address(line: ConversationLine) -> str:
    """Their number or name of use, unless it is the title already."""
    person = line.contact
    if person is None:
        return ""
    handle = f"@{person.username}" if person.username else ""
    if person.phone:
        return "" if person.label.endswith(person.phone) else _as_it_is(written(person.phone))
    return "" if person.label == handle else _as_it_is(handle)


def _as_it_is(address: str) -> str:
    """Read from left to right, whatever stands around it."""
    return f"\u2066{address}\u2069" if address else ""


def _window(line: ConversationLine, now: Instant) -> str:
    closes_at = line.window_closes_at(POLICY)
    if closes_at is None or now >= closes_at:
        return translate("ThreadHead", "24 hours have passed: only templates can be sent")
    return translate("ThreadHead", "free text for another {span}").format(
        span=text.span(closes_at - now)
    )
