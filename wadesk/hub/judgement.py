"""Judgement: a command, whose it is, and what came of it; what every judge of commands shares."""

from dataclasses import dataclass, field

import msgspec

from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, DeviceId
from wadesk.core.reply_lock import ReplyLock
from wadesk.hub.revocation import Departed
from wadesk.hub.writer import Transaction
from wadesk.store import members, record
from wadesk.store.record import Conversation
from wadesk.wire import hub_api
from wadesk.wire.hub_api import CommandAnswer

NONE = b"[]"
CONFLICT, FORBIDDEN = 409, 403
SHUT_OUT = frozenset({Reason.MEMBER_SUSPENDED, Reason.UNLINKED, Reason.DEVICE_FROZEN})


@dataclass(frozen=True, slots=True)
class Asked:
    """A command and whose it is; ``digest`` tells whether a key is used twice for one thing."""

    member: AgentId
    device: DeviceId
    key: str
    digest: bytes
    command: hub_api.Command


@dataclass(frozen=True, slots=True)
class LockMoved:
    """A lock that this command claimed or freed, for the board."""

    conversation: int
    scope: str
    lock: ReplyLock


@dataclass(frozen=True, slots=True)
class Whisper:
    """A word to one member alone, where they see the scope."""

    member: AgentId
    scope: str
    news: hub_api.Ask | hub_api.AskAnswered


@dataclass(frozen=True, slots=True)
class Judged:
    """What the Desk is told, and what others are to hear of it."""

    answer: CommandAnswer | None = None
    problem: hub_api.Problem | None = None
    moved: LockMoved | None = None
    whisper: Whisper | None = None
    freed: tuple[LockMoved, ...] = ()
    sent: bool = field(default=False)
    planned: bool = field(default=False)  # something is to be done at an hour of its own
    blocking: bool = field(default=False)  # WhatsApp is to be asked about somebody


def done(t: Transaction, asked: Asked, made: int | None = None, *, planned: bool = False) -> Judged:
    """A yes that says up to where the feed holds all that came of it."""
    return Judged(CommandAnswer(asked.key, made=made, seq=t.counter.seq), planned=planned)


def nowhere() -> Judged:
    return Judged(problem=problem(Refused(Reason.NO_SUCH_CONVERSATION)))


def problem(
    refusal: Refused, holder: AgentId | None = None, newer: bytes = NONE
) -> hub_api.Problem:
    """A refusal as it is told on the wire."""
    return hub_api.Problem(
        title="The Hub refused this.",
        status=FORBIDDEN if refusal.reason in SHUT_OUT else CONFLICT,
        reason=refusal.reason,
        detail=refusal.detail,
        holder=holder,
        newer=msgspec.Raw(newer),
        order=refusal.order if isinstance(refusal, Departed) else None,
    )


def seen_conversation(t: Transaction, member: AgentId, conversation_id: int) -> Conversation | None:
    """The conversation, or what it was folded into; None where this member sees none."""
    found = record.present(t.db, conversation_id)
    if found is None or not members.sight(t.db, member).covers(found.scope):
        return None
    return found
