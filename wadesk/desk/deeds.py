"""Deeds: what an agent does about conversations, written down durably and seen at once.

They take the road of all that an agent writes: into this Desk's outbox in one commit, to the
Hub in order, on a train as in the office. What takes a deed back is worked out as it is done.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache

from wadesk.core import deed
from wadesk.core.deed import Assign, Condition, Deed, Done, MarkRead, Pin, Relabel, SetStatus
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.desk import commands
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import new_key
from wadesk.store import conditions, conversations, outgoing, pending_deeds
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire import inbox_api
from wadesk.wire.hub_api import Command, SetOwner

KEPT = 4_096  # texts of deeds on their way; more than anybody does before some have arrived
Wanted = Callable[[Condition], Deed]


@dataclass(frozen=True, slots=True)
class RefusedDeed:
    """One that the Hub did not agree to; the screen shows what is true again, and says so."""

    key: ClientKey
    conversation: ConversationId
    deed: Deed
    reason: str
    detail: str


def do(desk: OpenDesk, wanted: Mapping[ConversationId, Deed]) -> Future[Done]:
    """Write all of them down in one commit; what changes nothing is left out."""
    if not wanted:
        return _nothing_done()
    moved = _present(desk, wanted)
    here = {moved.get(where, where): one for where, one in wanted.items()}
    found = conditions_of(desk, here)
    if not found:
        raise Refused(Reason.NO_SUCH_CONVERSATION)
    done = deed.done(found, here)
    return _written(desk, done) if done.deeds else _nothing_done()


def do_alike(desk: OpenDesk, where: Iterable[ConversationId], one: Deed) -> Future[Done]:
    return do(desk, dict.fromkeys(where, one))


def mark_unread(desk: OpenDesk, where: Iterable[ConversationId]) -> Future[Done]:
    """Let the newest that each customer wrote be unread again."""
    with desk.mirror.look() as db:
        newest = conditions.newest_words(db, where)
    wanted = {one: MarkRead(MessageId(said - 1), is_unread=True) for one, said in newest.items()}
    return do(desk, wanted)


def mark_all_read(desk: OpenDesk, where: Iterable[ConversationId]) -> Future[Done]:
    with desk.mirror.look() as db:
        newest = conditions.newest_words(db, where)
    return do(desk, {one: MarkRead(said) for one, said in newest.items()})


def are_unread(desk: OpenDesk, where: Iterable[ConversationId]) -> bool:
    """Whether a customer wrote anything in these that I have not had on the screen."""
    wanted = list(where)
    found = conditions_of(desk, wanted)
    with desk.mirror.look() as db:
        newest = conditions.newest_words(db, wanted)
    return any(said > found[one].read_upto for one, said in newest.items() if one in found)


def owner(desk: OpenDesk, conversation: ConversationId) -> AgentId | None:
    found = conditions_of(desk, [conversation]).get(conversation)
    return found.owner if found is not None else None


def undo(desk: OpenDesk, done: Done) -> Future[Done]:
    """Take back all that was done at once; it can be done again by what is promised."""
    return do(desk, dict(done.back))


def conditions_of(
    desk: OpenDesk, where: Iterable[ConversationId]
) -> dict[ConversationId, Condition]:
    """How conversations are, with what is still on its way to the Hub; those that are here."""
    wanted = list(where)
    on_the_way = pending(desk, wanted)
    with desk.mirror.look() as db:
        found = conditions.of(db, wanted)
    return {one: deed.all_after(was, on_the_way.get(one, ())) for one, was in found.items()}


def pending(
    desk: OpenDesk, among: Collection[ConversationId] | None = None
) -> Mapping[ConversationId, Sequence[Deed]]:
    """What is on its way to the Hub, in the order of doing, by conversation."""
    with desk.local.look() as db:
        waiting = pending_deeds.pending(db, among)
    found: dict[ConversationId, list[Deed]] = {}
    for where, text in waiting:
        one = _deed_in(text)
        if one is not None:
            found.setdefault(where, []).append(one)
    return found


def refused(desk: OpenDesk) -> Sequence[RefusedDeed]:
    """What the Hub did not agree to, until somebody has read it."""
    with desk.local.look() as db:
        waiting = [outgoing.find(db, key) for key in pending_deeds.refused(db)]
    found = []
    for one in waiting:
        said = deed_of(commands.command_of(one.command)) if one else None
        if one is not None and said is not None:
            why = commands.refusal_of(one.refusal)
            place = one.item.key, one.item.conversation
            found.append(RefusedDeed(*place, said, why.reason, why.detail))
    return found


def let_go(desk: OpenDesk, keys: Collection[ClientKey]) -> Future[None]:
    """Somebody has read that these were refused."""
    return desk.local.change(lambda db: pending_deeds.let_go(db, keys))


@lru_cache(maxsize=KEPT)
def _deed_in(text: str) -> Deed | None:
    """The same texts are asked for with every look at the list."""
    return deed_of(commands.command_of(text))


def deed_of(command: Command) -> Deed | None:
    """What a command does, where it is one of these deeds."""
    match command:
        case inbox_api.SetStatus(status=status, until=until):
            return SetStatus(status, None if until is None else Instant(until))
        case inbox_api.SetLabels(add=add, remove=remove):
            return Relabel(frozenset(add), frozenset(remove))
        case SetOwner(owner=owner):
            return Assign(None if owner is None else AgentId(owner))
        case inbox_api.Pin(is_pinned=is_pinned):
            return Pin(is_pinned)
        case inbox_api.MarkRead(upto=upto, is_unread=is_unread):
            return MarkRead(MessageId(upto), is_unread)
        case _:
            return None


def command_of(where: ConversationId, one: Deed) -> Command:
    match one:
        case SetStatus(status, until):
            return inbox_api.SetStatus(where, status, until)
        case Relabel(add, remove):
            return inbox_api.SetLabels(where, sorted(add), sorted(remove))
        case Assign(member):
            return SetOwner(where, member)
        case Pin(is_pinned):
            return inbox_api.Pin(where, is_pinned)
        case MarkRead(upto, is_unread):
            return inbox_api.MarkRead(where, upto, is_unread)


def _written(desk: OpenDesk, done: Done) -> Future[Done]:
    now = desk.clock()

    def write(db: WritableDb) -> Done:
        for where, one in done.deeds:
            command = command_of(where, one)
            if not isinstance(one, Relabel):
                pending_deeds.give_way(db, where, str(command.__struct_config__.tag))
            outgoing.enter(db, Entry(new_key(), where, commands.written(command), now))
        return done

    return desk.local.change(write, *(where for where, _ in done.deeds))


def _present(
    desk: OpenDesk, wanted: Iterable[ConversationId]
) -> Mapping[ConversationId, ConversationId]:
    with desk.mirror.look() as db:
        return conversations.moved(db, wanted)


def _nothing_done() -> Future[Done]:
    nothing: Future[Done] = Future()
    nothing.set_result(Done())
    return nothing
