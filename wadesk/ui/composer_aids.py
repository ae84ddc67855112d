"""Composer aids: all that helps while one writes: emoji, quick replies, looks, spelling, a menu.

It stands beside the composer and knows no Desk: whoever does says which quick replies there
are, what the customer is called, and what was last said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from wadesk.core import mentions, quick_replies
from wadesk.core.completion import Asked, Token
from wadesk.core.quick_replies import QuickReply
from wadesk.core.records import AgentId
from wadesk.core.words import folded
from wadesk.ui import emoji_corner, text, theme
from wadesk.ui.caret_list import Choice
from wadesk.ui.completing import Completing
from wadesk.ui.composer import Composer
from wadesk.ui.emoji_corner import EmojiCorner
from wadesk.ui.emoji_habits import EmojiHabits
from wadesk.ui.formatting import Formatting
from wadesk.ui.looks import Looks
from wadesk.ui.menu import Menu
from wadesk.ui.proofreading import Proofreading
from wadesk.ui.reply_parts import TEMPLATE_KEY
from wadesk.ui.spelling import Spelling
from wadesk.ui.text import translate
from wadesk.ui.writing import Writing

REPLIES_MOST = 50


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of the conversation that is written in."""

    replies: Callable[[], Sequence[QuickReply]]
    customer: Callable[[], str]
    said_before: Callable[[], str]
    colleagues: Callable[[], Sequence[str]] = lambda: ()
    named_most: Callable[[], int] = lambda: 0  # so many of them are told of a note


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody whom a note can name."""

    name: str


NOBODY = Around(lambda: (), lambda: "", lambda: "")


class ComposerAids(QObject):
    replies_wanted = Signal()  # the card of quick replies
    templates_wanted = Signal()

    def __init__(
        self, composer: Composer, habits: EmojiHabits, spelling: Spelling | None = None
    ) -> None:
        super().__init__(composer)
        self._composer, self._around = composer, NOBODY
        self.emoji = EmojiCorner(composer.emoji, habits)
        self.menu: QMenu | None = None
        known = spelling or Spelling()
        self.proofreading = [
            Proofreading(field, Looks(field), known)
            for field in (composer.writing, composer.noting)
        ]
        self.formatting = {
            field: Formatting(field) for field in (composer.writing, composer.noting)
        }
        self.completing = Completing(composer.writing, self._reply_choices)
        self.completing_note = Completing(composer.noting, self._note_choices)
        for one in (self.completing, self.completing_note):
            one.taken.connect(lambda token, value, one=one: self._put(one, token, value))
        composer.emoji.clicked.connect(self.open_emoji)
        composer.more.clicked.connect(self.open_menu)

    def draw_from(self, around: Around) -> None:
        self._around = around
        for one in self.proofreading:
            one.said_before = around.said_before

    def add_keys(self, place: QWidget) -> None:
        """Wherever in this part of the window the focus is."""
        QShortcut(QKeySequence(emoji_corner.KEY), place).activated.connect(self.open_emoji)

    @property
    def field(self) -> Writing:
        """The one that is written in now."""
        return self._composer.noting if self._composer.is_note else self._composer.writing

    def open_emoji(self) -> None:
        if not self.field.isReadOnly() and self._composer.isVisible():
            self.emoji.open_for(self.field)

    def open_menu(self) -> None:
        """Every deed with its key beside it."""
        menu = Menu(self._composer.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.formatting[self.field].add_to(menu)
        if not self._composer.is_note:
            menu.addSeparator()
            self._add(menu, translate("Composer", "Quick replies (/)…"), self.replies_wanted.emit)
            send = self._add(
                menu, translate("Composer", "Send a template…"), self.templates_wanted.emit
            )
            send.setShortcut(QKeySequence(TEMPLATE_KEY))
        self.menu = menu
        menu.setActiveAction(menu.actions()[0])
        above = QPoint(0, -menu.sizeHint().height() - theme.GAP // 2)
        menu.popup(self._composer.more.mapToGlobal(above))

    def _add(self, menu: QMenu, words: str, deed: Callable[[], None]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _=False: deed())
        return action

    def _reply_choices(self, token: Token) -> Sequence[Choice]:
        if token.asked is Asked.EMOJI:
            return self.emoji.choices(token)
        if token.asked is Asked.COLLEAGUE:  # no customer knows them by this
            return ()
        found = quick_replies.found(self._around.replies(), token.words)[:REPLIES_MOST]
        choices = [Choice(f"/{one.shortcut}", text.one_line(one.text), one) for one in found]
        if not token.words:
            manage = translate("Composer", "Make and change quick replies…")
            choices.append(Choice(manage, _about_managing(bool(found)), None))
        return choices

    def _note_choices(self, token: Token) -> Sequence[Choice]:
        if token.asked is Asked.EMOJI:
            return self.emoji.choices(token)
        return self._colleague_choices(token) if token.asked is Asked.COLLEAGUE else ()

    def _colleague_choices(self, token: Token) -> Sequence[Choice]:
        wanted, about = folded(token.words), self._about_naming()
        return [
            Choice(name, about, Colleague(name))
            for name in self._around.colleagues()
            if folded(name).startswith(wanted)
        ]

    def _about_naming(self) -> str:
        """Whether one more would be told."""
        everybody = {AgentId(at): name for at, name in enumerate(self._around.colleagues())}
        text, most = self._composer.note_text(), self._around.named_most()
        if len(mentions.named(text, everybody, len(everybody))) < most:
            return translate("Composer", "is told that this names them")
        return translate("Composer", "is not told: no more than that are told of one note")

    def _put(self, completing: Completing, token: Token, value: object) -> None:
        if isinstance(value, QuickReply):
            completing.put(token, quick_replies.made_out(value.text, self._around.customer()))
        elif isinstance(value, Colleague):
            completing.put(token, mentions.written(value.name))
        elif isinstance(value, str):
            self.emoji.habits.note(value)
            completing.put(token, value)
        else:
            completing.put(token, "")
            self.replies_wanted.emit()


def _about_managing(has_some: bool) -> str:
    if has_some:
        return translate("Composer", "They are shared by the whole team")
    return translate("Composer", "There are none yet: make the first one")
