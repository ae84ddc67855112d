"""Consent: what the Hub's answer to a command brings about here, in one commit."""

from dataclasses import replace

from wadesk.core.errors import Reason
from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.records import ClientKey, Instant
from wadesk.desk import commands
from wadesk.desk.commands import Then
from wadesk.store import drafts, outgoing, pending_deeds
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry, Written
from wadesk.wire.hub_api import CancelScheduled, CommandAnswer, DecideMessage
from wadesk.wire.inbox_api import MarkRead, Pin


def granted(
    db: WritableDb, tried: OutboxItem, now: Instant, answer: CommandAnswer | None = None
) -> None:
    """The Hub agreed. A message comes back as a row; what leaves no row is done with here."""
    found = outgoing.find(db, tried.key)
    if found is None or found.item != tried:
        return
    then = commands.then_of(found.command)
    match commands.command_of(found.command):
        case DecideMessage():
            outgoing.remove(db, [tried.key])
            if then is not None:
                _say(db, found, then, now)
        case CancelScheduled():
            outgoing.remove(db, [tried.key])
            if then is not None:
                _call_off(db, found, then, now)
        case _ if tried.is_deed and answer is not None and answer.message is None:
            pending_deeds.accept(db, tried, answer.seq or 0)
        case _:
            outgoing.save(db, replace(tried, owed=Owed.ACCEPTED))


def withheld(db: WritableDb, tried: OutboxItem, refusal: str) -> None:
    """The Hub said no. A wish that somebody else has already granted is simply over."""
    found = outgoing.find(db, tried.key)
    if found is None or found.item != tried:
        return
    is_over = commands.refusal_of(refusal).reason == Reason.ALREADY_SETTLED
    command = commands.command_of(found.command)
    says_more = isinstance(command, DecideMessage) and commands.then_of(found.command) is not None
    is_nobodys_matter = isinstance(command, MarkRead | Pin)
    if is_nobodys_matter or (tried.is_aside and is_over and not says_more):
        outgoing.remove(db, [tried.key])
    else:
        outgoing.save(db, replace(tried, owed=Owed.REFUSED), refusal)


def called_off(db: WritableDb, key: ClientKey) -> None:
    """Somebody has called off what this Desk planned: its words are a draft again."""
    if outgoing.is_awaited(db, key):
        return  # this Desk did, and the Hub's answer brings them back
    found = outgoing.find(db, key)
    words = commands.as_draft(found) if found else None
    outgoing.remove(db, [key])
    if words is not None:
        drafts.add(db, words)


def _say(db: WritableDb, found: Written, then: Then, now: Instant) -> None:
    text = commands.written(then.command)
    outgoing.enter(db, Entry(commands.key_of(then), found.item.conversation, text, now))


def _call_off(db: WritableDb, found: Written, then: Then, now: Instant) -> None:
    if then.is_gone:
        outgoing.remove(db, [commands.key_of(then)])
    elif then.fresh:
        _send_at_once(db, found, then, now)
    else:
        _bring_back(db, found, then)


def _send_at_once(db: WritableDb, found: Written, then: Then, now: Instant) -> None:
    own = outgoing.find(db, commands.key_of(then))
    text = commands.with_file(then.command, commands.file_of(own.command) if own else None)
    outgoing.remove(db, [commands.key_of(then)])
    outgoing.enter(db, Entry(ClientKey(then.fresh), found.item.conversation, text, now))


def _bring_back(db: WritableDb, found: Written, then: Then) -> None:
    """What was planned here comes back whole, with its files; from elsewhere come the words."""
    where = found.item.conversation
    own = outgoing.find(db, commands.key_of(then))
    words = commands.as_draft(own) if own else None
    outgoing.remove(db, [commands.key_of(then)])
    if words is None:
        words = commands.words_of(then.command, found.written_at)
    if not words.is_empty:
        drafts.add(db, replace(words, conversation=where))
