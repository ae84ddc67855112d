"""Deed: what an agent does with a conversation, what it brings about, and what takes it back.

A deed is said of one conversation and can be repeated without harm. Who labels says only what
changes, so that two who do it at once both have their way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, Instant, MessageId


class Status(StrEnum):
    OPEN = "open"
    SNOOZED = "snoozed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Condition:
    """All of a conversation that deeds change, as one member has it."""

    status: str = Status.OPEN
    until: Instant | None = None  # snoozed, by the Hub's clock
    labels: frozenset[int] = frozenset()
    owner: AgentId | None = None
    is_pinned: bool = False
    read_upto: MessageId = NO_ANSWER


@dataclass(frozen=True, slots=True)
class SetStatus:
    status: str
    until: Instant | None = None


@dataclass(frozen=True, slots=True)
class Relabel:
    add: frozenset[int] = frozenset()
    remove: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Assign:
    member: AgentId | None


@dataclass(frozen=True, slots=True)
class Pin:
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class MarkRead:
    """Had on the screen up to here; ``is_unread``: by an agent's own word, that may go back."""

    upto: MessageId
    is_unread: bool = False


Deed = SetStatus | Relabel | Assign | Pin | MarkRead


def after(was: Condition, deed: Deed) -> Condition:
    match deed:
        case SetStatus(status, until):
            return replace(was, status=status, until=until if status == Status.SNOOZED else None)
        case Relabel(add, remove):
            return replace(was, labels=(was.labels - remove) | add)
        case Assign(member):
            return replace(was, owner=member)
        case Pin(is_pinned):
            return replace(was, is_pinned=is_pinned)
        case MarkRead(upto, is_unread):
            return replace(was, read_upto=upto if is_unread else max(was.read_upto, upto))


def all_after(was: Condition, deeds: Iterable[Deed]) -> Condition:
    for deed in deeds:
        was = after(was, deed)
    return was


def inverse(was: Condition, deed: Deed) -> Deed | None:
    """What brings back a condition after the deed; None where it changes nothing."""
    now = after(was, deed)
    if now == was:
        return None
    match deed:
        case SetStatus():
            return SetStatus(was.status, was.until)
        case Relabel():
            return Relabel(add=was.labels - now.labels, remove=now.labels - was.labels)
        case Assign():
            return Assign(was.owner)
        case Pin():
            return Pin(was.is_pinned)
        case MarkRead():
            return MarkRead(was.read_upto, is_unread=True)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done at once, and what takes it back; one without the other changed nothing."""

    deeds: tuple[tuple[ConversationId, Deed], ...] = ()
    back: tuple[tuple[ConversationId, Deed], ...] = ()


def done(found: Mapping[ConversationId, Condition], wanted: Mapping[ConversationId, Deed]) -> Done:
    """Those of these deeds that change anything where they are done."""
    back = {where: inverse(found[where], deed) for where, deed in wanted.items() if where in found}
    return Done(
        tuple((where, wanted[where]) for where, deed in back.items() if deed is not None),
        tuple((where, deed) for where, deed in back.items() if deed is not None),
    )
