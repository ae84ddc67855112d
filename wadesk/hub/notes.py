"""Notes: what colleagues say to each other in a conversation; no customer ever sees it.

A note is a message row, so that it has its place, its search and its sight like any other. It
answers nobody, needs no lock and no open window, and never comes near the way out.
"""

from wadesk.core.errors import Refused
from wadesk.core.records import Direction, Source
from wadesk.core.sendable_text import NOTE_MOST
from wadesk.hub import drafts
from wadesk.hub.judgement import Asked, Judged, nowhere, problem, seen_conversation
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.writer import Transaction
from wadesk.store import record
from wadesk.store.record import Mark, Message
from wadesk.wire.hub_api import AddNote, CommandAnswer

KIND = "note"


def add(t: Transaction, asked: Asked, command: AddNote) -> Judged:
    """Write a note down beside the messages, under the key of the command."""
    conversation = seen_conversation(t, asked.member, command.conversation)
    if conversation is None:
        return nowhere()
    try:
        outgoing.check_text(command.text, NOTE_MOST)
    except Refused as refusal:
        return Judged(problem=problem(refusal))
    note = Message(
        t.new_id(),
        t.next_seq(),
        conversation.id,
        t.now,
        Direction.NOTE,
        Source.DESK,
        KIND,
        command.text,
        contact=conversation.contact,
        member=asked.member,
        key=asked.key,
        mark=Mark.NEW,
    )
    record.store(t.db, [note])
    drafts.end_said(t, conversation.id, asked.member, command.text, note.seq)
    return Judged(CommandAnswer(asked.key, message=note.id))
