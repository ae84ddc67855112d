"""Schedule court: what is to leave later, judged when it is planned and again at its hour.

At its hour a reply passes the same checks as one that is sent by hand, and one more: nothing
of the customer's may lie above what its author had read. What fails stays here with the
reason, in sight of everybody, and leaves by nobody's hand but a person's.
"""

from collections.abc import Sequence

import msgspec

from wadesk.core.errors import Reason, Refused
from wadesk.core.freshness import require_ahead, require_in_time, require_read, require_told
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, Instant, MessageId
from wadesk.core.reply_lock import ReplyLock, admit, release
from wadesk.core.rights import may_take
from wadesk.hub import admission, drafts
from wadesk.hub.judgement import Asked, Judged, LockMoved, nowhere, problem, seen_conversation
from wadesk.hub.send_court import Case, SendCourt, brought, refused
from wadesk.hub.writer import Transaction
from wadesk.store import members, replies, said, scheduled
from wadesk.store.record import Conversation
from wadesk.store.scheduled import Scheduled, ScheduledState
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CancelScheduled, CommandAnswer

_encode = msgspec.json.encode
_command = msgspec.json.Decoder(hub_api.Send).decode


class ScheduleCourt:
    def __init__(self, policy: Policy, sends: SendCourt) -> None:
        self._policy = policy
        self._sends = sends

    def plan(self, t: Transaction, asked: Asked, command: hub_api.Send, due: Instant) -> Judged:
        """Take a reply that is to leave at its hour; what cannot leave then is refused now."""
        case = brought(t, asked.member, asked.key, command)
        if case is None:
            return nowhere()
        try:
            require_told(case.echoes, t.counter.last_id, case.lock.fence, t.now)
            require_ahead(due, t.now)
            parcel = self._sends.packed(t, case, due)
        except Refused as refusal:
            return refused(t, case, refusal)
        seq = t.next_seq()
        row = _planned(t, case, due, seq)
        scheduled.add(t.db, row)
        drafts.end_said(t, row.conversation, case.member, parcel.text, seq)
        answer = CommandAnswer(asked.key, scheduled=row.id)
        return Judged(answer, moved=_released(t, case), planned=True)

    def cancel(self, t: Transaction, asked: Asked, command: CancelScheduled) -> Judged:
        """Let its author, or whoever may take a lock over, call it off."""
        row = scheduled.by_id(t.db, command.scheduled)
        where = seen_conversation(t, asked.member, row.conversation) if row else None
        if row is None or where is None:
            return Judged(problem=problem(Refused(Reason.NO_SUCH_MESSAGE)))
        if row.state not in {ScheduledState.WAITING, ScheduledState.REFUSED}:
            return Judged(problem=problem(Refused(Reason.ALREADY_SETTLED)))
        if row.member != asked.member and not self._may_take(t, asked.member, where):
            return Judged(problem=problem(Refused(Reason.NO_RIGHT)))
        scheduled.settle(t.db, row.id, t.next_seq(), ScheduledState.CANCELLED)
        return Judged(CommandAnswer(asked.key, scheduled=row.id))

    def _may_take(self, t: Transaction, member: AgentId, where: Conversation) -> bool:
        role = members.role(t.db, member) or ""
        return may_take(role, self._policy.lock, is_owner=where.owner == member)

    def judge_due(self, t: Transaction, rows: Sequence[int]) -> list[Judged]:
        """Send what has come due, or write down why not."""
        return [self._due(t, row_id) for row_id in rows]

    def _due(self, t: Transaction, row_id: int) -> Judged:
        row = scheduled.by_id(t.db, row_id)
        if row is None or row.state != ScheduledState.WAITING or row.at > t.now:
            return Judged()
        judged = self._judged(t, row)
        if judged.problem is None:
            with_its_message = t.counter.seq
            scheduled.settle(t.db, row.id, with_its_message, ScheduledState.SENT)
        else:
            told = _encode(judged.problem).decode()
            scheduled.settle(t.db, row.id, t.next_seq(), ScheduledState.REFUSED, told)
        return judged

    def _judged(self, t: Transaction, row: Scheduled) -> Judged:
        command = _command(row.command)
        command.conversation = row.conversation  # it may have been folded since
        case = brought(t, AgentId(row.member), row.key, command)
        if case is None:
            return nowhere()
        try:
            admission.active(t.db, case.member)
            require_in_time(row.at, t.now, self._policy.outbox)
            after = self._passing(case, t.now)
            parcel = self._sends.packed(t, case, t.now)
            inbound = said.newest_inbound(t.db, case.conversation.id)
            require_read(command.seen, MessageId(inbound))
        except Refused as refusal:
            return refused(t, case, refusal)
        return self._sends.accepted(t, case, parcel, after)

    def _passing(self, case: Case, now: Instant) -> ReplyLock:
        """The lock behind it: whoever is typing there is not cut off by their own planned reply."""
        if case.lock.held_by(now) == case.member:
            return case.lock
        return admit(case.lock, case.member, None, now, self._policy.lock)


def _released(t: Transaction, case: Case) -> LockMoved | None:
    """Whoever has planned a reply is done here for now."""
    after = release(case.lock, case.member, case.command.fence or 0)
    if after == case.lock:
        return None
    replies.write_lock(t.db, case.conversation.id, after)
    return LockMoved(case.conversation.id, case.conversation.scope, after)


def _planned(t: Transaction, case: Case, due: Instant, seq: int) -> Scheduled:
    where = case.conversation.id
    command = _encode(case.command).decode()
    return Scheduled(t.new_id(), seq, where, case.member, case.key, due, command)
