"""Composing: what an agent must know before saying something, gathered in one look each."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from wadesk.core.composer_state import ComposerState, composer_state
from wadesk.core.draft import Draft
from wadesk.core.outbox import Owed
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer, Held, Planned, Situation, Unsettled
from wadesk.desk import commands
from wadesk.desk.commands import Refusal, refusal_of
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import answers, drafts, inbound, messages, outgoing, planned, policies
from wadesk.store.answers import Latest
from wadesk.store.connection import ReadableDb
from wadesk.store.outgoing import Written


def draft(desk: OpenDesk, conversation: ConversationId) -> Draft | None:
    with desk.local.look() as db:
        return drafts.find(db, conversation)


def states(
    desk: OpenDesk, wanted: Collection[ConversationId], *, is_live: bool
) -> dict[ConversationId, ComposerState]:
    """For the chips of a list: the drafts are the saved ones."""
    with desk.local.look() as db:
        kept = drafts.of(db, wanted)
    return _states(desk, wanted, kept, is_live=is_live)


def state(
    desk: OpenDesk, conversation: ConversationId, typed: Draft | None, *, is_live: bool
) -> ComposerState:
    """For the one thread on the screen, whose text may be a second newer than the saved one."""
    kept = [typed] if typed is not None and not typed.is_empty else []
    return _states(desk, [conversation], kept, is_live=is_live)[conversation]


def unseen(desk: OpenDesk, typed: Draft) -> list[Answer]:
    """What others have said since this draft was begun or last reviewed."""
    with desk.mirror.look() as db:
        newest = answers.latest(db, [typed.conversation]).get(typed.conversation, Latest())
        return answers.unseen(db, typed, desk.identity.member, newest)


def unseen_by(desk: OpenDesk, key: ClientKey) -> list[Answer]:
    """What the author of a refused reply had not seen: as the Hub said, and what has come since."""
    with desk.local.look() as db:
        found = outgoing.find(db, key)
    if found is None:
        return []
    told = [
        Answer(one.known_by, one.text or "", _member(one.member), Instant(one.at))
        for one in refusal_of(found.refusal).newer
    ]
    written = commands.as_draft(found)
    here = unseen(desk, written) if told and written else []
    both = {answer.id: answer for answer in (*told, *here)}
    return [both[one] for one in sorted(both)]


def seen(desk: OpenDesk, conversation: ConversationId) -> MessageId:
    """The newest of the customer's messages that has been on the screen."""
    with desk.local.look() as db:
        return outgoing.inbound(db, conversation)


def heard(desk: OpenDesk, typed: Draft, limit: int) -> list[Answer]:
    """What the customer has written since this was begun: the newest, the oldest of them first."""
    with desk.mirror.look() as db:
        since = desk.beginnings.of(typed, inbound.newest_of_all(db))
        return inbound.above(db, typed.conversation, since, limit)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What has not become a message yet, by conversation."""

    outbox: Mapping[ConversationId, Sequence[Unsettled]]
    planned: Mapping[ConversationId, Sequence[Planned]]


def _states(
    desk: OpenDesk,
    wanted: Collection[ConversationId],
    kept: Sequence[Draft],
    *,
    is_live: bool,
) -> dict[ConversationId, ComposerState]:
    me = desk.identity.member
    typed = {one.conversation: one for one in kept}
    with desk.local.look() as db:
        written = outgoing.written_among(db, wanted)
    with desk.mirror.look() as db:
        policy = policies.known(db)
        waiting = _waiting(db, written, wanted)
        newest = answers.latest(db, wanted)
        unseen_there = {
            where: answers.unseen(db, one, me, newest.get(where, Latest()))
            for where, one in typed.items()
        }
    now, ahead_ms, is_behind = desk.clock(), desk.hearing.ahead_ms(), desk.hearing.is_catching_up
    found = {}
    for where in wanted:
        last = newest.get(where, Latest())
        at = Situation(
            me=me,
            held=_held(desk, where),
            draft=typed.get(where),
            unseen=unseen_there.get(where, ()),
            outbox=waiting.outbox.get(where, ()),
            taken_by=desk.locks.taken_by(where, me),
            owner=last.owner,
            planned=waiting.planned.get(where, ()),
            newest=last.newest,
            is_live=is_live or is_behind,
            is_caught_up=not is_behind,
            ahead_ms=ahead_ms,
        )
        found[where] = composer_state(at, now, policy)
    return found


def _waiting(
    db: ReadableDb, written: Sequence[Written], wanted: Collection[ConversationId]
) -> _Waiting:
    """A row of the outbox gives way to the message, or to the plan, that carries its key."""
    keys = [one.item.key for one in written]
    here = messages.keys_present(db, keys) | planned.keys_planned(db, keys) if keys else ()
    outbox = defaultdict[ConversationId, list[Unsettled]](list)
    for one in written:
        if one.item.key not in here:
            outbox[one.item.conversation].append(_unsettled(one))
    plans = defaultdict[ConversationId, list[Planned]](list)
    for plan in planned.planned_among(db, wanted):
        plans[plan.conversation].append(_plan(plan))
    return _Waiting(outbox, plans)


def _held(desk: OpenDesk, conversation: ConversationId) -> Held | None:
    lock = desk.locks.held(conversation)
    if lock is None:
        return None
    return Held(lock.holder, lock.since, lock.until, lock.taken_from)


def _unsettled(written: Written) -> Unsettled:
    if written.item.owed is not Owed.REFUSED:
        return Unsettled(written.item)
    refusal = refusal_of(written.refusal)
    return Unsettled(written.item, refusal.reason, _for_whose_sake(refusal))


def _plan(plan: planned.Planned) -> Planned:
    if plan.problem is None:
        return Planned(plan.id, plan.member, plan.at)
    refusal = refusal_of(plan.problem)
    return Planned(plan.id, plan.member, plan.at, refusal.reason, _for_whose_sake(refusal))


def _for_whose_sake(refusal: Refusal) -> AgentId | None:
    return _member(refusal.newer[-1].member if refusal.newer else refusal.holder)


def _member(member: int | None) -> AgentId | None:
    return None if member is None else AgentId(member)
