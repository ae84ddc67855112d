"""Composer state: who may answer here and what became of the last reply, in one word.

Derived from lock, draft, outbox and thread whenever it is shown, never stored: stored, it
would be one more thing that can be wrong. Where several are true, the one that an agent must
know first is shown, in the order of ``_READINGS``. A lease ends by arithmetic, so no ghost of
a colleague outlives it. The Hub judges; this only tells beforehand what it will say.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.delivery import Shown
from wadesk.core.draft import Draft, flaw
from wadesk.core.errors import Reason
from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.policy import LockPolicy
from wadesk.core.records import AgentId, ClientKey, Instant, MessageId


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


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds the lock, since when and until when, as this Desk has heard."""

    holder: AgentId
    since: Instant
    until: Instant


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of somebody else that stands above a draft's base; no member: the phone app."""

    id: MessageId
    text: str
    member: AgentId | None
    at: Instant


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A reply that is no message yet; where the Hub refused it, why and for whose sake."""

    item: OutboxItem
    reason: str = ""
    who: AgentId | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the state is read from, of one conversation."""

    me: AgentId
    held: Held | None = None
    draft: Draft | None = None
    unseen: Sequence[Answer] = ()  # others' answers above the draft's base, oldest first
    outbox: Sequence[Unsettled] = ()
    last: Shown | None = None  # how far the newest message has come; None: the customer's
    last_by: AgentId | None = None
    problem: str = ""  # why the newest message did not arrive, in WhatsApp's words
    is_live: bool = True


@dataclass(frozen=True, slots=True)
class ComposerState:
    """``who`` is the colleague it is about (None: the phone app), ``until`` when to look again.

    ``reason`` is a ``Reason`` or a ``Cause``, a newer Hub's word, or WhatsApp's own sentence.
    ``key`` names the reply that waits for a decision; without one a conflict is the draft's.
    """

    kind: StateKind
    who: AgentId | None = None
    until: Instant | None = None
    reason: str = ""
    key: ClientKey | None = None

    @property
    def needs_review(self) -> bool:
        """Whether the draft must be compared with what was said meanwhile."""
        is_mine = self.kind is StateKind.CONFLICT and self.key is None
        return is_mine and self.reason == Reason.UNSEEN_ANSWER


def composer_state(at: Situation, now: Instant, policy: LockPolicy) -> ComposerState:
    found = (read(at, now, policy) for read in _READINGS)
    return next((state for state in found if state), ComposerState(StateKind.FREE))


def obstacle(text: str, state: ComposerState) -> Reason | None:
    """Why this cannot be sent now. The service window is not among it: the Hub's clock counts."""
    if state.needs_review:
        return Reason.UNSEEN_ANSWER
    is_collision = state.kind is StateKind.CONFLICT and state.reason == Cause.COLLISION
    if state.kind is StateKind.HELD or is_collision:
        return Reason.LOCK_HELD
    return flaw(text)


def _unread(at: Situation, _now: Instant, _policy: LockPolicy) -> ComposerState | None:
    if at.draft is None or not at.unseen:
        return None
    return ComposerState(StateKind.CONFLICT, at.unseen[-1].member, reason=Reason.UNSEEN_ANSWER)


def _collided(at: Situation, now: Instant, policy: LockPolicy) -> ComposerState | None:
    held = _of_colleague(at, now)
    if held is None or at.draft is None:
        return None
    if abs(at.draft.begun_at - held.since) > policy.collision_ms:
        return None
    return ComposerState(StateKind.CONFLICT, held.holder, held.until, Cause.COLLISION)


def _stopped(at: Situation, _now: Instant, _policy: LockPolicy) -> ComposerState | None:
    """The oldest reply that waits for the agent."""
    for one in at.outbox:
        if one.item.owed is Owed.DOUBTFUL:
            return ComposerState(StateKind.UNCERTAIN, reason=Cause.RESTORED, key=one.item.key)
        if one.item.owed is Owed.REFUSED:
            kind = StateKind.CONFLICT if one.reason in CONFLICTS else StateKind.FAILED
            return ComposerState(kind, one.who, reason=one.reason, key=one.item.key)
    return None


def _of_lock(at: Situation, now: Instant, _policy: LockPolicy) -> ComposerState | None:
    if at.held is None or now >= at.held.until:
        return None
    kind = StateKind.MINE if at.held.holder == at.me else StateKind.HELD
    return ComposerState(kind, at.held.holder, at.held.until)


def _on_the_way(at: Situation, now: Instant, _policy: LockPolicy) -> ComposerState | None:
    due = [one.item for one in at.outbox if one.item.owed is Owed.DUE]
    if due:
        waits = due[0].not_before > now
        cause = Cause.RETRYING if waits else ""
        until = due[0].not_before if waits else None
        reason = cause if at.is_live else Cause.OFFLINE
        return ComposerState(StateKind.QUEUED, until=until, reason=reason, key=due[0].key)
    return ComposerState(StateKind.SENDING) if at.outbox else None


def _arrived(at: Situation, _now: Instant, _policy: LockPolicy) -> ComposerState | None:
    match at.last:
        case None:
            return None
        case Shown.QUEUED | Shown.SENDING:
            return ComposerState(StateKind.SENDING)
        case Shown.UNCERTAIN:
            return ComposerState(StateKind.UNCERTAIN, reason=Cause.LOST_ANSWER)
        case Shown.FAILED:
            return ComposerState(StateKind.FAILED, at.last_by, reason=at.problem)
        case _:
            return ComposerState(StateKind.SENT, at.last_by)


def _of_colleague(at: Situation, now: Instant) -> Held | None:
    held = at.held
    return held if held and now < held.until and held.holder != at.me else None


Reading = Callable[[Situation, Instant, LockPolicy], ComposerState | None]

_READINGS: tuple[Reading, ...] = (_unread, _collided, _stopped, _of_lock, _on_the_way, _arrived)
