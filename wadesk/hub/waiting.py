"""Waiting: why a message has not left yet, written beside it for whoever looks at it."""

from collections.abc import Iterable, Sequence

import msgspec

from wadesk.core.delivery import Carriage
from wadesk.core.policy import PacingPolicy
from wadesk.core.records import Instant, MessageId
from wadesk.core.waits import Wait, WaitsFor, is_news, with_those_behind
from wadesk.hub.writer import Transaction
from wadesk.store import record, replies
from wadesk.store.record import Mark, Message

_encode = msgspec.json.encode


class Told(msgspec.Struct):
    """A wait as the row carries it; the words for it are the Desk's."""

    for_: str = msgspec.field(name="for")
    until: int


_decode = msgspec.json.Decoder(Told).decode


def note_all(t: Transaction, told: Sequence[tuple[Sequence[Wait], PacingPolicy]]) -> list[None]:
    """Write down these waits and those of what stands behind them, where they are news."""
    for waits, policy in told:
        _note(t, waits, policy)
    return [None] * len(told)


def _note(t: Transaction, waits: Iterable[Wait], policy: PacingPolicy) -> None:
    changed: list[Message] = []
    for first in waits:
        behind = [MessageId(one) for one in replies.queued_behind(t.db, first.message)]
        for wait in with_those_behind(first, behind, policy):
            message = record.message(t.db, wait.message)
            if message is not None and _is_news(message, wait):
                message.waiting = _encode(Told(wait.reason, wait.until)).decode()
                changed.append(message)
    _store(t, changed)


def clear(t: Transaction, messages: Sequence[int]) -> None:
    """These wait no longer."""
    found = [record.message(t.db, message) for message in messages]
    freed = [message for message in found if message is not None and message.waiting is not None]
    for message in freed:
        message.waiting = None
    _store(t, freed)


def _store(t: Transaction, messages: Sequence[Message]) -> None:
    seq = t.next_seq() if messages else 0
    for message in messages:
        message.seq, message.mark = seq, Mark.CHANGED
    record.store(t.db, messages)


def _is_news(message: Message, wait: Wait) -> bool:
    if message.carriage != Carriage.QUEUED:
        return False
    return is_news(wait, _known(message))


def _known(message: Message) -> Wait | None:
    if message.waiting is None:
        return None
    told = _decode(message.waiting)
    return Wait(MessageId(message.id), WaitsFor(told.for_), Instant(told.until))
