"""Contact panel: what is known about the customer beside the thread, and nothing more.

A fact that is not known has no line. Numbers and names can be marked and copied.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.records import Instant
from wadesk.ui import text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.theme import GAP, PAD
from wadesk.ui.tinted_label import TintedLabel, plain, quiet

translate = QCoreApplication.translate
WIDTH = 240

Fact = tuple[str, str]


class ContactPanel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Fact, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PAD, PAD, PAD, PAD)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setMinimumWidth(WIDTH)
        self.setAccessibleName(translate("Contact", "Contact"))

    def show_line(self, line: ConversationLine | None, now: Instant, answered_by: str = "") -> None:
        """``answered_by`` is the name of whoever answered last; empty where nobody did."""
        found = tuple(facts(line, now, answered_by)) if line is not None else ()
        if found == self._shown:
            return
        self._shown = found
        self._clear()
        for name, value in found:
            self._add(name, value)

    @property
    def shown(self) -> tuple[Fact, ...]:
        return self._shown

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.panel)

    def _add(self, name: str, value: str) -> None:
        above, below = TintedLabel(quiet, Size.SMALL), TintedLabel(plain)
        above.setText(name)
        below.setText(value)
        below.setWordWrap(True)
        reach = Qt.TextInteractionFlag
        below.setTextInteractionFlags(reach.TextSelectableByMouse | reach.TextSelectableByKeyboard)
        below.setAccessibleName(f"{name}: {value}")
        place = self._column.count() - 1
        self._column.insertWidget(place, above)
        self._column.insertWidget(place + 1, below)
        self._column.insertSpacing(place + 2, GAP)

    def _clear(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()


def facts(line: ConversationLine, now: Instant, answered_by: str) -> list[Fact]:
    """Headline and words of everything that is known, in the order of use."""
    person = _of_person(line.contact) if line.contact else _of_group(line)
    return [(name, value) for name, value in (*person, *_of_talk(line, now, answered_by)) if value]


def _of_person(contact: Contact) -> list[Fact]:
    return [
        (translate("Contact", "Name"), contact.name or ""),
        (translate("Contact", "Phone"), contact.phone or ""),
        (translate("Contact", "Username"), f"@{contact.username}" if contact.username else ""),
        (translate("Contact", "WhatsApp ID"), contact.user_id or ""),
        (translate("Contact", "Marketing messages"), _marketing(contact.marketing)),
    ]


def _of_group(line: ConversationLine) -> list[Fact]:
    return [(translate("Contact", "Group"), line.circle or "")]


def _of_talk(line: ConversationLine, now: Instant, answered_by: str) -> list[Fact]:
    wrote, since = line.last_inbound_at, line.unanswered_since
    return [
        (translate("Contact", "Last wrote"), text.moment(wrote) if wrote else ""),
        (translate("Contact", "Waiting for"), text.span(now - since) if since else ""),
        (translate("Contact", "Last answered by"), answered_by),
    ]


def _marketing(said: str | None) -> str:
    match said:
        case None:
            return ""
        case "stop":
            return translate("Contact", "Wants none")
        case "resume":
            return translate("Contact", "Wants them")
        case _:
            return said
