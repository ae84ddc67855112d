"""Notes: what colleagues say to each other in a conversation; no customer ever sees it.

A note is a message row, so that it has its place, its search and its sight like any other. It
answers nobody, needs no lock and no open window, and never comes near the way out. Those whom
it names find it, if they see the conversation.
"""

import msgspec

from wadesk.core.errors import Refused
from wadesk.core.policy import InboxPolicy
from wadesk.core.records import Direction, Source
from wadesk.core.sendable_text import NOTE_MOST
from wadesk.hub import drafts, reading_court
from wadesk.hub.judgement import Asked, Judged, nowhere, problem, seen_conversation
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.writer import Transaction
from wadesk.store import record
from wadesk.store.record import Conversation, Mark, Message
from wadesk.wire.hub_api import AddNote, CommandAnswer

KIND = "note"
LOOKED_AT_MOST = 1_000  # names; nobody writes more, and everybody else's commands wait meanwhile

_encode = msgspec.json.encode


class NoteCourt:
    def __init__(self, policy: InboxPolicy) -> None:
        self._policy = policy

    def add(self, t: Transaction, asked: Asked, command: AddNote) -> Judged:
        """Write a note down beside the messages, under the key of the command."""
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
        try:
            outgoing.check_text(command.text, NOTE_MOST)
        except Refused as refusal:
            return Judged(problem=problem(refusal))
        others = [one for one in command.mentions if one != asked.member]
        most = self._policy.mentions_most
        named = reading_court.who_sees(t, conversation, others[:LOOKED_AT_MOST])[:most]
        note = _written(t, asked, conversation, named)
        note.text = command.text
        record.store(t.db, [note])
        reading_court.mention(t, conversation, note, named)
        drafts.end_said(t, conversation.id, asked.member, command.text, note.seq)
        return Judged(CommandAnswer(asked.key, message=note.id))


def _written(t: Transaction, asked: Asked, where: Conversation, named: list[int]) -> Message:
    return Message(
        t.new_id(),
        t.next_seq(),
        where.id,
        t.now,
        Direction.NOTE,
        Source.DESK,
        KIND,
        contact=where.contact,
        member=asked.member,
        key=asked.key,
        content=_encode({"mentions": named}).decode() if named else "{}",
        mark=Mark.NEW,
    )
