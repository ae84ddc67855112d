"""Whereabouts: what somebody was looking at, so that it is there again after a lock."""

from dataclasses import dataclass

from wadesk.core.records import ConversationId
from wadesk.core.thread import Position


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """``position`` is that of the topmost message; None: at the end."""

    page: str
    conversation: ConversationId | None = None
    position: Position | None = None
