"""Plans: what an agent does about a reply that was to leave at its hour and did not.

The Hub has it, so the Hub calls it off first. What is to follow is written down with the wish,
so that no crash comes between: nothing, or the same words at once, over what was read since.
"""

from collections.abc import Callable
from concurrent.futures import Future

import msgspec

from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ClientKey, MessageId
from wadesk.desk import commands
from wadesk.desk.commands import Heard, Then
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import hearing, new_key, with_noted
from wadesk.store import outgoing, planned
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.outgoing import Entry
from wadesk.store.planned import Planned
from wadesk.wire.hub_api import CancelScheduled, Send


def as_draft(desk: OpenDesk, number: int) -> Draft | None:
    """What it says; from another device there are its words alone. None for a template."""
    with desk.mirror.look() as db:
        plan = planned.find(db, number)
    if plan is None:
        return None
    with desk.local.look() as db:
        own = outgoing.find(db, plan.key)
    command = _sent(plan)
    words = commands.as_draft(own) if own else commands.words_of(command, plan.at)
    if words is None or words.is_empty:
        return None
    desk.beginnings.note(words, MessageId(command.seen))
    return words


def discard(desk: OpenDesk, number: int) -> Future[ClientKey]:
    """Call it off, and let go of its words."""
    plan = _own(desk, number)
    then = Then(plan.key, _sent(plan), is_gone=True)
    return _call_off(desk, plan, lambda _: then)


def send_now(
    desk: OpenDesk, number: int, reviewed: MessageId, heard: Heard | None = None
) -> Future[ClientKey]:
    """Call it off, and send the same at once over the answers that were put before the agent."""
    plan, fresh, told = _own(desk, number), new_key(), hearing(desk, heard)
    command = _sent(plan)
    base = max(MessageId(command.base), reviewed)

    def then(db: ReadableDb) -> Then:
        seen = with_noted(db, plan.conversation, told)
        again = commands.over(msgspec.structs.replace(command, later=None), base, seen)
        return Then(plan.key, again, fresh=fresh)

    return _call_off(desk, plan, then)


def _call_off(
    desk: OpenDesk, plan: Planned, then: Callable[[ReadableDb], Then]
) -> Future[ClientKey]:
    key, now = new_key(), desk.clock()
    command = CancelScheduled(plan.conversation, plan.id)

    def enter(db: WritableDb) -> ClientKey:
        text = commands.written(command, then=then(db))
        outgoing.enter(db, Entry(key, plan.conversation, text, now))
        return key

    return desk.local.change(enter, plan.conversation)


def _own(desk: OpenDesk, number: int) -> Planned:
    with desk.mirror.look() as db:
        found = planned.find(db, number)
    if found is None or found.member != desk.identity.member:
        raise Refused(Reason.NO_SUCH_MESSAGE)
    return found


def _sent(plan: Planned) -> Send:
    command = commands.command_of(plan.command)
    if not isinstance(command, Send):
        raise TypeError("only what is sent has an hour")
    return command
