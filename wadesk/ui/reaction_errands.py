"""Reaction errands: an emoji for one of the customer's messages, chosen and carried to the Desk."""

from concurrent.futures import Future
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect

from wadesk.core.changes import Changes
from wadesk.core.records import ClientKey, ConversationId, Wamid
from wadesk.core.thread import Bubble
from wadesk.ui.emoji_corner import book
from wadesk.ui.emoji_habits import QUICK, EmojiHabits
from wadesk.ui.emoji_picker import EmojiPicker
from wadesk.ui.errands import Promised
from wadesk.ui.reaction_bar import ReactionBar
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView


class Deeds(Protocol):
    def react(
        self, conversation: ConversationId, target: Wamid, emoji: str
    ) -> Future[ClientKey]: ...


class ReactionErrands(QObject):
    """Bar and picker are made when the first message is reacted to."""

    def __init__(
        self,
        desk: Deeds,
        panel: ThreadPanel,
        view: ThreadView,
        promised: Promised,
        habits: EmojiHabits,
    ) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._view = desk, panel, view
        self._promised, self._habits = promised, habits
        self.bar: ReactionBar | None = None
        self.picker: EmojiPicker | None = None
        self._about: Bubble | None = None
        view.react_requested.connect(self._on_wanted)

    def absorb(self, changes: Changes) -> None:
        """What was said to a message comes back as a row of the thread, which shows it."""

    def _on_wanted(self, said: Bubble) -> None:
        self._about = said
        if self.bar is None:
            names = [found.name for found in map(book().find, QUICK) if found is not None]
            names = names if len(names) == len(QUICK) else list(QUICK)
            self.bar = ReactionBar(names, self._view)
            self.bar.chosen.connect(self._on_chosen)
            self.bar.more_wanted.connect(self._on_more)
        self.bar.open_beside(self._place(said), given(said))

    def _on_more(self) -> None:
        if self.picker is None:
            self.picker = EmojiPicker(book, self._habits, self._view)
            self.picker.chosen.connect(self._on_chosen)
        if self._about is not None:
            self.picker.open_beside(self._place(self._about))

    def _on_chosen(self, emoji: str) -> None:
        said = self._about
        self._view.setFocus()
        if said is not None and said.wamid is not None:
            ask = partial(self._desk.react, said.conversation, said.wamid, emoji)
            self._promised(ask, lambda: None, self._panel.say)

    def _place(self, said: Bubble) -> QRect:
        """Where the message is on the screen."""
        model, port = self._view.shown_thread(), self._view.viewport()
        row = model.row_of(said.id) if model is not None else None
        place = QRect(0, port.height() // 2, port.width(), 0)
        if model is not None and row is not None:
            place = self._view.visualRect(model.index(row)).intersected(port.rect())
        return QRect(port.mapToGlobal(QPoint(place.left(), place.top())), place.size())


def given(said: Bubble) -> str:
    """Our own reaction to it, if there is one."""
    return next((one.emoji for one in said.reactions if one.contact is None), "")
