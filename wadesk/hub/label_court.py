"""Label court: which labels there are, and which a conversation has.

Who labels says only what changes, so that two who do it at once both have their way. A label
that two make at once is one label.
"""

from typing import Any

from wadesk.core import label
from wadesk.core.errors import Reason, Refused
from wadesk.core.label import COLOURS, NAME_MOST, Label
from wadesk.core.policy import InboxPolicy
from wadesk.hub import deeds, thread_deeds
from wadesk.hub.judgement import Asked, Judged, done, nowhere, problem, seen_conversation
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import labels, record
from wadesk.store.audit import Deed
from wadesk.store.record import Conversation
from wadesk.wire.inbox_api import DropLabel, KeepLabel, SetLabels

NAMELESS = "A label needs a name of 40 characters at most: write one."
TAKEN = "There is a label of this name already: choose another one."
FULL = "There are so many labels already that more are never found again: drop some first."
CROWDED = "This conversation has as many labels as it can have: take some away first."


class LabelCourt:
    def __init__(self, policy: InboxPolicy) -> None:
        self._policy = policy

    def put(self, t: Transaction, asked: Asked, command: SetLabels) -> Judged:
        """Label a conversation, or take labels from it."""
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
        had = labels.of(conversation)
        there = labels.by_ids(t.db, {*command.add, *command.remove})
        has = (had - frozenset(command.remove)) | (there.keys() & command.add)
        if command.add and not there.keys() & command.add and has == had:
            return Judged(problem=problem(Refused(Reason.NOT_THERE)))
        most = self._policy.labels_a_conversation
        if len(has) > max(most, len(had)):
            return Judged(problem=problem(Refused(Reason.TOO_MANY, CROWDED)))
        if has != had:
            _write(t, conversation, has)
            told = {"add": _named(there, has - had), "remove": _named(there, had - has)}
            thread_deeds.tell(t, conversation, asked.member, asked.key, deed="label", **told)
        return done(t, asked)

    def keep(self, t: Transaction, asked: Asked, command: KeepLabel) -> Judged:
        """Make a label, or change one; who makes what is there already is given that one."""
        try:
            return done(t, asked, made=self._kept(t, command))
        except Refused as refusal:
            return Judged(problem=problem(refusal))

    def drop(self, t: Transaction, asked: Asked, command: DropLabel) -> Judged:
        known = labels.by_ids(t.db, [command.label]).get(command.label)
        if known is None:
            return Judged(problem=problem(Refused(Reason.NOT_THERE)))
        had = record.conversations(t.db, labels.conversations_with(t.db, known.id))
        seq = t.next_seq()
        for conversation in had:
            conversation.labels = labels.written(labels.of(conversation) - {known.id})
            touch(conversation, seq)
        record.store(t.db, had)
        labels.drop(t.db, known.id, seq)
        told = {"name": known.name, "conversations": len(had)}
        deeds.write_down(t, asked, Deed.DROP_LABEL, known.id, **told)
        return done(t, asked)

    def _kept(self, t: Transaction, command: KeepLabel) -> int:
        name, every = label.tidy(command.name), labels.every(t.db)
        if not 0 < len(name) <= NAME_MOST:
            raise Refused(Reason.BAD_SETTING, NAMELESS)
        namesake = label.called(every, name)
        if command.label is None:
            return namesake.id if namesake else self._made(t, name, command.colour, len(every))
        if all(one.id != command.label for one in every):
            raise Refused(Reason.NOT_THERE)
        if namesake is not None and namesake.id != command.label:
            raise Refused(Reason.NAME_TAKEN, TAKEN)
        kept = Label(command.label, name, command.colour % COLOURS)
        if kept not in every:
            labels.keep(t.db, kept, t.next_seq())
        return kept.id

    def _made(self, t: Transaction, name: str, colour: int, already: int) -> int:
        most = self._policy.labels_most
        if already >= most:
            raise Refused(Reason.TOO_MANY, FULL)
        made = Label(t.new_id(), name, colour % COLOURS)
        labels.keep(t.db, made, t.next_seq())
        return made.id


def _write(t: Transaction, conversation: Conversation, has: frozenset[int]) -> None:
    conversation.labels = labels.written(has)
    touch(conversation, t.next_seq())
    record.store(t.db, [conversation])


def _named(there: dict[int, Label], ids: frozenset[int]) -> list[dict[str, Any]]:
    """With their names, which stay readable when a label has gone."""
    return [
        {"id": one, "name": there[one].name, "colour": there[one].colour}
        for one in sorted(ids)
        if one in there
    ]
