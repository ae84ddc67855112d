"""Composing: what an agent must know before saying something, gathered in one look each."""

from collections.abc import Collection, Sequence

from wadesk.core.composer_state import ComposerState, composer_state
from wadesk.core.draft import Draft
from wadesk.core.outbox import Owed
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer, Held, Situation, Unsettled
from wadesk.desk import commands
from wadesk.desk.commands import Refusal, refusal_of
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import answers, drafts, messages, outgoing
from wadesk.store.answers import Latest
from wadesk.store.outgoing import Written

POLICY = Policy()


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
        Answer(MessageId(one.id), one.text or "", _member(one.member), Instant(one.at))
        for one in refusal_of(found.refusal).newer
    ]
    written = commands.as_draft(found)
    here = unseen(desk, written) if told and written else []
    both = {answer.id: answer for answer in (*told, *here)}
    return [both[one] for one in sorted(both)]


def as_draft(desk: OpenDesk, key: ClientKey) -> Draft | None:
    """The words of a reply that waits for a decision; None where it was more than words."""
    with desk.local.look() as db:
        found = outgoing.find(db, key)
    return commands.as_draft(found) if found else None


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
        waiting = outgoing.written(db)
    with desk.mirror.look() as db:
        arrived = messages.keys_present(db, [one.item.key for one in waiting]) if waiting else ()
        newest = answers.latest(db, wanted)
        unseen_there = {
            where: answers.unseen(db, one, me, newest.get(where, Latest()))
            for where, one in typed.items()
        }
    found = {}
    for where in wanted:
        last = newest.get(where, Latest())
        at = Situation(
            me=me,
            held=_held(desk, where),
            draft=typed.get(where),
            unseen=unseen_there.get(where, ()),
            outbox=[
                _unsettled(one)
                for one in waiting
                if one.item.conversation == where and one.item.key not in arrived
            ],
            owner=last.owner,
            newest=last.newest,
            is_live=is_live,
        )
        found[where] = composer_state(at, desk.clock(), POLICY)
    return found


def _held(desk: OpenDesk, conversation: ConversationId) -> Held | None:
    lock = desk.locks.held(conversation)
    return None if lock is None else Held(lock.holder, lock.since, lock.until)


def _unsettled(written: Written) -> Unsettled:
    if written.item.owed is not Owed.REFUSED:
        return Unsettled(written.item)
    refusal: Refusal = refusal_of(written.refusal)
    first = refusal.newer[-1].member if refusal.newer else refusal.holder
    return Unsettled(written.item, refusal.reason, _member(first))


def _member(member: int | None) -> AgentId | None:
    return None if member is None else AgentId(member)
