"""Sight errands: who may see the open conversation, and whether it stays, carried to the Hub.

What may be done is shown to whoever may do it; the card for it is made when it is first wanted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId
from wadesk.core.rights import Right, Standing
from wadesk.core.visibility import OPEN_TO_ALL
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel

if TYPE_CHECKING:  # loaded when it is first wanted
    from wadesk.ui.administration import Administration
    from wadesk.ui.promises import Promises
    from wadesk.ui.settling import Ask
    from wadesk.ui.sight_card import SightCard


class SightErrands(QObject):
    """``set_up_wanted``: somebody wants to set up a second factor of their own."""

    set_up_wanted = Signal()

    def __init__(self, panel: ThreadPanel, desk: "Callable[[], Administration]") -> None:
        super().__init__(panel)
        self._panel, self._find_desk = panel, desk
        self._standing: Standing | None = None
        self.card: SightCard | None = None
        self._promises: Promises | None = None
        panel.refreshed.connect(self._show)
        panel.around.begun.connect(self._put_away)
        panel.around.head.sight.clicked.connect(self._on_pressed)

    def absorb(self, changes: Changes) -> None:
        if changes.everything or "member" in changes.other:
            self._standing = None
            self._show()

    @property
    def _scope(self) -> str:
        return (self._panel.line.scope if self._panel.line else None) or OPEN_TO_ALL

    def _show(self) -> None:
        """What this member may do, and for whom the conversation is."""
        if self._panel.line is None:
            return
        if self._standing is None:
            self._standing = self._find_desk().standing()
        may_designate, may_delete = _allowed(self._standing)
        words = about = ""
        if may_designate:
            scope = self._scope or translate("Sight", "everybody")
            words = translate("Sight", "For: {scope}").format(scope=scope)
            about = translate("Sight", "Choose who sees this conversation, or delete it.")
        elif may_delete:
            words = translate("Sight", "Delete …")
            about = translate("Sight", "Delete this conversation for everybody.")
        self._panel.around.head.show_sight(words, about)
        if self.card is not None:
            self.card.allow(may_designate=may_designate, may_delete=may_delete)

    def _on_pressed(self) -> None:
        """It opens the card, and shuts it again."""
        card = self.card or self._made()
        if card.isVisible():
            card.put_away()
            return
        desk = self._find_desk()
        self._show()
        card.ask(self._scope, desk.scopes(), desk.members())

    def _made(self) -> "SightCard":
        from wadesk.ui.promises import Promises  # noqa: PLC0415 - when it is first wanted
        from wadesk.ui.sight_card import SightCard  # noqa: PLC0415 - as above

        card = self.card = SightCard()
        around, desk = self._panel.around, self._find_desk()
        around.below_head.addWidget(card)
        self._promises = Promises(self, card.question, desk.prove_factor)
        card.designated.connect(self._on_designated)
        card.delete_confirmed.connect(self._on_delete)
        card.left.connect(self._focus_head)
        card.question.set_up_wanted.connect(self.set_up_wanted)
        before: QWidget = around.head.sight
        for stop in card.stops():
            QWidget.setTabOrder(before, stop)
            before = stop
        return card

    def _on_designated(self, scope: str) -> None:
        line = self._panel.line
        if line is None:
            return
        where = line.id
        whom = scope or translate("Sight", "everybody")
        kept = translate("Sight", "This conversation is for {scope} from now on.")
        self._ask(where, lambda: self._find_desk().designate(where, scope), kept.format(scope=whom))

    def _on_delete(self) -> None:
        line = self._panel.line
        if line is not None:
            where = line.id
            kept = translate("Sight", "This conversation is deleted.")
            self._ask(where, lambda: self._find_desk().delete_conversation(where), kept)

    def _ask(self, where: ConversationId, ask: "Ask", words: str) -> None:
        """Say that it is asked, then what came of it, to whoever still looks at it."""
        card = self.card
        if card is None or self._promises is None:
            return
        card.become_busy(is_busy=True)
        card.say(translate("Sight", "Asking the Hub …"))

        def is_here() -> bool:
            return self._panel.line is not None and self._panel.line.id == where

        def kept(_: object) -> None:
            if is_here():
                card.put_away()
                self._focus_head()
                self._panel.around.told.emit(words, False)

        def broken(why: str) -> None:
            if is_here():
                card.become_busy(is_busy=False)
                card.say(why)

        self._promises.ask(ask, kept, broken)

    def _focus_head(self) -> None:
        self._panel.around.head.sight.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        if self.card is not None:
            self.card.put_away()


def _allowed(standing: Standing) -> tuple[bool, bool]:
    """Whether to say who sees a conversation, and whether to delete it."""
    is_active = standing.state == "active"
    return (
        standing.is_administrator,
        is_active and Right.DELETE_CONVERSATIONS in standing.rights,
    )
