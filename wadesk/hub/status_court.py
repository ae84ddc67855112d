"""Status court: whether a conversation is open, sleeps until its hour, or is done with.

The hour is the Hub's. A wish that comes after it (written on a train, say) asks for what is
true by then: an open conversation.
"""

from collections.abc import Sequence

from wadesk.core.deed import Status
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.hub import thread_deeds
from wadesk.hub.judgement import Asked, Judged, done, nowhere, problem, seen_conversation
from wadesk.hub.people import touch
from wadesk.hub.writer import Transaction
from wadesk.store import record, said
from wadesk.store.record import Conversation
from wadesk.wire.inbox_api import SetStatus

LONGEST_SLEEP_MS = 2 * 366 * DAY_MS
DEEDS = {Status.OPEN: "reopen", Status.SNOOZED: "snooze", Status.CLOSED: "close"}
NO_HOUR = "Say until when it is to sleep: an hour within the next two years."


def set_status(t: Transaction, asked: Asked, command: SetStatus) -> Judged:
    conversation = seen_conversation(t, asked.member, command.conversation)
    if conversation is None:
        return nowhere()
    try:
        status, until = _wanted(command, t.now)
    except Refused as refusal:
        return Judged(problem=problem(refusal))
    if (status, until) != (conversation.status, conversation.snoozed_until):
        _put(t, conversation, status, until)
        told = {"until": until} if until else {}
        thread_deeds.tell(t, conversation, asked.member, asked.key, deed=DEEDS[status], **told)
    return done(t, asked, planned=until is not None)


def wake(t: Transaction, ids: Sequence[int]) -> list[Judged]:
    """Open those whose hour has come."""
    for one in ids:
        conversation = record.conversation(t.db, one)
        until = conversation.snoozed_until if conversation else None
        if conversation is not None and until is not None and until <= t.now:
            _put(t, conversation, Status.OPEN, None)
            thread_deeds.tell(t, conversation, None, None, deed="wake")
    return [Judged()] * len(ids)


def _wanted(command: SetStatus, now: Instant) -> tuple[Status, Instant | None]:
    if command.status not in frozenset(Status):
        raise Refused(Reason.UNKNOWN_COMMAND)
    status = Status(command.status)
    if status is not Status.SNOOZED:
        return status, None
    until = command.until
    if until is None or until > now + LONGEST_SLEEP_MS:
        raise Refused(Reason.BAD_SETTING, NO_HOUR)
    return (status, Instant(until)) if until > now else (Status.OPEN, None)


def _put(t: Transaction, conversation: Conversation, status: Status, until: Instant | None) -> None:
    """Who closes it says that nobody waits there; who opens it again takes that back."""
    was, conversation.status = conversation.status, status
    conversation.snoozed_until = until
    if status is Status.CLOSED:
        conversation.waiting_since = None
    elif was == Status.CLOSED:
        conversation.waiting_since = said.waiting_since(t.db, conversation.id)
    touch(conversation, t.next_seq())
    record.store(t.db, [conversation])
