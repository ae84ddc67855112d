"""Composer state: who may answer here and what became of the last reply, in one word.

Derived from lock, draft, outbox and thread whenever it is shown, never stored: stored, it
would be one more thing that can be wrong. Where several are true, the one that an agent must
know first is shown, in the order of ``_READINGS``. A lease ends by arithmetic, so no ghost of
a colleague outlives it. The Hub judges; this only tells beforehand what it will say.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from wadesk.core.delivery import Shown
from wadesk.core.draft import flaw
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed, leaves_at
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, ClientKey, Instant, MessageId
from wadesk.core.situation import Held, Newest, Planned, Situation, Unsettled


class StateKind(StrEnum):
    FREE = "free"
    MINE = "mine"
    HELD = "held"
    CONFLICT = "conflict"
    QUEUED = "queued"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    SENT = "sent"
    FAILED = "failed"


class Cause(StrEnum):
    """Why it is so, where no ``Reason`` of the Hub's says it."""

    COLLISION = "collision"  # two agents began at nearly the same moment
    OFFLINE = "offline"  # the Hub is not there
    RETRYING = "retrying"  # the Hub is there and could not take it yet
    RESTORED = "restored"  # tried at a Hub that has since been restored from a copy
    LOST_ANSWER = "lost_answer"  # WhatsApp's answer never arrived
    STILL_UNKNOWN = "still_unknown"  # and by now no report of it is expected any more
    TAKEN_OVER = "taken_over"  # a colleague took the lock from me
    UNDO = "undo"  # it can still be called back
    SCHEDULED = "scheduled"  # it leaves at its hour
    PACED = "paced"  # WhatsApp's limits, or what must leave before it
    YOUR_CLICK = "your_click"  # it waited, so its author looks once more


CONFLICTS = frozenset({Reason.UNSEEN_ANSWER, Reason.NOT_HOLDER, Reason.LOCK_HELD})
"""Refusals after which the words may well be right: a person compares and decides."""

CLICKS = frozenset({Reason.STALE, Reason.CUSTOMER_WROTE})
"""Refusals of what has waited: its author reads the news, and one click sends it."""

LOST = frozenset({Cause.COLLISION, Cause.TAKEN_OVER})
"""Conflicts over the lock itself: a colleague has it."""


@dataclass(frozen=True, slots=True)
class ComposerState:
    """``who`` is the colleague it is about (None: the phone app), ``until`` when to look again.

    ``reason`` is a ``Reason`` or a ``Cause``, a newer Hub's word, or WhatsApp's own sentence.
    ``key`` names the reply that waits for a decision, ``planned`` the one that was to leave at
    its hour, ``message`` the one that has left; without any a conflict is the draft's.
    """

    kind: StateKind
    who: AgentId | None = None
    until: Instant | None = None
    reason: str = ""
    key: ClientKey | None = None
    why: str = ""  # what more there is to a reason: a ``Reason``, or what a message waits for
    planned: int | None = None
    message: MessageId | None = None
    leaves_at: Instant | None = None  # by the Hub's clock
    is_behind: bool = False  # the Hub is there, and not all that it knows is here yet

    @property
    def is_of_draft(self) -> bool:
        """Whether it is about the words in the field, not about some that were sent."""
        return self.key is None and self.planned is None and self.message is None

    @property
    def needs_review(self) -> bool:
        """Whether the draft must be compared with what was said meanwhile."""
        is_mine = self.kind is StateKind.CONFLICT and self.is_of_draft
        return is_mine and self.reason == Reason.UNSEEN_ANSWER

    @property
    def is_anothers(self) -> bool:
        """Whether a colleague may answer and I may not: asking for the lock is noise then."""
        is_theirs = self.kind is StateKind.CONFLICT and self.reason in LOST
        return self.kind is StateKind.HELD or is_theirs


def composer_state(at: Situation, now: Instant, policy: Policy) -> ComposerState:
    found = (read(at, now, policy) for read in _READINGS)
    state = next((state for state in found if state), ComposerState(StateKind.FREE))
    return replace(state, is_behind=True) if at.is_live and not at.is_caught_up else state


def obstacle(text: str, state: ComposerState) -> Reason | None:
    """Why this cannot be sent now. The service window is not among it: the Hub's clock counts.

    Without a line it can be: it waits in the outbox, and on return the Hub judges it.
    """
    if state.needs_review:
        return Reason.UNSEEN_ANSWER
    if state.is_anothers:
        return Reason.NOT_HOLDER if state.reason == Cause.TAKEN_OVER else Reason.LOCK_HELD
    return Reason.BEHIND if state.is_behind else flaw(text)


def _unread(at: Situation, _now: Instant, _policy: Policy) -> ComposerState | None:
    if at.draft is None or not at.unseen:
        return None
    return ComposerState(StateKind.CONFLICT, at.unseen[-1].member, reason=Reason.UNSEEN_ANSWER)


def _taken_over(at: Situation, now: Instant, _policy: Policy) -> ComposerState | None:
    """A colleague took my lock, and what I was writing is still here."""
    held = _of_colleague(at, now)
    if held is None or at.draft is None or at.taken_by != held.holder:
        return None
    return ComposerState(StateKind.CONFLICT, held.holder, held.until, Cause.TAKEN_OVER)


def _collided(at: Situation, now: Instant, policy: Policy) -> ComposerState | None:
    """We began at nearly the same moment. As long as that moment lasts, the owner comes first.

    What was taken or given on purpose is no accident.
    """
    held = _of_colleague(at, now)
    if held is None or at.draft is None or held.taken_from is not None:
        return None
    if _comes_first(at, held, now, policy):
        return None
    if abs(at.draft.begun_at - held.since) > policy.lock.collision_ms:
        return None
    return ComposerState(StateKind.CONFLICT, held.holder, held.until, Cause.COLLISION)


def _undoable(at: Situation, now: Instant, _policy: Policy) -> ComposerState | None:
    for one in _replies(at):
        if one.item.owed is Owed.DUE and now < one.item.held_until <= leaves_at(one.item, now):
            until, key = one.item.held_until, one.item.key
            return ComposerState(StateKind.QUEUED, until=until, reason=Cause.UNDO, key=key)
    return None


def _stopped(at: Situation, _now: Instant, _policy: Policy) -> ComposerState | None:
    """The oldest reply that waits for the agent."""
    for one in at.outbox:
        if one.item.owed is Owed.DOUBTFUL:
            return ComposerState(StateKind.UNCERTAIN, reason=Cause.RESTORED, key=one.item.key)
        if one.item.owed is Owed.REFUSED:
            return replace(_refused(one), key=one.item.key)
    mine = (one for one in at.planned if one.reason and one.member == at.me)
    return next((replace(_refused(one), planned=one.id) for one in mine), None)


def _of_lock(at: Situation, now: Instant, policy: Policy) -> ComposerState | None:
    held = at.held
    if held is None or now >= held.until:
        return None
    if held.holder == at.me:
        return ComposerState(StateKind.MINE, held.holder, held.until)
    if _comes_first(at, held, now, policy):
        until = min(held.until, held.since + policy.lock.collision_ms)
        return ComposerState(StateKind.FREE, until=Instant(until))
    return ComposerState(StateKind.HELD, held.holder, held.until)


def _on_the_way(at: Situation, now: Instant, _policy: Policy) -> ComposerState | None:
    replies = _replies(at)
    due = [one.item for one in replies if one.item.owed is Owed.DUE]
    if due:
        leaves = leaves_at(due[0], now)
        cause, until = (Cause.RETRYING, leaves) if leaves > now else ("", None)
        reason = cause if at.is_live else Cause.OFFLINE
        return ComposerState(StateKind.QUEUED, until=until, reason=reason, key=due[0].key)
    return ComposerState(StateKind.SENDING) if replies else None


def _not_arrived(at: Situation, now: Instant, policy: Policy) -> ComposerState | None:
    one = at.newest
    if one is None:
        return None
    match one.shown:
        case Shown.QUEUED | Shown.SENDING:
            return _leaving(at, one, now)
        case Shown.UNCERTAIN:
            return _uncertain(at, one, now, policy)
        case Shown.FAILED:
            return ComposerState(StateKind.FAILED, one.by, reason=one.problem, message=one.id)
        case _:
            return None


def _to_leave_later(at: Situation, now: Instant, _policy: Policy) -> ComposerState | None:
    """The next that leaves at its hour; once that has come, the Hub has the word."""
    one = next((one for one in at.planned if not one.reason), None)
    if one is None:
        return None
    here = at.here(one.at)
    return ComposerState(
        StateKind.QUEUED,
        one.member,
        here if here > now else None,
        Cause.SCHEDULED,
        planned=one.id,
        leaves_at=one.at,
    )


def _arrived(at: Situation, _now: Instant, _policy: Policy) -> ComposerState | None:
    return ComposerState(StateKind.SENT, at.newest.by) if at.newest else None


def _leaving(at: Situation, one: Newest, now: Instant) -> ComposerState:
    until = at.here(one.until)
    if one.shown is Shown.SENDING or not one.waits_for or until <= now:
        return ComposerState(StateKind.SENDING)
    return ComposerState(
        StateKind.QUEUED, one.by, until, Cause.PACED, why=one.waits_for, message=one.id
    )


def _uncertain(at: Situation, one: Newest, now: Instant, policy: Policy) -> ComposerState:
    hoped_until = Instant(at.here(one.at) + policy.outbox.unknown_ms)
    is_hoped = hoped_until > now
    return ComposerState(
        StateKind.UNCERTAIN,
        one.by,
        hoped_until if is_hoped else None,
        Cause.LOST_ANSWER if is_hoped else Cause.STILL_UNKNOWN,
        message=one.id,
    )


def _refused(one: Unsettled | Planned) -> ComposerState:
    if one.reason in CLICKS:
        return ComposerState(StateKind.QUEUED, one.who, reason=Cause.YOUR_CLICK, why=one.reason)
    kind = StateKind.CONFLICT if one.reason in CONFLICTS else StateKind.FAILED
    return ComposerState(kind, one.who, reason=one.reason)


def _replies(at: Situation) -> list[Unsettled]:
    """What goes to no customer keeps nobody waiting, but where it was refused it is told."""
    return [one for one in at.outbox if not one.item.is_aside]


def _of_colleague(at: Situation, now: Instant) -> Held | None:
    held = at.held
    return held if held and now < held.until and held.holder != at.me else None


def _comes_first(at: Situation, held: Held, now: Instant, policy: Policy) -> bool:
    """Whether the Hub gives me the lock if I ask: it is my conversation, and still that moment."""
    is_moment = held.taken_from is None and now - held.since < policy.lock.collision_ms
    return is_moment and at.owner == at.me


Reading = Callable[[Situation, Instant, Policy], ComposerState | None]

_READINGS: tuple[Reading, ...] = (
    _unread,
    _taken_over,
    _collided,
    _undoable,
    _stopped,
    _of_lock,
    _on_the_way,
    _not_arrived,
    _to_leave_later,
    _arrived,
)
