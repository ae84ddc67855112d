"""Deed errands: what is wished for conversations, from the list and the thread alike.

Which are meant is what is marked in the list, or the open one. Letters do it where the list or
the thread has the focus; in the head there are buttons, and a menu with all of them.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wadesk.core.deed import Condition, Done, Status
from wadesk.core.errors import Reason
from wadesk.core.inbox import Member
from wadesk.core.label import Label
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.ui import list_deeds, reasons
from wadesk.ui.assign_picker import AssignPicker, Chosen, Team
from wadesk.ui.command_list import Command
from wadesk.ui.deed_buttons import DeedButtons
from wadesk.ui.errands import Promised
from wadesk.ui.label_picker import Had, LabelPicker, Making
from wadesk.ui.list_deeds import KEYS, ListDeed
from wadesk.ui.picker import Picker
from wadesk.ui.snooze_picker import SnoozePicker
from wadesk.ui.undoing import Undoing

Conversations = Collection[ConversationId]
NEEDS_CURATING = frozenset({ListDeed.LABEL, ListDeed.ASSIGN})


class Desk(Protocol):
    """As much of one as is needed for them."""

    @property
    def me(self) -> AgentId: ...
    def hub_now(self) -> Instant: ...
    def conditions(self, conversations: Conversations) -> Mapping[ConversationId, Condition]: ...
    def are_unread(self, conversations: Conversations) -> bool: ...
    def may_curate(self) -> bool: ...
    def labels(self) -> Sequence[Label]: ...
    def keep_label(self, name: str, colour: int, label: int | None = None) -> Future[int]: ...
    def members(self) -> Sequence[Member]: ...
    def here_now(self) -> Collection[AgentId]: ...
    def workload(self) -> Mapping[AgentId | None, int]: ...
    def set_status(
        self, conversations: Conversations, status: str, until: Instant | None = None
    ) -> Future[Done]: ...
    def set_labels(
        self, conversations: Conversations, add: Collection[int] = (), remove: Collection[int] = ()
    ) -> Future[Done]: ...
    def assign(self, conversations: Conversations, member: AgentId | None) -> Future[Done]: ...
    def pin(self, conversations: Conversations, is_pinned: bool) -> Future[Done]: ...
    def mark_all_read(self, conversations: Conversations) -> Future[Done]: ...
    def mark_unread(self, conversations: Conversations) -> Future[Done]: ...


class DeedErrands(QObject):
    """``unread_again`` names conversations that their reader wants to come back to."""

    unread_again = Signal(object)
    labels_wanted = Signal()  # the labels themselves are to be changed

    def __init__(
        self,
        desk: Desk,
        undoing: Undoing,
        promised: Promised,
        opened: Callable[[], ConversationId | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._undoing, self._promised = desk, undoing, promised
        self._opened = opened
        self.buttons = DeedButtons()
        self.picker: Picker | None = None
        self.buttons.requested.connect(self._on_button)

    def listen_to(self, thread: QWidget) -> None:
        """Letters do it where nothing is being written."""
        thread.installEventFilter(self)

    def commands(self) -> Sequence[Command]:
        """All of it by name, for the open conversation."""

        def asked(deed: ListDeed) -> Callable[[], None]:
            return lambda: self._on_button(deed)

        return [
            Command(list_deeds.words(deed), list_deeds.key(deed), asked(deed), self._is_open)
            for deed in ListDeed
        ]

    def request(self, deed: ListDeed, where: Conversations, anchor: QWidget) -> None:
        """``anchor`` is what a picker opens below of."""
        if not where:
            return
        if deed in NEEDS_CURATING and not self._desk.may_curate():
            self._undoing.refuse(reasons.because(Reason.NO_RIGHT))
            return
        done: dict[ListDeed, Callable[[Conversations, QWidget], None]] = {
            ListDeed.CLOSE: self._close_or_reopen,
            ListDeed.SNOOZE: self._snooze,
            ListDeed.LABEL: self._label,
            ListDeed.ASSIGN: self._assign,
            ListDeed.READ: self._mark,
            ListDeed.PIN: self._pin,
        }
        done[deed](where, anchor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            deed = KEYS.get(event.key())
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if deed is not None and is_plain and self._is_open():
                self._on_button(deed)
                return True
        return super().eventFilter(watched, event)

    def _is_open(self) -> bool:
        return self._opened() is not None

    def _on_button(self, deed: ListDeed) -> None:
        where = self._opened()
        if where is not None:
            self.request(deed, [where], self.buttons.anchor(deed))

    def _conditions(self, where: Conversations) -> Sequence[Condition]:
        return list(self._desk.conditions(where).values())

    def _close_or_reopen(self, where: Conversations, _: QWidget) -> None:
        are_closed = all(one.status == Status.CLOSED for one in self._conditions(where))
        wanted = Status.OPEN if are_closed else Status.CLOSED
        self._undoing.do(lambda: self._desk.set_status(where, wanted))

    def _pin(self, where: Conversations, _: QWidget) -> None:
        is_pinned = all(one.is_pinned for one in self._conditions(where))
        self._undoing.do(lambda: self._desk.pin(where, not is_pinned))

    def _mark(self, where: Conversations, _: QWidget) -> None:
        if self._desk.are_unread(where):
            self._undoing.do(lambda: self._desk.mark_all_read(where))
        else:
            self.unread_again.emit(where)
            self._undoing.do(lambda: self._desk.mark_unread(where))

    def _snooze(self, where: Conversations, anchor: QWidget) -> None:
        picker = SnoozePicker(self._desk.hub_now, anchor)

        def sleep(until: Instant) -> None:
            self._undoing.do(lambda: self._desk.set_status(where, Status.SNOOZED, until))

        picker.taken.connect(sleep)
        self._open(picker, anchor)

    def _assign(self, where: Conversations, anchor: QWidget) -> None:
        owners = {one.owner for one in self._conditions(where)}
        owner = owners.pop() if len(owners) == 1 else AgentId(0)
        picker = AssignPicker(self._team, owner, anchor)

        def give(chosen: Chosen) -> None:
            self._undoing.do(lambda: self._desk.assign(where, chosen.member))

        picker.taken.connect(give)
        self._open(picker, anchor)

    def _label(self, where: Conversations, anchor: QWidget) -> None:
        picker = LabelPicker(self._desk.labels, lambda: self._had(where), anchor)

        def look() -> None:
            if self.picker is picker:
                picker.look()

        def put(label: int) -> None:
            self._undoing.do(lambda: self._desk.set_labels(where, add=[label]), look)

        def remove(label: int) -> None:
            self._undoing.do(lambda: self._desk.set_labels(where, remove=[label]), look)

        def make(wanted: Making) -> None:
            made: list[Future[int]] = []

            def ask() -> Future[int]:
                made.append(self._desk.keep_label(wanted.name, wanted.colour))
                return made[0]

            self._promised(ask, lambda: put(made[0].result()), self._undoing.refuse)

        picker.put.connect(put)
        picker.removed.connect(remove)
        picker.made.connect(make)
        picker.changing_wanted.connect(self.labels_wanted)
        self._open(picker, anchor)

    def _open(self, picker: Picker, anchor: QWidget) -> None:
        self.picker = picker
        picker.left.connect(self._on_left)
        picker.open_below(anchor)

    def _on_left(self) -> None:
        self.picker = None

    def _team(self) -> Team:
        desk = self._desk
        return Team(desk.members(), desk.me, desk.workload(), desk.here_now())

    def _had(self, where: Conversations) -> Mapping[int, Had]:
        """By how many of these each label is had."""
        found = [one.labels for one in self._conditions(where)]
        every = frozenset[int]().union(*found)
        return {
            label: Had.ALL if all(label in labels for labels in found) else Had.SOME
            for label in every
        }
