"""Habits: what the shop's agents keep for themselves: labels, remarks, notes and quick replies.

Each is asked of the Hub as a Desk would ask it, while the past is gone through.
"""

from itertools import count

from wadesk.core.records import AgentId, DeviceId
from wadesk.demo.book import Said
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked
from wadesk.hub.writer import Transaction
from wadesk.wire.hub_api import AddNote, Command, CommandAnswer
from wadesk.wire.inbox_api import EditContact, KeepLabel, KeepQuickReply, SetLabels

KINDS = frozenset({"label", "note", "remark"})
"""What an agent does in the book that no customer hears of."""
NO_DESK = DeviceId(0)  # the past was written by nobody's hand


class Habits:
    def __init__(self, court: Court) -> None:
        self._court = court
        self._keys = count()
        self._labels: dict[str, int] = {}

    def follow(self, t: Transaction, member: AgentId, where: int, said: Said) -> None:
        match said.kind:
            case "label":
                names = [name.strip() for name in said.words.split(",")]
                add = [self._label(t, member, name) for name in names]
                self._ask(t, member, SetLabels(where, add=add))
            case "note":
                self._ask(t, member, AddNote(where, said.words))
            case _:
                self._ask(t, member, EditContact(where, "", said.words))

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
