"""Composing errands: what helps while one writes, fed from the Desk and carried back to it.

Quick replies come from the copy and are changed at the Hub. What an answer costs is counted
aside when a conversation is opened and when something was said in it, and told at each key.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, QSettings

from wadesk.core import charges, parcelling
from wadesk.core.changes import Changes
from wadesk.core.charges import Account, Cost
from wadesk.core.inbox import Member
from wadesk.core.policy import CustomerPolicy, Policy
from wadesk.core.quick_replies import QuickReply
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.core.rows import POLICY, QUICK_REPLY
from wadesk.ui import cost_words, memory
from wadesk.ui.command_list import Command
from wadesk.ui.composer_aids import Around, ComposerAids
from wadesk.ui.emoji_habits import EmojiHabits
from wadesk.ui.errands import Promised
from wadesk.ui.memory import Memory
from wadesk.ui.quick_reply_card import QuickReplyCard, Typed
from wadesk.ui.reply_parts import ATTACH_KEY, NOTE_KEY, TEMPLATE_KEY
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView
from wadesk.ui.unkept import Unkept

UNKEPT = "quick_replies"
SAID_BEFORE = 8
"""So many messages before tell the language of a short text."""


class Deeds(Memory, Protocol):
    """As much of a Desk as is needed for them."""

    @property
    def me(self) -> AgentId: ...
    def members(self) -> Sequence[Member]: ...
    def may_curate(self) -> bool: ...
    def hub_now(self) -> Instant: ...
    def policy(self) -> Policy: ...
    def account(self, conversation: ConversationId) -> Future[Account]: ...
    def quick_replies(self) -> Sequence[QuickReply]: ...
    def keep_quick_reply(
        self, shortcut: str, text: str, quick_reply: int | None = None
    ) -> Future[int]: ...
    def drop_quick_reply(self, quick_reply: int) -> Future[None]: ...


class ComposingErrands(QObject):
    def __init__(
        self,
        desk: Deeds,
        panel: ThreadPanel,
        view: ThreadView,
        promised: Promised,
        places: QSettings | None = None,
    ) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._view, self._promised = desk, panel, view, promised
        self.aids = ComposerAids(panel.composer, EmojiHabits(places))
        self.card = QuickReplyCard()
        panel.place.add(self.card)
        self._replies: Sequence[QuickReply] | None = None
        self._account, self._policy = Account(), CustomerPolicy()
        self._counted: ConversationId | None = None
        self._told: tuple[Cost, Account] | None = None  # what stands beside Send
        self._connect()

    def absorb(self, changes: Changes) -> None:
        if changes.everything or QUICK_REPLY.name in changes.other:
            self._replies = None
            if not self.card.isHidden():
                self.card.take_up(self._known())
        where = self._panel.drafting.where
        is_about = where in {one for one, _ in changes.messages} or POLICY.name in changes.other
        if changes.everything or is_about:
            self._count()

    def _connect(self) -> None:
        aids, panel = self.aids, self._panel
        known, most = (self._known, self._customer, self._said_before), self._named_most
        aids.draw_from(Around(*known, self._colleagues, most))
        aids.add_keys(panel)
        aids.replies_wanted.connect(self.open_replies)
        aids.templates_wanted.connect(self._on_templates_wanted)
        self._keep_what_is_typed()
        self.card.left.connect(self._leave_card)
        self.card.keep_requested.connect(self._on_keep)
        self.card.drop_requested.connect(self._on_drop)
        panel.refreshed.connect(self._on_refreshed)
        panel.composer.edited.connect(lambda _: self.tell_cost())

    def _keep_what_is_typed(self) -> None:
        """Of quick replies that are none yet."""
        card = self.card
        card.take_back(_read(self._desk.remembered(UNKEPT)))
        unkept = Unkept(
            card,
            UNKEPT,
            lambda: [[reply, *typed] for reply, typed in card.unkept.items()],
            self._desk,
            self._promised,
        )
        card.edited.connect(unkept.touch)

    def open_replies(self) -> None:
        """The card, in the composer's place."""
        if self._panel.line is None:
            return
        self._panel.place.show_card(self.card)
        words, may = self._panel.composer.text(), self._desk.may_curate()
        self.card.offer(self._known(), words, may=may)
        self.card.setFocus()

    def commands(self) -> Sequence[Command]:
        """What can be done while one writes, for the list of all commands."""
        aids, composer, is_open = self.aids, self._panel.composer, self._is_open
        return [
            Command(translate("Composer", "Put an emoji in"), "Ctrl+E", aids.open_emoji, is_open),
            Command(
                translate("Composer", "Attach files"), ATTACH_KEY, composer.attach.click, is_open
            ),
            Command(
                translate("Composer", "Write a note for the team"),
                NOTE_KEY,
                composer.note_button.click,
                is_open,
            ),
            Command(
                translate("Composer", "Send a template"),
                TEMPLATE_KEY,
                self._on_templates_wanted,
                is_open,
            ),
            Command(translate("Composer", "Quick replies"), "", self.open_replies, is_open),
            Command(
                translate("Composer", "Send later"), "Alt+Return", composer.later.open_menu, is_open
            ),
        ]

    def _is_open(self) -> bool:
        return self._panel.line is not None and self._panel.composer.isVisible()

    def tell_cost(self) -> None:
        """What the present words and files would be on the bill."""
        draft = self._panel.drafting.current
        count = len(parcelling.pieces(draft)) if draft is not None else 0
        told = charges.cost(count, self._account, self._desk.hub_now(), self._policy)
        if (told, self._account) == self._told:
            return
        self._told = told, self._account
        words = cost_words.brief(told, self._policy.currency) if count else ""
        why = cost_words.why(told, self._account, self._policy) if words else ""
        self._panel.composer.show_cost(words, why)

    def _on_refreshed(self) -> None:
        if self._panel.drafting.where != self._counted:
            self._count()
        self.tell_cost()

    def _count(self) -> None:
        where = self._counted = self._panel.drafting.where
        if where is None:
            return
        self._policy = self._desk.policy().customer
        promise: list[Future[Account]] = []

        def ask() -> Future[Account]:
            promise.append(self._desk.account(where))
            return promise[0]

        def counted() -> None:
            if where == self._panel.drafting.where:
                self._account, self._told = promise[0].result(), None
                self.tell_cost()

        self._promised(ask, counted, lambda _: None)

    def _known(self) -> Sequence[QuickReply]:
        if self._replies is None:
            self._replies = self._desk.quick_replies()
        return self._replies

    def _colleagues(self) -> Sequence[str]:
        """Whom a note can name: everybody else who is at work here."""
        return [one.name for one in self._desk.members() if one.id != self._desk.me]

    def _named_most(self) -> int:
        return self._desk.policy().inbox.mentions_most

    def _customer(self) -> str:
        """What to call them in a sentence: a number is no name."""
        line = self._panel.line
        contact = line.contact if line is not None else None
        return (contact.called or contact.name or "") if contact is not None else ""

    def _said_before(self) -> str:
        shown = self._view.on_screen()[-SAID_BEFORE:]
        return " ".join(one.text for one in shown if one.kind == "text")

    def _on_templates_wanted(self) -> None:
        where = self._panel.drafting.where
        if where is not None:
            self._panel.parts.template_requested.emit(where)

    def _leave_card(self) -> None:
        self._panel.place.show_card(None)
        self._panel.composer.setFocus()

    def _on_keep(self, known: int | None, shortcut: str, text: str) -> None:
        self._promised(
            lambda: self._desk.keep_quick_reply(shortcut, text, known),
            lambda: self.card.kept(shortcut),
            self.card.refuse,
        )

    def _on_drop(self, known: int) -> None:
        self._promised(
            lambda: self._desk.drop_quick_reply(known), self.card.dropped, self.card.refuse
        )


def _read(kept: str) -> Mapping[int | None, Typed]:
    """By reply, shortcut and words; whatever else is there was written by a later WaDesk."""
    found = {}
    for one in memory.rows(kept):
        match one:
            case [int() | None as reply, str(shortcut), str(words)]:
                found[reply] = shortcut, words
            case _:
                continue
    return found
