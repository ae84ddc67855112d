"""Targets: what a press on a bubble would do, and which blocks can be pressed."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPointF, QRectF

from wadesk.core.records import MessageId
from wadesk.ui.thread_row import BubbleDeed


@dataclass(frozen=True, slots=True)
class Target:
    """At most one of these; ``tip`` says in words what it would be, where that is not plain."""

    link: str | None = None
    deed: BubbleDeed | None = None
    is_quote: bool = False
    opened: MessageId | None = None  # a picture, a video, a document
    played: MessageId | None = None
    hastened: MessageId | None = None  # played at the next speed
    sought: float | None = None  # a recording is heard from here on
    copied: str | None = None
    is_former: bool = False  # what it said before is asked for
    is_reaction: bool = False
    is_more: bool = False  # the rest of a long message
    tip: str = ""


NOTHING = Target()


@runtime_checkable
class Pressed(Protocol):
    """A block of which something can be pressed."""

    def target_at(self, point: QPointF, box: QRectF, /) -> Target: ...
