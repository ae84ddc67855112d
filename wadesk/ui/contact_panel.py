"""Contact panel: what a team knows of the customer beside the thread, written on in place.

A fact that is not known has no line. What somebody is typing here is never written over by
what comes in, and is told before another conversation takes its place.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from wadesk.core.contact_page import ContactPage
from wadesk.core.inbox import Contact
from wadesk.core.records import ConversationId
from wadesk.ui import contact_words, theme
from wadesk.ui.block_card import BlockCard
from wadesk.ui.buttons import Button
from wadesk.ui.contact_face import ContactFace
from wadesk.ui.contact_notes import ContactNotes
from wadesk.ui.contact_section import ContactSection
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.heir import Heir
from wadesk.ui.label_pills import LabelPills
from wadesk.ui.media_grid import MediaGrid
from wadesk.ui.other_threads import OtherThreads
from wadesk.ui.pictures import Pictures
from wadesk.ui.sameness_card import SamenessCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, plain

WIDTH, WIDEST = 264, 420


class ContactPanel(QWidget):
    """``edited`` tells of which conversation, name and remark, and whether somebody is done."""

    edited = Signal(object, str, str, bool)
    more_media_wanted = Signal()
    block_wanted = Signal(bool)
    left = Signal()  # Esc: the keyboard goes back to the thread

    def __init__(self, pictures: Pictures | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: ContactPage | None = None
        self._may_edit = True
        self.face, self.labels = ContactFace(), LabelPills()
        self.here, self.notes = WrappedLabel(plain), ContactNotes()
        self.media = MediaGrid(pictures)
        self.more_media = Button(translate("Contact", "Show older ones"))
        self.threads = OtherThreads()
        self.join = Button(translate("Contact", "Same person as …"))
        self.sameness = SamenessCard()
        self.block, self.block_card = Button(), BlockCard()
        self._labelled = ContactSection(translate("Contact", "LABELS"), self.labels)
        self._present = ContactSection(translate("Contact", "WHO IS HERE"), self.here)
        self._noted = ContactSection(translate("Contact", "NOTES"), self.notes)
        sent = translate("Contact", "PICTURES AND FILES")
        self._sent = ContactSection(sent, self.media, self.more_media)
        self._also = ContactSection(translate("Contact", "ALSO WRITES FROM"), self.threads)
        self.inside = QWidget()
        self._arrange()
        self._connect()
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDEST)
        self.setAccessibleName(translate("Contact", "Contact"))

    @property
    def page(self) -> ContactPage | None:
        return self._page

    @property
    def known(self) -> tuple[str, str]:
        """Name and remark as they were before somebody wrote on them here."""
        return self.face.known, self.notes.remark.known

    def note_kept(self, conversation: ConversationId, called: str, remark: str) -> None:
        """What is written on from here is written on this; who writes not is shown the rest."""
        if self._page is not None and self._page.conversation == conversation:
            for field, words in ((self.face.name, called), (self.notes.remark, remark)):
                if field.hasFocus():
                    field.known = words

    def show_page(self, page: ContactPage | None, here: Sequence[str] = ()) -> None:
        """Another conversation's, or news of this one; ``here`` says who is at it."""
        former = self._page.conversation if self._page else None
        is_another = page is None or page.conversation != former
        if is_another:
            self.keep_now()
            self.sameness.hide()
            self.block_card.hide()
        self._page = page
        self.inside.setVisible(page is not None)
        if page is None:
            return
        self.face.show_page(page, is_another=is_another)
        self.labels.show_labels(page.labels)
        self._labelled.setVisible(bool(page.labels))
        self.show_who_is_here(here)
        self.notes.show_page(page, is_another=is_another)
        self.media.show_media(page.media)
        self.more_media.setVisible(page.has_more_media)
        self._sent.setVisible(bool(page.media))
        self._show_deeds()

    def show_who_is_here(self, here: Sequence[str]) -> None:
        self.here.setText("\n".join(here))
        self._present.setVisible(bool(here))

    def allow(self, *, may_edit: bool) -> None:
        """Whether this member may change what all share about people."""
        self._may_edit = may_edit
        self.face.name.setReadOnly(not may_edit)
        self.notes.allow(may_edit=may_edit)
        self._show_deeds()

    def keep_now(self) -> None:
        """Nothing that was typed here is left behind."""
        self._tell(is_done=True)

    def ask_who_else(self) -> None:
        """Who this customer is besides."""
        if self._contact is not None:
            self.sameness.ask()

    def ask_to_block(self) -> None:
        if self._contact is not None:
            self.block_card.ask(self._contact.label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        QPainter(self).fillRect(self.rect(), now.panel)

    def _arrange(self) -> None:
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        column.setSpacing(2 * theme.GAP)
        whole = (self.face, self._labelled, self._present, self._noted, self._sent, self._also)
        deeds = FlowRow(is_leading=True)
        deeds.add(self.join)
        deeds.add(self.block)
        for part in (*whole, deeds, self.sameness, self.block_card):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(scroll.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.inside)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(scroll)
        self.inside.hide()

    def _connect(self) -> None:
        for field in (self.face.name, self.notes.remark):
            field.changed.connect(lambda: self._tell(is_done=False))
            field.left.connect(lambda: self._tell(is_done=True))
        self.more_media.clicked.connect(self.more_media_wanted)
        self.join.clicked.connect(self.ask_who_else)
        self.block.clicked.connect(self._on_block)
        self.block_card.confirmed.connect(lambda: self.block_wanted.emit(True))
        self.block_card.confirmed.connect(self.block.setFocus)
        self.block_card.left.connect(self.block.setFocus)
        self.threads.left.connect(self.join.setFocus)
        Heir(self.more_media, lambda: self.media.squares[-1] if self.media.squares else None)
        self.sameness.left.connect(self.join.setFocus)

    @property
    def _contact(self) -> Contact | None:
        return self._page.contact if self._page else None

    def _show_deeds(self) -> None:
        page, contact = self._page, self._contact
        is_there = contact is not None and self._may_edit
        self.join.setVisible(is_there)
        self.block.setVisible(is_there)
        if page is not None:
            self.threads.show_page(page, may_separate=self._may_edit)
            self._also.setVisible(bool(page.threads))
        if contact is not None:
            is_shut_out = contact_words.is_shut_out(contact)
            ask, free = translate("Contact", "Block …"), translate("Contact", "Unblock")
            self.block.setText(free if is_shut_out else ask)

    def _tell(self, *, is_done: bool) -> None:
        if self._page is not None and self._contact is not None and self._may_edit:
            where: ConversationId = self._page.conversation
            self.edited.emit(where, self.face.called, self.notes.remark.words, is_done)

    def _on_block(self) -> None:
        if self._contact is not None and contact_words.is_shut_out(self._contact):
            self.block_wanted.emit(False)
        else:
            self.ask_to_block()
