"""Conversation court: where a conversation lies, whether it stays, and the log that is taken out.

What is deleted is gone from every Desk and from the record; WhatsApp and the customer keep
theirs.
"""

from wadesk.core.errors import Reason, Refused
from wadesk.hub import deeds, sights
from wadesk.hub.judgement import Asked, Judged, nowhere, problem, seen_conversation
from wadesk.hub.sights import Rescope
from wadesk.hub.writer import Transaction
from wadesk.store.audit import Deed
from wadesk.wire.hub_api import CommandAnswer
from wadesk.wire.team_api import DeleteConversation, Designate, ExportAudit

SCOPE_MOST = 120
TOO_LONG = "A scope's name has 120 characters at most: choose a shorter one."


def designate(t: Transaction, asked: Asked, command: Designate) -> Judged:
    """Let a conversation lie in another scope; who loses sight of it is told in the same step."""
    conversation = seen_conversation(t, asked.member, command.conversation)
    if conversation is None:
        return nowhere()
    scope = " ".join(command.scope.split())
    if len(scope) > SCOPE_MOST:
        long = Refused(Reason.BAD_SETTING, TOO_LONG)
        return Judged(problem=problem(long))
    if scope != conversation.scope:
        told = {"conversation": conversation.id, "before": conversation.scope, "scope": scope}
        sights.rescope(t, [Rescope(conversation.id, scope)])
        deeds.write_down(t, asked, Deed.DESIGNATE, None, **told)
    return Judged(CommandAnswer(asked.key))


def delete(t: Transaction, asked: Asked, command: DeleteConversation) -> Judged:
    conversation = seen_conversation(t, asked.member, command.conversation)
    if conversation is None:
        return nowhere()
    sights.delete_conversations(t, [conversation.id])
    deeds.write_down(t, asked, Deed.DELETE, conversation.id)
    return Judged(CommandAnswer(asked.key))


def export(t: Transaction, asked: Asked, command: ExportAudit) -> Judged:
    """Written down first; the Desk then makes the file of what it has."""
    entry = deeds.write_down(t, asked, Deed.EXPORT, None, entries=command.entries)
    return Judged(CommandAnswer(asked.key, made=entry))
