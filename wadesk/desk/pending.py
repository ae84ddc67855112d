"""Pending: what was written and is no message yet, as a bubble or a line of the outbox shows it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from wadesk.core import outbox
from wadesk.core.errors import Reason
from wadesk.core.inbox import ConversationLine
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId, MessageId, Wamid
from wadesk.core.thread import Pending
from wadesk.desk import commands
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import conversations, inbound, messages, outgoing, planned
from wadesk.store.connection import ReadableDb
from wadesk.store.outgoing import Written
from wadesk.store.planned import Planned
from wadesk.wire.hub_api import AddNote, Command, SendMedia, SendTemplate, SendText

UNSEEN_KINDS = frozenset({"unknown"})
"""What a customer or a colleague never reads has no bubble."""


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One line of the list of all that waits, and whose conversation it is in."""

    pending: Pending
    name: str


def pending_in(
    local: ReadableDb, mirror: ReadableDb, conversation: ConversationId
) -> Sequence[Pending]:
    """What stands below the messages of a thread, in the order in which it is to leave."""
    return _shown(
        mirror,
        outgoing.written_in(local, conversation),
        planned.planned_in(mirror, conversation),
    )


def lines(desk: OpenDesk) -> Sequence[OutboxLine]:
    """All that waits, on this computer or for an hour that its agent chose."""
    with desk.local.look() as local:
        waiting = outgoing.written(local)
        read = {one.item.key: _read(local, one) for one in waiting if _asks_for_a_click(one)}
    with desk.mirror.look() as mirror:
        shown = _shown(mirror, waiting, planned.planned_by(mirror, desk.identity.member))
        found = conversations.by_ids(mirror, {one.conversation for one in shown})
        there = {line.id: line for line in found}
        return [_line(mirror, one, there.get(one.conversation), read.get(one.key)) for one in shown]


def _line(
    mirror: ReadableDb, said: Pending, where: ConversationLine | None, read: MessageId | None
) -> OutboxLine:
    if where is None:
        return OutboxLine(said, "")
    has_news = read is not None and _has_news(mirror, where, read)
    return OutboxLine(
        replace(said, has_news=has_news), where.contact.label if where.contact else ""
    )


def _shown(
    mirror: ReadableDb, waiting: Sequence[Written], plans: Iterable[Planned]
) -> list[Pending]:
    keys = [one.item.key for one in waiting]
    here = messages.keys_present(mirror, keys) | planned.keys_planned(mirror, keys) if keys else ()
    held_back = outbox.held_back(one.item for one in waiting)
    own = [pending_of(one, held_back) for one in waiting if one.item.key not in here]
    return [one for one in own if one.kind not in UNSEEN_KINDS] + [_of_plan(one) for one in plans]


def _asks_for_a_click(written: Written) -> bool:
    is_refused = written.item.owed is Owed.REFUSED
    return is_refused and commands.refusal_of(written.refusal).reason == Reason.STALE


def _read(local: ReadableDb, written: Written) -> MessageId:
    """The newest of the customer's messages that its author has had before them."""
    noted = outgoing.inbound(local, written.item.conversation)
    return max(noted, commands.seen_of(written.command))


def _has_news(mirror: ReadableDb, line: ConversationLine, read: MessageId) -> bool:
    if read == NO_ANSWER:
        return line.last_inbound_at is not None
    return bool(inbound.above(mirror, line.id, read, 1))


def pending_of(written: Written, held_back: Collection[ClientKey] = ()) -> Pending:
    """A row of the outbox as its bubble shows it."""
    command, item = commands.command_of(written.command), written.item
    then = commands.then_of(written.command)
    bare = Pending(
        key=item.key,
        conversation=item.conversation,
        written_at=written.written_at,
        kind="",
        text="",
        owed=item.owed,
        can_be_called_back=item.can_be_called_back and not item.is_aside,
        held_until=item.held_until,
        leaves_at=getattr(command, "later", None),
        waits_behind=item.key in held_back,
    )
    return _worded(bare, then.command if then else command, written.refusal)


def _of_plan(plan: Planned) -> Pending:
    bare = Pending(
        key=plan.key,
        conversation=plan.conversation,
        written_at=plan.at,
        kind="",
        text="",
        owed=Owed.REFUSED if plan.problem else Owed.ACCEPTED,
        planned=plan.id,
        leaves_at=plan.at,
        planner=plan.member,
    )
    return _worded(bare, commands.command_of(plan.command), plan.problem)


def _worded(bare: Pending, command: Command, refusal: str | None) -> Pending:
    """With what it says, and why it was refused if it was."""
    told = commands.refusal_of(refusal) if refusal else commands.Refusal("")
    kind, text, filename, quoted = _said(command)
    return replace(
        bare,
        kind=kind,
        text=text,
        filename=filename,
        quoted=quoted,
        reason=told.reason,
        detail=told.detail,
    )


def _said(command: Command) -> tuple[str, str, str, Wamid | None]:
    match command:
        case SendText(text=text, quoted=quoted):
            return "text", text, "", _wamid(quoted)
        case SendMedia(kind=kind, caption=caption, filename=filename, quoted=quoted):
            return kind, caption, filename, _wamid(quoted)
        case SendTemplate(name=name):
            return "template", name, "", None
        case AddNote(text=text):
            return "note", text, "", None
        case _:
            return "unknown", "", "", None


def _wamid(quoted: str | None) -> Wamid | None:
    return Wamid(quoted) if quoted else None
