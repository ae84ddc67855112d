"""Feed events: what the Hub says on its stream, as values.

An event of a name that nobody knows is passed over; one whose content has another shape
than its name promises is `Malformed`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from wadesk.core.errors import Malformed
from wadesk.desk.event_stream import ServerEvent
from wadesk.wire.hub_api import Ask, AskAnswered, LockNews, Locks, Page, Presence, Viewers
from wadesk.wire.linking_api import Order

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CursorLost:
    """The Hub cannot go on from the cursor it was given; ``head`` is where its feed stands."""

    reason: str
    head: str | None


class UpToDate(msgspec.Struct, frozen=True):
    """Everything up to ``to`` has been sent."""

    to: str


class Behind(msgspec.Struct, frozen=True):
    """Too much has passed for the stream: page the changes, then come back."""

    to: str


class Bye(msgspec.Struct, frozen=True):
    """The Hub ends the stream and says why: replaced, shutdown or revoked."""

    reason: str
    retry_ms: int = 0


PassingNews = Locks | LockNews | Presence | Viewers | Ask | AskAnswered
FeedEvent = Page | UpToDate | Behind | PassingNews | Bye | Order

_SHAPES: Mapping[str, type[FeedEvent]] = {
    "rows": Page,
    "sync": UpToDate,
    "behind": Behind,
    "locks": Locks,
    "lock": LockNews,
    "presence": Presence,
    "viewers": Viewers,
    "ask": Ask,
    "asked": AskAnswered,
    "bye": Bye,
    "order": Order,
}


def typed(event: ServerEvent) -> FeedEvent | None:
    shape = _SHAPES.get(event.name)
    return None if shape is None else shaped(event.data, shape)


def shaped(content: bytes, shape: type[T]) -> T:
    """Decode what the Hub sent, or say that it is not what it should be."""
    try:
        return msgspec.json.decode(content, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed(f"the Hub's {shape.__name__} has another shape: {error}") from error
