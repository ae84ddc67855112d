"""Contact face: who a customer is; what they are called, by which numbers and since when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from wadesk.core.contact_page import MANY_MESSAGES, ContactPage
from wadesk.core.inbox import Contact
from wadesk.ui import contact_words
from wadesk.ui.contact_section import ContactSection
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.quiet_fields import QuietName
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, calling, plain, quiet


class ContactFace(ContactSection):
    copied = Signal(str)

    def __init__(self) -> None:
        self.name = QuietName(translate("Contact", "What the team calls them"))
        self.number, self.handle = _fact(), _fact()
        self.copy = IconButton("copy", translate("Contact", "Copy the number"))
        self.about = WrappedLabel(quiet, Size.SMALL)
        self.more_about = WrappedLabel(quiet, Size.SMALL)
        self.blocking = WrappedLabel(calling, Size.SMALL)
        self._contact: Contact | None = None
        known = (self.name, self.handle, self.about, self.more_about, self.blocking)
        super().__init__(translate("Contact", "CONTACT"), *known)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.number, 1)
        across.addWidget(self.copy)
        self.inside.insertLayout(2, across)
        self.copy.clicked.connect(self._on_copy)

    @property
    def called(self) -> str:
        """What the team calls them; a name like WhatsApp's own is none of the team's."""
        return self._of_the_team(self.name.words)

    @property
    def known(self) -> str:
        """The same before somebody wrote on it."""
        return self._of_the_team(self.name.known)

    def show_page(self, page: ContactPage, *, is_another: bool) -> None:
        self._contact = contact = page.contact
        self._show_address(contact)
        self.name.setEnabled(contact is not None)
        if contact is not None:
            unnamed = translate("Contact", "Give them a name")
            self.name.setPlaceholderText(contact.name or unnamed)
            self.name.show_words(contact.called or contact.name or "", of_another=is_another)
        else:
            group = translate("Text", "Group {name}")
            words = group.format(name=page.circle or page.conversation)
            self.name.show_words(words, of_another=True)
        count = self.tr("%n message(s)", "", page.messages)
        if page.messages >= MANY_MESSAGES:
            count = self.tr("more than %n message(s)", "", page.messages)
        self.about.setText(contact_words.history(page, count))
        said = [_shown_as(contact), contact_words.marketing(contact.marketing) if contact else ""]
        said += [contact_words.agreed(page.opt_in)] if page.opt_in else []
        _say(self.more_about, "\n".join(one for one in said if one))
        _say(self.blocking, contact_words.blocking(page))

    def _of_the_team(self, words: str) -> str:
        own = (self._contact.name if self._contact else None) or ""
        return "" if words == own else words

    def _show_address(self, contact: Contact | None) -> None:
        number = contact_words.number(contact) if contact else ""
        _say(self.number, number)
        self.copy.setVisible(bool(number))
        _say(self.handle, contact_words.handle(contact) if contact else "")

    def _on_copy(self) -> None:
        if self._contact is not None and self._contact.number:
            QGuiApplication.clipboard().setText(self._contact.number)
            self.copied.emit(self._contact.number)


def _fact() -> WrappedLabel:
    """What can be marked and copied."""
    made = WrappedLabel(plain)
    reach = Qt.TextInteractionFlag
    made.setTextInteractionFlags(reach.TextSelectableByMouse | reach.TextSelectableByKeyboard)
    return made


def _say(label: TintedLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _shown_as(contact: Contact | None) -> str:
    if contact is None or not contact.known_as:
        return ""
    return translate("Contact", "Shown as {name}").format(name=contact.known_as)
