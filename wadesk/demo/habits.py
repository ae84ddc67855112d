"""Habits: what the shop's agents do among themselves: labels, notes, whose it is, what is done.

Each is asked of the Hub as a Desk would ask it, while the past is gone through.
"""

from collections.abc import Mapping
from itertools import count

from wadesk.core import mentions
from wadesk.core.deed import Status
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.demo.book import Said
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked
from wadesk.hub.writer import Transaction
from wadesk.wire.hub_api import AddNote, Command, CommandAnswer, SetOwner
from wadesk.wire.inbox_api import (
    EditContact,
    KeepLabel,
    KeepQuickReply,
    Pin,
    SetLabels,
    SetStatus,
)

KINDS = frozenset({"assign", "close", "label", "note", "pin", "remark", "snooze"})
"""What an agent does in the book that no customer hears of."""
NO_DESK = DeviceId(0)  # the past was written by nobody's hand


class Habits:
    """``members`` are the agents by their names; a note names them, and so does who assigns."""

    def __init__(self, court: Court, members: Mapping[str, AgentId]) -> None:
        self._court, self._members = court, members
        self._keys = count()
        self._labels: dict[str, int] = {}

    def follow(self, t: Transaction, member: AgentId, where: int, said: Said) -> None:
        self._ask(t, member, self._command(t, member, where, said))

    def _command(self, t: Transaction, member: AgentId, where: int, said: Said) -> Command:
        match said.kind:
            case "label":
                names = [name.strip() for name in said.words.split(",")]
                return SetLabels(where, add=[self._label(t, member, name) for name in names])
            case "note":
                known = {who: name for name, who in self._members.items()}
                named = mentions.named(said.words, known, len(known))
                return AddNote(where, said.words, [*named])
            case "remark":
                return EditContact(where, "", said.words)
            case "assign":
                return SetOwner(where, self._members[said.words])
            case _:
                return _tending(where, said, t.now)

    def learn(self, t: Transaction, member: AgentId, shortcut: str, text: str) -> None:
        self._ask(t, member, KeepQuickReply(shortcut, text))

    def _label(self, t: Transaction, member: AgentId, name: str) -> int:
        if name not in self._labels:
            made = self._ask(t, member, KeepLabel(name, len(self._labels))).made
            self._labels[name] = made or 0
        return self._labels[name]

    def _ask(self, t: Transaction, member: AgentId, command: Command) -> CommandAnswer:
        key = f"habit-{next(self._keys)}"
        (judged,) = self._court.judge(t, [Asked(member, NO_DESK, key, key.encode(), command)])
        if judged.answer is None:
            raise ValueError(f"the Hub refused what the book says: {command}")
        return judged.answer


def _tending(where: int, said: Said, now: Instant) -> Command:
    match said.kind:
        case "pin":
            return Pin(where, is_pinned=True)
        case "snooze":
            until = now + int(said.words.removesuffix("h")) * HOUR_MS
            return SetStatus(where, Status.SNOOZED, until)
        case _:
            return SetStatus(where, Status.CLOSED)
