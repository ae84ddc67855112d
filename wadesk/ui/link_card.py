"""Link card: how another computer is let in; a code to show, and then who has named it.

idle      what it does, for whom, and the button that asks for a code
code      the code as drawing and letters, and how long it is good
newcomer  *Is this you?*, with the words that must stand on both screens
paused    too many wrong codes were tried: for how long none is looked at
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core.team import LinkOffer, Newcomer
from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.code_face import CodeFace
from wadesk.ui.newcomer_face import NewcomerFace
from wadesk.ui.one_of import OneOf
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, alarming, plain, quiet

Whom = tuple[int | None, str]


class LinkCard(Card):
    """``code_requested`` carries for whom: a member, or nobody for oneself."""

    code_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TintedLabel(plain, bold=True)
        self.whom = OneOf(translate("Link", "For whom"))
        self.show_code = Button(translate("Link", "&Show a code"), is_primary=True)
        self.code, self.newcomer = CodeFace(), NewcomerFace()
        self.pause = WrappedLabel(plain)
        self.note = WrappedLabel(quiet)
        self.trouble = WrappedLabel(alarming)
        self._idle = QWidget()
        self._is_able = True
        self._arrange()
        self.show_code.clicked.connect(lambda: self.code_requested.emit(self.whom.value))
        self.show_idle()

    def offer_members(self, members: Sequence[Whom]) -> None:
        """Whom a code may be made for; nothing to choose where it is oneself only."""
        self.whom.offer(list(members))
        self.whom.setVisible(len(members) > 1)

    def become_able(self, *, is_able: bool) -> None:
        self._is_able = is_able
        self.show_code.setEnabled(is_able)

    def wait(self) -> None:
        """The Hub has been asked for a code."""
        self.say("")
        self.show_code.setEnabled(False)

    def show_idle(self, note: str = "") -> None:
        had_keys = self.newcomer.isAncestorOf(self._focused())
        self.code.forget()
        self.newcomer.forget()
        self.show_code.setEnabled(self._is_able)
        self._show(self._idle)
        self.say(note)
        if had_keys:
            self.show_code.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_offer(self, offer: LinkOffer, whom: str) -> None:
        was_shown = self.code.isVisible()
        self.code.show_offer(offer, whom)
        self._show(self.code)
        self.say("")
        if not was_shown:
            self.code.put_away.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_newcomer(self, one: Newcomer, *, is_me: bool) -> None:
        """Said aloud, for nobody may be looking; the keyboard stays where it is."""
        self.code.forget()
        self.newcomer.show_newcomer(one, is_me=is_me)
        had_keys = self.code.isAncestorOf(self._focused())
        self._show(self.newcomer)
        self.say("")
        if had_keys:
            self.newcomer.refuse.setFocus(Qt.FocusReason.OtherFocusReason)
        self.announce(self.newcomer.title.text())

    def show_pause(self, left_ms: int) -> None:
        words = translate(
            "Link", "Too many wrong codes were tried. Another one can be shown in {span}."
        )
        self.pause.setText(words.format(span=text.countdown(left_ms)))
        self._show(self.pause)

    def say(self, words: str) -> None:
        """What has become of it."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.trouble.hide()

    def refuse(self, why: str) -> None:
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
        self.note.hide()

    def announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show(self, face: QWidget) -> None:
        for one in (self._idle, self.code, self.newcomer, self.pause):
            one.setVisible(one is face)

    def _focused(self) -> QWidget:
        found: QWidget | None = self.window().focusWidget()  # none before the first
        return found if found is not None else self

    def _arrange(self) -> None:
        self.title.setText(translate("Link", "Link a device"))
        about = WrappedLabel(quiet)
        about.setText(
            translate(
                "Link",
                "A code on this screen lets in one more computer. You see who asks, and let it in"
                " or refuse.",
            )
        )
        inside = QVBoxLayout(self._idle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GAP)
        inside.addWidget(about)
        inside.addWidget(self.whom)
        inside.addWidget(self.show_code, 0, Qt.AlignmentFlag.AlignLeading)
        self.whom.hide()
        for part in (self.title, self.note, self.trouble, self._idle, self.pause, self.code):
            self.inside.addWidget(part)
        self.inside.addWidget(self.newcomer)
        self.inside.addStretch(1)
