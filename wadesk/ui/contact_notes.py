"""Contact notes: what a team should know of a customer, and what it last noted in the thread."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core.contact_page import ContactPage, Note
from wadesk.ui import text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.quiet_fields import QuietText
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

SHOWN_MOST = 160


class ContactNotes(QWidget):
    """The remark is written on where it stands; notes are read here and written in the thread."""

    def __init__(self) -> None:
        super().__init__()
        name = translate("Contact", "What the team should know of them")
        self.remark = QuietText(name, translate("Contact", "Write what the team should know"))
        self.noted: list[_Noted] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(theme.GAP)
        self._down.addWidget(self.remark)

    def allow(self, *, may_edit: bool) -> None:
        self.remark.setReadOnly(not may_edit)

    def show_page(self, page: ContactPage, *, is_another: bool) -> None:
        contact = page.contact
        self.remark.setVisible(contact is not None)
        remark = (contact.remark if contact else None) or ""
        self.remark.show_words(remark, of_another=is_another)
        for row in self.noted[len(page.notes) :]:
            row.hide()
        for at, note in enumerate(page.notes):
            if at == len(self.noted):
                self.noted.append(_Noted())
                self._down.addWidget(self.noted[at])
            self.noted[at].show_note(note)
            self.noted[at].show()


class _Noted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words, self._who = WrappedLabel(plain), TintedLabel(quiet, Size.SMALL)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._words)
        down.addWidget(self._who)

    def show_note(self, note: Note) -> None:
        words = text.one_line(note.bubble.text)
        brief = words if len(words) <= SHOWN_MOST else f"{words[:SHOWN_MOST].rstrip()}…"
        self._words.setText(brief)
        day = text.date(note.bubble.at)
        said = translate("Contact", "{who}, {day}").format(who=note.author, day=day)
        self._who.setText(said if note.author else day)
