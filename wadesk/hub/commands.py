"""Commands: what Desks ask for, judged and written down in one transaction.

The same ClientKey gets the same answer however often it comes, a refusal too: whoever
decides to try again does so under a new key. Only what is harmless to ask twice is not
remembered: claims and drafts that follow, which are most of what is asked.
"""

from collections.abc import Callable, Sequence
from typing import Any, get_args

import msgspec

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import Policy
from wadesk.core.records import Instant
from wadesk.hub import (
    conversation_court,
    decisions,
    device_court,
    drafts,
    reading_court,
    status_court,
)
from wadesk.hub.admission import Admission
from wadesk.hub.contact_court import ContactCourt
from wadesk.hub.judgement import NONE, Asked, Judged, problem, seen_conversation
from wadesk.hub.label_court import LabelCourt
from wadesk.hub.lock_court import LockCourt
from wadesk.hub.notes import NoteCourt
from wadesk.hub.permission_court import PermissionCourt
from wadesk.hub.quick_reply_court import QuickReplyCourt
from wadesk.hub.reactions import ReactionCourt
from wadesk.hub.reading_court import ViewCourt
from wadesk.hub.schedule_court import ScheduleCourt
from wadesk.hub.send_court import SendCourt
from wadesk.hub.team_court import MemberWish, TeamCourt
from wadesk.hub.writer import Transaction
from wadesk.store import record, replies
from wadesk.wire import hub_api
from wadesk.wire.hub_api import (
    AddNote,
    AskForLock,
    CancelScheduled,
    ClaimLock,
    CommandAnswer,
    DecideMessage,
    KeepDraft,
    LockWish,
    ReleaseLock,
    Send,
    SetOwner,
)
from wadesk.wire.inbox_api import (
    ContactCommand,
    DropLabel,
    DropQuickReply,
    DropView,
    KeepLabel,
    KeepQuickReply,
    KeepView,
    MarkRead,
    Pin,
    SendReaction,
    SetLabels,
    SetStatus,
)
from wadesk.wire.team_api import (
    DeleteConversation,
    Designate,
    DeviceCommand,
    DropPermission,
    ExportAudit,
    KeepPermission,
)

PASSING = ClaimLock | ReleaseLock | AskForLock | KeepDraft | MarkRead | Pin
"""What is not remembered by its key."""

UNREMEMBERED = frozenset(
    {
        Reason.MEMBER_SUSPENDED,
        Reason.UNLINKED,
        Reason.DEVICE_FROZEN,
        Reason.FACTOR_NEEDED,
        Reason.FACTOR_MISSING,
    }
)
"""Refusals that say nothing of the command: under the same key it may be allowed a little later."""

Judge = Callable[[Transaction, Asked, Any], Judged]

_encode = msgspec.json.encode


class Court:
    """Judges commands by the policy; ``number`` is ours, for who is written to first."""

    def __init__(self, policy: Policy, number: str = "") -> None:
        self.admission = Admission(policy.security)
        self._locks = LockCourt(policy)
        self._team = TeamCourt(policy.security)
        self._permissions = PermissionCourt(self._team)
        self._sends = SendCourt(policy)
        self.schedule = ScheduleCourt(policy, self._sends)
        labels, views = LabelCourt(policy.inbox), ViewCourt(policy.inbox)
        quick_replies = QuickReplyCourt(policy.inbox)
        self._judges: dict[type, Judge] = {
            AddNote: NoteCourt(policy.inbox).add,
            SetStatus: status_court.set_status,
            SetLabels: labels.put,
            KeepLabel: labels.keep,
            DropLabel: labels.drop,
            KeepQuickReply: quick_replies.keep,
            DropQuickReply: quick_replies.drop,
            KeepView: views.keep,
            DropView: views.drop,
            MarkRead: reading_court.mark_read,
            Pin: reading_court.pin,
            DecideMessage: decisions.decide,
            CancelScheduled: self.schedule.cancel,
            KeepDraft: drafts.keep,
            Designate: conversation_court.designate,
            DeleteConversation: conversation_court.delete,
            ExportAudit: conversation_court.export,
            **dict.fromkeys((KeepPermission, DropPermission), self._permissions.judge),
            **dict.fromkeys(get_args(MemberWish), self._team.judge),
            **dict.fromkeys(get_args(DeviceCommand), device_court.judge),
            **dict.fromkeys(get_args(ContactCommand), ContactCourt(number).judge),
            SendReaction: ReactionCourt(policy.window).judge,
            **dict.fromkeys(get_args(Send), self._send),
            **dict.fromkeys((*get_args(LockWish), SetOwner), self._locks.judge),
        }

    def judge(self, transaction: Transaction, asked: Sequence[Asked]) -> list[Judged]:
        return [self._one(transaction, one) for one in asked]

    def _one(self, t: Transaction, asked: Asked) -> Judged:
        """Rights come first; an answer that was given is given again all the same.

        Whoever is told anew that a reply was refused, though it has left, writes it twice.
        """
        forbidden = self._forbidden(t, asked)
        if isinstance(asked.command, PASSING):
            return forbidden or self._by_kind(t, asked)
        if forbidden and _passes_with_time(forbidden):
            return forbidden
        known = replies.answer_to(t.db, asked.key) or _sent_before(t, asked)
        if known:
            return _in_sight(t, asked, _again(known, asked))
        judged = forbidden or self._by_kind(t, asked)
        told = _encode((judged.answer, judged.problem))
        replies.keep_answer(
            t.db, replies.Answered(asked.key, asked.member, asked.digest, told, t.now)
        )
        return judged

    def _forbidden(self, t: Transaction, asked: Asked) -> Judged | None:
        try:
            self.admission.require(t, asked)
        except Refused as refusal:
            return Judged(problem=problem(refusal))
        return None

    def _by_kind(self, t: Transaction, asked: Asked) -> Judged:
        judge = self._judges.get(type(asked.command))
        if judge is None:
            return Judged(problem=problem(Refused(Reason.UNKNOWN_COMMAND)))
        return judge(t, asked, asked.command)

    def _send(self, t: Transaction, asked: Asked, command: Send) -> Judged:
        if command.later is None:
            return self._sends.judge(t, asked, command)
        return self.schedule.plan(t, asked, command, Instant(command.later))


def _passes_with_time(forbidden: Judged) -> bool:
    """What is no word about the command itself, and so is not remembered by its key."""
    return forbidden.problem is not None and forbidden.problem.reason in UNREMEMBERED


def _in_sight(t: Transaction, asked: Asked, judged: Judged) -> Judged:
    """A refusal that was told before, without the answers that left its asker's sight since."""
    where = getattr(asked.command, "conversation", None)
    if judged.problem is None or where is None or seen_conversation(t, asked.member, where):
        return judged
    return Judged(problem=msgspec.structs.replace(judged.problem, newer=msgspec.Raw(NONE)))


def _again(known: tuple[bytes, bytes], asked: Asked) -> Judged:
    digest, told = known
    if digest != asked.digest:
        return Judged(problem=problem(Refused(Reason.KEY_REUSED)))
    answer, refusal = msgspec.json.decode(
        told, type=tuple[CommandAnswer | None, hub_api.Problem | None]
    )
    return Judged(answer, refusal)


def _sent_before(t: Transaction, asked: Asked) -> tuple[bytes, bytes] | None:
    """A key that we forgot in a restore, but that WhatsApp's reports brought back."""
    found = record.messages_named(t.db, keys=[asked.key])
    if not found:
        return None
    told = _encode((CommandAnswer(asked.key, message=found[0].id), None))
    return asked.digest, told
