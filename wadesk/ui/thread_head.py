"""Thread head: whose conversation this is, for how long it may be answered, and who is here."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.inbox import ConversationLine
from wadesk.ui import fonts, text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.inked_line import InkedLine, Part
from wadesk.ui.people_strip import PeopleStrip, Person
from wadesk.ui.phone_numbers import written
from wadesk.ui.tinted_label import LineLabel, plain
from wadesk.ui.tooltip import tip
from wadesk.ui.window_words import Haste, TimeLeft

SIGHT_MOST = 200
PEOPLE_SHARE = 0.45
"""Of the head's width; the rest is the customer's."""


class ThreadHead(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineLabel(plain, bold=True)
        self.about = InkedLine()
        self.people = PeopleStrip()
        self.sight = Button()
        self.sight.hide()
        self._face = _Face()
        self.setFixedHeight(theme.HEAD)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        across.setSpacing(theme.PAD)
        across.addWidget(self._face)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.name)
        lines.addWidget(self.about)
        lines.addStretch(1)
        across.addLayout(lines, 1)
        across.addWidget(self.people)
        self.deeds = QHBoxLayout()  # what can be done about the conversation, by its slices
        self.deeds.setSpacing(theme.GAP)
        across.addLayout(self.deeds)
        across.addWidget(self.sight)

    def show_line(self, line: ConversationLine, left: TimeLeft, owner: str = "") -> None:
        """``owner`` says in words whose conversation it is; nothing where it is nobody's."""
        title = text.title(line)
        self.name.setText(title)
        glyph = "" if left.haste is Haste.NONE else "window"
        parts = (Part(_address(line)), Part(left.words, left.ink, glyph), Part(owner))
        self.about.show_parts([part for part in parts if part.words])
        self._face.show_person(title, line.contact.id if line.contact else line.id)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.about.text())

    def show_sight(self, words: str, about: str) -> None:
        """What may be done about who sees the conversation; empty: nothing by this member."""
        brief = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, SIGHT_MOST)
        self.sight.setText(brief.replace("&", "&&"))
        self.sight.setAccessibleName(words)
        self.sight.setAccessibleDescription(about)
        self.sight.setToolTip(tip(words if brief != words else about))
        self.sight.setVisible(bool(words))

    def show_people(self, people: Sequence[Person]) -> None:
        self.people.show_people(people)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.people.setMaximumWidth(round(self.width() * PEOPLE_SHARE))

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
